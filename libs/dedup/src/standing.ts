import type { Content } from './content.js';
import type { Likeness } from './similarity.js';

/** Where something stands in time; the id breaks ties, so that no two are equal. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly id: string;
}

/** Negative if `a` is earlier. Total: 0 only for the same post. */
export const inOrder = (a: Moment, b: Moment): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A post as groups know it. */
export interface GroupedPost extends Moment {
  readonly content: Content;
  /** Said by the platform: the post that it forwards, known to us or not. */
  readonly forwardOf?: string;
}

/** A relation of a post to one that is earlier, or that it forwards. */
export interface Link {
  readonly kind: Likeness['kind'] | 'forward';
  readonly to: string;
  readonly score: number;
}

/** Where a post stands in its group. */
export interface Standing {
  /** The earliest of the post and its direct neighbours. */
  readonly canonical: string;
  /** The root of the information. */
  readonly origin: string;
  /** To the first post of each earlier text that it is related to, earliest first. */
  readonly relations: readonly Link[];
}

/** The standing of one post. */
export interface Stood {
  readonly postId: string;
  readonly standing: Standing;
}
