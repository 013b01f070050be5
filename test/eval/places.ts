/**
 * How well the gazetteer finds places. Build first, then:
 *
 *     npx nest build gazetteer && node test/eval/places.ts FILE [--errors N]
 *
 * FILE is either NDJSON of documents `{text, entities: [{start, end, surface, lemma, type}]}` whose places have the type
 * `LOC`, or IOB2 lines `token tag` whose places have the tags `GPE` and `LOCATION`. Adjectives and roles are not annotated
 * in such data, so only mentions of the form `name` are judged; those inside an entity of another type (the ministry of
 * Kazakhstan) are neither right nor wrong.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gazetteer } from '#gazetteer';

interface Entity {
  readonly start: number;
  readonly end: number;
  readonly isPlace: boolean;
  /** What to look up to tell whether the gazetteer knows the place at all. */
  readonly lemma: string;
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
        entities: { start: number; end: number; lemma: string; type: string }[];
      };
      return {
        text,
        entities: entities.map(({ start, end, lemma, type }) => ({ start, end, lemma, isPlace: type === 'LOC' })),
      };
    });
}

function fromIob2(content: string): Document[] {
  return content.split(/\n\s*\n/).map((block) => {
    let text = '';
    const entities: { start: number; end: number; isPlace: boolean; lemma: string }[] = [];
    for (const line of block.split('\n')) {
      const [token, tag] = line.split(' ');
      if (token === undefined || tag === undefined) continue;
      if (text !== '') text += ' ';
      const start = text.length;
      text += token;
      if (tag.startsWith('B-'))
        entities.push({ start, end: text.length, isPlace: /GPE|LOCATION/.test(tag), lemma: token });
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
  options: { errors: { type: 'string', default: '40' } },
});
const [path] = positionals;
if (path === undefined) {
  console.error('usage: node test/eval/places.ts FILE [--errors N]');
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

let found = 0;
let gold = 0;
let goldKnown = 0;
let foundKnown = 0;
let right = 0;
let wrong = 0;
const missed = new Map<string, number>();
const false_ = new Map<string, number>();
for (const { text, entities } of readDocuments(path)) {
  const mentions = places.mentions(text);
  for (const entity of entities) {
    if (!entity.isPlace) continue;
    gold++;
    const isFound = mentions.some((mention) => overlaps(mention, entity));
    if (isFound) found++;
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
      count(false_, text.slice(mention.start, mention.end));
    }
  }
}

const precision = right / (right + wrong);
const recall = found / gold;
console.log(`places ${gold}, found ${found}: recall ${share(found, gold)}`);
console.log(`places of the gazetteer ${goldKnown}, found ${foundKnown}: recall ${share(foundKnown, goldKnown)}`);
console.log(`names found ${right + wrong}, right ${right}: precision ${share(right, right + wrong)}`);
console.log(`F1 ${share(2 * precision * recall, precision + recall)}`);
const top = (tally: Map<string, number>) =>
  [...tally].sort((a, b) => b[1] - a[1]).slice(0, Number(values.errors)).map(([form, times]) => `${form} ${times}`).join(', '); // prettier-ignore
console.log(`\nmissed: ${top(missed)}\n\nwrong: ${top(false_)}`);
