import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Instant } from '../vocabulary/time.js';

/** Two incidents are one: from this time of capture on the id `merged` stands for `into`. */
export const incidentMerged = eventType({
  name: 'incident.merged',
  version: 1,
  schema: Type.Object(
    { merged: Type.String(), into: Type.String(), region: Type.String(), capturedAt: Instant },
    { additionalProperties: false },
  ),
  key: (data) => data.region,
  capturedAt: (data) => data.capturedAt,
  sample: {
    merged: 'inc-0123456789abcdef',
    into: 'inc-49ec4c2faae7ec70',
    region: 'KZ.02',
    capturedAt: '2022-01-05T08:00:00Z',
  },
});
