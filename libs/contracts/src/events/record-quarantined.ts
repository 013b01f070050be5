import Type from 'typebox';
import { eventType, type Fact } from '../event-type.js';
import { Instant } from '../vocabulary/time.js';

/** A record that a stage could not work on because of a bug of ours. Whole, so that it can be replayed. */
export const recordQuarantined = eventType({
  name: 'record.quarantined',
  version: 1,
  schema: Type.Object(
    {
      stage: Type.String(),
      stageVersion: Type.Integer(),
      error: Type.String({ maxLength: 4000 }),
      topic: Type.String(),
      partition: Type.Integer(),
      offset: Type.Integer(),
      key: Type.String(),
      /** `ce_id` of the record, or its position where it has none. */
      recordId: Type.String(),
      headers: Type.Record(Type.String(), Type.String()),
      /** The bytes of the value, base64. */
      value: Type.String(),
      /** Which delivery failed: missing for the first, 1 for the first that was ordered again. */
      attempt: Type.Optional(Type.Integer({ minimum: 1 })),
      capturedAt: Instant,
    },
    { additionalProperties: false },
  ),
  key: (data) => data.key,
  capturedAt: (data) => data.capturedAt,
  sample: {
    stage: 'classify',
    stageVersion: 1,
    error: 'TypeError: x is not a function',
    topic: 'posts.deduplicated.g1',
    partition: 0,
    offset: 7,
    key: 'telegram:demo/12',
    recordId: 'telegram:demo/12@49ec4c2faae7/normalise.0/dedupe.0',
    headers: {},
    value: 'e30=',
    capturedAt: '2022-01-05T06:01:00Z',
  },
});

/** What is kept of a record that went to `dead-letters`. */
export type DeadLetter = Fact<typeof recordQuarantined>['data'];
