import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Incident } from '../vocabulary/incident.js';
import { sampleIncident } from '../vocabulary/samples.js';
import { Instant } from '../vocabulary/time.js';

/** An incident begins, or stands again under its own id. */
export const incidentOpened = eventType({
  name: 'incident.opened',
  version: 1,
  schema: Type.Object(
    {
      incident: Incident,
      region: Type.String(),
      /** From this time of capture on it is so. */
      capturedAt: Instant,
    },
    { additionalProperties: false },
  ),
  key: (data) => data.region,
  capturedAt: (data) => data.capturedAt,
  sample: {
    incident: sampleIncident,
    region: 'KZ.02',
    capturedAt: '2022-01-05T06:01:00Z',
  },
});
