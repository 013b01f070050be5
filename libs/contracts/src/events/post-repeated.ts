import Type from 'typebox';
import { eventType } from '../event-type.js';
import { PostId, SourceId } from '../vocabulary/post.js';
import { Instant } from '../vocabulary/time.js';

/** The latest revision of a post was captured again, unchanged. */
export const postRepeated = eventType({
  name: 'post.repeated',
  version: 1,
  schema: Type.Object(
    { postId: PostId, source: SourceId, revision: Type.Integer({ minimum: 1 }), capturedAt: Instant },
    { additionalProperties: false },
  ),
  key: (data) => data.postId,
  capturedAt: (data) => data.capturedAt,
  sample: { postId: 'telegram:demo/12', source: 'telegram:demo', revision: 1, capturedAt: '2022-01-05T06:31:00Z' },
});
