import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Instant } from '../vocabulary/time.js';

/** One incident is several: `from` goes on, `into` begin at this time of capture with claims that leave it. */
export const incidentSplit = eventType({
  name: 'incident.split',
  version: 1,
  schema: Type.Object(
    { from: Type.String(), into: Type.Array(Type.String()), region: Type.String(), capturedAt: Instant },
    { additionalProperties: false },
  ),
  key: (data) => data.region,
  capturedAt: (data) => data.capturedAt,
  sample: {
    from: 'inc-49ec4c2faae7ec70',
    into: ['inc-0123456789abcdef'],
    region: 'KZ.02',
    capturedAt: '2022-01-05T08:00:00Z',
  },
});
