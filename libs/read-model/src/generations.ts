import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Generation } from '#contracts';
import { positionsMigrations } from './positions.migrations.js';
import { PUBLIC_TABLES } from './tables.js';
import { schemaName } from './view.js';
import { VIEWS } from './views/index.js';

/** Any number that only this program locks. */
const LOCK = 7_409_211;

/**
 * Makes what is missing: the table of generations, the first generation and its tables, the views over it.
 * Processes that start at the same time wait for one another.
 */
export async function prepare(db: Kysely<any>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lock(tx);
    await sql`create schema if not exists khronika`.execute(tx);
    await sql`create table if not exists khronika.generations (
      generation int primary key,
      state text not null check (state in ('building', 'live', 'retired'))
    )`.execute(tx);
    await sql`create unique index if not exists one_live on khronika.generations (state) where state = 'live'`.execute(
      tx,
    );
  });
  const live = await liveGeneration(db);
  await migrate(db, live ?? 1);
  if (live === undefined) await promote(db, 1);
}

/** Brings the tables of a generation up to date; creates them where there are none. */
export async function migrate(db: Kysely<any>, generation: Generation): Promise<void> {
  const schema = schemaName(generation);
  await db.transaction().execute(async (tx) => {
    await lock(tx);
    await sql`create schema if not exists ${sql.id(schema)}`.execute(tx);
    await sql`insert into khronika.generations (generation, state) values (${generation}, 'building')
      on conflict do nothing`.execute(tx);
  });
  const migrator = new Migrator({
    db,
    migrationTableSchema: schema,
    allowUnorderedMigrations: true,
    provider: { getMigrations: async () => migrationsIn(schema) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
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
  const { rows } = await sql<{ generation: Generation }>`
    select generation from khronika.generations where state = 'live'`.execute(db);
  return rows[0]?.generation;
}

/** Makes a generation the live one, in one step: `live.*` and {@link liveGeneration} change together. */
export async function promote(db: Kysely<any>, generation: Generation): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lock(tx);
    await sql`update khronika.generations set state = 'retired' where state = 'live'`.execute(tx);
    await sql`update khronika.generations set state = 'live' where generation = ${generation}`.execute(tx);
    await sql`create schema if not exists live`.execute(tx);
    for (const table of PUBLIC_TABLES)
      await sql`create or replace view ${sql.id('live', table)} as
        select * from ${sql.id(schemaName(generation), table)}`.execute(tx);
  });
}

const lock = (tx: Kysely<any>) => sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx);
