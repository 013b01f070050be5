import type { Claim } from '#contracts';
import { shift } from './calendar.js';
import type { Firing } from './rules.js';
import { isLongBefore, type SentenceTimes, type TimeMention } from './time.js';

/** Chooses the time of a statement among those that its sentence and the ones before it say. */
export class Dating {
  readonly #postDay: string;
  #said: TimeMention | undefined;

  /** @param postDay the day of the post, ISO */
  constructor(postDay: string) {
    this.#postDay = postDay;
  }

  /** A new item of a list does not take the date of the one before. */
  enterItem(): void {
    this.#said = undefined;
  }

  /** Takes along the day that a sentence says, for those after it. */
  leave({ mentions }: SentenceTimes): void {
    const explicit = mentions.find(({ precision, basis }) => precision === 'day' && basis === 'said');
    if (explicit) this.#said = explicit;
  }

  /** The time that is said for a firing: the nearest in its sentence, else one that an earlier sentence said of late. */
  saidFor(firing: Firing, { mentions }: SentenceTimes, clauses: Uint8Array, base: number): TimeMention | undefined {
    return nearest(mentions, firing, clauses, base) ?? this.#carried();
  }

  /** Whether what happened then is background rather than news. */
  isPast(said: TimeMention | undefined): boolean {
    return said !== undefined && (isLongBefore(said, this.#postDay) || said.precision === 'unknown');
  }

  /**
   * What is stated as a fact did not happen on a day to come: then an earlier day that is said holds. What is planned for a
   * day of the week is planned for the next one. What is over or only thought of has the day that is said or none.
   */
  fitting(
    said: TimeMention | undefined,
    { mentions }: SentenceTimes,
    firing: Firing,
    clauses: Uint8Array,
    base: number,
    modality: Claim['modality'],
  ): TimeMention | undefined {
    if (modality === 'historical' || modality === 'hypothetical')
      return said ?? { from: 0, to: 0, day: this.#postDay, precision: 'unknown', basis: 'publication' };
    if (!said) return said;
    if (modality === 'planned')
      return said.isWeekday && said.day < this.#postDay ? { ...said, day: shift(said.day, 7) } : said;
    const isToCome = ({ day }: TimeMention) => day > this.#postDay;
    if (!isToCome(said)) return said;
    return nearest(
      mentions.filter((mention) => !isToCome(mention)),
      firing,
      clauses,
      base,
    );
  }

  /** A date that an earlier sentence of the same item said, if it is recent enough to be about the same. */
  #carried(): TimeMention | undefined {
    return this.#said && !isLongBefore(this.#said, this.#postDay) ? this.#said : undefined;
  }
}

/** A clause further away costs as much as so many tokens. */
const CLAUSE = 6;
/** A time that is no day says less. */
const COARSE = 8;

function nearest(
  mentions: readonly TimeMention[],
  firing: Firing,
  clauses: Uint8Array,
  base: number,
): TimeMention | undefined {
  let best: TimeMention | undefined;
  let bestScore = Infinity;
  for (const mention of mentions) {
    const { from, to, precision, reach } = mention;
    if (reach !== undefined && (firing.from < to || firing.from - to >= reach)) continue;
    const distance = from >= firing.to ? from - firing.to : Math.max(0, firing.from - to);
    const apart = Math.abs((clauses[from - base] ?? 0) - (clauses[firing.from - base] ?? 0));
    if (apart > 0 && precision !== 'day') continue;
    const score = distance + apart * CLAUSE + (precision === 'day' || reach !== undefined ? 0 : COARSE);
    if (score < bestScore) [best, bestScore] = [mention, score];
  }
  return best;
}
