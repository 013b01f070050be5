import type { Claim, Quantity } from '#contracts';
import { foresightOf, gapOf } from './kinds.js';
import { touch, type Reading } from './reading.js';
import { likeness } from './words.js';

/** One reason for or against two claims being about the same happening. */
export interface Term {
  readonly name: 'type' | 'place' | 'time' | 'manifold' | 'origin' | 'actors' | 'words' | 'figures' | 'press';
  readonly value: number;
}

/** How much speaks for two claims being about the same happening, and what. */
export interface Score {
  /** The sum of the terms; minus infinity if one of them forbids it. */
  readonly total: number;
  readonly terms: readonly Term[];
}

/** Two claims with this total or more are about the same happening. */
export const THRESHOLD = 4;

const VETO = Number.NEGATIVE_INFINITY;
const NEAR_KM = 15;
/** What all words in common are worth. */
const WORDS = 4;
/** Against claims that only their words tell apart. */
const MANIFOLD = -2.5;

/** More than type, origin, actors and figures can be worth together. */
const MOST_OF_OTHERS = 4.5;

/** Compares two claims. Pure and symmetric; every term is shown, also those of 0. */
export function score(a: Reading, b: Reading): Score {
  const [one, other] = [a.claim, b.claim];
  const terms: Term[] = [
    { name: 'type', value: a.strand !== b.strand ? VETO : one.type === other.type ? 2 : 1.5 },
    { name: 'place', value: place(one.place, other.place) },
    { name: 'time', value: time(a, b) },
    { name: 'manifold', value: a.wordy || b.wordy ? MANIFOLD : 0 },
    { name: 'origin', value: origin(a, b) },
    { name: 'actors', value: one.actors.some((actor) => other.actors.includes(actor)) ? 0.25 : 0 },
    { name: 'words', value: WORDS * likeness(a.made.words, b.made.words) },
    { name: 'figures', value: figures(one.quantities, other.quantities) },
    { name: 'press', value: one.press === other.press ? 0 : -0.5 },
  ];
  return { total: terms.reduce((sum, { value }) => sum + value, 0), terms };
}

/**
 * The total of their {@link score} where it says that two claims are about the same happening, else 0. Quick: looks no
 * further than it takes to know.
 */
export function fit(a: Reading, b: Reading): number {
  if (a.strand !== b.strand) return 0;
  const apart = place(a.claim.place, b.claim.place) + time(a, b);
  if (apart === VETO) return 0;
  const [less, more] = [a.made.words.length, b.made.words.length].sort((x, y) => x - y);
  const most = apart + MOST_OF_OTHERS + (a.wordy || b.wordy ? MANIFOLD : 0) + WORDS * Math.sqrt(less! / (more! || 1));
  if (most < THRESHOLD) return 0;
  const { total } = score(a, b);
  return total >= THRESHOLD ? total : 0;
}

/** A copy 1½; but what one post tells apart is apart. */
function origin(a: Reading, b: Reading): number {
  if (a.made.postId === b.made.postId) return -1.5;
  return a.made.origin === b.made.origin ? 1.5 : 0;
}

/** The same place 2, a place and the region around it ½, none told 0, two towns never. */
function place(a: Claim['place'], b: Claim['place']): number {
  if (isNowhere(a) || isNowhere(b)) return 0;
  if (a.id === b.id) return 2;
  if (a.country !== b.country) return VETO;
  const [coarse, fine] = rank(a) < rank(b) ? [a, b] : [b, a];
  if (rank(coarse) < rank(fine)) {
    if (coarse.precision === 'country') return 0.5;
    if (coarse.precision === 'region') return coarse.admin1 === fine.admin1 ? 0.5 : VETO;
  }
  const parts = a.precision === 'district' || b.precision === 'district';
  return parts && kilometres(a, b) <= NEAR_KM ? 1 : VETO;
}

const isNowhere = ({ id, precision }: Claim['place']): boolean => id === '' || precision === 'none';

const rank = ({ precision }: Claim['place']): number =>
  precision === 'none' ? 0 : precision === 'country' ? 1 : precision === 'region' ? 2 : 3;

/**
 * Both known to the day and touching 2; less known, evening and the night after it, as near as a lasting kind allows, or
 * foreseen 1½; known to the week or less 1.
 */
function time(a: Reading, b: Reading): number {
  if (touch(a, b, 0)) return Math.max(vagueness(a), vagueness(b)) > 1 ? 1 : a.coarse || b.coarse ? 1.5 : 2;
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  if (first.hours === 'late' && second.hours === 'early' && first.day + 1 === second.day) return 1.5;
  if (touch(a, b, gapOf(a.kind))) return 1.5;
  return isForeseen(first) && second.from - first.to < foresightOf(first.kind) ? 1.5 : VETO;
}

/** In days. */
const vagueness = ({ from, to }: Reading): number => (to - from) / (25 * 3600_000);

const isForeseen = ({ shelved }: Reading): boolean =>
  shelved === 'planned' || shelved === 'hypothetical' || shelved === 'negated';

/** Figures of one measure that agree speak for it a little, conflicting ones against it as little: figures grow. */
function figures(a: readonly Quantity[], b: readonly Quantity[]): number {
  const pairs = a.flatMap((one) =>
    b.filter(({ measure }) => measure === one.measure).map((other) => [one, other] as const),
  );
  if (pairs.length === 0) return 0;
  return pairs.some(([x, y]) => x.low <= (y.high ?? x.low) && y.low <= (x.high ?? y.low)) ? 0.5 : -0.5;
}

function kilometres(a: Claim['place'], b: Claim['place']): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Number.POSITIVE_INFINITY;
  const radians = Math.PI / 180;
  const x = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) / 2) * radians);
  return Math.hypot(x, a.lat - b.lat) * 111.2;
}
