import { createHash } from 'node:crypto';
import type { Claim, MadeClaim } from '#contracts';
import { isManifold, kindOf, SAID } from './kinds.js';

/** Why a claim opens no incident. */
export type ShelfReason = 'statement' | 'negated' | 'planned' | 'hypothetical' | 'historical' | 'no-place';

/** A stretch of time, half-open; milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A claim, read for linking, as it stood for some time: with what people ruled of it by then. */
export interface Reading extends Stretch {
  readonly claimId: string;
  readonly made: MadeClaim;
  /** What it says, rulings applied. */
  readonly claim: Claim;
  /** {@link kindOf} its type. */
  readonly kind: string;
  /** Region and kind: claims of different strands are never about one happening. */
  readonly strand: string;
  /** Strand, place, and whether it is known to the day. */
  readonly spot: string;
  /** Its time is not known to the day. */
  readonly coarse: boolean;
  /** The local day on which it begins, counted from 1970. */
  readonly day: number;
  /** `early`: of the night that leads to its day; `late`: of the evening of its day. */
  readonly hours: 'early' | 'late' | '';
  readonly published: number;
  /** Its place or its time is too coarse to tell a happening from its neighbours: it attaches where it is clear to what. */
  readonly general: boolean;
  /** Only its words tell what it is about. */
  readonly wordy: boolean;
  /** Undefined if it may open an incident. */
  readonly shelved: ShelfReason | undefined;
  /**
   * The id of the incident that it founds, rulings left aside. Made of what the post says and not of the claim's id, so
   * that an edit that leaves type, place and time as they are leaves the incident its id.
   */
  readonly founds: string;
  /** When it stood so, in times of capture, in order. */
  readonly stood: readonly Stretch[];
}

const HOUR = 3600_000;
const DAY = 24 * HOUR;
/** Until when the night lasts, and from when the evening: local hours. */
const MORNING = 6;
const EVENING = 18;

const PRECISE_TIMES: ReadonlySet<string> = new Set(['hour', 'part-of-day', 'day']);
const COARSE_PLACES: ReadonlySet<string> = new Set(['district', 'region', 'none']);

/** Reads a claim that says `claim`, rulings applied. Impossible times are read as the time of publication. */
export function read(made: MadeClaim, claim: Claim, stood: readonly Stretch[]): Reading {
  const { type, place } = claim;
  const published = Date.parse(made.publishedAt) || 0;
  const time = timeOf(claim, published);
  const kind = kindOf(type);
  const strand = strandOf(made.region, kind);
  return {
    claimId: made.claimId,
    made,
    claim,
    kind,
    strand,
    spot: `${strand} ${place.id}${time.coarse ? ' coarse' : ''}`,
    ...time,
    published,
    general: time.coarse || COARSE_PLACES.has(place.precision),
    wordy: time.coarse || isManifold(kind, place.precision),
    shelved: reasonToShelve(claim),
    founds: idOf(made, published),
    stood,
  };
}

/** All claims of a region that are of one kind. */
export const strandOf = (region: string, kind: string): string => `${region} ${kind}`;

/** Whether it stood at a time of capture. */
export const stoodAt = ({ stood }: Pick<Reading, 'stood'>, time: number): boolean =>
  stood.some(({ from, to }) => from <= time && time < to);

/** Whether two times touch, or leave no more than `gap` between them. */
export const touch = (a: Stretch, b: Stretch, gap: number): boolean => a.from < b.to + gap && b.from < a.to + gap;

/** The order of claims: by publication, then id. Total. */
export const byPublication = (a: Reading, b: Reading): number =>
  a.published - b.published || (a.claimId < b.claimId ? -1 : a.claimId > b.claimId ? 1 : 0);

interface Time extends Stretch {
  readonly coarse: boolean;
  readonly day: number;
  readonly hours: Reading['hours'];
}

/**
 * "Today", said at two in the morning, mostly means the night: a claim dated by its publication alone is as early, or as
 * late, as it was published.
 */
function timeOf({ time }: Claim, published: number): Time {
  const from = Date.parse(time.from) || published;
  const to = Math.max(Date.parse(time.to) || published, from + 1);
  const offset = offsetOf(time.from);
  const day = dayOf(from + offset);
  const coarse = !PRECISE_TIMES.has(time.precision);
  const midnight = day * DAY - offset;
  const told = time.precision === 'day' ? (time.basis === 'publication' ? published : undefined) : from;
  const hour = told === undefined ? undefined : (told - midnight) / HOUR;
  const early = hour !== undefined && hour >= 0 && hour < MORNING;
  const late = hour !== undefined && hour >= EVENING && hour < 24;
  return { from, to, coarse, day, hours: coarse ? '' : early ? 'early' : late ? 'late' : '' };
}

const dayOf = (time: number): number => Math.floor(time / DAY);

/** Of an RFC 3339 time; 0 for Z. Milliseconds. */
function offsetOf(time: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(time) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + (Number(minutes) * HOUR) / 60) : 0;
}

function idOf(made: MadeClaim, published: number): string {
  const { type, place } = made.claim;
  const { coarse, hours } = timeOf(made.claim, published);
  const said = [made.postId, type, place.id, made.claim.time.from, hours, coarse].join('\n');
  return `inc-${createHash('sha256').update(said).digest('hex').slice(0, 16)}`;
}

function reasonToShelve({ type, place, polarity, modality }: Claim): ShelfReason | undefined {
  if (SAID.includes(type)) return 'statement';
  if (place.precision === 'none' || place.id === '') return 'no-place';
  if (polarity === 'negated') return 'negated';
  return modality === 'fact' || modality === 'reported' ? undefined : modality;
}
