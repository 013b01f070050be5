import { claims, decisions, postsDeduplicated, postsNormalised, postsRaw, type Topic } from '#contracts';

/** The stages and what they read, in the order of the way of a post. The views come after them. */
export const PIPELINE: readonly { readonly name: string; readonly from: readonly Topic[] }[] = [
  { name: 'normalise', from: [postsRaw] },
  { name: 'dedupe', from: [postsNormalised] },
  { name: 'classify', from: [postsDeduplicated] },
  { name: 'link', from: [claims, decisions] },
];
