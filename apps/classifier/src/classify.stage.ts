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
import { wordsAround } from '#linking';
import type { Stage } from '#stage';
import { Original } from '#text';

type In = typeof postAdmitted | typeof postDuplicated | typeof postRelinked | typeof postWithdrawn;
type Out =
  typeof postClassified | typeof postRelinked | typeof postWithdrawn | typeof claimMade | typeof claimWithdrawn;

/** The claims of a post. */
interface Standing {
  readonly now: readonly MadeClaim[];
  /** Of former revisions, or from before a withdrawal: what was known of their origin may still change. */
  readonly former: readonly MadeClaim[];
}

/** What each post that makes claims says and said, by its id; posts without claims take no memory. */
type Memory = Map<string, Standing>;

/**
 * Says what each revision claims to have happened, where, when, and how sure it is.
 *
 * Guarantee: at any time exactly the claims of the last revision of each post stand. An edit withdraws the claims of the
 * revision before it; a withdrawal, all of them; a relinked post makes its claims again, former ones too, under the same ids
 * with its new standing. The same revision again changes no claim. Duplicates make claims too: their origin says that they are copies.
 */
export const classify: Stage<In, Out, Memory> = {
  name: 'classify',
  version: TAXONOMY_VERSION,
  from: [postsDeduplicated],
  to: [postsClassified, claims],
  consumes: [postAdmitted, postDuplicated, postRelinked, postWithdrawn],
  produces: [postClassified, postRelinked, postWithdrawn, claimMade, claimWithdrawn],
  scope: 'partition',
  memory: postsClassified,
  initial: () => new Map(),

  decide(memory, input) {
    const { postId, capturedAt } = 'post' in input.data ? input.data.post : input.data;
    const before = memory.get(postId);
    if (input.type === 'post.withdrawn')
      return [fact(postWithdrawn, input.data), ...told(before, ended(before), capturedAt)];
    if (input.type === 'post.relinked')
      return [fact(postRelinked, input.data), ...told(before, relinked(before, input.data), capturedAt)];
    const classified = { ...input.data, claims: claimsOf(input.data.post) };
    return [fact(postClassified, classified), ...told(before, revised(before, madeBy(classified)), capturedAt)];
  },

  evolve(memory, output) {
    switch (output.type) {
      case 'post.classified': {
        const { postId } = output.data.post;
        keep(memory, postId, revised(memory.get(postId), madeBy(output.data)));
        break;
      }
      case 'post.relinked': {
        const { postId } = output.data;
        keep(memory, postId, relinked(memory.get(postId), output.data));
        break;
      }
      case 'post.withdrawn': {
        const { postId } = output.data;
        keep(memory, postId, ended(memory.get(postId)));
      }
    }
    return memory;
  },
};

const keep = (memory: Memory, postId: string, standing: Standing): void => {
  if (standing.now.length + standing.former.length > 0) memory.set(postId, standing);
  else memory.delete(postId);
};

/** The claims of a revision, their spans in the verbatim text. */
function claimsOf(post: NormalisedPost): Claim[] {
  const original = new Original(post);
  return extractClaims(post, gazetteer()).map((claim) => ({
    ...claim,
    spans: claim.spans.map(({ start, end }) => original.quote(start, end)),
  }));
}

function madeBy({ post, claims: made, canonical, origin, known }: (typeof postClassified)['sample']): MadeClaim[] {
  if (made.length === 0) return [];
  const { verbatim } = new Original(post);
  const elsewhere = made.find(({ place }) => place.country !== '')?.place;
  return made.map((claim, n) => ({
    claimId: `${post.postId}@${post.revision}#${n}`,
    region: regionOf(claim.place.country === '' ? (elsewhere ?? claim.place) : claim.place),
    postId: post.postId,
    revision: post.revision,
    source: post.source,
    publishedAt: post.publishedAt,
    capturedAt: post.capturedAt,
    canonical,
    origin,
    words: wordsAround(verbatim, claim.spans),
    claim,
    ...(known && { known }),
  }));
}

/** The post says something else now. */
const revised = (before: Standing | undefined, now: readonly MadeClaim[]): Standing => ({
  now,
  former: ended(before).former.filter(({ claimId }) => !now.some((claim) => claim.claimId === claimId)),
});

/** The post says nothing any more. */
const ended = ({ now, former }: Standing = { now: [], former: [] }): Standing => ({
  now: [],
  former: [...former, ...now],
});

/** The same claims where their post stands now. */
function relinked(
  { now, former }: Standing = { now: [], former: [] },
  { canonical, origin, known }: (typeof postRelinked)['sample'],
): Standing {
  const again = ({ known: _known, ...claim }: MadeClaim): MadeClaim => ({
    ...claim,
    canonical,
    origin,
    ...(known && { known }),
  });
  return { now: now.map(again), former: former.map(again) };
}

/** What leads from the claims that were told to those that are: withdrawals first, then what is new or changed. */
function told(before: Standing = { now: [], former: [] }, after: Standing, capturedAt: string): Fact<Out>[] {
  const stays = (old: MadeClaim) =>
    after.now.some(({ claimId, region }) => claimId === old.claimId && region === old.region);
  const former = new Map([...before.former, ...before.now].map((claim) => [claim.claimId, JSON.stringify(claim)]));
  return [
    ...before.now
      .filter((old) => !stays(old))
      .map(({ claimId, region, postId }) => fact(claimWithdrawn, { claimId, region, postId, capturedAt })),
    ...[...after.former, ...after.now]
      .filter((claim) => former.get(claim.claimId) !== JSON.stringify(claim))
      .map((claim) => fact(claimMade, claim)),
  ];
}
