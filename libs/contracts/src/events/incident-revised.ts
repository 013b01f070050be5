import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Incident } from '../vocabulary/incident.js';
import { sampleIncident } from '../vocabulary/samples.js';
import { Instant } from '../vocabulary/time.js';
import { MadeClaim } from './claim-made.js';

/** An incident as it is now, with the claims that came (or changed) and those that went. */
export const incidentRevised = eventType({
  name: 'incident.revised',
  version: 1,
  schema: Type.Object(
    {
      incident: Incident,
      region: Type.String(),
      added: Type.Array(MadeClaim),
      /** Claim ids that no longer belong to it. */
      removed: Type.Array(Type.String()),
      capturedAt: Instant,
    },
    { additionalProperties: false },
  ),
  key: (data) => data.region,
  capturedAt: (data) => data.capturedAt,
  sample: {
    incident: { ...sampleIncident, version: 2 },
    region: 'KZ.02',
    added: [],
    removed: ['telegram:demo/12@1#1'],
    capturedAt: '2022-01-05T08:00:00Z',
  },
});
