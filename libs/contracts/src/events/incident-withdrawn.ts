import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Instant } from '../vocabulary/time.js';

/** No claim of the incident stands any more. Its id still resolves, with status `withdrawn`. */
export const incidentWithdrawn = eventType({
  name: 'incident.withdrawn',
  version: 1,
  schema: Type.Object(
    { id: Type.String(), region: Type.String(), capturedAt: Instant },
    { additionalProperties: false },
  ),
  key: (data) => data.region,
  capturedAt: (data) => data.capturedAt,
  sample: { id: 'inc-49ec4c2faae7ec70', region: 'KZ.02', capturedAt: '2022-01-05T08:00:00Z' },
});
