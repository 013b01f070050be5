import type { Claim, ClaimTime } from '#contracts';
import type { GazetteerPlace } from '#gazetteer';
import { Dating } from './dating.js';
import { FigureLedger } from './figure-ledger.js';
import type { Draft } from './merge.js';
import { claimPlace } from './places.js';
import { type Figure, figuresIn, figuresOf, quantitiesFor } from './quantities.js';
import type { Firing, ReadSentence } from './rules.js';
import { clausesOf } from './sentences.js';
import { rolesOf, stanceOf } from './statement.js';
import { claimTime, type TimeMention, timesIn } from './time.js';
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
  readonly #dating: Dating;
  readonly #ledger: FigureLedger;

  constructor(text: string, postDay: string, tokens: readonly Token[], whereabouts: Whereabouts) {
    this.#text = text;
    this.#postDay = postDay;
    this.#dating = new Dating(postDay);
    this.#tokens = tokens;
    this.#whereabouts = whereabouts;
    this.#ledger = new FigureLedger(whereabouts.isDigest);
  }

  /** Reads the next sentence: adds what it states to the drafts. */
  read(sentence: ReadSentence, firings: readonly Firing[], drafts: Draft[]): void {
    if (sentence.opens) {
      this.#item++;
      this.#dating.enterItem();
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
      const said = this.#dating.saidFor(firing, times, clauses, sentence.from);
      const stance = stanceOf(firing, sentence, clauses, this.#tokens, this.#dating.isPast(said));
      const time = this.#dating.fitting(said, times, firing, clauses, sentence.from, stance.modality);
      const { actors, target } = rolesOf(firing, sentence, USUAL_ACTORS.get(firing.type) ?? []);
      const isNegated = stance.polarity === 'negated';
      const counted = isNegated ? [] : figuresOf(firing, firings, figures, clauses, sentence.from);
      const { places, placed } = this.#whereabouts.placesOf(firing, clauses, counted);
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
            quantities: quantitiesFor(firing.type, this.#figuresAt(place, counted, n === 0)),
            spans: this.#spansOf(firing),
            because: [...firing.rules.map(({ name }) => name), ...stance.because],
          },
        });
      });
    }
    this.#dating.leave(times);
    this.#ledger.attach(figures, firings, drafts, this.#item);
    this.#whereabouts.leave();
  }

  /** The figures that a list gives to a place («в Костанае — 8»); the first place has besides what no list gives away. */
  #figuresAt(place: GazetteerPlace | undefined, figures: readonly Figure[], isFirst: boolean): Figure[] {
    const own = figures.filter((figure) => figure.isElliptic && this.#whereabouts.isShareOf(figure, place));
    if (!isFirst) return own;
    const isOwn = ({ quantity }: Figure) => own.some((other) => other.quantity.measure === quantity.measure);
    return [...own, ...figures.filter((figure) => !figure.isElliptic && !isOwn(figure))];
  }

  /** Zones are slow to reckon with, and the statements of a post mostly share their day. */
  #timeOf(mention: TimeMention | undefined, partOfDay: readonly [number, number] | undefined, zone: string): ClaimTime {
    const key = `${mention?.day}/${mention?.precision}/${mention?.basis}/${partOfDay?.join('-')}/${zone}`;
    let time = this.#times.get(key);
    if (!time) this.#times.set(key, (time = claimTime(mention, partOfDay, this.#postDay, zone)));
    return { ...time };
  }

  #spansOf(firing: Firing): Claim['spans'] {
    const first = Math.min(...firing.support.map(({ from }) => from));
    const last = Math.max(...firing.support.map(({ to }) => to));
    const start = this.#tokens[first]!.start;
    const end = this.#tokens[last - 1]!.end;
    return [{ start, end, text: this.#text.slice(start, end) }];
  }
}
