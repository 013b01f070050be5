import { type Claim, type ClaimTypeName, familyOf } from '#contracts';
import type { GazetteerPlace } from '#gazetteer';

/** What one sentence states, before statements about the same are joined. */
export interface Draft {
  readonly type: ClaimTypeName;
  readonly place: GazetteerPlace | undefined;
  /** The place stands in the same sentence. */
  readonly placed: boolean;
  /** Which item of a list, or paragraph, from 1. */
  readonly item: number;
  readonly claim: Claim;
}

/** Spans that a claim keeps: the first ones. */
const MOST_SPANS = 16;

/** Statements of one type about one place are one claim: the first with what the others add. */
export function merge(drafts: readonly Draft[]): Claim[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const same = kept.find((other) => other.type === draft.type && isSameHappening(other, draft));
    if (!same) {
      kept.push(draft);
      continue;
    }
    const { claim } = same;
    claim.press ||= draft.claim.press;
    if (claim.time.basis === 'publication' && draft.claim.modality === claim.modality) claim.time = draft.claim.time;
    if (claim.phase === '') claim.phase = draft.claim.phase;
    for (const rule of draft.claim.because) if (!claim.because.includes(rule)) claim.because.push(rule);
    for (const span of draft.claim.spans)
      if (claim.spans.length < MOST_SPANS && !claim.spans.some(({ start }) => start === span.start))
        claim.spans.push(span);
    for (const quantity of draft.claim.quantities)
      if (!claim.quantities.some(({ measure, low }) => measure === quantity.measure && low === quantity.low))
        claim.quantities.push(quantity);
    claim.actors = [...new Set([...claim.actors, ...draft.claim.actors])].sort();
    claim.target ||= draft.claim.target;
  }
  const told = kept.filter((draft) => !isHeadlineOf(draft, kept));
  return told.filter((draft) => !isRefined(draft, told)).map(({ claim }) => claim);
}

/** Says of the whole country what another claim says of a place in it. War totals stand beside their regions. */
const isHeadlineOf = (draft: Draft, kept: readonly Draft[]): boolean =>
  draft.place?.precision === 'country' &&
  familyOf(draft.type) !== 'violence' &&
  kept.some(
    ({ type, place, claim }) =>
      type === draft.type &&
      place?.country === draft.place?.country &&
      place?.precision !== 'country' &&
      claim.polarity === draft.claim.polarity,
  );

/**
 * Whether the region of a statement is told more closely by the one other statement of its type in that region: «сбит в
 * Астраханской области. … над Ахтубинском». What it counts and when it was goes to that one.
 */
function isRefined({ type, place, claim }: Draft, told: readonly Draft[]): boolean {
  if (place?.precision !== 'region') return false;
  const inside = told.filter(
    (other) =>
      other.type === type &&
      (other.place?.precision === 'settlement' || other.place?.precision === 'district') &&
      other.place.country === place.country &&
      other.place.admin1 === place.admin1,
  );
  const [finer, another] = inside;
  if (!finer || another || finer.claim.polarity !== claim.polarity || finer.claim.modality === 'historical')
    return false;
  if (finer.claim.quantities.length > 0 && claim.quantities.length > 0) return false;
  if (finer.claim.quantities.length === 0) finer.claim.quantities = claim.quantities;
  if (finer.claim.time.basis === 'publication') finer.claim.time = claim.time;
  return true;
}

/** Same place, or the later one names none of its own, or a place that contains the other. */
function isSameHappening(a: Draft, b: Draft): boolean {
  if (a.claim.polarity !== b.claim.polarity && a.placed && b.placed) return false;
  if ((a.claim.modality === 'historical') !== (b.claim.modality === 'historical')) return false;
  if (a.place?.id === b.place?.id) return true;
  if (!b.placed && a.item === b.item) return true;
  return b.place?.precision === 'country' && b.place.country === a.place?.country;
}
