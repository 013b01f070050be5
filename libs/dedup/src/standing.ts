import type { Content } from './record.js';
import type { Likeness } from './similarity.js';

/** Where something stands in time; the id breaks ties, so that no two posts are equal. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly id: string;
}

/** Negative if `a` is earlier. */
export const inOrder = (a: Moment, b: Moment): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** One state of a post's content. */
export interface Revision extends Moment {
  /** When it was captured. Milliseconds since 1970. */
  readonly since: number;
  readonly content: Content;
  /** Said by the platform: the post that it forwards, known to us or not. */
  readonly forwardOf?: string;
}

/** A relation of a post to one that is earlier, or that it forwards. */
export interface Link {
  readonly kind: Likeness['kind'] | 'forward';
  readonly to: string;
  readonly score: number;
  /** A few words that both have, the rarest first. */
  readonly shared?: readonly string[] | undefined;
  /** When the other post ceased to say so; missing while it does. Milliseconds since 1970. */
  readonly until?: number;
}

/** What was known from one time of capture on. */
export interface Known {
  readonly since: number;
  readonly canonical: string;
  readonly origin: string;
}

/** Where a post stands in its group. */
export interface Standing {
  /** The earliest of the post and its direct neighbours, as they are now. */
  readonly canonical: string;
  /** The root of the information. */
  readonly origin: string;
  /** To the first post of each earlier text that it is related to, earliest first. */
  readonly relations: readonly Link[];
  /** What was known when, ascending; never empty, the last as `canonical` and `origin` say. */
  readonly known: readonly Known[];
}

/** The standing of one post. */
export interface Stood {
  readonly postId: string;
  readonly standing: Standing;
}
