import { hashOf } from './fold.js';
import { mix } from './hash.js';

const TOKENS = 2 ** 16;

/** A folded word, by its hash, as 16 bits. */
export const tokenOf = (hash: number): number => mix(hash, 0) & (TOKENS - 1);

/** What a token weighs, by how rare it is in general. */
export const rarityOf = (token: number): number => (token >= 0 ? 1 : 0);

/** The token of a folded word. */
export const tokenIn = (word: string): number => tokenOf(hashOf(word));
