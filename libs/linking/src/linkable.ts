import type { MadeClaim } from '#contracts';

/** Why a claim opens no incident. */
export type ShelfReason = 'statement' | 'negated' | 'planned' | 'hypothetical' | 'historical' | 'no-place';

/** A claim, read for linking. */
export interface Linkable {
  readonly made: MadeClaim;
  readonly id: string;
  /** Milliseconds since 1970, half-open; never empty. */
  readonly from: number;
  readonly to: number;
  readonly published: number;
  /** Region and type: claims of different strands never link. */
  readonly strand: string;
  /** Within a strand: claims of one spot whose times touch are one happening. */
  readonly spot: string;
  /** Its place or its time is too coarse to tell a happening from its neighbours: it attaches where it is clear to what. */
  readonly general: boolean;
  /** Undefined if it may open an incident. */
  readonly shelved?: ShelfReason;
}

const HOUR = 3600_000;
const DAY = 24 * HOUR;

/** Types that go on for days: claims of neighbouring days are about the same one. */
const LASTING = new Set([
  'demonstration.encampment',
  'demonstration.blockade',
  'seizure.occupation',
  'coercion.communications-shutdown',
  'coercion.curfew',
  'coercion.emergency',
  'coercion.foreign-forces',
  'labour.strike',
  'labour.production-stop',
  'government.change',
]);
const LASTING_GAP = 3 * DAY;

const PRECISE_TIMES = new Set(['hour', 'part-of-day', 'day']);
const COARSE_PLACES = new Set(['district', 'region', 'none']);

/** Reads a claim for linking. Impossible times are read as the time of publication. */
export function linkable(made: MadeClaim): Linkable {
  const { type, place, time } = made.claim;
  const published = Date.parse(made.publishedAt) || 0;
  const from = Date.parse(time.from) || published;
  const to = Math.max(Date.parse(time.to) || published, from + 1);
  const coarseTime = !PRECISE_TIMES.has(time.precision);
  const shelved = reasonToShelve(made);
  return {
    made,
    id: made.claimId,
    from,
    to,
    published,
    strand: `${made.region} ${type}`,
    spot: `${place.id}${coarseTime ? ' coarse' : ''}`,
    general: coarseTime || COARSE_PLACES.has(place.precision),
    ...(shelved && { shelved }),
  };
}

/** How far apart two claims of a type may be in time and still be about the same. Milliseconds. */
export const gapOf = (type: string): number => (LASTING.has(type) ? LASTING_GAP : 0);

/** Whether two times touch, or leave no more than `gap` between them. */
export const touch = (a: { from: number; to: number }, b: { from: number; to: number }, gap: number): boolean =>
  a.from < b.to + gap && b.from < a.to + gap;

/** The order of claims: by publication, then id. Total. */
export const byPublication = (a: Linkable, b: Linkable): number =>
  a.published - b.published || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function reasonToShelve({ claim }: MadeClaim): ShelfReason | undefined {
  if (claim.type === 'speech.statement') return 'statement';
  if (claim.place.precision === 'none' || claim.place.id === '') return 'no-place';
  if (claim.polarity === 'negated') return 'negated';
  if (claim.modality === 'planned' || claim.modality === 'hypothetical' || claim.modality === 'historical')
    return claim.modality;
  return undefined;
}
