import type { Content } from './record.js';
import { rarityOf } from './rarity.js';

const TOKENS = 2 ** 16;

/** Of the text that was taken up last: which of its distinct tokens each token is, from 1; 0 for those that it lacks. */
const numbers = new Uint16Array(TOKENS);
/** Its distinct tokens, and what each weighs. */
const taken = new Uint16Array(TOKENS);
const weights = new Uint8Array(TOKENS);
/** The last text that was held against it and had each. */
const held = new Uint32Array(TOKENS);
let count = 0;
let round = 0;

/** How many distinct words units `[from, to)` are, and what they weigh. Takes them up as {@link takeUp} does. */
export function weigh(units: Uint16Array, from: number, to: number): { words: number; weight: number } {
  take(units, from, to);
  let weight = 0;
  for (let n = 1; n <= count; n++) weight += weights[n]!;
  return { words: count, weight: Math.min(weight, 0xffff) };
}

/** Takes up a text, for others to be held against it by {@link commonWeight}, until the next one is taken up. */
export function takeUp({ units, tokensAt, numbersAt }: Content): void {
  take(units, tokensAt, numbersAt);
}

/** What the distinct words weigh that are both in the text that was taken up last and in units `[from, to)` of another. */
export function commonWeight(units: Uint16Array, from: number, to: number): number {
  if (round === 0xffffffff) {
    held.fill(0);
    round = 0;
  }
  round++;
  let weight = 0;
  for (let i = from; i < to; i++) {
    const number = numbers[units[i]!]!;
    if (number === 0 || held[number] === round) continue;
    held[number] = round;
    weight += weights[number]!;
  }
  return weight;
}

function take(units: Uint16Array, from: number, to: number): void {
  for (let n = 1; n <= count; n++) numbers[taken[n]!] = 0;
  count = 0;
  for (let i = from; i < to; i++) {
    const token = units[i]!;
    if (numbers[token] !== 0) continue;
    numbers[token] = ++count;
    taken[count] = token;
    weights[count] = rarityOf(token);
  }
}
