import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Incident } from '../vocabulary/incident.js';
import { sampleIncident } from '../vocabulary/samples.js';
import { Instant } from '../vocabulary/time.js';

/** An incident says something else from now on. In place of what was told of the same time of capture. */
export const incidentRevised = eventType({
  name: 'incident.revised',
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
    incident: { ...sampleIncident, version: 2 },
    region: 'KZ.02',
    capturedAt: '2022-01-05T08:00:00Z',
  },
});
