import { createHash } from 'node:crypto';
import { familyOf, type Incident } from '#contracts';
import { byPublication, type Linkable } from './linkable.js';
import { TITLES } from './titles.js';

/** Longest summary, in UTF-16 units. */
const MAX_SUMMARY = 500;

const PLACE_RANK = ['none', 'country', 'region', 'district', 'settlement'];
const TIME_RANK = ['unknown', 'year', 'month', 'week', 'day', 'part-of-day', 'hour'];

/** What an incident is told from. */
export interface Makings {
  /** The claims that make it, the earliest first. */
  readonly root: readonly [Linkable, ...Linkable[]];
  /** Claims that attached to it. */
  readonly attached: readonly Linkable[];
  /** Every capture time at which it changed. */
  readonly times: ReadonlySet<string>;
}

/**
 * The id of the incident that a claim founds. It is made of what the claim says and not of the claim's own id, so that
 * an edit that leaves type, place and time as they are leaves the incident its id.
 */
export function incidentIdOf(founder: Linkable): string {
  const { postId, claim } = founder.made;
  const words = [postId, claim.type, claim.place.id, founder.spot, claim.time.from].join('\n');
  return `inc-${createHash('sha256').update(words).digest('hex').slice(0, 16)}`;
}

/** Tells an incident. Depends on the set of claims alone. */
export function describe({ root, attached, times }: Makings): Incident {
  const [founder] = root;
  const all = [...root, ...attached].sort(byPublication);
  const openers = all.filter(({ shelved }) => shelved === undefined);
  const { type } = founder.made.claim;
  const place = best(root, ({ made }) => PLACE_RANK.indexOf(made.claim.place.precision)).made.claim.place;
  const origins = new Set(openers.map(({ made }) => made.origin)).size;
  const denied = attached.some(({ shelved }) => shelved === 'negated');
  return {
    id: incidentIdOf(founder),
    type,
    family: familyOf(type),
    status: denied ? 'disputed' : origins > 1 ? 'corroborated' : 'single-origin',
    phase: openers.findLast(({ made }) => made.claim.phase !== '')?.made.claim.phase ?? '',
    press: openers.some(({ made }) => made.claim.press),
    title: `${TITLES[type]} in ${place.name || place.country}`,
    summary: summaryOf(founder),
    place,
    time: timeOf(root),
    quantities: quantitiesOf(openers),
    actors: [...new Set(openers.flatMap(({ made }) => made.claim.actors))].sort(),
    origins,
    posts: new Set(all.map(({ made }) => made.postId)).size,
    firstSeen: all[0]!.made.publishedAt,
    lastSeen: all.at(-1)!.made.publishedAt,
    version: times.size,
    related: [],
  };
}

/** What all say it was if they agree, else from the first to the last that any says. */
function timeOf(root: Makings['root']): Incident['time'] {
  const tightest = best(root, ({ made }) => TIME_RANK.indexOf(made.claim.time.precision)).made.claim.time;
  const pick = (better: (a: Linkable, b: Linkable) => boolean) => root.reduce((a, b) => (better(b, a) ? b : a));
  let first = pick((a, b) => a.from > b.from);
  let last = pick((a, b) => a.to < b.to);
  if (first.from >= last.to) {
    first = pick((a, b) => a.from < b.from);
    last = pick((a, b) => a.to > b.to);
  }
  const { precision, zone } = tightest;
  return { from: first.made.claim.time.from, to: last.made.claim.time.to, precision, zone };
}

/** Every distinct figure, first told first. */
function quantitiesOf(openers: readonly Linkable[]): Incident['quantities'] {
  const ledger = new Map<string, Incident['quantities'][number]>();
  for (const { made } of openers)
    for (const figure of made.claim.quantities) {
      const key = [figure.measure, figure.low, figure.high, figure.by].join('\n');
      if (!ledger.has(key)) ledger.set(key, { ...figure, asOf: made.publishedAt });
    }
  return [...ledger.values()];
}

const summaryOf = ({ made }: Linkable): string => {
  const text = made.claim.spans.map((span) => span.text).join(' … ');
  return text.length <= MAX_SUMMARY ? text : `${text.slice(0, MAX_SUMMARY - 1).toWellFormed()}…`;
};

/** The first of those with the highest rank. */
const best = (claims: Makings['root'], rankOf: (claim: Linkable) => number): Linkable =>
  claims.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
