import { sql, type Kysely } from 'kysely';
import type { LiveTables } from '../../store.js';
import type { Tables } from '../../tables.js';
import { tableOf } from '../../view.js';

/** What has come from a source so far. */
export interface SourceCoverage {
  readonly source: string;
  readonly posts: number;
  readonly rejected: number;
  readonly firstCaptured: Date;
  readonly lastCaptured: Date;
  readonly lastPublished: Date | null;
}

/** A stretch of days from which nothing was captured, and of which nothing is known. */
export interface CoverageGap {
  readonly source: string;
  /** First and last day of it, UTC: `2022-01-05`. */
  readonly from: string;
  readonly to: string;
}

/** One day of a source. */
export interface CoverageDay {
  /** UTC: `2022-01-05`. */
  readonly day: string;
  readonly captures: number;
  readonly published: number;
  readonly telling: number;
  /**
   * `events`: something was published that claims something; `no-events`: it was looked at, or is known, and claims nothing;
   * `not-looking`: nothing is known of the day.
   */
  readonly state: 'events' | 'no-events' | 'not-looking';
}

/** Sources by name: all of them, or at most `limit` of those that come after a name, or one. */
export async function listSources(
  tables: Kysely<Tables>,
  { after, limit, source }: { readonly after?: string; readonly limit?: number; readonly source?: string } = {},
): Promise<readonly SourceCoverage[]> {
  const rows = await tables
    .selectFrom('sources')
    .$if(after !== undefined, (query) => query.where('source', '>', after!))
    .$if(source !== undefined, (query) => query.where('source', '=', source!))
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .groupBy('source')
    .orderBy('source')
    .select(({ fn }) => [
      'source',
      fn.sum<string>('posts').as('posts'),
      fn.sum<string>('rejected').as('rejected'),
      fn.min('first_captured').as('firstCaptured'),
      fn.max('last_captured').as('lastCaptured'),
      fn.max('last_published').as('lastPublished'),
    ])
    .execute();
  return rows.map((row) => ({ ...row, posts: Number(row.posts), rejected: Number(row.rejected) }));
}

/**
 * Days between the first and the last of each source without a capture and without a post, as stretches of at least `days`; of
 * each source the latest ones, in order.
 */
export async function gapsOf(
  { tables, generation }: LiveTables,
  sources: readonly string[],
  { days, limit }: { readonly days: number; readonly limit: number },
): Promise<readonly CoverageGap[]> {
  const { rows } = await sql<CoverageGap>`
    with looked as (
      select source, day, lead(day) over (partition by source order by day) as next
      from (select distinct source, day from ${tableOf(generation, 'source_days')} where source = any(${[...sources]})) as days
    ), gaps as (
      select *, row_number() over (partition by source order by day desc) as nth from looked where next - day > ${days}
    )
    select source, (day + 1)::text as "from", (next - 1)::text as "to" from gaps
    where nth <= ${limit} order by source, day`.execute(tables);
  return rows;
}

/** Every day of a source from one to another (`2022-01-05`), both included. */
export async function coverageOf(
  { tables, generation }: LiveTables,
  source: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly CoverageDay[]> {
  const { rows } = await sql<Omit<CoverageDay, 'state'>>`
    select series.day::date::text as day, coalesce(sum(captures), 0)::int as captures,
      coalesce(sum(published), 0)::int as published, coalesce(sum(telling), 0)::int as telling
    from generate_series(${from}::date::timestamp, ${to}::date::timestamp, '1 day') as series(day)
    left join ${tableOf(generation, 'source_days')} as days on days.source = ${source} and days.day = series.day::date
    group by series.day order by series.day`.execute(tables);
  return rows.map((row) => ({ ...row, state: stateOf(row) }));
}

const stateOf = ({ captures, published, telling }: Omit<CoverageDay, 'state'>): CoverageDay['state'] => {
  if (telling > 0) return 'events';
  return captures + published > 0 ? 'no-events' : 'not-looking';
};
