import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Generation, Incident } from '#contracts';
import { stems } from '#text';
import { CursorFault, decodeCursor, encodeCursor } from '../../cursor.js';
import { isPoison } from '../../faults.js';
import type { LiveTables } from '../../store.js';
import type { Tables } from '../../tables.js';

/** What of the incidents is asked for. All conditions hold together; within a list, any. Absent: no condition. */
export interface IncidentFilter {
  /** Incidents whose time overlaps the half-open interval. */
  readonly from?: Date;
  readonly to?: Date;
  /** Types or families. */
  readonly types?: readonly string[];
  /** ISO 3166 alpha-2. */
  readonly countries?: readonly string[];
  /** Ids of the gazetteer (`gn:1526384`, `region:KZ.09`, `country:KZ`) or English names. */
  readonly places?: readonly string[];
  /** All of these words, in any of their forms, in the incident itself or in one of its posts. */
  readonly words?: string;
  /** Without it, withdrawn and dismissed incidents are left out. */
  readonly statuses?: readonly Incident['status'][];
  readonly minOrigins?: number;
  readonly press?: boolean;
  readonly box?: { readonly west: number; readonly south: number; readonly east: number; readonly north: number };
  readonly near?: { readonly lat: number; readonly lon: number; readonly radiusKm: number };
  /** What was known at a time of capture. */
  readonly asOf?: Date;
}

/** `latest` and `earliest` by the time that it began; `updated` by the last change, newest first. */
export type IncidentSort = 'latest' | 'earliest' | 'updated';

export interface IncidentPageRequest {
  readonly filter?: IncidentFilter;
  /** `latest` without it. */
  readonly sort?: IncidentSort;
  readonly limit: number;
  /** `next` of the page before, with the same filter and sort. */
  readonly cursor?: string;
}

export interface IncidentPage {
  readonly items: readonly Incident[];
  readonly next: string | null;
  readonly generation: Generation;
}

/** One page of incidents. Throws {@link CursorFault} for a cursor that belongs to another question or generation. */
export async function findIncidents(live: LiveTables, request: IncidentPageRequest): Promise<IncidentPage> {
  const { filter = {}, sort = 'latest', limit } = request;
  const question = { filter, sort };
  const after = request.cursor === undefined ? undefined : decodeCursor(request.cursor, live.generation, question);
  const key = sort === 'updated' ? 'known_from' : 'starts_at';
  const direction = sort === 'earliest' ? 'asc' : 'desc';
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');

  const rows = await live.tables
    .selectFrom('incidents')
    .select(['id', 'body', sql<string>`${sql.ref(key)}::text`.as('key')])
    .where((eb) => eb.and(conditions(eb, filter)))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(${sql.ref(key)}, id) ${beyond} (${after?.key}::timestamptz, ${after?.id})`),
    )
    .orderBy(key, direction)
    .orderBy('id', direction)
    .limit(limit + 1)
    .execute()
    .catch((error: unknown) => {
      throw after && isPoison(error) ? new CursorFault('invalid', 'this is no cursor of ours') : error;
    });

  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: items.map((row) => row.body),
    next: more ? encodeCursor({ generation: live.generation, key: last.key, id: last.id }, question) : null,
    generation: live.generation,
  };
}

type Builder = ExpressionBuilder<Tables, 'incidents'>;

/** What the database refuses as a stem search: a question without a word. */
export const hasWords = (question: string): boolean => stems(question).length > 0;

const HIDDEN = ['withdrawn', 'dismissed'] as const;

function conditions(eb: Builder, filter: IncidentFilter): Expression<SqlBool>[] {
  const { from, to, types, countries, places, words, statuses, minOrigins, press, box, near, asOf } = filter;
  const all: Expression<SqlBool>[] = [
    asOf
      ? eb.and([eb('known_from', '<=', asOf), eb.or([eb('known_to', 'is', null), eb('known_to', '>', asOf)])])
      : eb('known_to', 'is', null),
    statuses?.length ? eb('status', 'in', statuses) : eb('status', 'not in', HIDDEN),
  ];
  if (from) all.push(eb('ends_at', '>', from));
  if (to) all.push(eb('starts_at', '<', to));
  if (types?.length) all.push(eb.or([eb('family', 'in', types), eb('type', 'in', types)]));
  if (countries?.length) all.push(eb('country', 'in', countries));
  if (places?.length) all.push(eb.or(places.map((place) => atPlace(eb, place))));
  if (words !== undefined) all.push(tellsOf(eb, words));
  if (minOrigins !== undefined) all.push(eb('origins', '>=', minOrigins));
  if (press !== undefined) all.push(eb('press', '=', press));
  if (box) all.push(inBox(eb, box));
  if (near) all.push(sql`${distanceKm(near.lat, near.lon)} <= ${near.radiusKm}`);
  return all;
}

/** All of the words are in what the incident says of itself, or all of them in one of its posts. */
function tellsOf(eb: Builder, words: string): Expression<SqlBool> {
  const question = sql`plainto_tsquery('simple', ${stems(words).join(' ')})`;
  const found = eb
    .selectFrom('posts as p')
    .innerJoin('claims as c', (join) =>
      join.onRef('c.post_id', '=', 'p.post_id').onRef('c.revision', '=', 'p.revision'),
    )
    .where(sql<SqlBool>`p.words @@ ${question}`)
    .select('c.incident_id');
  return eb.or([sql<SqlBool>`incidents.words @@ ${question}`, eb('id', 'in', found)]);
}

/** A region or a country stands for everything in it. */
function atPlace(eb: Builder, place: string): Expression<SqlBool> {
  const [, kind, country, admin1] = /^(region|country):([A-Z]{2})(?:\.(.+))?$/.exec(place) ?? [];
  if (kind === 'country' && country) return eb('country', '=', country);
  if (kind === 'region' && country && admin1) return eb.and([eb('country', '=', country), eb('admin1', '=', admin1)]);
  if (place.includes(':')) return eb('place_id', '=', place);
  return eb(eb.fn('lower', ['place_name']), '=', place.toLowerCase());
}

/** A box whose west is east of its east crosses the date line. */
function inBox(eb: Builder, { west, south, east, north }: NonNullable<IncidentFilter['box']>): Expression<SqlBool> {
  const columns = [eb('lon', '>=', west), eb('lon', '<=', east)];
  return eb.and([eb('lat', '>=', south), eb('lat', '<=', north), west <= east ? eb.and(columns) : eb.or(columns)]);
}

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance (haversine). */
const distanceKm = (lat: number, lon: number) => sql<number>`(${2 * EARTH_RADIUS_KM} * asin(least(1, sqrt(
  power(sin(radians(lat - ${lat}::float8) / 2), 2) +
  cos(radians(lat)) * cos(radians(${lat}::float8)) * power(sin(radians(lon - ${lon}::float8) / 2), 2)))))`;
