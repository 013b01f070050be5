import Type, { type Static } from 'typebox';
import { Time } from '../schemas.js';

/** A record that a stage could not work on. */
export const DeadLetter = Type.Object(
  {
    id: Type.String(),
    /** Ordered again, or still waiting for that. One whose next delivery failed as well waits again. */
    state: Type.Enum(['waiting', 'redelivered']),
    stage: Type.String(),
    stageVersion: Type.Integer(),
    error: Type.String(),
    topic: Type.String(),
    partition: Type.Integer(),
    offset: Type.Integer(),
    key: Type.String(),
    recordId: Type.String(),
    capturedAt: Time,
    /** Which delivery failed last; 0 for the first one. */
    attempt: Type.Integer(),
  },
  {
    examples: [
      {
        id: 'classify:posts.deduplicated.g1:0:7',
        state: 'waiting',
        stage: 'classify',
        stageVersion: 1,
        error: 'TypeError: x is not a function',
        topic: 'posts.deduplicated.g1',
        partition: 0,
        offset: 7,
        key: 'telegram:demo/12',
        recordId: 'telegram:demo/12@49ec4c2faae7/normalise.0/dedupe.0',
        capturedAt: '2022-01-05T06:01:00Z',
        attempt: 0,
      },
    ],
  },
);
export type DeadLetter = Static<typeof DeadLetter>;

/** Body of `GET /v1/dead-letters`. */
export const DeadLetterPage = Type.Object({
  items: Type.Array(DeadLetter),
  next: Type.Union([Type.String(), Type.Null()]),
  generation: Type.Integer(),
});
export type DeadLetterPage = Static<typeof DeadLetterPage>;

/** Body of `GET /v1/dead-letters/{id}`: with the record as it stands in the log. */
export const WholeDeadLetter = Type.Object({
  ...DeadLetter.properties,
  headers: Type.Record(Type.String(), Type.String()),
  /** Base64; empty for a record that is too large to be kept here. */
  value: Type.String(),
});
export type WholeDeadLetter = Static<typeof WholeDeadLetter>;

/** What was ordered: how many dead letters are to be delivered again. */
export const Ordered = Type.Object({ ordered: Type.Integer() }, { examples: [{ ordered: 1 }] });
export type Ordered = Static<typeof Ordered>;
