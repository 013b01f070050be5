import {
  fact,
  postAdmitted,
  postDuplicated,
  postNormalised,
  postRelinked,
  postsDeduplicated,
  postsNormalised,
  postWithdrawn,
  type Fact,
  type NormalisedPost,
} from '#contracts';
import { arriving, contentOf, Groups, groupsSnapshot, leaving, type Revision, type Standing, type Stood } from '#dedup';
import { gazetteer } from '#gazetteer';
import type { Stage } from '#stage';

type In = typeof postNormalised | typeof postWithdrawn;
type Out = typeof postAdmitted | typeof postDuplicated | typeof postRelinked | typeof postWithdrawn;
type Membership = Omit<Fact<typeof postRelinked>['data'], 'postId' | 'capturedAt'>;

/**
 * Tells whose text a post carries, and where the information comes from.
 *
 * Guarantee: where each post stands in the end, and what was known of it when, depends on the set of posts, not on the
 * order in which they came nor on batches: an earlier post that comes late, an edit and a withdrawal relink those whose
 * standing they change. A revision that comes again is answered with the same standing again. A withdrawn post is handed
 * on even if unknown.
 */
export const dedupe: Stage<In, Out, Groups> = {
  name: 'dedupe',
  version: 2,
  from: [postsNormalised],
  to: [postsDeduplicated],
  consumes: [postNormalised, postWithdrawn],
  produces: [postAdmitted, postDuplicated, postRelinked, postWithdrawn],
  scope: 'whole',
  memory: postsDeduplicated,
  snapshot: groupsSnapshot,
  initial: () => new Groups(),

  decide(groups, input) {
    const { capturedAt } = input.data;
    if (input.type === 'post.withdrawn') {
      const others = leaving(groups, input.data.postId, Date.parse(capturedAt));
      return [fact(postWithdrawn, input.data), ...relinked(others, capturedAt)];
    }
    const [own, ...others] = arriving(groups, revisionOf(input.data));
    return [stood(input.data, own!.standing), ...relinked(others, capturedAt)];
  },

  /** What was relinked follows from the posts that came and went. */
  evolve(groups, output) {
    switch (output.type) {
      case 'post.admitted':
      case 'post.duplicated':
        groups.put(revisionOf(output.data.post));
        break;
      case 'post.withdrawn':
        groups.withdraw(output.data.postId, Date.parse(output.data.capturedAt));
    }
    return groups;
  },
};

function stood(post: NormalisedPost, standing: Standing): Fact<Out> {
  const data = { post, ...membership(standing) };
  return standing.canonical === post.postId ? fact(postAdmitted, data) : fact(postDuplicated, data);
}

const relinked = (changed: readonly Stood[], capturedAt: string): Fact<Out>[] =>
  changed.map(({ postId, standing }) => fact(postRelinked, { postId, ...membership(standing), capturedAt }));

function membership({ canonical, origin, relations, known }: Standing): Membership {
  return {
    canonical,
    origin,
    relations: relations.map(({ shared, until, ...relation }) => ({
      ...relation,
      ...(shared && { shared: [...shared] }),
      ...(until !== undefined && { until: instant(until) }),
    })),
    ...(known.length > 1 && { known: known.map((one) => ({ ...one, since: instant(one.since) })) }),
  };
}

const instant = (time: number): string => new Date(time).toISOString();

/** What was read from a post stays true of it; decide and evolve need it both. */
const read = new WeakMap<Readable, Revision>();

type Readable = Pick<
  NormalisedPost,
  'postId' | 'publishedAt' | 'capturedAt' | 'text' | 'marks' | 'links' | 'forwardedFrom'
>;

/** Reads a post into what can be compared. */
export function revisionOf(post: Readable): Revision {
  let revision = read.get(post);
  if (!revision) {
    const { source, messageId } = post.forwardedFrom ?? {};
    const since = Date.parse(post.capturedAt);
    revision = {
      id: post.postId,
      // A post that says it was published after it was captured is wrong.
      at: Math.max(0, Math.min(Date.parse(post.publishedAt), since)),
      since,
      content: contentOf({ text: post.text, skip: post.marks, links: post.links, places: placesIn }),
      ...(source && messageId && { forwardOf: `${source}/${messageId}` }),
    };
    read.set(post, revision);
  }
  return revision;
}

/** The places that a text names; countries change from one copy of a text to the next. */
function placesIn(text: string): string[] {
  const ids: string[] = [];
  for (const { form, candidates } of gazetteer().mentions(text)) {
    const [place] = candidates;
    if (form === 'name' && place && place.precision !== 'country') ids.push(place.id);
  }
  return ids;
}
