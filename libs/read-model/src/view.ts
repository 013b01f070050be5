import type { EventType, Generation, Position, Recorded, Topic } from '#contracts';
import { sql, type Transaction } from 'kysely';
import type { MigrationStep } from './migration.js';
import type { Tables } from './tables.js';

/** An event with the place where it stands in the log. */
export type Projected = Recorded & Position;

/** A transaction on the tables of one generation; their names need no schema in it. */
export type ViewTransaction = Transaction<Tables>;

/**
 * Rows that are made from events alone. What it writes must not depend on how events are cut into batches, nor on
 * how partitions or topics interleave; events of one partition come in order, each exactly once.
 */
export interface View {
  /** A plural noun: `posts`. */
  readonly name: string;
  readonly topics: readonly Topic[];
  /** Events that it uses; others need not be read for it. */
  readonly consumes: readonly EventType[];
  /** In order. Run in the schema of the generation; names need no schema. Once released, a migration never changes. */
  readonly migrations: readonly MigrationStep[];
  /** Writes what follows from the events of one topic and partition. Never reads a clock; passes over what it does not use. */
  project(tx: ViewTransaction, events: readonly Projected[]): Promise<void>;
}

/** A table of a generation, for SQL that is written as text. */
export const tableOf = (generation: Generation, table: keyof Tables) => sql.id(schemaName(generation), table);

/** Name of the schema that holds a generation's tables. */
export const schemaName = (generation: Generation): string => `g${generation}`;
