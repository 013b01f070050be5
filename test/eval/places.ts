/**
 * How well the gazetteer finds places: `npm run eval -- places FILE [--errors N]`.
 *
 * FILE is either NDJSON of documents `{text, entities: [{start, end, lemma, type, link?}]}` whose places have the type
 * `LOC`, or IOB2 lines `token tag` whose places have the tags `GPE` and `LOCATION`. A link (`GPE-Rawalpindi`) is the English
 * name of the place: the identity is right when our likeliest reading is a place of that name. Adjectives and roles are not
 * annotated in such data, so only mentions of the form `name` are judged; those inside an entity of another type (the
 * ministry of Kazakhstan) are neither right nor wrong. Prints recall, precision, F1 of mention and of mention and identity,
 * then every error by its form (`--errors N`: the N most frequent of each kind).
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gazetteer, type GazetteerPlace } from '#gazetteer';

interface Entity {
  readonly start: number;
  readonly end: number;
  readonly isPlace: boolean;
  /** What to look up to tell whether the gazetteer knows the place at all. */
  readonly lemma: string;
  /** English name; empty where the data gives none. */
  readonly link: string;
}

interface Document {
  readonly text: string;
  readonly entities: readonly Entity[];
}

function readDocuments(path: string): Document[] {
  const content = readFileSync(path, 'utf8');
  return content.trimStart().startsWith('{') ? fromNdjson(content) : fromIob2(content);
}

function fromNdjson(content: string): Document[] {
  return content
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, entities } = JSON.parse(line) as {
        text: string;
        entities: { start: number; end: number; lemma: string; type: string; link?: string }[];
      };
      return {
        text,
        entities: entities.map(({ start, end, lemma, type, link = '' }) => {
          const name = link.replace(/^[A-Z]+-/, '').replaceAll('-', ' ');
          return { start, end, lemma, isPlace: type === 'LOC', link: name };
        }),
      };
    });
}

function fromIob2(content: string): Document[] {
  return content.split(/\n\s*\n/).map((block) => {
    let text = '';
    const entities: { start: number; end: number; isPlace: boolean; lemma: string; link: string }[] = [];
    for (const line of block.split('\n')) {
      const [token, tag] = line.split(' ');
      if (token === undefined || tag === undefined) continue;
      if (text !== '') text += ' ';
      const start = text.length;
      text += token;
      if (tag.startsWith('B-'))
        entities.push({ start, end: text.length, isPlace: /GPE|LOCATION/.test(tag), lemma: token, link: '' });
      else if (tag.startsWith('I-')) {
        const entity = entities.at(-1);
        if (entity) {
          entity.end = text.length;
          entity.lemma = text.slice(entity.start, entity.end);
        }
      }
    }
    return { text, entities };
  });
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;
const count = (tally: Map<string, number>, key: string) => tally.set(key, (tally.get(key) ?? 0) + 1);
const share = (part: number, whole: number) => (whole === 0 ? 'n/a' : (part / whole).toFixed(3));

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '100000' } },
});
const [path] = positionals;
if (path === undefined) {
  console.error('usage: npm run eval -- places FILE [--errors N]');
  process.exit(2);
}

const places = gazetteer();
const known = new Map<string, boolean>();
const isKnown = (lemma: string) => {
  let answer = known.get(lemma);
  if (answer === undefined) {
    answer = places.mentions(lemma).some(({ start, end }) => start === 0 && end === lemma.length);
    known.set(lemma, answer);
  }
  return answer;
};

/** Every place that an English name may stand for. */
const readings = new Map<string, ReadonlySet<string>>();
const readingsOf = (name: string): ReadonlySet<string> => {
  let ids = readings.get(name);
  if (!ids) {
    const named = places.mentions(`in ${name}`).find(({ end }) => end === name.length + 3);
    readings.set(name, (ids = new Set(named?.candidates.map(({ id }) => id))));
  }
  return ids;
};
const plain = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
const STATE = /\s*US state$/i;
/** Links tell states from countries in words of their own («Georgia US state»), and leave blanks out («WashingtonDC»). */
function isSame({ id, name, country }: GazetteerPlace, link: string): boolean {
  if (STATE.test(link)) return country === 'US' && plain(name).startsWith(plain(link.replace(STATE, '')));
  return plain(name) === plain(link.replace(/DC$/, '')) || readingsOf(link).has(id);
}

let found = 0;
let identified = 0;
let linked = 0;
let gold = 0;
let goldKnown = 0;
let foundKnown = 0;
let right = 0;
let wrong = 0;
const missed = new Map<string, number>();
const spurious = new Map<string, number>();
const mistaken = new Map<string, number>();
for (const { text, entities } of readDocuments(path)) {
  const mentions = places.mentions(text);
  for (const entity of entities) {
    if (!entity.isPlace) continue;
    gold++;
    const mention = mentions.find((one) => overlaps(one, entity));
    const isFound = mention !== undefined;
    if (isFound) found++;
    if (mention && entity.link !== '') {
      linked++;
      const [likeliest] = mention.candidates;
      if (isSame(likeliest!, entity.link)) identified++;
      else count(mistaken, `${text.slice(mention.start, mention.end)}: ${likeliest!.name}, not ${entity.link}`);
    }
    if (isKnown(entity.lemma)) {
      goldKnown++;
      if (isFound) foundKnown++;
    }
    if (!isFound) count(missed, text.slice(entity.start, entity.end));
  }
  for (const mention of mentions) {
    if (mention.form !== 'name') continue;
    const over = entities.filter((entity) => overlaps(mention, entity));
    if (over.some(({ isPlace }) => isPlace)) right++;
    else if (over.length === 0) {
      wrong++;
      count(spurious, text.slice(mention.start, mention.end));
    }
  }
}

const precision = right / (right + wrong);
const recall = found / gold;
const f1 = (2 * precision * recall) / (precision + recall);
console.log(`places ${gold}, found ${found}: recall ${share(found, gold)}`);
console.log(`places of the gazetteer ${goldKnown}, found ${foundKnown}: recall ${share(foundKnown, goldKnown)}`);
console.log(`names found ${right + wrong}, right ${right}: precision ${share(right, right + wrong)}`);
console.log(`F1 ${f1.toFixed(3)}`);
console.log(`identity right ${identified} of ${linked}: ${share(identified, linked)}`);
if (linked > 0) console.log(`F1 of mention and identity ${((f1 * identified) / linked).toFixed(3)}`);
const top = (tally: Map<string, number>) =>
  [...tally].sort((a, b) => b[1] - a[1]).slice(0, Number(values.errors)).map(([form, times]) => `${form} ${times}`).join(', '); // prettier-ignore
console.log(`\nmissed: ${top(missed)}\n\nwrong: ${top(spurious)}\n\nanother place: ${top(mistaken)}`);
