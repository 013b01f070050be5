import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Instant } from '../vocabulary/time.js';

/** A dead letter is to be delivered again to the stage that could not work on it. The record is read where it stands. */
export const recordRedelivered = eventType({
  name: 'record.redelivered',
  version: 1,
  schema: Type.Object(
    {
      stage: Type.String(),
      topic: Type.String(),
      partition: Type.Integer(),
      offset: Type.Integer(),
      key: Type.String(),
      /** From 1. The same attempt ordered twice is delivered once. */
      attempt: Type.Integer({ minimum: 1 }),
      /** When the record was captured. */
      capturedAt: Instant,
    },
    { additionalProperties: false },
  ),
  key: (data) => data.key,
  capturedAt: (data) => data.capturedAt,
  sample: {
    stage: 'classify',
    topic: 'posts.deduplicated.g1',
    partition: 0,
    offset: 7,
    key: 'telegram:demo/12',
    attempt: 1,
    capturedAt: '2022-01-05T06:01:00Z',
  },
});
