import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Instant } from '../vocabulary/time.js';
import { REPLAYS_KEY } from './replay-opened.js';

/** What can happen to a replay after it was opened. */
export const REPLAY_STEPS = ['caught-up', 'promoted', 'rolled-back', 'retired', 'cancelled', 'failed'] as const;
export type ReplayStep = (typeof REPLAY_STEPS)[number];

/** A replay is to take a step. It counts only where the replay's state allows it at that point of the log. */
export const replayMoved = eventType({
  name: 'replay.moved',
  version: 1,
  schema: Type.Object(
    {
      replayId: Type.String({ maxLength: 40 }),
      step: Type.Enum([...REPLAY_STEPS]),
      /** Why it failed. */
      reason: Type.Optional(Type.String({ maxLength: 4000 })),
      at: Instant,
    },
    { additionalProperties: false },
  ),
  key: () => REPLAYS_KEY,
  capturedAt: (data) => data.at,
  sample: { replayId: 'replay-2', step: 'promoted', at: '2022-01-05T06:30:00Z' },
});
