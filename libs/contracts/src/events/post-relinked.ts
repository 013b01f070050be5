import Type from 'typebox';
import { eventType } from '../event-type.js';
import { GroupMembership, PostId } from '../vocabulary/post.js';
import { Instant } from '../vocabulary/time.js';

/** A post's place in its group changed: an earlier post came late, or an edit or withdrawal broke a relation. */
export const postRelinked = eventType({
  name: 'post.relinked',
  version: 1,
  schema: Type.Object(
    {
      postId: PostId,
      ...GroupMembership,
      /** Time of capture of the post that caused the change. */
      capturedAt: Instant,
    },
    { additionalProperties: false },
  ),
  key: (data) => data.postId,
  capturedAt: (data) => data.capturedAt,
  sample: {
    postId: 'telegram:demo/12',
    canonical: 'telegram:early/3',
    origin: 'telegram:early/3',
    relations: [{ kind: 'exact', to: 'telegram:early/3', score: 1 }],
    capturedAt: '2022-01-05T07:00:00Z',
  },
});
