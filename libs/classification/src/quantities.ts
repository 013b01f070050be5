import { type ClaimTypeName, familyOf, type Quantity } from '#contracts';
import { attributionOf } from './attribution.js';
import type { Measure } from './languages/language.js';
import type { Hit } from './matching/matcher.js';
import { isNextPart, measureOf } from './measures.js';
import { isBounded, numeralAt, type Numeral } from './numerals.js';
import type { Firing, ReadSentence } from './rules.js';
import { Gap, type Token } from './tokens.js';

/** A figure with what it counts and where it stands. */
export interface Figure {
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly quantity: Quantity;
  /** Stands for a whole clause, right behind the place that it is of: «в Костанае — 8». */
  readonly isElliptic: boolean;
}

/** Greatest figure that is kept: anything above is no count of people or weapons. */
const GREATEST = 100_000_000;

const CASUALTIES: readonly Measure[] = ['killed', 'injured'];
const MEASURES_OF: Readonly<Record<string, readonly Measure[]>> = {
  demonstration: ['crowd', ...CASUALTIES],
  riot: ['crowd', ...CASUALTIES],
  seizure: ['crowd', ...CASUALTIES],
  'coercion.detention': ['detained'],
  'coercion.charges': ['detained'],
  'coercion.release': ['detained'],
  'violence.foiled': ['intercepted'],
  'violence.air-strike': ['launched', 'intercepted', ...CASUALTIES],
  violence: CASUALTIES,
  labour: ['strikers'],
};

/** Types of which people without a word of their own are counted: those who strike, those who are tried. */
const PEOPLE_OF: Readonly<Record<string, Measure>> = {
  'labour.strike': 'strikers',
  'labour.production-stop': 'strikers',
  'coercion.charges': 'detained',
};

/** The quantity as a type counts it; undefined when the type counts nothing of the kind. */
export function countedFor(type: ClaimTypeName, quantity: Quantity): Quantity | undefined {
  const people = PEOPLE_OF[type];
  if (people && quantity.measure === 'crowd') return { ...quantity, measure: people };
  const measures = MEASURES_OF[type] ?? MEASURES_OF[familyOf(type)] ?? [];
  return measures.includes(quantity.measure) ? quantity : undefined;
}

/** What a sentence counts for a claim of a type. Weapons of which no more is said were those that did not get through. */
export function quantitiesFor(type: ClaimTypeName, figures: readonly Figure[]): Quantity[] {
  const counted = figures.flatMap(({ quantity }) => countedFor(type, quantity) ?? []);
  if (type !== 'violence.foiled' || counted.length > 0) return counted;
  return figures.flatMap(({ quantity }) =>
    quantity.measure === 'launched' ? [{ ...quantity, measure: 'intercepted' as const }] : [],
  );
}

/** A clause further away costs as much as so many tokens. */
const CLAUSE = 6;

/**
 * The figures of a sentence that belong to a firing. The nearest of a family takes a crowd, its own clause before others;
 * who was detained, hurt or killed belongs to all.
 */
export function figuresOf(
  firing: Firing,
  firings: readonly Firing[],
  figures: readonly Figure[],
  clauses: Uint8Array,
  base: number,
): readonly Figure[] {
  const rivals = firings.filter(({ type }) => familyOf(type) === familyOf(firing.type));
  if (rivals.length < 2) return figures;
  const distance = (one: Firing, { from }: Figure) =>
    Math.abs(one.from - from) + CLAUSE * Math.abs((clauses[one.from - base] ?? 0) - (clauses[from - base] ?? 0));
  return figures.filter((figure) => {
    if (figure.isElliptic || figure.quantity.measure !== 'crowd') return true;
    const own = distance(firing, figure);
    return rivals.every((rival) => distance(rival, figure) >= own || !countedFor(rival.type, figure.quantity));
  });
}

/** Figures of a sentence that count people or weapons; ages, dates, prices and scores are left out. */
export function figuresIn(
  sentence: ReadSentence,
  tokens: readonly Token[],
  text: string,
  dated: ReadonlySet<number>,
  clauses: Uint8Array,
): Figure[] {
  const { grammar, hits } = sentence;
  const vague = new Map<number, Hit>();
  for (const hit of hits)
    if (grammar.vague.has(hit.pattern) && hit.to > (vague.get(hit.from)?.to ?? 0)) vague.set(hit.from, hit);
  const counted: { numeral: Numeral; measure: Measure; isElliptic?: boolean }[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (dated.has(i)) continue;
    const hit = isBounded(i, sentence, tokens) ? undefined : vague.get(i);
    const numeral = hit ? vagueNumeral(hit, grammar.vague.get(hit.pattern)!) : numeralAt(i, sentence, tokens, text);
    if (!numeral) continue;
    const last = counted.at(-1);
    const isShare = last !== undefined && isEllipsis(numeral, sentence, tokens);
    const measure = numeral.high <= GREATEST && !isShare ? measureOf(numeral, sentence, tokens, clauses) : undefined;
    if (isShare) counted.push({ numeral, measure: last.measure, isElliptic: true });
    else if (
      measure &&
      last &&
      isOneCount(last.measure, measure) &&
      isNextPart(last.numeral, numeral, sentence, tokens)
    )
      last.numeral = sum(last.numeral, numeral);
    else if (measure) counted.push({ numeral, measure });
    i = numeral.to - 1;
  }
  for (const hit of hits) {
    const measure = grammar.single.get(hit.pattern);
    if (!measure || sentence.cues.notBefore?.some(({ to }) => to === hit.from)) continue;
    if (counted.some((other) => other.measure === measure)) continue;
    counted.push({ numeral: { from: hit.from, to: hit.to, low: 1, high: 1 }, measure });
  }
  if (counted.length === 0) return [];
  const by = attributionOf(sentence, tokens, text);
  return counted.map(({ numeral: { from, to, low, high }, measure, isElliptic = false }) => {
    const words = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
    return { from, to, quantity: { measure, low, high, text: words, by }, isElliptic };
  });
}

/**
 * «…, в Костанае — 8, …»: a bare number between a dash behind a name and the end of its clause; «: 20 над Белгородской
 * областью, …»: one that a list gives to the place behind it.
 */
function isEllipsis({ from, to }: Numeral, sentence: ReadSentence, tokens: readonly Token[]): boolean {
  if (to + 1 < sentence.to && tokens[to + 1]!.capital && sentence.grammar.prepositions.at.has(tokens[to]!.form))
    return from > sentence.from && isListed(from, sentence, tokens);
  const isCut = to >= sentence.to || (tokens[to]!.gap & (Gap.comma | Gap.stop | Gap.bracket)) !== 0;
  const isLast = to < sentence.to && sentence.grammar.language.numbers.and.includes(tokens[to]!.form);
  return (isCut || isLast) && from > sentence.from && tokens[from - 1]!.capital && (tokens[from]!.gap & Gap.dash) !== 0;
}

/** Whether a member of a list begins at a token, or one before it: «, по одному над …». */
const isListed = (from: number, { grammar }: ReadSentence, tokens: readonly Token[]): boolean =>
  [from - 1, from].some((at) => (tokens[at]!.gap & (Gap.colon | Gap.comma | Gap.dash)) !== 0) ||
  grammar.language.numbers.and.includes(tokens[from - 1]!.form);

/** What is listed by kinds of weapon is one count: «сбиты две ракеты и 67 беспилотников». */
const isOneCount = (one: Measure, next: Measure): boolean =>
  next === 'launched' ? one === 'launched' || one === 'intercepted' : next === 'intercepted' && one === 'intercepted';

const sum = (a: Numeral, b: Numeral): Numeral => ({
  from: a.from,
  to: b.to,
  low: a.low + b.low,
  high: a.high + b.high,
});

const vagueNumeral = ({ from, to }: Hit, [low, high]: readonly [number, number]): Numeral => ({ from, to, low, high });
