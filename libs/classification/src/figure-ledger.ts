import type { Quantity } from '#contracts';
import type { Draft } from './merge.js';
import { countedFor, type Figure } from './quantities.js';
import type { Firing } from './rules.js';

/** Gives the figures that stand apart from what they count to the claims of a post. Remembers those that came too early. */
export class FigureLedger {
  /** Figures told before anything that they could belong to. */
  readonly #early: Figure[] = [];
  readonly #isDigest: boolean;

  /** @param isDigest whether the post lists happenings, so that no figure belongs to another item than its own */
  constructor(isDigest: boolean) {
    this.#isDigest = isDigest;
  }

  /**
   * What a sentence of its own counts belongs to the last claim before it that counts it, else to the first one after it:
   * «Погибли 24 человека. Ответственность за взрыв …». Changes the quantities of the drafts.
   * @param item the item of the list, or the paragraph, that the sentence stands in
   */
  attach(figures: readonly Figure[], firings: readonly Firing[], drafts: readonly Draft[], item: number): void {
    if (this.#early.length > 0 && firings.length > 0) {
      for (const one of this.#early.splice(0)) {
        const owner = drafts.find((draft) => this.#isNear(draft, item) && countedFor(draft.type, one.quantity));
        if (owner) add(owner, one.quantity);
      }
    }
    for (const figure of figures) {
      if (figure.isElliptic || firings.some(({ type }) => countedFor(type, figure.quantity))) continue;
      const last = drafts.findLast((draft) => this.#isNear(draft, item) && countedFor(draft.type, figure.quantity));
      if (last) add(firstOf(last, drafts), figure.quantity);
      else if (figure.quantity.measure !== 'crowd' && this.#early.length < MOST_EARLY) this.#early.push(figure);
    }
  }

  #isNear(draft: Draft, item: number): boolean {
    return !this.#isDigest || draft.item === item;
  }
}

/** One figure over several places belongs to the first. */
const firstOf = (draft: Draft, drafts: readonly Draft[]): Draft =>
  drafts.find(({ type, claim }) => type === draft.type && claim.spans[0]!.start === draft.claim.spans[0]!.start) ??
  draft;

/** Figures that wait for a claim at most. */
const MOST_EARLY = 32;

/** Gives a claim a figure of a measure that it has none of, or a later total that is greater. */
function add({ type, claim }: Draft, quantity: Quantity): void {
  const counted = countedFor(type, quantity);
  if (!counted || claim.polarity === 'negated') return;
  const known = claim.quantities.filter(({ measure }) => measure === counted.measure);
  if (known.every(({ high }) => (high ?? Infinity) < counted.low)) claim.quantities.push(counted);
}
