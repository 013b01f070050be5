import Type from 'typebox';
import { eventType } from '../event-type.js';
import { GroupMembership, NormalisedPost } from '../vocabulary/post.js';
import { sampleNormalisedPost } from '../vocabulary/samples.js';

/** A post that carries the text of an earlier one; the evidence is in its relations. */
export const postDuplicated = eventType({
  name: 'post.duplicated',
  version: 1,
  schema: Type.Object({ post: NormalisedPost, ...GroupMembership }, { additionalProperties: false }),
  key: (data) => data.post.postId,
  capturedAt: (data) => data.post.capturedAt,
  sample: {
    post: { ...sampleNormalisedPost, postId: 'telegram:other/7', source: 'telegram:other', messageId: '7' },
    canonical: sampleNormalisedPost.postId,
    origin: sampleNormalisedPost.postId,
    relations: [{ kind: 'exact', to: sampleNormalisedPost.postId, score: 1 }],
  },
});
