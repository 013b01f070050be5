import {
  claims,
  deadLetters,
  decisions,
  incidents,
  postsClassified,
  postsDeduplicated,
  postsNormalised,
  postsRaw,
  type Topic,
} from '#contracts';

/** What the API knows of a stage: what it reads, and one of the topics that it writes. */
export interface StageOutline {
  readonly name: string;
  readonly from: readonly Topic[];
  readonly writes: Topic;
}

/** The stages, in the order of the way of a post. The views come after them. */
export const PIPELINE: readonly StageOutline[] = [
  { name: 'normalise', from: [postsRaw, deadLetters], writes: postsNormalised },
  { name: 'dedupe', from: [postsNormalised, deadLetters], writes: postsDeduplicated },
  { name: 'classify', from: [postsDeduplicated, deadLetters], writes: postsClassified },
  { name: 'link', from: [claims, decisions, deadLetters], writes: incidents },
];
