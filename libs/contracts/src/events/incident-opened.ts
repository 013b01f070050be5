import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Incident } from '../vocabulary/incident.js';
import { sampleIncident } from '../vocabulary/samples.js';
import { Instant } from '../vocabulary/time.js';
import { claimMade, MadeClaim } from './claim-made.js';

/** Claims that are no part of an incident yet make one. */
export const incidentOpened = eventType({
  name: 'incident.opened',
  version: 1,
  schema: Type.Object(
    { incident: Incident, region: Type.String(), added: Type.Array(MadeClaim), capturedAt: Instant },
    { additionalProperties: false },
  ),
  key: (data) => data.region,
  capturedAt: (data) => data.capturedAt,
  sample: {
    incident: sampleIncident,
    region: 'KZ.02',
    added: [claimMade.sample],
    capturedAt: '2022-01-05T06:01:00Z',
  },
});
