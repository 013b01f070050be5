import {
  type Claim,
  type Fact,
  claimMade,
  claims,
  claimWithdrawn,
  fact,
  type MadeClaim,
  type NormalisedPost,
  postAdmitted,
  postClassified,
  postDuplicated,
  postRelinked,
  postsClassified,
  postsDeduplicated,
  postWithdrawn,
  regionOf,
} from '#contracts';
import { extractClaims, TAXONOMY_VERSION } from '#classification';
import { gazetteer } from '#gazetteer';
import type { Stage } from '#stage';
import { Original } from '#text';

type In = typeof postAdmitted | typeof postDuplicated | typeof postRelinked | typeof postWithdrawn;
type Out =
  typeof postClassified | typeof postRelinked | typeof postWithdrawn | typeof claimMade | typeof claimWithdrawn;

/** What stands of each post that makes claims, by its id; posts without claims take no memory. */
type Standing = Map<string, readonly MadeClaim[]>;

/**
 * Says what each revision claims to have happened, where, when, and how sure it is.
 *
 * Guarantee: at any time exactly the claims of the last revision of each post stand. An edit withdraws the claims of the
 * revision before it; a withdrawal, all of them; a relinked post makes its claims again under the same ids with its new
 * standing. The same revision again changes no claim. Duplicates make claims too: their origin says that they are copies.
 */
export const classify: Stage<In, Out, Standing> = {
  name: 'classify',
  version: TAXONOMY_VERSION,
  from: [postsDeduplicated],
  to: [postsClassified, claims],
  consumes: [postAdmitted, postDuplicated, postRelinked, postWithdrawn],
  produces: [postClassified, postRelinked, postWithdrawn, claimMade, claimWithdrawn],
  scope: 'partition',
  memory: postsClassified,
  initial: () => new Map(),

  decide(standing, input) {
    if (input.type === 'post.withdrawn') {
      const { postId, capturedAt } = input.data;
      return [fact(postWithdrawn, input.data), ...replaced(standing.get(postId), [], postId, capturedAt)];
    }
    if (input.type === 'post.relinked') {
      const { postId, capturedAt } = input.data;
      const before = standing.get(postId);
      return [fact(postRelinked, input.data), ...replaced(before, relinked(before, input.data), postId, capturedAt)];
    }
    const { post, canonical, origin, relations } = input.data;
    const classified = { post, canonical, origin, relations, claims: claimsOf(post) };
    return [
      fact(postClassified, classified),
      ...replaced(standing.get(post.postId), madeBy(classified), post.postId, post.capturedAt),
    ];
  },

  evolve(standing, output) {
    switch (output.type) {
      case 'post.classified':
        keep(standing, output.data.post.postId, madeBy(output.data));
        break;
      case 'post.relinked':
        keep(standing, output.data.postId, relinked(standing.get(output.data.postId), output.data));
        break;
      case 'post.withdrawn':
        standing.delete(output.data.postId);
    }
    return standing;
  },
};

const keep = (standing: Standing, postId: string, made: readonly MadeClaim[]): void => {
  if (made.length > 0) standing.set(postId, made);
  else standing.delete(postId);
};

/** The claims of a revision, their spans in the verbatim text. */
function claimsOf(post: NormalisedPost): Claim[] {
  const original = new Original(post);
  return extractClaims(post, gazetteer()).map((claim) => ({
    ...claim,
    spans: claim.spans.map(({ start, end }) => original.quote(start, end)),
  }));
}

const madeBy = ({ post, canonical, origin, claims: made }: (typeof postClassified)['sample']): MadeClaim[] =>
  made.map((claim, n) => ({
    claimId: `${post.postId}@${post.revision}#${n}`,
    region: regionOf(claim.place),
    postId: post.postId,
    revision: post.revision,
    source: post.source,
    publishedAt: post.publishedAt,
    capturedAt: post.capturedAt,
    canonical,
    origin,
    claim,
  }));

/** The same claims where their post stands now. */
const relinked = (
  made: readonly MadeClaim[] = [],
  { canonical, origin, capturedAt }: (typeof postRelinked)['sample'],
): MadeClaim[] => made.map((claim) => ({ ...claim, canonical, origin, capturedAt }));

/** What leads from the claims that stood to those that stand now: withdrawals first, then what is new or changed. */
function replaced(
  before: readonly MadeClaim[] = [],
  now: readonly MadeClaim[],
  postId: string,
  capturedAt: string,
): Fact<Out>[] {
  const stays = (old: MadeClaim) => now.some(({ claimId, region }) => claimId === old.claimId && region === old.region);
  const isNew = (claim: MadeClaim) => {
    const old = before.find(({ claimId }) => claimId === claim.claimId);
    return !old || JSON.stringify(old) !== JSON.stringify(claim);
  };
  return [
    ...before
      .filter((old) => !stays(old))
      .map(({ claimId, region }) => fact(claimWithdrawn, { claimId, region, postId, capturedAt })),
    ...now.filter(isNew).map((claim) => fact(claimMade, claim)),
  ];
}
