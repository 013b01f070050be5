import Type, { type Static } from 'typebox';
import { Incident, sampleIncident } from '#contracts';
import type { Change as Found } from '#read-model';
import { Time } from '../schemas.js';

/** One change of an incident: a line of `GET /v1/changes`, or the data of an event there. */
export const Change = Type.Object(
  {
    /** Whence to go on after this change. */
    cursor: Type.String(),
    change: Type.Enum(['added', 'revised', 'merged', 'split', 'withdrawn']),
    /** Time of capture of what caused it. */
    at: Time,
    id: Type.String(),
    version: Type.Union([Type.Integer(), Type.Null()]),
    /** What it was merged into, or split into. */
    into: Type.Array(Type.String()),
    /** The incident as it is now, which may be later than the change; null where its id stands for another one. */
    incident: Type.Union([Incident, Type.Null()]),
  },
  {
    examples: [
      {
        cursor: 'WzEsMTIsLTEsLTEsLTFd',
        change: 'added',
        at: '2022-01-05T06:01:00.000Z',
        id: sampleIncident.id,
        version: 1,
        into: [],
        incident: sampleIncident,
      },
    ],
  },
);
export type Change = Static<typeof Change>;

/** Body of `GET /v1/changes` as JSON. */
export const ChangePage = Type.Object(
  {
    items: Type.Array(Change),
    /** Whence to go on, also where there is nothing more yet. */
    next: Type.String(),
    generation: Type.Integer(),
  },
  { examples: [{ items: [], next: 'WzEsMTIsLTEsLTEsLTFd', generation: 1 }] },
);

/** A change as it is told. */
export const told = ({ at, into, ...change }: Found): Change => ({ ...change, at: at.toISOString(), into: [...into] });
