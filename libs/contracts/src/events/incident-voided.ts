import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Instant } from '../vocabulary/time.js';

/**
 * A claim came late: all that was told of the incident from this time of capture on is void. What holds instead follows; if
 * nothing does and nothing was told before, the incident never was, and its claims say where they belong.
 */
export const incidentVoided = eventType({
  name: 'incident.voided',
  version: 1,
  schema: Type.Object(
    { id: Type.String(), region: Type.String(), capturedAt: Instant },
    { additionalProperties: false },
  ),
  key: (data) => data.region,
  capturedAt: (data) => data.capturedAt,
  sample: { id: 'inc-49ec4c2faae7ec70', region: 'KZ.02', capturedAt: '2022-01-05T07:00:00Z' },
});
