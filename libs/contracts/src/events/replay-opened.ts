import Type, { type Static } from 'typebox';
import { eventType } from '../event-type.js';
import { Instant } from '../vocabulary/time.js';

/** Where a replay may start: what lies above is shared with the live generation, what lies below is made anew. */
export const REPLAY_SOURCES = ['posts.raw', 'posts.normalised', 'posts.deduplicated', 'claims'] as const;

const Bound = Type.Union([
  Instant,
  Type.Array(
    Type.Object(
      { partition: Type.Integer({ minimum: 0 }), offset: Type.Integer({ minimum: 0 }) },
      { additionalProperties: false },
    ),
    { minItems: 1, maxItems: 1000 },
  ),
]);

const ReplayOpened = Type.Object(
  {
    from: Type.Enum([...REPLAY_SOURCES]),
    since: Type.Optional(Bound),
    until: Type.Optional(Bound),
    at: Instant,
  },
  { additionalProperties: false },
);
export type ReplayOpened = Static<typeof ReplayOpened>;

/** Key of everything about replays: it keeps them in one order. */
export const REPLAYS_KEY = 'replays';

/**
 * A new generation is to be built beside the live one. It counts only where no other is being built at that point of
 * the log; the generation's number follows from the log as well.
 */
export const replayOpened = eventType({
  name: 'replay.opened',
  version: 1,
  schema: ReplayOpened,
  key: () => REPLAYS_KEY,
  capturedAt: (data) => data.at,
  sample: { from: 'posts.normalised', since: '2022-01-02T00:00:00Z', at: '2022-01-05T06:01:00Z' },
});
