import Type from 'typebox';
import { eventType } from '../event-type.js';
import { claimMade, MadeClaim } from './claim-made.js';

/**
 * A claim that opens no incident (negated, planned, historical, …) and fits none yet: it stands, and may attach later.
 * Reason `withdrawn`: it stood there and no longer stands.
 */
export const claimShelved = eventType({
  name: 'claim.shelved',
  version: 1,
  schema: Type.Object(
    {
      claim: MadeClaim,
      reason: Type.Enum(['negated', 'planned', 'hypothetical', 'historical', 'statement', 'no-place', 'withdrawn']),
    },
    { additionalProperties: false },
  ),
  key: (data) => data.claim.region,
  capturedAt: (data) => data.claim.capturedAt,
  sample: {
    claim: { ...claimMade.sample, claim: { ...claimMade.sample.claim, polarity: 'negated' } },
    reason: 'negated',
  },
});
