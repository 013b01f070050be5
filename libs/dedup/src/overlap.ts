import { rarityOf } from './rarity.js';

/** For each token, the last text that was taken up and had it, and the last that was held against one and had it. */
const taken = new Uint32Array(2 ** 16);
const held = new Uint32Array(2 ** 16);
let text = 0;

/** How many distinct words a text has, and what they weigh. */
export function weigh(tokens: Uint16Array): { words: number; weight: number } {
  next();
  let words = 0;
  let weight = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (held[token] === text) continue;
    held[token] = text;
    words++;
    weight += rarityOf(token);
  }
  return { words, weight: Math.min(weight, 0xffff) };
}

/** Takes up a text, for others to be held against it by {@link commonWeight}, until the next one is taken up. */
export function takeUp(tokens: Uint16Array): number {
  next();
  for (let i = 0; i < tokens.length; i++) taken[tokens[i]!] = text;
  return text;
}

/** What the distinct words weigh that are both in the text `one` that was taken up and in units `[from, to)` of another. */
export function commonWeight(one: number, units: Uint16Array, from: number, to: number): number {
  next();
  let weight = 0;
  for (let i = from; i < to; i++) {
    const token = units[i]!;
    if (taken[token] !== one || held[token] === text) continue;
    held[token] = text;
    weight += rarityOf(token);
  }
  return weight;
}

function next(): void {
  if (text === 0xffffffff) {
    taken.fill(0);
    held.fill(0);
    text = 0;
  }
  text++;
}
