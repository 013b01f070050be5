import Type from 'typebox';
import { eventType } from '../event-type.js';
import { Claim } from '../vocabulary/claim.js';
import { GroupMembership, NormalisedPost } from '../vocabulary/post.js';
import { sampleClaim, sampleNormalisedPost } from '../vocabulary/samples.js';

/** The outcome of a revision: what it claims, and where it stands in its group. Written again when that standing changes. */
export const postClassified = eventType({
  name: 'post.classified',
  version: 1,
  schema: Type.Object(
    { post: NormalisedPost, ...GroupMembership, claims: Type.Array(Claim) },
    { additionalProperties: false },
  ),
  key: (data) => data.post.postId,
  capturedAt: (data) => data.post.capturedAt,
  sample: {
    post: sampleNormalisedPost,
    canonical: sampleNormalisedPost.postId,
    origin: sampleNormalisedPost.postId,
    relations: [],
    claims: [sampleClaim],
  },
});
