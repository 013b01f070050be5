import Type, { type Static } from 'typebox';
import { ClaimType, Place, Quantity } from './claim.js';
import { Instant } from './time.js';

/** An incident as the read model and HTTP give it. */
export const Incident = Type.Object(
  {
    /** Permanent: merged and split ids resolve for ever. */
    id: Type.String(),
    type: ClaimType,
    family: Type.String(),
    status: Type.Enum(['single-origin', 'corroborated', 'disputed', 'confirmed', 'dismissed', 'withdrawn']),
    phase: Type.Enum(['', 'ongoing', 'ended']),
    press: Type.Boolean(),
    title: Type.String(),
    summary: Type.String(),
    place: Place,
    time: Type.Object(
      { from: Instant, to: Instant, precision: Type.String(), zone: Type.String() },
      { additionalProperties: false },
    ),
    /** A ledger: every distinct figure, by whom and as of when. */
    quantities: Type.Array(Type.Object({ ...Quantity.properties, asOf: Instant }, { additionalProperties: false })),
    actors: Type.Array(Type.String()),
    /** Independent roots of information. */
    origins: Type.Integer({ minimum: 0 }),
    posts: Type.Integer({ minimum: 0 }),
    /** Earliest and latest publication of its posts. */
    firstSeen: Instant,
    lastSeen: Instant,
    /** Counts the capture times at which it changed, from 1. */
    version: Type.Integer({ minimum: 1 }),
    related: Type.Array(Type.Object({ id: Type.String(), relation: Type.String() }, { additionalProperties: false })),
  },
  { additionalProperties: false },
);
export type Incident = Static<typeof Incident>;
