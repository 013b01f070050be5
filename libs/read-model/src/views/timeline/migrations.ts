import { sql } from 'kysely';
import type { MigrationStep } from '../../migration.js';

/**
 * How many current incidents began in an hour, by what most questions ask for. Kept by the database itself, from the rows of
 * `incidents` that a transaction changes, so that it cannot differ from them. `part` parts writers, who would wait for one
 * another else: counts of one hour are to be added up over it, and one of them alone may be negative.
 */
export interface IncidentCountsTable {
  /** The hour in which they began. */
  hour: Date;
  /** The same as clocks of the place showed it: `2022-01-05 00:00:00`. */
  local_hour: string;
  family: string;
  type: string;
  country: string;
  status: string;
  press: boolean;
  part: number;
  count: number;
}

const KEY = 'hour, local_hour, family, type, country, status, press, part';
const PARTS = 4;

const cellsOf = (rows: string, change: 1 | -1): string => `select date_trunc('hour', starts_at, 'UTC') as hour,
    date_trunc('hour', local_start) as local_hour, family, type, country, status, press, ${change} as change
  from ${rows} where known_to is null`;

const counter = (name: string, cells: readonly string[]): string => `
  create function ${name}() returns trigger language plpgsql set search_path from current as $$ begin
    insert into incident_counts (${KEY}, count)
      select hour, local_hour, family, type, country, status, press, pg_backend_pid() % ${PARTS}, sum(change)
      from (${cells.join(' union all ')}) as cells
      group by hour, local_hour, family, type, country, status, press having sum(change) <> 0
      order by hour, local_hour, family, type, country, status, press
      on conflict (${KEY}) do update set count = incident_counts.count + excluded.count;
    return null;
  end $$`;

const ADDED = cellsOf('added', 1);
const REMOVED = cellsOf('removed', -1);

export const timelineMigrations: readonly MigrationStep[] = [
  async (db) => {
    await sql`create table incident_counts (
      hour timestamptz not null,
      local_hour timestamp not null,
      family text not null,
      type text not null,
      country text not null,
      status text not null,
      press boolean not null,
      part int not null,
      count int not null,
      primary key (${sql.raw(KEY)})
    )`.execute(db);
    await sql.raw(counter('count_added', [ADDED])).execute(db);
    await sql.raw(counter('count_removed', [REMOVED])).execute(db);
    await sql.raw(counter('count_changed', [ADDED, REMOVED])).execute(db);
    for (const [event, tables, count] of [
      ['insert', 'new table as added', 'count_added'],
      ['delete', 'old table as removed', 'count_removed'],
      ['update', 'new table as added old table as removed', 'count_changed'],
    ] as const)
      await sql
        .raw(
          `create trigger ${count} after ${event} on incidents referencing ${tables}
          for each statement execute function ${count}()`,
        )
        .execute(db);
  },
];
