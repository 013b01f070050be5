import { hashOf, mix } from './hash.js';
import { COMMON, VERY_COMMON } from './rarity-table.js';

/** What words weigh by how rare they are in general. */
const RARE = 3;
const WEIGHTS: readonly (readonly [weight: number, words: string])[] = [
  [1, VERY_COMMON],
  [2, COMMON],
  [1, 'the and for that with from this was were are has have had not but his her its they you who will been which'],
  [2, 'their when what after into than more about said also one two over all out new can could there would year'],
];

const TOKENS = 2 ** 16;

/** A folded word, by its hash, as 16 bits. */
export const tokenOf = (hash: number): number => mix(hash, 0) & (TOKENS - 1);

/** The token of a folded word. */
export const tokenIn = (word: string): number => tokenOf(hashOf(word));

const weights = new Uint8Array(TOKENS).fill(RARE);
for (const [weight, words] of WEIGHTS) for (const word of words.trim().split(/\s+/u)) weights[tokenIn(word)] = weight;

/** What a token weighs. A rare word that happens to have the token of a common one (1 in 150) weighs as that one. */
export const rarityOf = (token: number): number => weights[token]!;
