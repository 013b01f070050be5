import type { Claim, Quantity } from '#contracts';
import { gapOf, touch, type Linkable } from './linkable.js';

/** One reason for or against two claims being about the same happening. */
export interface Term {
  readonly name: 'type' | 'place' | 'time' | 'actors' | 'words' | 'numbers' | 'press';
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

/** Compares two claims. Pure and symmetric; every term is shown, also those of 0. */
export function score(a: Linkable, b: Linkable): Score {
  const [one, other] = [a.made.claim, b.made.claim];
  const terms: Term[] = [
    { name: 'type', value: a.strand === b.strand ? 2 : VETO },
    { name: 'place', value: place(one.place, other.place) },
    { name: 'time', value: time(a, b) },
    { name: 'actors', value: one.actors.some((actor) => other.actors.includes(actor)) ? 0.5 : 0 },
    { name: 'words', value: words(one, other) },
    { name: 'numbers', value: numbers(one.quantities, other.quantities) },
    { name: 'press', value: one.press === other.press ? 0 : -0.5 },
  ];
  return { total: terms.reduce((sum, { value }) => sum + value, 0), terms };
}

/** The same place 2, a place and the region around it ½, two towns never. */
function place(a: Claim['place'], b: Claim['place']): number {
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

const rank = ({ precision }: Claim['place']): number =>
  precision === 'none' ? 0 : precision === 'country' ? 1 : precision === 'region' ? 2 : 3;

/** Both known to the day and touching 2, less known 1, as near as a lasting type allows 1. */
function time(a: Linkable, b: Linkable): number {
  if (touch(a, b, 0)) return coarse(a) || coarse(b) ? 1 : 2;
  return touch(a, b, gapOf(a.made.claim.type)) ? 1 : VETO;
}

const coarse = ({ spot }: Linkable): boolean => spot.endsWith(' coarse');

/** Share of the words that both use, 0 to 1. */
function words(a: Claim, b: Claim): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}

const sets = new WeakMap<Claim, ReadonlySet<string>>();

/** Beginnings of the longer words of a claim: endings differ, stems rarely do. */
function wordsOf(claim: Claim): ReadonlySet<string> {
  let set = sets.get(claim);
  if (!set) {
    const text = claim.spans
      .map((span) => span.text)
      .join(' ')
      .slice(0, 2000)
      .toLowerCase();
    set = new Set((text.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
    sets.set(claim, set);
  }
  return set;
}

/** Figures of one measure that agree speak for it a little, conflicting ones against it as little: figures grow. */
function numbers(a: readonly Quantity[], b: readonly Quantity[]): number {
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
