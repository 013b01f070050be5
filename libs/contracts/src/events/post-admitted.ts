import Type from 'typebox';
import { eventType } from '../event-type.js';
import { GroupMembership, NormalisedPost } from '../vocabulary/post.js';
import { sampleNormalisedPost } from '../vocabulary/samples.js';

/** A post that is the canonical one of its group, as far as is known now. Variants may be among its relations. */
export const postAdmitted = eventType({
  name: 'post.admitted',
  version: 1,
  schema: Type.Object({ post: NormalisedPost, ...GroupMembership }, { additionalProperties: false }),
  key: (data) => data.post.postId,
  capturedAt: (data) => data.post.capturedAt,
  sample: {
    post: sampleNormalisedPost,
    canonical: sampleNormalisedPost.postId,
    origin: sampleNormalisedPost.postId,
    relations: [],
  },
});
