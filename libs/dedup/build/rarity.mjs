/**
 * `node libs/dedup/build/rarity.mjs FILE…`: writes src/rarity-table.ts, the words that are common in general.
 *
 * Each line of a file is a text: plain, or JSON with the fields `text` and `channel`. A word is as common as it is in the
 * middle one of the channels (or files) that have it in their language's texts, so that neither what one channel says below
 * each post counts, nor the topic of another. Common: in one text of 100; very common: in one of 20.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARES = { veryCommon: 1 / 20, common: 1 / 100 };
/** Smaller channels tell nothing about a word in one text of 100. */
const MIN_TEXTS = 300;
const ADDRESS = /\b(?:https?:\/\/|www\.|t\.me\/)\S+|@\w+/gu;
const WORD = /(?<![\p{L}\p{N}])\p{L}{3,}(?![\p{L}\p{N}])/gu;

const wordsOf = (text) =>
  new Set(text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replaceAll(ADDRESS, ' ').match(WORD));

/** Per file, per channel: how many texts, and how many with each word. */
const files = process.argv.slice(2).map((file) => {
  const channels = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line) continue;
    const { text, channel } = line.startsWith('{') ? JSON.parse(line) : { text: line, channel: '' };
    if (!channels.has(channel)) channels.set(channel, { texts: 0, words: new Map() });
    const counts = channels.get(channel);
    counts.texts++;
    for (const word of wordsOf(text)) counts.words.set(word, (counts.words.get(word) ?? 0) + 1);
  }
  return [...channels.values()].filter(({ texts }) => texts >= MIN_TEXTS);
});

const shares = new Map();
for (const channels of files)
  for (const word of new Set(channels.flatMap(({ words }) => [...words.keys()]))) {
    const each = channels.map(({ texts, words }) => (words.get(word) ?? 0) / texts).sort((a, b) => a - b);
    const middle = each[Math.floor((each.length - 1) / 2)];
    shares.set(word, Math.max(shares.get(word) ?? 0, middle));
  }

const listed = (from, to) =>
  [...shares]
    .filter(([, share]) => share >= from && share < to)
    .map(([word]) => word)
    .sort((a, b) => (a < b ? -1 : 1))
    .join(' ');

const source = (name, doc, words) =>
  `/** ${doc} */\nexport const ${name} = \`\n${words.replaceAll(/(.{1,110})(?: |$)/gu, '$1\n')}\`;\n`;

writeFileSync(
  join(import.meta.dirname, '../src/rarity-table.ts'),
  `// Written by libs/dedup/build/rarity.mjs.

${source('VERY_COMMON', 'Words, folded, that stand in one text of 20 or more.', listed(SHARES.veryCommon, 2))}
${source('COMMON', 'Words, folded, that stand in one text of 100 or more, and in fewer than one of 20.', listed(SHARES.common, SHARES.veryCommon))}`,
);
