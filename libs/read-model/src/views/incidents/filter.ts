import { sql, type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool } from 'kysely';
import { familyOf, type Generation, type Incident } from '#contracts';
import type { Tables } from '../../tables.js';
import { tableOf } from '../../view.js';
import { SPAN } from './migrations.js';
import type { WordSearch } from './words.js';

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

/** Statuses that are left out unless they are asked for. */
export const HIDDEN: readonly Incident['status'][] = ['withdrawn', 'dismissed'];

type Builder = ExpressionBuilder<Tables, 'incidents'>;

/** A filter as conditions on rows of `incidents`; `search`: its words, looked up beforehand. */
export function conditions(
  eb: Builder,
  filter: IncidentFilter,
  generation: Generation,
  search: WordSearch | undefined,
): Expression<SqlBool>[] {
  const { from, to, types, countries, places, statuses, minOrigins, press, box, near, asOf } = filter;
  const all: Expression<SqlBool>[] = [
    knownAt(eb, asOf),
    statuses?.length ? eb('status', 'in', statuses) : eb('status', 'not in', HIDDEN),
  ];
  if (asOf) all.push(beganBy(generation, asOf));
  if (from) all.push(eb('ends_at', '>', from), goesOnSince(generation, from));
  if (to) all.push(eb('starts_at', '<', to));
  if (types?.length) all.push(eb.or(types.map((type) => ofType(eb, type))));
  if (countries?.length) all.push(eb('country', 'in', countries));
  if (places?.length) all.push(eb.or(places.map((place) => atPlace(eb, place))));
  if (minOrigins !== undefined) all.push(eb('origins', '>=', minOrigins));
  if (press !== undefined) all.push(eb('press', '=', press));
  if (box) all.push(inBox(box));
  if (near) all.push(within(eb, near));
  // Last: it is the dearest to find out.
  if (search) all.push(search(eb));
  return all;
}

/** True of what was known at a time of capture; without one, of what is known now. */
export const knownAt = (eb: Builder, asOf: Date | undefined): Expression<SqlBool> =>
  asOf
    ? eb.and([eb('known_from', '<=', asOf), eb.or([eb('known_to', 'is', null), eb('known_to', '>', asOf)])])
    : eb('known_to', 'is', null);

// Behind `offset 0` the extremes are taken of the few rows that an index finds; else the database goes through all by time.

/** True of what was known at a time; says where among all the beginnings it must end. */
const beganBy = (generation: Generation, asOf: Date): RawBuilder<SqlBool> =>
  sql`starts_at <= greatest(${asOf}::timestamptz, (select max(starts_at) from (
    select starts_at from ${tableOf(generation, 'incidents')}
    where starts_at > known_from and known_from <= ${asOf} offset 0) as foreseen))`;

/** True of what ends after a time; says where among all the beginnings it must begin: with the first of what went on then. */
const goesOnSince = (generation: Generation, from: Date): RawBuilder<SqlBool> =>
  sql`starts_at >= least(${from}::timestamptz, (select min(starts_at) from (
    select starts_at from ${tableOf(generation, 'incidents')}
    where known_to is null and ${SPAN} @> ${from}::timestamptz offset 0) as going_on))`;

/** A type or a family. With a type its family is said too: the index begins with it. */
const ofType = (eb: Builder, type: string): Expression<SqlBool> =>
  type.includes('.') ? eb.and([eb('family', '=', familyOf(type)), eb('type', '=', type)]) : eb('family', '=', type);

/** A region or a country stands for everything in it. */
function atPlace(eb: Builder, place: string): Expression<SqlBool> {
  const [, kind, country, admin1] = /^(region|country):([A-Z]{2})(?:\.(.+))?$/.exec(place) ?? [];
  if (kind === 'country' && country) return eb('country', '=', country);
  if (kind === 'region' && country && admin1) return eb.and([eb('country', '=', country), eb('admin1', '=', admin1)]);
  if (place.includes(':')) return eb('place_id', '=', place);
  return eb(eb.fn('lower', ['place_name']), '=', place.toLowerCase());
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A box whose west is east of its east crosses the date line: two boxes, one on each side. */
function inBox({ west, south, east, north }: Box): RawBuilder<SqlBool> {
  const within = (left: number, right: number) =>
    sql<SqlBool>`point(lon, lat) <@ box(point(${left}::float8, ${south}::float8), point(${right}::float8, ${north}::float8))`;
  return west <= east ? within(west, east) : sql`(${within(west, 180)} or ${within(-180, east)})`;
}

const EARTH_RADIUS_KM = 6371;
const KM_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS_KM;

/** The index knows boxes: of what lies in the smallest one around the circle, the distance is reckoned. */
function within(eb: Builder, { lat, lon, radiusKm }: NonNullable<IncidentFilter['near']>): Expression<SqlBool> {
  const degrees = radiusKm / KM_PER_DEGREE + 1e-6;
  const [south, north] = [Math.max(-90, lat - degrees), Math.min(90, lat + degrees)];
  // Meridians converge: near a pole the circle holds all of them.
  const shrink = Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  const wide = shrink > 0 ? degrees / shrink : 180;
  const around = wide >= 180 ? { west: -180, east: 180 } : { west: onGlobe(lon - wide), east: onGlobe(lon + wide) };
  return eb.and([inBox({ ...around, south, north }), sql<SqlBool>`${distanceKm(lat, lon)} <= ${radiusKm}`]);
}

const onGlobe = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;

/** Great-circle distance (haversine). */
const distanceKm = (lat: number, lon: number) => sql<number>`(${2 * EARTH_RADIUS_KM} * asin(least(1, sqrt(
  power(sin(radians(lat - ${lat}::float8) / 2), 2) +
  cos(radians(lat)) * cos(radians(${lat}::float8)) * power(sin(radians(lon - ${lon}::float8) / 2), 2)))))`;
