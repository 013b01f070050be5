/**
 * `npm run eval -- claims FILE… [--errors] [--type TYPE] [--half tuning|held-out] [--language ru|kk|en]`: how well claims
 * are read, against labelled posts.
 *
 * FILE: NDJSON of `{id, channel?, text, publishedAt?, required[], optional[]}`, see `claims/labelled`. Prints precision,
 * recall and F1 of relevance, family and type (families and types per post), what share of the claims matched by type have
 * the right place, day, polarity, modality, phase, press and figures, a table by type, and what was read as what. With
 * `--errors`, every wrong answer with its reasons. `--half` takes half of the channels.
 */
import { parseArgs } from 'node:util';
import { explainClaims, type ExtractedClaim, extractClaims, type Reading } from '#classification';
import { familyOf } from '#contracts';
import { gazetteer } from '#gazetteer';
import {
  dayOf,
  halfOf,
  isSamePlace,
  type Label,
  type Labelled,
  list,
  readable,
  readLabelled,
} from './claims/labelled.js';
import { Confusion, Share, Tally } from './claims/tally.js';

const { positionals: files, values } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'boolean', default: false },
    type: { type: 'string' },
    half: { type: 'string' },
    language: { type: 'string' },
  },
});
if (files.length === 0) {
  console.error(
    'usage: npm run eval -- claims FILE… [--errors] [--type TYPE] [--half tuning|held-out] [--language CODE]',
  );
  process.exit(2);
}

const FIELDS = ['place', 'day', 'polarity', 'modality', 'phase', 'press', 'figures'] as const;
type Field = (typeof FIELDS)[number];

const posts = files.flatMap(readLabelled).filter((post) => values.half === undefined || halfOf(post) === values.half);
const places = gazetteer();
const read = posts
  .map((post) => ({ post, reading: readable(post) }))
  .filter(({ reading }) => values.language === undefined || reading.language === values.language);
const started = process.cpuUsage();
const answers = read.map(({ reading }) => extractClaims(reading, places));
const { user, system } = process.cpuUsage(started);

const relevance = new Tally();
const families = new Tally();
const types = new Tally();
const byType = new Map<string, Tally>();
const familyConfusion = new Confusion();
const typeConfusion = new Confusion();
const fields = new Map(FIELDS.map((field) => [field, new Share()]));

for (const [n, { post, reading }] of read.entries()) {
  const claims = answers[n]!;
  count(post, claims);
  const problems = compare(post, claims);
  if (!values.errors) continue;
  const explained = explainClaims(reading, places);
  const shown = problems
    .map((problem) => problem + rejectedFor(problem, explained))
    .filter((problem) => !values.type || problem.includes(values.type));
  if (shown.length > 0) console.log(`# ${post.id}\n${post.text.slice(0, 900)}\n  ${shown.join('\n  ')}\n`);
}

console.log(
  `${read.length} posts, ${Math.round(read.length / ((user + system) / 1e6))} posts per processor second, warm-up included`,
);
console.log(`relevance  ${relevance.line()}\nfamily     ${families.line()}\ntype       ${types.line()}`);
for (const [field, share] of fields) console.log(`${field.padEnd(10)} ${share.line()}`);
for (const [type, tally] of [...byType].sort(([, a], [, b]) => b.right + b.missed - (a.right + a.missed)))
  console.log(`  ${type.padEnd(34)} ${tally.line()}`);
console.log(
  `\nFamilies\n${familyConfusion.table()}\n\nTypes most often taken for another (— is none)\n${typeConfusion.worst(30)}`,
);

/** What a post says at all: families and types, each once. */
function count({ required, optional = [] }: Labelled, claims: readonly ExtractedClaim[]): void {
  const sets = [claims, required, optional].map((all) => new Set<string>(all.map(({ type }) => type)));
  const [found, wanted, allowed] = sets as [Set<string>, Set<string>, Set<string>];
  const familiesOf = (set: ReadonlySet<string>) => new Set([...set].map(familyOf));
  const some = (set: ReadonlySet<string>) => new Set(set.size > 0 ? ['relevant'] : []);
  relevance.add(some(found), some(wanted), some(allowed));
  families.add(familiesOf(found), familiesOf(wanted), familiesOf(allowed));
  types.add(found, wanted, allowed);
  familyConfusion.post(familiesOf(found), familiesOf(wanted), familiesOf(allowed));
  typeConfusion.post(found, wanted, allowed);
  for (const type of new Set([...found, ...wanted])) {
    let tally = byType.get(type);
    if (!tally) byType.set(type, (tally = new Tally()));
    const only = (set: ReadonlySet<string>) => new Set(set.has(type) ? [type] : []);
    tally.add(only(found), only(wanted), only(allowed));
  }
}

/** Judges the fields of claims matched by type, best by place; says what is wrong. */
function compare({ required, optional = [], publishedAt }: Labelled, claims: readonly ExtractedClaim[]): string[] {
  const problems: string[] = [];
  const found = new Set<string>(claims.map(({ type }) => type));
  const known = new Set([...required, ...optional].map(({ type }) => type));
  const pairs = paired(required, claims);
  for (const label of required) {
    const claim = pairs.get(label);
    if (!claim) {
      if (!found.has(label.type))
        problems.push(`missed ${label.type} at ${list(label.place).join('|')}: "${label.span}"`);
      continue;
    }
    problems.push(...judge(label, claim, Boolean(publishedAt)));
  }
  for (const { type, spans, because } of claims)
    if (!known.has(type))
      problems.push(`spurious ${type}: "${spans.map(({ text }) => text).join(' / ')}" because ${because.join(', ')}`);
  return problems;
}

/** Labels with the claims that answer them: first those of the same type and place, then those of the same type alone. */
function paired(labels: readonly Label[], claims: readonly ExtractedClaim[]): ReadonlyMap<Label, ExtractedClaim> {
  const pairs = new Map<Label, ExtractedClaim>();
  const free = new Set(claims);
  const pair = (answers: (claim: ExtractedClaim, label: Label) => boolean) => {
    for (const label of labels) {
      const claim = pairs.has(label)
        ? undefined
        : [...free].find((one) => one.type === label.type && answers(one, label));
      if (!claim) continue;
      pairs.set(label, claim);
      free.delete(claim);
    }
  };
  pair(isSamePlace);
  pair(() => true);
  return pairs;
}

function judge(label: Label, claim: ExtractedClaim, isDated: boolean): string[] {
  const problems: string[] = [];
  const say = (field: Field, right: boolean, is: string, wanted: string) => {
    fields.get(field)!.add(right);
    if (!right) problems.push(`${field} of ${label.type}: ${is}, not ${wanted}: "${label.span}"`);
  };
  const one = (field: Field, is: string, wanted: readonly string[]) =>
    say(field, wanted.includes(is), is || 'none', wanted.join('|') || 'none');
  say('place', isSamePlace(claim, label), `${claim.place.name} (${claim.place.country})`, list(label.place).join('|'));
  if (isDated) one('day', dayOf(claim), list(label.date));
  one('polarity', claim.polarity, list(label.polarity));
  one('modality', claim.modality, list(label.modality));
  one('phase', claim.phase, list(label.phase));
  one('press', String(claim.press), [String(label.press)]);
  const figures = JSON.stringify(claim.quantities.map(({ measure, low, high }) => [measure, low, high]));
  for (const { measure, low, high } of label.figures)
    say('figures', claim.quantities.some((quantity) => quantity.measure === measure && quantity.low === low), figures, JSON.stringify([measure, low, high])); // prettier-ignore
  return problems;
}

/** Why the type that was missed was rejected wherever its words stand. */
function rejectedFor(problem: string, { rejected }: Reading): string {
  const [, type] = /^missed (\S+)/.exec(problem) ?? [];
  return rejected
    .filter((rejection) => rejection.type === type)
    .slice(0, 6)
    .map(({ rule, reason, span }) => `\n    rejected ${rule} "${span.text}": ${reason.slice(0, 160)}`)
    .join('');
}
