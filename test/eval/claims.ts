/**
 * `node test/eval/claims.ts FILE [--errors] [--type TYPE]`: how well claims are read, against labelled posts.
 *
 * FILE: NDJSON of `{id, text, publishedAt?, required[], optional[]}`, a claim being `{type, place, country, date, polarity,
 * figures, span}` whose fields may be lists of alternatives. `optional` claims are neither right nor wrong. Prints precision,
 * recall and F1 of relevance, family and type (families and types per post), what share of the claims matched by type have
 * the right place, day, polarity and figures, and a table by type; with `--errors`, every wrong answer with its reasons.
 * Needs a build.
 */
import { readFileSync } from 'node:fs';
import { extractClaims, type ExtractedClaim } from '#classification';
import { gazetteer } from '#gazetteer';
import { clean, detectLanguage } from '#text';

type OneOrMore<T> = T | readonly T[];
interface Label {
  type: string;
  place: OneOrMore<string>;
  country: OneOrMore<string>;
  date: OneOrMore<string>;
  polarity: OneOrMore<string>;
  figures: { measure: string; low: number; high: number | null }[];
  span: string;
}
interface Labelled {
  id: string;
  text: string;
  publishedAt?: string | null;
  required: Label[];
  optional?: Label[];
}

const args = process.argv.slice(2);
const showErrors = args.includes('--errors');
const onlyType = args.includes('--type') ? args[args.indexOf('--type') + 1] : undefined;
const file = args.find((arg, n) => !arg.startsWith('--') && args[n - 1] !== '--type');
if (!file) {
  console.error('usage: node test/eval/claims.ts FILE [--errors] [--type TYPE]');
  process.exit(2);
}
const posts = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Labelled);

const familyOf = (type: string) => type.slice(0, type.indexOf('.'));
const list = <T>(value: OneOrMore<T>): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** Counts of right, spurious and missed answers. */
class Tally {
  right = 0;
  spurious = 0;
  missed = 0;

  sets(found: ReadonlySet<string>, required: ReadonlySet<string>, allowed: ReadonlySet<string>): void {
    for (const one of required) if (found.has(one)) this.right++;
    for (const one of required) if (!found.has(one)) this.missed++;
    for (const one of found) if (!required.has(one) && !allowed.has(one)) this.spurious++;
  }

  get f1(): number {
    return (2 * this.right) / Math.max(1, 2 * this.right + this.spurious + this.missed);
  }

  line(): string {
    const precision = this.right / Math.max(1, this.right + this.spurious);
    const recall = this.right / Math.max(1, this.right + this.missed);
    return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${this.f1.toFixed(3)}  (${this.right} right, ${this.spurious} spurious, ${this.missed} missed)`;
  }
}

const relevance = new Tally();
const families = new Tally();
const types = new Tally();
const byType = new Map<string, Tally>();
const fields = { place: [0, 0], day: [0, 0], polarity: [0, 0], figures: [0, 0] } satisfies Record<
  string,
  [number, number]
>;
const score = (field: keyof typeof fields, right: boolean) => {
  fields[field][0] += Number(right);
  fields[field][1]++;
};

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\b(the|region|oblast|raion|rayon|district|province|city|krai|republic|of)\b|[^a-z0-9]/g, '');

/** What is left of a name without its vowels. */
const skeleton = (name: string) => name.replaceAll(/[aeiouyj]/g, '');

/** Names are spelt in many ways: equal letters or consonants, or for names of five letters and more the same beginning. */
const isSamePlace = (claim: ExtractedClaim, label: Label): boolean =>
  list(label.place).some((name) => {
    const [a, b] = [plain(claim.place.name), plain(name)];
    if (a === b) return true;
    const countries = list(label.country);
    if (skeleton(a).length >= 3 && skeleton(a) === skeleton(b)) return countries.includes(claim.place.country);
    return a.length >= 4 && b.length >= 4 && a.slice(0, 4) === b.slice(0, 4) && countries.includes(claim.place.country);
  });

const dayOf = ({ time }: ExtractedClaim) =>
  time.precision === 'day' || time.precision === 'part-of-day' || time.precision === 'hour'
    ? time.from.slice(0, 10)
    : '';

const readings = posts.map((post) => {
  const cleaned = clean({ verbatim: post.text, format: 'text' });
  const detected = detectLanguage(cleaned.text);
  const publishedAt = post.publishedAt ?? '2022-01-05T12:00:00Z';
  return { text: cleaned.text, marks: cleaned.marks, ...detected, publishedAt };
});

const places = gazetteer();
extractClaims(readings[0]!, places);
const started = performance.now();
const answers = readings.map((reading) => extractClaims(reading, places));
const seconds = (performance.now() - started) / 1000;

posts.forEach((post, n) => {
  const claims = answers[n]!;
  const optional = post.optional ?? [];
  const found = new Set(claims.map(({ type }) => type as string));
  const required = new Set(post.required.map(({ type }) => type));
  const allowed = new Set(optional.map(({ type }) => type));
  const familiesOf = (set: ReadonlySet<string>) => new Set([...set].map(familyOf));
  const some = (set: ReadonlySet<string>) => new Set(set.size > 0 ? ['relevant'] : []);
  relevance.sets(some(found), some(required), some(allowed));
  families.sets(familiesOf(found), familiesOf(required), familiesOf(allowed));
  types.sets(found, required, allowed);
  for (const type of new Set([...found, ...required])) {
    const tally = byType.get(type) ?? new Tally();
    byType.set(type, tally);
    const only = (set: ReadonlySet<string>) => new Set(set.has(type) ? [type] : []);
    tally.sets(only(found), only(required), only(allowed));
  }
  const problems: string[] = [];
  const free = [...claims];
  for (const label of post.required) {
    const same = free.filter(({ type }) => type === label.type);
    const claim = same.find((candidate) => isSamePlace(candidate, label)) ?? same[0];
    if (!claim) {
      if (!found.has(label.type))
        problems.push(`missed ${label.type} at ${list(label.place).join('|')}: "${label.span}"`);
      continue;
    }
    free.splice(free.indexOf(claim), 1);
    const placeRight = isSamePlace(claim, label);
    score('place', placeRight);
    if (!placeRight)
      problems.push(
        `place of ${label.type}: ${claim.place.name} (${claim.place.country}), not ${list(label.place).join('|')}: "${label.span}"`,
      );
    if (post.publishedAt) {
      const dayRight = list(label.date).includes(dayOf(claim));
      score('day', dayRight);
      if (!dayRight)
        problems.push(
          `day of ${label.type}: ${dayOf(claim)} (${claim.time.basis}), not ${list(label.date).join('|')}: "${label.span}"`,
        );
    }
    const polarityRight = list(label.polarity).includes(claim.polarity);
    score('polarity', polarityRight);
    if (!polarityRight) problems.push(`polarity of ${label.type}: ${claim.polarity}: "${label.span}"`);
    for (const figure of label.figures) {
      const figureRight = claim.quantities.some(({ measure, low }) => measure === figure.measure && low === figure.low);
      score('figures', figureRight);
      if (!figureRight)
        problems.push(
          `figure of ${label.type}: ${JSON.stringify(claim.quantities.map(({ measure, low, high }) => [measure, low, high]))}, not ${JSON.stringify(figure)}`,
        );
    }
  }
  for (const claim of claims)
    if (!required.has(claim.type) && !allowed.has(claim.type))
      problems.push(
        `spurious ${claim.type}: "${claim.spans.map(({ text }) => text).join(' / ')}" because ${claim.because.join(', ')}`,
      );
  const shown = onlyType ? problems.filter((problem) => problem.includes(onlyType)) : problems;
  if (showErrors && shown.length > 0)
    console.log(`# ${post.id}\n${post.text.slice(0, 700)}\n  ${shown.join('\n  ')}\n`);
});

const share = ([right, all]: readonly number[]) =>
  `${((right ?? 0) / Math.max(1, all ?? 0)).toFixed(3)} (${right}/${all})`;
console.log(`${posts.length} posts, ${Math.round(posts.length / seconds)} posts/s`);
console.log(`relevance  ${relevance.line()}\nfamily     ${families.line()}\ntype       ${types.line()}`);
for (const [field, counts] of Object.entries(fields)) console.log(`${field.padEnd(10)} ${share(counts)}`);
const table = [...byType].sort(([, a], [, b]) => b.right + b.missed - (a.right + a.missed));
for (const [type, tally] of table) console.log(`  ${type.padEnd(34)} ${tally.line()}`);
