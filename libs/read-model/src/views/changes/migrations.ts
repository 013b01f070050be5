import { sql } from 'kysely';
import type { MigrationStep } from '../../migration.js';

/** What happened to an incident, as a reader of changes is told. */
export type ChangeKind = 'added' | 'revised' | 'merged' | 'split' | 'withdrawn';

/**
 * One change, at the place in the log of the event that told it. Within a partition they stand in the order in which they
 * were found; between partitions there is none.
 */
export interface ChangesTable {
  partition: number;
  offset: number;
  /** `voided`: what was told of it from `at` on no longer holds; whether it stands otherwise or never was is told when asked. */
  change: ChangeKind | 'voided';
  /** Time of capture of what caused it. */
  at: Date;
  incident_id: string;
  /** Missing for merged, split and withdrawn. */
  version: number | null;
  /** What it was merged into or split into. */
  others: string[];
}

export const changesMigrations: readonly MigrationStep[] = [
  async (db) => {
    await sql`create table changes (
      partition int not null,
      "offset" bigint not null,
      change text not null,
      at timestamptz not null,
      incident_id text not null,
      version int,
      others text[] not null,
      primary key (partition, "offset")
    )`.execute(db);
  },
];
