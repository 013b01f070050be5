#!/usr/bin/env node
/**
 * Writes common-words.txt: the one-word forms of places that Hunspell dictionaries know as words in lower case, «орла»,
 * «вене», "reading". Run it after names were added, then generate.mjs:
 *
 *     node libs/gazetteer/build/common-words.mjs DICTIONARY…
 *
 * A DICTIONARY is a path without its ending: `index` for index.aff and index.dic. The committed list is of the packages
 * dictionary-ru 3.0.0 (BSD-3-Clause) and dictionary-en 4.0.0 (MIT and BSD), which nothing needs at run time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fold } from '../src/words.ts';
import { formsOf } from './forms.mjs';
import { namedPlaces } from './places.mjs';

const dictionaries = process.argv.slice(2);
if (dictionaries.length === 0) {
  process.stderr.write('usage: node libs/gazetteer/build/common-words.mjs DICTIONARY…\n');
  process.exit(2);
}

/** `SFX flag strip add condition` and `PFX …` by their flags. */
function affixesOf(aff) {
  const suffixes = new Map();
  const prefixes = new Map();
  for (const line of aff.split(/\r?\n/)) {
    const [kind, flag, strip, add, condition] = line.trim().split(/\s+/);
    if ((kind !== 'SFX' && kind !== 'PFX') || condition === undefined) continue;
    const rules = kind === 'SFX' ? suffixes : prefixes;
    const bare = add.replace(/\/.*/, '');
    const pattern = new RegExp(kind === 'SFX' ? `${condition}$` : `^${condition}`, 'u');
    rules.set(flag, [...(rules.get(flag) ?? []), { strip: strip === '0' ? '' : strip, add: bare === '0' ? '' : bare, pattern }]); // prettier-ignore
  }
  return { suffixes, prefixes };
}

/** Calls `found` with every word of a dictionary and every form of it that an affix makes. */
function expand(path, found) {
  const { suffixes, prefixes } = affixesOf(readFileSync(`${path}.aff`, 'utf8'));
  for (const line of readFileSync(`${path}.dic`, 'utf8').split(/\r?\n/).slice(1)) {
    const [word, flags = ''] = line.trim().split('/');
    if (!/^\p{Ll}/u.test(word)) continue;
    found(word);
    for (const flag of flags) {
      for (const { strip, add, pattern } of suffixes.get(flag) ?? [])
        if (word.endsWith(strip) && pattern.test(word)) found(word.slice(0, word.length - strip.length) + add);
      for (const { strip, add, pattern } of prefixes.get(flag) ?? [])
        if (word.startsWith(strip) && pattern.test(word)) found(add + word.slice(strip.length));
    }
  }
}

const forms = new Set();
for (const named of namedPlaces())
  for (const { key, kind } of formsOf(named)) if (kind === 'name' && !key.includes(' ')) forms.add(key);
const common = new Set();
for (const path of dictionaries)
  expand(path, (word) => {
    const folded = fold(word);
    if (forms.has(folded)) common.add(folded);
  });
writeFileSync(
  new URL('./common-words.txt', import.meta.url),
  `${[...common].sort((a, b) => (a < b ? -1 : 1)).join('\n')}\n`,
);
