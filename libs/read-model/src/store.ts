import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import type { Generation } from '#contracts';
import { lockFolder } from '#folder-lock';
import { drop, keptGenerations, liveGeneration, migrate, prepare, promote } from './generations.js';
import { pgliteDialect } from './stores/pglite.js';
import { postgresDialect } from './stores/postgres.js';
import { Statistics } from './statistics.js';
import type { Tables } from './tables.js';
import { schemaName, type ViewTransaction } from './view.js';

/** Where the read model is kept. `pglite` without a folder is in memory, for tests. */
export type StoreTarget =
  { readonly kind: 'postgres'; readonly url: string } | { readonly kind: 'pglite'; readonly folder?: string };

/** One generation, for queries: all tables of a request come from here, so that no answer mixes two. */
export interface LiveTables {
  readonly generation: Generation;
  readonly tables: Kysely<Tables>;
}

/**
 * The read model. Faults of the database reject with a `StoreFault` that can be retried; nothing is half-written.
 * Never writes to the log.
 */
export interface Store {
  readonly kind: StoreTarget['kind'];
  /** The generation that queries answer from, as of now. */
  live(): Promise<LiveTables>;
  /** The tables of one generation. */
  tables(generation: Generation): Kysely<Tables>;
  /** Runs `work` in one transaction on the tables of a generation: all or nothing. */
  write<T>(generation: Generation, work: (tx: ViewTransaction) => Promise<T>): Promise<T>;
  /** Creates the tables of a generation, or brings them up to date. */
  migrate(generation: Generation): Promise<void>;
  /** Generations whose tables are all there, the earliest first. */
  kept(): Promise<readonly Generation[]>;
  /**
   * Makes a generation the live one, in one step that holds up no query. `position` of the log: unless somebody has done
   * so who had seen more of the log.
   */
  promote(generation: Generation, position?: number): Promise<void>;
  /** Removes the tables of a generation, unless it is the live one. */
  drop(generation: Generation): Promise<void>;
  /** Resolves when the database answers; rejects with a `StoreFault` else. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the store and makes the first generation where there is none. PGlite's folder is locked against other
 * processes until {@link Store.close}.
 */
export async function openStore(target: StoreTarget): Promise<Store> {
  if (target.kind === 'postgres') return open('postgres', new Kysely<any>({ dialect: postgresDialect(target.url) }));
  const { folder } = target;
  const held = folder === undefined ? undefined : lockFolder(folder);
  try {
    // In a folder of its own beside the lock: PGlite takes an empty one only.
    const data = folder === undefined ? undefined : join(folder, 'pglite');
    const db = new Kysely<any>({ dialect: pgliteDialect(data) });
    return await open('pglite', db, async () => held?.release());
  } catch (error) {
    held?.release();
    throw error;
  }
}

async function open(kind: Store['kind'], db: Kysely<any>, release?: () => Promise<void>): Promise<Store> {
  try {
    await prepare(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const tables = (generation: Generation): Kysely<Tables> => db.withSchema(schemaName(generation));
  const statistics = new Statistics();
  return {
    kind,
    tables,
    live: async () => {
      const generation = (await liveGeneration(db)) ?? 1;
      return { generation, tables: tables(generation) };
    },
    write: async (generation, work) => {
      const answer = await db.transaction().execute(async (tx) => {
        await sql`set local search_path to ${sql.id(schemaName(generation))}, public`.execute(tx);
        return work(tx);
      });
      if (kind === 'pglite') await statistics.afterWrite(db, generation);
      return answer;
    },
    migrate: (generation) => migrate(db, generation),
    kept: () => keptGenerations(db),
    promote: (generation, position = 0) => promote(db, generation, position),
    drop: (generation) => drop(db, generation),
    ping: async () => void (await sql`select 1`.execute(db)),
    close: async () => {
      await db.destroy();
      await release?.();
    },
  };
}
