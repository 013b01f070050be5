import type { Claim, ClaimTime } from '#contracts';
import { FigureLedger } from './figure-ledger.js';
import type { Draft } from './merge.js';
import { claimPlace } from './places.js';
import { figuresIn, quantitiesFor } from './quantities.js';
import type { Firing, ReadSentence } from './rules.js';
import { clausesOf } from './sentences.js';
import { rolesOf, stanceOf } from './statement.js';
import { claimTime, isLongBefore, type TimeMention, timesIn } from './time.js';
import type { Token } from './tokens.js';
import { TAXONOMY } from './types/index.js';
import type { Whereabouts } from './whereabouts.js';

const USUAL_ACTORS = new Map(TAXONOMY.flatMap(({ types }) => types.map(({ type, actors }) => [type, actors] as const)));

/** Walks the sentences of a post and keeps what one leaves for the next: the place and the date in focus. */
export class Scene {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #postDay: string;
  readonly #whereabouts: Whereabouts;
  readonly #times = new Map<string, ClaimTime>();
  #item = 0;
  #said: TimeMention | undefined;
  readonly #ledger: FigureLedger;

  constructor(text: string, postDay: string, tokens: readonly Token[], whereabouts: Whereabouts) {
    this.#text = text;
    this.#postDay = postDay;
    this.#tokens = tokens;
    this.#whereabouts = whereabouts;
    this.#ledger = new FigureLedger(whereabouts.isDigest);
  }

  /** Reads the next sentence: adds what it states to the drafts. */
  read(sentence: ReadSentence, firings: readonly Firing[], drafts: Draft[]): void {
    if (sentence.opens) {
      this.#item++;
      this.#said = undefined;
    }
    this.#whereabouts.enter();
    const clauses = clausesOf(this.#tokens, sentence);
    const times = timesIn(sentence, this.#tokens, this.#postDay);
    const dated = new Set(
      [...times.mentions, ...times.limits].flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, n) => from + n),
      ),
    );
    const figures = figuresIn(sentence, this.#tokens, this.#text, dated, clauses);
    for (const firing of firings) {
      const said = nearest(times.mentions, firing, clauses, sentence.from) ?? this.#carried();
      const isPast = said !== undefined && (isLongBefore(said, this.#postDay) || said.precision === 'unknown');
      const stance = stanceOf(firing, sentence, clauses, this.#tokens, isPast);
      const time = this.#fitting(said, times.mentions, firing, clauses, sentence, stance.modality);
      const { actors, target } = rolesOf(firing, sentence, USUAL_ACTORS.get(firing.type) ?? []);
      const isNegated = stance.polarity === 'negated';
      const quantities = isNegated ? [] : quantitiesFor(firing.type, figures);
      const { places, placed } = this.#whereabouts.placesOf(firing, clauses);
      places.forEach((place, n) => {
        const zone = place?.zone || 'UTC';
        drafts.push({
          type: firing.type,
          place,
          placed,
          item: this.#item,
          claim: {
            type: firing.type,
            phase: stance.phase,
            polarity: stance.polarity,
            modality: stance.modality,
            press: stance.press,
            place: claimPlace(place),
            time: this.#timeOf(time, times.partOfDay, zone),
            actors,
            target,
            quantities: n === 0 ? quantities : [],
            spans: this.#spansOf(firing),
            because: [...firing.rules.map(({ name }) => name), ...stance.because],
          },
        });
      });
    }
    const explicit = times.mentions.find(({ precision, basis }) => precision === 'day' && basis === 'said');
    if (explicit) this.#said = explicit;
    this.#ledger.attach(figures, firings, drafts, this.#item);
    this.#whereabouts.leave();
  }

  /** Zones are slow to reckon with, and the statements of a post mostly share their day. */
  #timeOf(mention: TimeMention | undefined, partOfDay: readonly [number, number] | undefined, zone: string): ClaimTime {
    const key = `${mention?.day}/${mention?.precision}/${mention?.basis}/${partOfDay?.join('-')}/${zone}`;
    let time = this.#times.get(key);
    if (!time) this.#times.set(key, (time = claimTime(mention, partOfDay, this.#postDay, zone)));
    return { ...time };
  }

  /**
   * What is stated as a fact did not happen on a day to come: then an earlier day that is said holds. What is over or
   * only thought of has the day that is said or none.
   */
  #fitting(
    said: TimeMention | undefined,
    mentions: readonly TimeMention[],
    firing: Firing,
    clauses: Uint8Array,
    sentence: ReadSentence,
    modality: Claim['modality'],
  ): TimeMention | undefined {
    if (modality === 'historical' || modality === 'hypothetical')
      return said ?? { from: 0, to: 0, day: this.#postDay, precision: 'unknown', basis: 'publication' };
    const isToCome = ({ day }: TimeMention) => day > this.#postDay;
    if (!said || modality === 'planned' || !isToCome(said)) return said;
    const come = mentions.filter((mention) => !isToCome(mention));
    return nearest(come, firing, clauses, sentence.from);
  }

  /** A date that an earlier sentence of the same item said, if it is recent enough to be about the same. */
  #carried(): TimeMention | undefined {
    return this.#said && !isLongBefore(this.#said, this.#postDay) ? this.#said : undefined;
  }

  #spansOf(firing: Firing): Claim['spans'] {
    const first = Math.min(...firing.support.map(({ from }) => from));
    const last = Math.max(...firing.support.map(({ to }) => to));
    const start = this.#tokens[first]!.start;
    const end = this.#tokens[last - 1]!.end;
    return [{ start, end, text: this.#text.slice(start, end) }];
  }
}

function nearest(
  mentions: readonly TimeMention[],
  firing: Firing,
  clauses: Uint8Array,
  base: number,
): TimeMention | undefined {
  let best: TimeMention | undefined;
  let bestScore = Infinity;
  for (const mention of mentions) {
    const distance = mention.from >= firing.to ? mention.from - firing.to : Math.max(0, firing.from - mention.to);
    const apart = Math.abs((clauses[mention.from - base] ?? 0) - (clauses[firing.from - base] ?? 0));
    if (apart > 0 && mention.precision !== 'day') continue;
    const score = distance + apart * 6 + (mention.precision === 'day' ? 0 : 8);
    if (score < bestScore) [best, bestScore] = [mention, score];
  }
  return best;
}
