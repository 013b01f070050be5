#!/usr/bin/env node
/**
 * Writes assets/gazetteer.tsv.gz: every place and every form of its names with the rule that the form follows.
 * `--check` only says whether the file is up to date with its inputs (exit code 1 if not).
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { TABLE } from './geonames.mjs';
import { namedPlaces } from './places.mjs';
import { formsOf, wholes } from './forms.mjs';

const here = new URL('./', import.meta.url);
const artifact = new URL('../assets/gazetteer.tsv.gz', here);
/** At most so many places for one form: nobody resolves the fortieth «Александровка». */
const CANDIDATES = 12;

function inputsHash() {
  const hash = createHash('sha256');
  const files = readdirSync(here).filter((name) => /\.(mjs|txt)$/.test(name)).sort(); // prettier-ignore
  for (const name of files) hash.update(readFileSync(new URL(name, here)));
  for (const name of ['words', 'romanise']) hash.update(readFileSync(new URL(`../src/${name}.ts`, here)));
  hash.update(readFileSync(TABLE));
  return hash.digest('hex');
}

if (process.argv.includes('--check')) {
  const [header] = gunzipSync(readFileSync(artifact)).toString('utf8', 0, 200).split('\n');
  const fresh = header === `# ${inputsHash()}`;
  if (!fresh)
    process.stderr.write(
      'libs/gazetteer/assets/gazetteer.tsv.gz is older than its inputs: run node libs/gazetteer/build/generate.mjs\n',
    );
  process.exitCode = fresh ? 0 : 1;
} else {
  writeFileSync(artifact, gzipSync(generate(), { level: 9 }));
}

function generate() {
  const named = namedPlaces();
  const order = likelihood(named.map(({ place }) => place));

  /** key → kind → {rule, endings, places} */
  const byKey = new Map();
  for (const [index, one] of named.entries())
    for (const { key, kind, rule, endings } of formsOf(one)) {
      const kinds = byKey.get(key) ?? {};
      byKey.set(key, kinds);
      const entry = (kinds[kind] ??= { rule, endings: false, places: new Set(), atFront: new Set() });
      if (rule === 'front') entry.atFront.add(index);
      // What the likeliest place allows holds for the form.
      const first = [...entry.places].every((other) => order[index] < order[other]);
      if (first) entry.rule = rule;
      entry.endings ||= endings;
      entry.places.add(index);
    }
  for (const kinds of byKey.values()) {
    dropLesserName(kinds, named, order);
    // «украинский» is of Ukraine; that a front line could be called by the town of Ukrainsk is no second reading of it.
    const { adjective } = kinds;
    if (adjective && adjective.rule !== 'front')
      for (const index of adjective.atFront) if (adjective.places.size > 1) adjective.places.delete(index);
  }
  for (const key of wholes()) byKey.set(key, { whole: { rule: '', endings: false, places: new Set() } });

  const lines = new Map();
  for (const [key, kinds] of byKey)
    for (const [kind, { rule, endings, places }] of Object.entries(kinds)) {
      const candidates = [...places].sort((a, b) => order[a] - order[b]).slice(0, CANDIDATES);
      const head = `${kind}\t${rule}${endings ? '+' : ''}\t${candidates.join(',')}`;
      const forms = lines.get(head);
      if (forms) forms.push(key);
      else lines.set(head, [key]);
    }
  const out = [`# ${inputsHash()}`];
  for (const { place } of named)
    out.push(
      [place.id, place.name, place.country, place.admin1, place.lat, place.lon, place.precision, place.population, place.zone, place.capitalOf ?? ''].join('\t'), // prettier-ignore
    );
  out.push('');
  for (const [head, forms] of [...lines]
    .map(([head, forms]) => [head, forms.sort().join('|')])
    .sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[0] < b[0] ? -1 : 1)))
    out.push(`${head}\t${forms}`);
  return `${out.join('\n')}\n`;
}

/** «Курская» is a village, but a text that has the word means the adjective of the city. */
function dropLesserName(kinds, named, order) {
  const { name, adjective } = kinds;
  if (!name || !adjective || name.rule === 'instrumental') return;
  const best = ({ places }) => [...places].sort((a, b) => order[a] - order[b])[0];
  const settlement = named[best(name)].place;
  if (
    settlement.precision === 'settlement' &&
    order[best(adjective)] < order[best(name)] &&
    settlement.population < 100_000
  )
    delete kinds.name;
}

/** Rank of each place as a reading of an ambiguous name: country, then by population, a region just after its seat. */
function likelihood(places) {
  const weight = (place) =>
    (place.precision === 'country' ? 1e12 : 0) +
    (place.precision === 'region' ? Math.min(place.population, 50_000) : place.population);
  const ranked = places.map((_, index) => index).sort((a, b) => weight(places[b]) - weight(places[a]) || a - b);
  const order = [];
  for (const [rank, index] of ranked.entries()) order[index] = rank;
  return order;
}
