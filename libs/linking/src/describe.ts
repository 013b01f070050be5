import { familyOf, type Decision, type Incident, type Ruling } from '#contracts';
import type { Root } from './clusters.js';
import type { Homes } from './homes.js';
import { byPublication, type Reading } from './reading.js';
import { byDecision } from './rulings.js';
import { related } from './related.js';
import { TITLES } from './titles.js';

/** Longest summary, in UTF-16 units. */
const MAX_SUMMARY = 500;

const PLACE_RANK = ['none', 'country', 'region', 'district', 'settlement'];
const TIME_RANK = ['unknown', 'year', 'month', 'week', 'day', 'part-of-day', 'hour'];
/** Tolls: as time passes they can only grow, so a later and lower one contradicts. */
const TOLLS: ReadonlySet<string> = new Set(['killed', 'injured']);

/** An incident as it stands at a moment, but for the count of its versions. */
export type Described = Omit<Incident, 'version'>;

/** Tells an incident. Depends on what stands at the moment alone. */
export function describe(homes: Homes, root: Root): Described {
  const attached = homes.attachedTo(root);
  const all = [...root.members, ...attached].sort(byPublication);
  const makers = [...root.members].sort(byPublication);
  const openers = all.filter(({ shelved }) => shelved === undefined);
  const origins = new Set(openers.map((reading) => homes.moment.originOf(reading))).size;
  const decisions = root.members.flatMap((reading) => homes.moment.rulingsOf(reading)).map(({ decision }) => decision);
  const type = lastRuling(decisions, 'retype')?.type ?? typeOf(homes, makers);
  const place =
    lastRuling(decisions, 'move')?.place ??
    best(makers, ({ claim }) => PLACE_RANK.indexOf(claim.place.precision)).claim.place;
  return {
    id: root.id,
    type,
    family: familyOf(type),
    status: statusOf(homes, decisions, all, origins),
    phase: openers.findLast(({ claim }) => claim.phase !== '')?.claim.phase ?? '',
    press: openers.some(({ claim }) => claim.press),
    title: `${TITLES[type]} in ${place.name || place.country}`,
    summary: summaryOf(makers[0]!),
    place,
    time: lastRuling(decisions, 'retime')?.time ?? timeOf(makers),
    quantities: quantitiesOf(openers),
    actors: [...new Set(openers.flatMap(({ claim }) => claim.actors))].sort(),
    origins,
    posts: new Set(all.map(({ made }) => made.postId)).size,
    firstSeen: all[0]!.made.publishedAt,
    lastSeen: all.at(-1)!.made.publishedAt,
    related: [...related(homes, root)],
  };
}

/** What most origins call it; the first to be published, if as many call it otherwise. */
function typeOf(homes: Homes, makers: readonly Reading[]): Incident['type'] {
  const origins = new Map<Incident['type'], Set<string>>();
  for (const reading of makers) {
    const saying = origins.get(reading.claim.type) ?? new Set();
    origins.set(reading.claim.type, saying.add(homes.moment.originOf(reading)));
  }
  return [...origins].reduce((a, b) => (b[1].size > a[1].size ? b : a))[0];
}

/** What people ruled last, of some kinds of rulings. */
function lastRuling<K extends Ruling['kind']>(decisions: readonly Decision[], ...kinds: K[]) {
  const ofKind = decisions.filter(({ ruling }) => kinds.includes(ruling.kind as K));
  if (ofKind.length === 0) return undefined;
  return ofKind.reduce((a, b) => (byDecision(b, a) > 0 ? b : a)).ruling as Extract<Ruling, { kind: K }>;
}

const VERDICTS = { confirm: 'confirmed', dismiss: 'dismissed' } as const;

function statusOf(
  homes: Homes,
  decisions: readonly Decision[],
  all: readonly Reading[],
  origins: number,
): Incident['status'] {
  const verdict = lastRuling(decisions, 'confirm', 'dismiss');
  if (verdict) return VERDICTS[verdict.kind];
  if (isDisputed(homes, all)) return 'disputed';
  return origins > 1 ? 'corroborated' : 'single-origin';
}

/** A denial that comes after the news, or a toll that is lower than what another origin told before. */
function isDisputed(homes: Homes, all: readonly Reading[]): boolean {
  const news = all.find(({ shelved }) => shelved === undefined)!;
  if (all.some(({ shelved, published }) => shelved === 'negated' && published >= news.published)) return true;
  const tolls = new Map<string, { low: number; origin: string }[]>();
  for (const reading of all) {
    if (reading.shelved) continue;
    const origin = homes.moment.originOf(reading);
    for (const { measure, low, high } of reading.claim.quantities) {
      if (!TOLLS.has(measure)) continue;
      const before = tolls.get(measure) ?? [];
      if (high !== null && before.some((one) => one.low > high && one.origin !== origin)) return true;
      before.push({ low, origin });
      tolls.set(measure, before);
    }
  }
  return false;
}

/** What all say it was if they agree, else from the first to the last that any says. */
function timeOf(makers: readonly Reading[]): Incident['time'] {
  const tightest = best(makers, ({ claim }) => TIME_RANK.indexOf(claim.time.precision)).claim.time;
  const pick = (better: (a: Reading, b: Reading) => boolean) => makers.reduce((a, b) => (better(b, a) ? b : a));
  let first = pick((a, b) => a.from > b.from);
  let last = pick((a, b) => a.to < b.to);
  if (first.from >= last.to) {
    first = pick((a, b) => a.from < b.from);
    last = pick((a, b) => a.to > b.to);
  }
  const { precision, zone } = tightest;
  return { from: first.claim.time.from, to: last.claim.time.to, precision, zone };
}

/** Every distinct figure, first told first. */
function quantitiesOf(openers: readonly Reading[]): Incident['quantities'] {
  const ledger = new Map<string, Incident['quantities'][number]>();
  for (const { made, claim } of openers)
    for (const figure of claim.quantities) {
      const key = [figure.measure, figure.low, figure.high, figure.by].join('\n');
      if (!ledger.has(key)) ledger.set(key, { ...figure, asOf: made.publishedAt });
    }
  return [...ledger.values()];
}

const summaryOf = ({ claim }: Reading): string => {
  const text = claim.spans.map((span) => span.text).join(' … ');
  return text.length <= MAX_SUMMARY ? text : `${text.slice(0, MAX_SUMMARY - 1).toWellFormed()}…`;
};

/** The first of those with the highest rank. */
const best = (readings: readonly Reading[], rankOf: (reading: Reading) => number): Reading =>
  readings.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
