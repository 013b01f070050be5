import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Instant } from '../vocabulary/time.js';
import { claimMade, MadeClaim } from './claim-made.js';

/** A claim with all that is known of when it stood: what the stage `link` remembers it by. The latest of a claim holds. */
export const claimHeard = eventType({
  name: 'claim.heard',
  version: 1,
  schema: Type.Object(
    {
      claim: MadeClaim,
      /** In times of capture, in order, half-open; `to` is null while it stands. */
      stood: Type.Array(
        Type.Object({ from: Instant, to: Type.Union([Instant, Type.Null()]) }, { additionalProperties: false }),
      ),
    },
    { additionalProperties: false },
  ),
  key: (data) => data.claim.region,
  capturedAt: (data) => data.claim.capturedAt,
  sample: { claim: claimMade.sample, stood: [{ from: claimMade.sample.capturedAt, to: null }] },
});
