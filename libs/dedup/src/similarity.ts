import { HOST_BITS, type Content } from './content.js';

/** What one text is to another. */
export interface Likeness {
  /** `contains`: the first holds the second; `contained`: the second holds the first. */
  readonly kind: 'exact' | 'near' | 'contains' | 'contained' | 'variant';
  /** Jaccard of the word sets; for `contains` and `contained`, the share of the smaller one that the larger holds. 0 to 1. */
  readonly score: number;
  /** True if both carry the same text. Never for a variant, nor for a digest that holds another post among much else. */
  readonly sameText: boolean;
}

/** At least so much of all words in common. */
const NEAR = 0.6;
/** At least so much of the smaller text in the larger one … */
const HELD = 0.75;
/** … which must say something: words that weigh anything. */
const MIN_HELD_WORDS = 8;
/** A text that holds another and is more than so many times longer is a digest. */
const DIGEST = 3;

/**
 * Relates two texts. Pure and symmetric: `relate(b, a)` is the same with `contains` and `contained` exchanged.
 * Null: nothing to do with each other. Texts without any word are related to nothing.
 */
export function relate(a: Content, b: Content): Likeness | null {
  const small = Math.min(a.words.length, b.words.length);
  if (small === 0 || small / Math.max(a.words.length, b.words.length) < minRatio(small)) return null;
  const common = shared(a.words, b.words);
  const jaccard = common / (a.words.length + b.words.length - common);
  const held = common / small;
  const near = jaccard >= NEAR;
  if (!near && (held < HELD || small < MIN_HELD_WORDS)) return null;
  if (toldApart(a, b)) return { kind: 'variant', score: round(jaccard), sameText: false };
  if (a.hash === b.hash) return { kind: 'exact', score: 1, sameText: true };
  if (near) return { kind: 'near', score: round(jaccard), sameText: true };
  return {
    kind: a.words.length > b.words.length ? 'contains' : 'contained',
    score: round(held),
    sameText: Math.max(a.words.length, b.words.length) <= DIGEST * small,
  };
}

/** Below this ratio of sizes neither nearness nor containment can hold. */
const minRatio = (small: number): number => (small >= MIN_HELD_WORDS ? 0 : NEAR);

/** The same words around another number, place or link target on both sides. */
const toldApart = (a: Content, b: Content): boolean =>
  differ(a.numbers, b.numbers) || differ(a.places, b.places) || pointElsewhere(a.links, b.links);

/** Each has some that the other lacks. */
function differ(a: Uint32Array, b: Uint32Array): boolean {
  const common = shared(a, b);
  return common < a.length && common < b.length;
}

/** Both link to a site, and no page of it is linked by both. */
function pointElsewhere(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length === 0 || b.length === 0 || shared(a, b) > 0) return false;
  const sites = new Set(Array.from(a, siteOf));
  return b.some((link) => sites.has(siteOf(link)));
}

const siteOf = (link: number): number => link >>> (32 - HOST_BITS);

/** How many values two ascending sets have in common. */
function shared(a: Uint16Array | Uint32Array, b: Uint16Array | Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common;
}

const round = (score: number): number => Math.round(score * 1000) / 1000;
