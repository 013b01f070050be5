import { eventType } from '../event-type.js';
import { Decision } from '../vocabulary/decision.js';
import { sampleClaim, sampleIncident } from '../vocabulary/samples.js';

/** A person ruled something. */
export const decisionMade = eventType({
  name: 'decision.made',
  version: 1,
  schema: Decision,
  key: (data) => data.region,
  capturedAt: (data) => data.decidedAt,
  sample: {
    decisionId: 'dec-0192f1c2a0b47c3d',
    region: 'KZ.02',
    incident: sampleIncident.id,
    version: 1,
    author: 'desk',
    reason: 'The video shows a blockade.',
    decidedAt: '2022-01-05T09:00:00Z',
    ruling: { kind: 'retype', type: 'demonstration.blockade' },
    claims: [{ claimId: 'telegram:demo/12@1#0', type: sampleClaim.type, place: sampleClaim.place.id }],
    others: [],
  },
});
