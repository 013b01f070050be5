import Type, { type Static } from 'typebox';
import { eventType } from '../event-type.js';
import { Claim } from '../vocabulary/claim.js';
import { PostId, SourceId } from '../vocabulary/post.js';
import { sampleClaim, sampleNormalisedPost } from '../vocabulary/samples.js';
import { Instant } from '../vocabulary/time.js';

/** A claim with the standing of the post that makes it. */
export const MadeClaim = Type.Object(
  {
    /** `<post id>@<revision>#<n>`. */
    claimId: Type.String(),
    /** {@link regionOf} the claim's place. */
    region: Type.String(),
    postId: PostId,
    revision: Type.Integer({ minimum: 1 }),
    source: SourceId,
    publishedAt: Instant,
    capturedAt: Instant,
    canonical: PostId,
    origin: PostId,
    claim: Claim,
  },
  { additionalProperties: false },
);
export type MadeClaim = Static<typeof MadeClaim>;

/** A post makes a claim. The same `claimId` again replaces it (its origin became known, say). */
export const claimMade = eventType({
  name: 'claim.made',
  version: 1,
  schema: MadeClaim,
  key: (data) => data.region,
  capturedAt: (data) => data.capturedAt,
  sample: {
    claimId: 'telegram:demo/12@1#0',
    region: 'KZ.02',
    postId: sampleNormalisedPost.postId,
    revision: 1,
    source: sampleNormalisedPost.source,
    publishedAt: sampleNormalisedPost.publishedAt,
    capturedAt: sampleNormalisedPost.capturedAt,
    canonical: sampleNormalisedPost.postId,
    origin: sampleNormalisedPost.postId,
    claim: sampleClaim,
  },
});
