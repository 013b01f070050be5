import type { Content } from './content.js';
import { contradict } from './facts.js';
import { commonWeight, takeUp } from './overlap.js';
import { rarityOf, tokenIn } from './rarity.js';

/** What one text is to another. */
export interface Likeness {
  /** `contains`: the first holds the second; `contained`: the second holds the first. */
  readonly kind: 'exact' | 'near' | 'contains' | 'contained' | 'variant';
  /** Weight of the words in common: of all words of both; for `contains` and `contained`, of those of the smaller one. 0 to 1. */
  readonly score: number;
  /** True if both carry the same text. Never for a variant, nor for a digest that holds another post among much else. */
  readonly sameText: boolean;
}

/** What is looked at before all else: see {@link Content}. */
export type Size = Pick<Content, 'words' | 'weight'>;

/** At least so much of all words in common. */
const NEAR = 0.6;
/** At least so much of the smaller text in the larger one … */
const HELD = 0.75;
/** … which must say something: distinct words. */
const MIN_HELD_WORDS = 8;
/** A text that holds another and is more than so many times longer is a digest. */
const DIGEST = 3;

/**
 * Relates two texts. Pure and symmetric: `relate(b, a)` is the same with `contains` and `contained` exchanged.
 * Null: nothing to do with each other. Texts without any word are related to nothing.
 */
export const relate = (a: Content, b: Content): Likeness | null =>
  canBeAlike(a, b.words, b.weight) ? judge(a, b, commonWeight(takeUp(a.tokens), b.tokens, 0, b.tokens.length)) : null;

/** False where the sizes of two texts alone rule out that they are related. */
export function canBeAlike(a: Size, words: number, weight: number): boolean {
  const small = Math.min(a.weight, weight);
  return small > 0 && (Math.min(a.words, words) >= MIN_HELD_WORDS || small >= NEAR * Math.max(a.weight, weight));
}

/** False where what two texts have in common rules out that they are related. */
export function areAlike(a: Size, words: number, weight: number, common: number): boolean {
  return (
    common >= NEAR * (a.weight + weight - common) ||
    (common >= HELD * Math.min(a.weight, weight) && Math.min(a.words, words) >= MIN_HELD_WORDS)
  );
}

/** What two texts are to each other, given the weight of the words in common. */
export function judge(a: Content, b: Content, common: number): Likeness | null {
  if (!areAlike(a, b.words, b.weight, common)) return null;
  const jaccard = common / (a.weight + b.weight - common);
  if (areToldApart(a, b)) return { kind: 'variant', score: round(jaccard), sameText: false };
  if (isSameText(a, b)) return { kind: 'exact', score: 1, sameText: true };
  if (jaccard >= NEAR) return { kind: 'near', score: round(jaccard), sameText: true };
  const small = Math.min(a.weight, b.weight);
  return {
    kind: a.weight > b.weight ? 'contains' : 'contained',
    score: round(common / small),
    sameText: Math.max(a.weight, b.weight) <= DIGEST * small,
  };
}

/** The same words in the same order. */
export function isSameText(a: Content, b: Content): boolean {
  if (a.hash !== b.hash || a.tokens.length !== b.tokens.length) return false;
  for (let i = 0; i < a.tokens.length; i++) if (a.tokens[i] !== b.tokens[i]) return false;
  return true;
}

/** A few words that both texts have, the rarest first; a pure and symmetric function of the two. */
export function sharedWords(a: Content, b: Content): string[] {
  const [rareA, rareB] = [a.rare, b.rare];
  const words = new Set([
    ...rareA.filter((word) => rareB.includes(word) || b.tokens.includes(tokenIn(word))),
    ...rareB.filter((word) => a.tokens.includes(tokenIn(word))),
  ]);
  if (words.size < 2) return [...words];
  const rank = (word: string) => rarityOf(tokenIn(word)) * 64 + word.length;
  return [...words].sort((x, y) => rank(y) - rank(x) || (x < y ? -1 : 1));
}

/** The same words around another number, place, link target or name on both sides. */
const areToldApart = (a: Content, b: Content): boolean =>
  (a.numbers.length > 0 && contradict(a.numbers, b.numbers)) ||
  (a.places.length > 0 && contradict(a.places, b.places)) ||
  (a.links.length > 0 && pointElsewhere(a.links, b.links)) ||
  (a.names.length > 0 && b.names.length > 0 && differInNamesOnly(a, b));

/** Both link to a site, and no page of it is linked by both. Pairs of site and page. */
function pointElsewhere(a: Uint16Array, b: Uint16Array): boolean {
  let sameSite = false;
  for (let i = 0; i < a.length; i += 2)
    for (let j = 0; j < b.length; j += 2)
      if (a[i] === b[j]) {
        if (a[i + 1] === b[j + 1]) return false;
        sameSite = true;
      }
  return sameSite;
}

/** Each has words that the other lacks, and all of these are names. */
function differInNamesOnly(a: Content, b: Content): boolean {
  const [ownA, ownB] = [besides(a, b), besides(b, a)];
  return (
    ownA.length > 0 &&
    ownB.length > 0 &&
    ownA.every((token) => a.names.includes(token)) &&
    ownB.every((token) => b.names.includes(token))
  );
}

/** Tokens of a text that another lacks. */
function besides(text: Content, other: Content): Uint16Array {
  const { tokens } = other;
  return text.tokens.filter((token) => !tokens.includes(token));
}

const round = (score: number): number => Math.round(score * 1000) / 1000;
