/**
 * `npm run eval -- language FILE`: how well the language of short texts is told.
 *
 * FILE: NDJSON of `{language, text}`, languages `ru`, `kk`, `en`, `uk`, `other`, `mixed`. Prints every error, precision, recall and F1 of
 * each language, and the share of all that is right. Our own corpus is `libs/text/src/languages/corpus.ndjson`.
 */
import { readFileSync } from 'node:fs';
import { detectLanguage } from '#text';

const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write('eval language: give a file of labelled texts: npm run eval -- language FILE\n');
  process.exit(2);
}

interface Tally {
  hits: number;
  expected: number;
  answered: number;
}
const tallies = new Map<string, Tally>();
const tallyOf = (language: string): Tally => {
  const tally = tallies.get(language) ?? { hits: 0, expected: 0, answered: 0 };
  tallies.set(language, tally);
  return tally;
};

for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line.trim() === '') continue;
  const { language: expected, text } = JSON.parse(line) as { language: string; text: string };
  const { language: answered } = detectLanguage(text);
  tallyOf(expected).expected++;
  tallyOf(answered).answered++;
  if (answered === expected) tallyOf(expected).hits++;
  else console.log(`${expected} taken for ${answered}: ${JSON.stringify(text.slice(0, 120))}`);
}

const rows = [...tallies].map(([language, { hits, expected, answered }]) => ({
  language,
  texts: expected,
  precision: (hits / Math.max(1, answered)).toFixed(3),
  recall: (hits / Math.max(1, expected)).toFixed(3),
  f1: ((2 * hits) / Math.max(1, expected + answered)).toFixed(3),
}));
console.table(rows);
const all = [...tallies.values()];
const sum = (field: keyof Tally) => all.reduce((total, tally) => total + tally[field], 0);
console.log(`right: ${sum('hits')} of ${sum('expected')} = ${(sum('hits') / Math.max(1, sum('expected'))).toFixed(3)}`);
