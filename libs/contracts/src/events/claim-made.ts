import Type, { type Static } from 'typebox';
import { eventType } from '../event-type.js';
import { Claim } from '../vocabulary/claim.js';
import { Known, PostId, SourceId } from '../vocabulary/post.js';
import { sampleClaim, sampleNormalisedPost } from '../vocabulary/samples.js';
import { Instant } from '../vocabulary/time.js';

/** A claim with the standing of the post that makes it. */
export const MadeClaim = Type.Object(
  {
    /** `<post id>@<revision>#<n>`. */
    claimId: Type.String(),
    /** {@link regionOf} the claim's place; of a claim without a country, that of another claim of its post. */
    region: Type.String(),
    postId: PostId,
    revision: Type.Integer({ minimum: 1 }),
    source: SourceId,
    publishedAt: Instant,
    /** When the revision that makes it was captured. */
    capturedAt: Instant,
    canonical: PostId,
    origin: PostId,
    /** What was known of canonical and origin when; missing where they never changed. See {@link GroupMembership}. */
    known: Type.Optional(Type.Array(Known, { minItems: 2 })),
    /** Stems of the sentences that it stands in, sorted, each once: what it is about. */
    words: Type.Array(Type.String()),
    claim: Claim,
  },
  { additionalProperties: false },
);
export type MadeClaim = Static<typeof MadeClaim>;

/**
 * A post makes a claim. The same `claimId` again, with the same `capturedAt`, replaces it (its origin became known); with a
 * later one, after its withdrawal, it stands again from then on.
 */
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
    words: ['алмат', 'митинг', 'прошел'],
    claim: sampleClaim,
  },
});
