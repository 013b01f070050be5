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
import { arriving, contentOf, Groups, leaving, type GroupedPost, type Standing, type Stood } from '#dedup';
import { gazetteer } from '#gazetteer';
import type { Stage } from '#stage';

type In = typeof postNormalised | typeof postWithdrawn;
type Out = typeof postAdmitted | typeof postDuplicated | typeof postRelinked | typeof postWithdrawn;

/**
 * Tells whose text a post carries, and where the information comes from.
 *
 * Guarantee: where each post stands in the end depends on the set of posts, not on the order in which they came nor on
 * batches: an earlier post that comes late, an edit and a withdrawal relink those whose standing they change.
 * A revision that comes again is answered with the same standing again. A withdrawn post is handed on even if unknown.
 */
export const dedupe: Stage<In, Out, Groups> = {
  name: 'dedupe',
  version: 1,
  from: [postsNormalised],
  to: [postsDeduplicated],
  consumes: [postNormalised, postWithdrawn],
  produces: [postAdmitted, postDuplicated, postRelinked, postWithdrawn],
  scope: 'whole',
  memory: postsDeduplicated,
  initial: () => new Groups(),

  decide(groups, input) {
    const { capturedAt } = input.data;
    if (input.type === 'post.withdrawn')
      return [fact(postWithdrawn, input.data), ...relinked(leaving(groups, input.data.postId), capturedAt)];
    const [own, ...others] = arriving(groups, groupedPost(input.data));
    return [stood(input.data, own!.standing), ...relinked(others, capturedAt)];
  },

  evolve(groups, output) {
    switch (output.type) {
      case 'post.admitted':
      case 'post.duplicated':
        groups.put(groupedPost(output.data.post), output.data);
        break;
      case 'post.relinked':
        groups.restand(output.data.postId, output.data);
        break;
      case 'post.withdrawn':
        groups.drop(output.data.postId);
    }
    return groups;
  },
};

function stood(post: NormalisedPost, { canonical, origin, relations }: Standing): Fact<Out> {
  const data = { post, canonical, origin, relations: [...relations] };
  return canonical === post.postId ? fact(postAdmitted, data) : fact(postDuplicated, data);
}

const relinked = (changed: readonly Stood[], capturedAt: string): Fact<Out>[] =>
  changed.map(({ postId, standing: { canonical, origin, relations } }) =>
    fact(postRelinked, { postId, canonical, origin, relations: [...relations], capturedAt }),
  );

/** What was read from a post stays true of it; decide and evolve need it both. */
const read = new WeakMap<NormalisedPost, GroupedPost>();

function groupedPost(post: NormalisedPost): GroupedPost {
  let grouped = read.get(post);
  if (!grouped) {
    const { source, messageId } = post.forwardedFrom ?? {};
    grouped = {
      id: post.postId,
      at: Date.parse(post.publishedAt),
      content: contentOf({ text: post.text, skip: post.marks, links: post.links, places: townsIn }),
      ...(source && messageId && { forwardOf: `${source}/${messageId}` }),
    };
    read.set(post, grouped);
  }
  return grouped;
}

/** The towns that a text names; regions and countries change from one copy of a text to the next. */
function townsIn(text: string): string[] {
  const ids: string[] = [];
  for (const { form, candidates } of gazetteer().mentions(text)) {
    const [place] = candidates;
    if (form === 'name' && (place?.precision === 'settlement' || place?.precision === 'district')) ids.push(place.id);
  }
  return ids;
}
