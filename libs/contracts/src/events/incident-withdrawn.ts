import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Incident } from '../vocabulary/incident.js';
import { sampleIncident } from '../vocabulary/samples.js';
import { Instant } from '../vocabulary/time.js';

/** No claim of the incident stands any more. Its id still resolves, with status `withdrawn`. */
export const incidentWithdrawn = eventType({
  name: 'incident.withdrawn',
  version: 1,
  schema: Type.Object(
    {
      id: Type.String(),
      /** As it was last, with status `withdrawn`. */
      incident: Incident,
      region: Type.String(),
      capturedAt: Instant,
    },
    { additionalProperties: false },
  ),
  key: (data) => data.region,
  capturedAt: (data) => data.capturedAt,
  sample: {
    id: sampleIncident.id,
    incident: { ...sampleIncident, status: 'withdrawn', version: 2 },
    region: 'KZ.02',
    capturedAt: '2022-01-05T08:00:00Z',
  },
});
