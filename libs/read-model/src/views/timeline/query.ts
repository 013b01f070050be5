import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Generation } from '#contracts';
import type { LiveTables } from '../../store.js';
import { SPAN } from '../incidents/migrations.js';
import { conditions, HIDDEN, type IncidentFilter } from '../incidents/filter.js';
import { searchOf } from '../incidents/words.js';

export type TimelineInterval = 'hour' | 'day' | 'week';
export type TimelineGroup = 'family' | 'type' | 'country' | 'place';

/** How many incidents of a group began in an interval. */
export interface TimelineCount {
  /** Begin of the interval as clocks of the place showed it, without an offset: `2022-01-05T00:00:00`. Weeks begin on Mondays. */
  readonly from: string;
  readonly group: string;
  readonly count: number;
}

export interface Timeline {
  /** By interval and group; none with a count of 0. */
  readonly items: readonly TimelineCount[];
  readonly generation: Generation;
}

/** There would be more counts than anybody reads. */
export class TooManyCounts extends Error {
  override readonly name = 'TooManyCounts';
}

/** Most counts of one timeline. */
export const MOST_COUNTS = 20_000;

/**
 * Counts the incidents that a list with the same filter gives, by when they began. What the counts that are kept can tell is
 * read from them; what they cannot (words, places, distances, …) is counted. Throws {@link TooManyCounts}.
 */
export async function timelineOf(
  live: LiveTables,
  { filter, interval, group }: { filter: IncidentFilter; interval: TimelineInterval; group: TimelineGroup },
): Promise<Timeline> {
  const { tables, generation } = live;
  const column = sql.ref(group === 'place' ? 'place_name' : group);
  const search = filter.words === undefined ? undefined : await searchOf(live, filter.words, filter.asOf);
  const counted = tables
    .selectFrom('incidents')
    .select([sql<string>`date_trunc(${interval}, local_start)`.as('begin'), sql<string>`${column}`.as('name')])
    .select(sql<number>`1`.as('count'))
    .where((eb) => eb.and(conditions(eb, filter, generation, search)));
  const kept = tables
    .selectFrom('incident_counts')
    .select([sql<string>`date_trunc(${interval}, local_hour)`.as('begin'), sql<string>`${column}`.as('name')])
    .select('count')
    .where(keptConditions(filter));
  const parts = isKept(filter, group) ? kept.unionAll(counted.where(beyondKept(filter))) : counted;
  const { rows } = await sql<{ begin: string; name: string; count: number }>`
    select to_char(parts.begin, 'YYYY-MM-DD"T"HH24:MI:SS') as begin, name, sum(count)::int as count from ${parts} as parts
    group by parts.begin, name having sum(count) > 0 order by parts.begin, name collate "C" limit ${MOST_COUNTS + 1}`.execute(
    tables,
  );
  if (rows.length > MOST_COUNTS) throw new TooManyCounts();
  return { items: rows.map(({ begin, name, count }) => ({ from: begin, group: name, count })), generation };
}

/** What of a filter the kept counts know. Places and the rest are as many as incidents: there is nothing to be saved. */
const isKept = (filter: IncidentFilter, group: TimelineGroup): boolean =>
  group !== 'place' &&
  [filter.places, filter.words, filter.minOrigins, filter.box, filter.near, filter.asOf].every(
    (condition) => condition === undefined,
  );

const HOUR_MS = 3_600_000;

/** Whole hours within the time that is asked for: of the hours at its edges, only part may belong to it. */
const wholeHours = ({ from, to }: IncidentFilter) => ({
  begin: from && new Date(Math.ceil(from.getTime() / HOUR_MS) * HOUR_MS),
  end: to && new Date(Math.floor(to.getTime() / HOUR_MS) * HOUR_MS),
});

function keptConditions(filter: IncidentFilter): RawBuilder<SqlBool> {
  const { types, countries, statuses, press } = filter;
  const { begin, end } = wholeHours(filter);
  return all([
    statuses?.length ? sql`status = any(${[...statuses]})` : sql`status <> all(${[...HIDDEN]})`,
    ...(types?.length ? [sql`(family = any(${[...types]}) or type = any(${[...types]}))`] : []),
    ...(countries?.length ? [sql`country = any(${[...countries]})`] : []),
    ...(press === undefined ? [] : [sql`press = ${press}`]),
    ...(begin ? [sql`hour >= ${begin}`] : []),
    ...(end ? [sql`hour < ${end}`] : []),
  ]);
}

/** Incidents that the filter means and the kept counts of whole hours do not hold: those that began before, or at the edges. */
function beyondKept(filter: IncidentFilter): RawBuilder<SqlBool> {
  const { begin, end } = wholeHours(filter);
  const edges = [
    ...(begin ? [sql`(starts_at < ${begin} and ${SPAN} && tstzrange(${filter.from!}, ${begin}, '[]'))`] : []),
    ...(end && end < filter.to! ? [sql`starts_at >= ${end}`] : []),
  ];
  return edges.length === 0 ? sql`false` : sql`(${sql.join(edges, sql` or `)})`;
}

const all = (parts: readonly RawBuilder<unknown>[]): RawBuilder<SqlBool> => sql`(${sql.join(parts, sql` and `)})`;
