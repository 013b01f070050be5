import type { Content } from './record.js';
import { rarityOf } from './rarity.js';

/** For each token, the last text that was taken up and had it, and the last that was held against one and had it. */
const taken = new Uint32Array(2 ** 16);
const held = new Uint32Array(2 ** 16);
let text = 0;

/** How many distinct words units `[from, to)` are, and what they weigh. */
export function weigh(units: Uint16Array, from: number, to: number): { words: number; weight: number } {
  next();
  let words = 0;
  let weight = 0;
  for (let i = from; i < to; i++) {
    const token = units[i]!;
    if (held[token] === text) continue;
    held[token] = text;
    words++;
    weight += rarityOf(token);
  }
  return { words, weight: Math.min(weight, 0xffff) };
}

/** Takes up a text, for others to be held against it by {@link commonWeight}, until the next one is taken up. */
export function takeUp({ units, tokensAt, numbersAt }: Content): number {
  next();
  for (let i = tokensAt; i < numbersAt; i++) taken[units[i]!] = text;
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
