import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Decision, DecisionState } from '../vocabulary/decision.js';
import { decisionMade } from './decision-made.js';

/** Where a decision stands now. The latest of a decision holds. */
export const decisionWeighed = eventType({
  name: 'decision.weighed',
  version: 1,
  schema: Type.Object(
    {
      decision: Decision,
      state: DecisionState,
      /** Ids of the incidents that its claims belong to now, sorted. */
      incidents: Type.Array(Type.String()),
    },
    { additionalProperties: false },
  ),
  key: (data) => data.decision.region,
  capturedAt: (data) => data.decision.decidedAt,
  sample: { decision: decisionMade.sample, state: 'applied', incidents: [decisionMade.sample.incident] },
});
