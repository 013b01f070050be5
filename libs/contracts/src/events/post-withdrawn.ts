import Type from 'typebox';
import { eventType } from '../event-type.js';
import { PostId, SourceId } from '../vocabulary/post.js';
import { Instant } from '../vocabulary/time.js';

/** The source took a post down. Every stage hands it on, so that what followed from the post is withdrawn too. */
export const postWithdrawn = eventType({
  name: 'post.withdrawn',
  version: 1,
  schema: Type.Object(
    { postId: PostId, source: SourceId, capturedAt: Instant, reason: Type.Optional(Type.String({ maxLength: 1000 })) },
    { additionalProperties: false },
  ),
  key: (data) => data.postId,
  capturedAt: (data) => data.capturedAt,
  sample: { postId: 'telegram:demo/12', source: 'telegram:demo', capturedAt: '2022-01-06T06:01:00Z' },
});
