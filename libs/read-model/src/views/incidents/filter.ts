import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Incident } from '#contracts';
import type { Tables } from '../../tables.js';
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
export function conditions(eb: Builder, filter: IncidentFilter, search: WordSearch | undefined): Expression<SqlBool>[] {
  const { from, to, types, countries, places, statuses, minOrigins, press, box, near, asOf } = filter;
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
  if (minOrigins !== undefined) all.push(eb('origins', '>=', minOrigins));
  if (press !== undefined) all.push(eb('press', '=', press));
  if (box) all.push(inBox(eb, box));
  if (near) all.push(within(eb, near));
  // Last: it is the dearest to find out.
  if (search) all.push(search.holds(eb));
  return all;
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
const KM_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS_KM;

/** Degrees of latitude alone leave most of the world out before the distance is reckoned. */
function within(eb: Builder, { lat, lon, radiusKm }: NonNullable<IncidentFilter['near']>): Expression<SqlBool> {
  const degrees = radiusKm / KM_PER_DEGREE + 1e-6;
  return eb.and([
    eb('lat', '>=', lat - degrees),
    eb('lat', '<=', lat + degrees),
    sql<SqlBool>`${distanceKm(lat, lon)} <= ${radiusKm}`,
  ]);
}

/** Great-circle distance (haversine). */
const distanceKm = (lat: number, lon: number) => sql<number>`(${2 * EARTH_RADIUS_KM} * asin(least(1, sqrt(
  power(sin(radians(lat - ${lat}::float8) / 2), 2) +
  cos(radians(lat)) * cos(radians(${lat}::float8)) * power(sin(radians(lon - ${lon}::float8) / 2), 2)))))`;
