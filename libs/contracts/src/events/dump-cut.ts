import Type from 'typebox';
import { eventType } from '../event-type.js';
import { SourceId } from '../vocabulary/post.js';
import { Instant } from '../vocabulary/time.js';

/** The outcome of one part of a dump: how many posts it was cut into, and what waits for the next part. */
export const dumpCut = eventType({
  name: 'dump.cut',
  version: 1,
  schema: Type.Object(
    {
      dumpId: Type.String(),
      source: SourceId,
      part: Type.Integer({ minimum: 0 }),
      last: Type.Boolean(),
      /** Posts cut out of the dump so far, this part included. */
      posts: Type.Integer({ minimum: 0 }),
      /** Verbatim end of the part that may go on in the next one; empty after the last. */
      carry: Type.String(),
      capturedAt: Instant,
    },
    { additionalProperties: false },
  ),
  key: (data) => data.dumpId,
  capturedAt: (data) => data.capturedAt,
  sample: {
    dumpId: 'telegram:demo/dump-49ec4c2faae7',
    source: 'telegram:demo',
    part: 0,
    last: true,
    posts: 2,
    carry: '',
    capturedAt: '2022-01-05T06:01:00Z',
  },
});
