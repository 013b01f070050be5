/**
 * `npm run eval -- repair-weights POSTS gap|line`: fits the weights of `libs/text/src/dump/weights.ts`.
 *
 * POSTS: NDJSON of `{channel, text}`, in the order of the file. Composes dumps of neighbouring posts of one channel, with blank lines inside
 * and between posts (`gap`) or without any (`line`), fits a logistic regression by full-batch Adam from zero (no chance in it: the
 * same file gives the same weights), prints how many cuts are right in channels that were left out, and the weights of all.
 */
import { readFileSync } from 'node:fs';
import { hasWords } from '#text';
import { featuresAt } from '../../libs/text/src/dump/boundary.js';
import { type Block, traitsOf } from '../../libs/text/src/dump/traits.js';
import { linesOf } from '../../libs/text/src/lines.js';

const [file, between] = process.argv.slice(2);
if (!file || (between !== 'gap' && between !== 'line')) {
  process.stderr.write('eval repair-weights: npm run eval -- repair-weights POSTS gap|line\n');
  process.exit(2);
}

/** How many posts a dump is made of: a screen, some days, an archive. */
const SIZES = [8, 40, 300];
const FOLDS = 4;
const ROUNDS = 250;
const RATE = 0.15;
const L2 = 1e-5;

/** A place between two blocks of a dump. */
interface Place {
  readonly channel: number;
  /** Numbers of the features that hold there. */
  readonly features: readonly number[];
  readonly isEnd: boolean;
}

const names: string[] = [];
const numbers = new Map<string, number>();
function numberOf(feature: string): number {
  const known = numbers.get(feature);
  if (known !== undefined) return known;
  numbers.set(feature, names.length);
  return names.push(feature) - 1;
}

function placesOf(posts: readonly string[], channel: number): Place[] {
  const blocks: { first: string; last: string; length: number }[] = [];
  const begins: boolean[] = [];
  for (const post of posts)
    for (const [n, { key, gap }] of linesOf(post).entries()) {
      const goesOn = n > 0 && between === 'gap' && gap === 0;
      const block = blocks.at(-1);
      if (goesOn && block) {
        block.last = key;
        block.length += key.length;
      } else {
        blocks.push({ first: key, last: key, length: key.length });
        begins.push(n === 0);
      }
    }
  const told = traitsOf(blocks satisfies Block[]);
  return blocks.slice(1).map((_, n) => ({
    channel,
    features: [...featuresAt(told, n + 1)].map(numberOf),
    isEnd: begins[n + 1]!,
  }));
}

const chanceOf = (weights: Float64Array, { features }: Place) =>
  1 / (1 + Math.exp(-features.reduce((score, feature) => score + weights[feature]!, 0)));

function fitted(places: readonly Place[]): Float64Array {
  const weights = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const variance = new Float64Array(names.length);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = new Float64Array(names.length);
    for (const place of places) {
      const miss = chanceOf(weights, place) - Number(place.isEnd);
      for (const feature of place.features) slope[feature]! += miss;
    }
    for (let n = 0; n < names.length; n++) {
      const step = slope[n]! / places.length + L2 * weights[n]!;
      mean[n] = 0.9 * mean[n]! + 0.1 * step;
      variance[n] = 0.99 * variance[n]! + 0.01 * step * step;
      weights[n]! -= (RATE * (mean[n]! / (1 - 0.9 ** round))) / (Math.sqrt(variance[n]! / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return weights;
}

const channels = new Map<string, string[]>();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line === '') continue;
  const { channel, text } = JSON.parse(line) as { channel: string; text: string };
  if (!hasWords(text)) continue;
  const posts = channels.get(channel);
  if (posts) posts.push(text);
  else channels.set(channel, [text]);
}
const places: Place[] = [];
for (const [channel, posts] of [...channels.values()].entries())
  for (let at = 0, n = 0; at < posts.length; n++) {
    const dumped = posts.slice(at, at + SIZES[n % SIZES.length]!);
    for (const place of placesOf(dumped, channel)) places.push(place);
    at += dumped.length;
  }

for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitted(places.filter(({ channel }) => channel % FOLDS !== fold));
  const left = places.filter(({ channel }) => channel % FOLDS === fold);
  const right = left.filter((place) => chanceOf(weights, place) >= 0.5 === place.isEnd).length;
  console.log(
    `left out ${fold + 1} of ${FOLDS}: ${((100 * right) / left.length).toFixed(1)} % of ${left.length} right`,
  );
}
const weights = fitted(places);
const rounded = names.map((name, n): [string, number] => [name, Math.round(weights[n]! * 100) / 100]);
rounded.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
console.log(JSON.stringify(Object.fromEntries(rounded.filter(([, weight]) => Math.abs(weight) >= 0.05)), null, 2));
