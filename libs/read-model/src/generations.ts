import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Generation } from '#contracts';
import { positionsMigrations } from './positions.migrations.js';
import { PUBLIC_TABLES } from './tables.js';
import { schemaName, tableOf } from './view.js';
import { VIEWS } from './views/index.js';

/** Any number that only this program locks. */
const LOCK = 7_409_211;

/**
 * Longest wait for a lock of somebody else, in ms. Whoever wants to read what a change wants to lock waits behind the
 * change: so it gives up soon and tries again, and no query is held up for longer than this.
 */
const LOCK_TIMEOUT_MS = 30;
const RETRY_MS = 100;
const RETRIES = 300;
/** SQLSTATE of a lock that was not to be had in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Makes what is missing: the list of generations, the first generation and its tables, the views over it.
 * Processes that start at the same time wait for one another.
 */
export async function prepare(db: Kysely<any>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lock(tx);
    await sql`create schema if not exists khronika`.execute(tx);
    await sql`create table if not exists khronika.generations (generation int primary key)`.execute(tx);
    await sql`create table if not exists khronika.live (
      only_one boolean primary key default true check (only_one),
      generation int not null references khronika.generations,
      position bigint not null
    )`.execute(tx);
  });
  const live = await liveGeneration(db);
  await migrate(db, live ?? 1);
  if (live === undefined) await promote(db, 1, 0);
}

/** Brings the tables of a generation up to date; creates them where there are none. */
export async function migrate(db: Kysely<any>, generation: Generation): Promise<void> {
  const schema = schemaName(generation);
  await db.transaction().execute(async (tx) => {
    await lock(tx);
    await sql`create schema if not exists ${sql.id(schema)}`.execute(tx);
  });
  const migrator = new Migrator({
    db,
    migrationTableSchema: schema,
    allowUnorderedMigrations: true,
    provider: { getMigrations: async () => migrationsIn(schema) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  await sql`insert into khronika.generations values (${generation}) on conflict do nothing`.execute(db);
}

function migrationsIn(schema: string): Record<string, Migration> {
  const sets = [
    { name: 'positions', migrations: positionsMigrations },
    ...VIEWS.map(({ name, migrations }) => ({ name, migrations })),
  ];
  return Object.fromEntries(
    sets.flatMap(({ name, migrations }) =>
      migrations.map((up, n) => [
        `${name}-${String(n + 1).padStart(3, '0')}`,
        {
          up: async (db: Kysely<any>) => {
            await sql`set local search_path to ${sql.id(schema)}, public`.execute(db);
            await up(db);
            await sql`set local search_path to default`.execute(db);
          },
        },
      ]),
    ),
  );
}

/** The generation that queries answer from; undefined before the first one is promoted. */
export async function liveGeneration(db: Kysely<any>): Promise<Generation | undefined> {
  const { rows } = await sql<{ generation: Generation }>`select generation from khronika.live`.execute(db);
  return rows[0]?.generation;
}

/** The generations whose tables are all there, the earliest first. */
export async function keptGenerations(db: Kysely<any>): Promise<readonly Generation[]> {
  const { rows } = await sql<{ generation: Generation }>`
    select generation from khronika.generations order by generation`.execute(db);
  return rows.map(({ generation }) => generation);
}

/**
 * Makes a generation the live one, in one step: `live.*` and {@link liveGeneration} change together. `position` says
 * up to which point of the log this holds: what somebody has done who knew more of the log stays as it is.
 */
export async function promote(db: Kysely<any>, generation: Generation, position: number): Promise<void> {
  await patiently(db, async (tx) => {
    const { rows } = await sql`insert into khronika.live values (true, ${generation}, ${position})
      on conflict (only_one) do update set generation = excluded.generation, position = excluded.position
      where live.position <= excluded.position returning generation`.execute(tx);
    if (rows.length === 0) return;
    await sql`create schema if not exists live`.execute(tx);
    for (const table of PUBLIC_TABLES)
      await sql`create or replace view ${sql.id('live', table)} as
        select * from ${tableOf(generation, table)}`.execute(tx);
  });
}

/** Removes the tables of a generation. Does nothing for the live one, and for one that has none. */
export async function drop(db: Kysely<any>, generation: Generation): Promise<void> {
  await patiently(db, async (tx) => {
    const { rows } = await sql`select from khronika.live where generation = ${generation}`.execute(tx);
    if (rows.length > 0) return;
    await sql`drop schema if exists ${sql.id(schemaName(generation))} cascade`.execute(tx);
    await sql`delete from khronika.generations where generation = ${generation}`.execute(tx);
  });
}

/** One transaction that holds up nobody: where something else is in its way, it is undone and tried again. */
async function patiently(db: Kysely<any>, change: (tx: Kysely<any>) => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried++)
    try {
      return await db.transaction().execute(async (tx) => {
        await lock(tx);
        await sql`set local lock_timeout = ${sql.lit(LOCK_TIMEOUT_MS)}`.execute(tx);
        await change(tx);
      });
    } catch (fault) {
      if (!isLocked(fault) || tried > RETRIES) throw fault;
      await sleep(RETRY_MS);
    }
}

function isLocked(fault: unknown): boolean {
  const { code, cause } = fault as { code?: unknown; cause?: { code?: unknown } };
  return code === LOCK_NOT_AVAILABLE || cause?.code === LOCK_NOT_AVAILABLE;
}

const lock = (tx: Kysely<any>) => sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx);
