import Type, { type Static } from 'typebox';
import { Instant } from './time.js';
import { CLAIM_TYPES } from './taxonomy.js';

/** A place of the gazetteer, with how precisely it is known. */
export const Place = Type.Object(
  {
    /** GeoNames id (`gn:1526384`), or `region:KZ.09`, `country:KZ`; empty when no place can be told. */
    id: Type.String(),
    /** English name. */
    name: Type.String(),
    /** ISO 3166 alpha-2, empty when unknown. */
    country: Type.String(),
    /** GeoNames first-level division (`09`), empty when unknown. */
    admin1: Type.String(),
    lat: Type.Union([Type.Number(), Type.Null()]),
    lon: Type.Union([Type.Number(), Type.Null()]),
    precision: Type.Enum(['settlement', 'district', 'region', 'country', 'none']),
  },
  { additionalProperties: false },
);
export type Place = Static<typeof Place>;

/** When a claim says it happened: half-open interval, in the place's zone of that date. */
export const ClaimTime = Type.Object(
  {
    from: Instant,
    to: Instant,
    precision: Type.Enum(['hour', 'part-of-day', 'day', 'week', 'month', 'year', 'unknown']),
    /** `said`: a date stands in the text; `relative`: "yesterday"; `publication`: the post's own day. */
    basis: Type.Enum(['said', 'relative', 'publication']),
    /** IANA zone: `Asia/Almaty`. */
    zone: Type.String(),
  },
  { additionalProperties: false },
);
export type ClaimTime = Static<typeof ClaimTime>;

/** A figure as an interval: conflicting figures are kept side by side, never averaged. */
export const Quantity = Type.Object(
  {
    measure: Type.Enum(['crowd', 'detained', 'injured', 'killed', 'strikers', 'launched', 'intercepted']),
    low: Type.Integer({ minimum: 0 }),
    /** Null: no upper bound can be told. */
    high: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
    /** The words used: "about 5 thousand". */
    text: Type.String(),
    /** Who says so, empty when the post itself. */
    by: Type.String(),
  },
  { additionalProperties: false },
);
export type Quantity = Static<typeof Quantity>;

/** Words of a post, by offsets (UTF-16 units) into its verbatim text. */
export const Span = Type.Object(
  { start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }), text: Type.String() },
  { additionalProperties: false },
);
export type Span = Static<typeof Span>;

export const ClaimType = Type.Enum([...CLAIM_TYPES]);

/** What one post says happened. */
export const Claim = Type.Object(
  {
    type: ClaimType,
    phase: Type.Enum(['', 'ongoing', 'ended']),
    polarity: Type.Enum(['asserted', 'negated']),
    modality: Type.Enum(['fact', 'reported', 'planned', 'hypothetical', 'historical']),
    /** True if journalists or media are the target. */
    press: Type.Boolean(),
    place: Place,
    time: ClaimTime,
    /** `protesters`, `police`, `army`, `workers`, `officials`, or a name. */
    actors: Type.Array(Type.String()),
    target: Type.String(),
    quantities: Type.Array(Quantity),
    spans: Type.Array(Span),
    /** The rules that fired, in order: `seizure.storming/ru/storm-building`. */
    because: Type.Array(Type.String()),
  },
  { additionalProperties: false },
);
export type Claim = Static<typeof Claim>;

/**
 * The region that a claim belongs to: country and first-level division (`KZ.09`), the country where no division
 * is known (`KZ`), `ZZ` where no country is. All that can be one incident has one region.
 */
export const regionOf = (place: Pick<Place, 'country' | 'admin1'>): string =>
  place.country ? (place.admin1 ? `${place.country}.${place.admin1}` : place.country) : 'ZZ';
