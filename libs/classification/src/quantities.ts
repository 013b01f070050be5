import { type ClaimTypeName, familyOf, type Quantity } from '#contracts';
import type { Measure, NumberWords } from './languages/language.js';
import type { Hit } from './matching/matcher.js';
import type { ReadSentence } from './rules.js';
import { measureOf } from './measures.js';
import type { Token } from './tokens.js';

/** A figure with what it counts and where it stands. */
export interface Figure {
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly quantity: Quantity;
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

interface Lexemes {
  readonly values: ReadonlyMap<string, number>;
  readonly multipliers: ReadonlyMap<string, number>;
  readonly about: ReadonlySet<string>;
  readonly moreThan: ReadonlySet<string>;
  readonly atLeast: ReadonlySet<string>;
  readonly upTo: ReadonlySet<string>;
  readonly rises: readonly string[];
  readonly endings: ReadonlySet<string>;
}

const lexemesByWords = new WeakMap<NumberWords, Lexemes>();

const lexemesOf = (words: NumberWords): Lexemes => {
  let lexemes = lexemesByWords.get(words);
  if (!lexemes) {
    const spread = (entries: readonly (readonly [string, number])[]) =>
      new Map(entries.flatMap(([forms, value]) => forms.split(' ').map((form) => [form, value] as const)));
    lexemes = {
      values: spread(words.values),
      multipliers: spread(words.multipliers),
      about: new Set(words.about),
      moreThan: new Set(words.moreThan),
      atLeast: new Set(words.atLeast),
      upTo: new Set(words.upTo),
      rises: words.rises,
      endings: new Set(words.endings),
    };
    lexemesByWords.set(words, lexemes);
  }
  return lexemes;
};

/** Figures of a sentence that count people or weapons; ages, dates, prices and scores are left out. */
export function figuresIn(
  sentence: ReadSentence,
  tokens: readonly Token[],
  text: string,
  dated: ReadonlySet<number>,
  clauses: Uint8Array,
): Figure[] {
  const { grammar, hits } = sentence;
  const lexemes = lexemesOf(grammar.language.numbers);
  const vague = new Map<number, Hit>();
  for (const hit of hits)
    if (grammar.vague.has(hit.pattern) && hit.to > (vague.get(hit.from)?.to ?? 0)) vague.set(hit.from, hit);
  const figures: Figure[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (dated.has(i)) continue;
    const hit = isBounded(i, sentence, tokens, lexemes) ? undefined : vague.get(i);
    const found = hit
      ? { to: hit.to, from: i, ...interval(grammar.vague.get(hit.pattern)!) }
      : numberAt(i, sentence, tokens, text, lexemes);
    if (!found) continue;
    const measure = measureOf(found.from, found.to, sentence, tokens, grammar, clauses);
    if (measure && found.high !== null && found.high <= GREATEST) {
      const words = text.slice(tokens[found.from]!.start, tokens[found.to - 1]!.end);
      const { low, high } = found;
      figures.push({ from: found.from, to: found.to, quantity: { measure, low, high, text: words, by: '' } });
    }
    i = found.to - 1;
  }
  for (const hit of hits) {
    const measure = grammar.single.get(hit.pattern) as Measure | undefined;
    if (sentence.cues.notBefore?.some(({ to }) => to === hit.from)) continue;
    if (!measure || figures.some((figure) => figure.quantity.measure === measure)) continue;
    const words = text.slice(tokens[hit.from]!.start, tokens[hit.to - 1]!.end);
    figures.push({ from: hit.from, to: hit.to, quantity: { measure, low: 1, high: 1, text: words, by: '' } });
  }
  return figures;
}

/** «около сотни» is a hundred, «сотни» alone are hundreds. */
const isBounded = (i: number, sentence: ReadSentence, tokens: readonly Token[], lexemes: Lexemes): boolean => {
  const before = i > sentence.from ? tokens[i - 1]!.form : '';
  return lexemes.values.has(tokens[i]!.form) && (lexemes.about.has(before) || lexemes.moreThan.has(before));
};

const interval = ([low, high]: readonly [number, number]) => ({ low, high });

/** A number in digits or words with its multiplier and the words that bound it. */
function numberAt(i: number, sentence: ReadSentence, tokens: readonly Token[], text: string, lexemes: Lexemes) {
  let to = i;
  let value = 0;
  let some = false;
  let smallest = Infinity;
  for (; to < sentence.to && to < i + 8; to++) {
    const { kind, form, value: digits } = tokens[to]!;
    const word = lexemes.values.get(form);
    const multiplier = lexemes.multipliers.get(form);
    if (kind === 'number') {
      if (some) break;
      value = digits;
      smallest = 0;
    } else if (word !== undefined && (!some || (word < smallest && smallest > 0))) {
      value += word;
      smallest = word;
    } else if (multiplier !== undefined && some) {
      value = (value || 1) * multiplier;
      smallest = multiplier;
    } else break;
    some = true;
  }
  if (!some || value <= 0 || !Number.isFinite(value)) return undefined;
  const isHyphened = (at: number) =>
    at < sentence.to && tokens[at]!.kind === 'word' && text.slice(tokens[at - 1]!.end, tokens[at]!.start) === '-';
  if (isHyphened(to) && lexemes.endings.has(tokens[to]!.form)) to++;
  else if (isHyphened(to) && tokens[to - 1]!.kind === 'number') return undefined;
  const exact = Math.round(value);
  const before = (n: number) => (i - n >= sentence.from ? tokens[i - n]!.form : '');
  const after = to < sentence.to ? tokens[to]!.form : '';
  const bounded = (low: number, high: number, from: number, end = to) => ({
    from,
    to: end,
    low: Math.round(low),
    high: Math.round(high),
  });
  const range = tokens[to];
  const isRange =
    to < sentence.to && range?.kind === 'number' && /^ ?[-–—] ?$/.test(text.slice(tokens[to - 1]!.end, range.start));
  if (isRange && range.value > exact) return bounded(exact, range.value, i, to + 1);
  if (lexemes.about.has(before(1))) return bounded(exact * 0.9, exact * 1.1, i - 1);
  if (lexemes.about.has(after)) return bounded(exact * 0.9, exact * 1.1, i, to + 1);
  if (lexemes.atLeast.has(before(1))) return bounded(exact, exact, i - 1);
  if (lexemes.moreThan.has(before(1))) return bounded(exact, nextRound(exact), i - 1);
  if (lexemes.moreThan.has(after)) return bounded(exact, nextRound(exact), i, to + 1);
  const rises = (n: number) => lexemes.rises.some((stem) => before(n).startsWith(stem));
  if (lexemes.upTo.has(before(1)) && exact >= 10 && !rises(2) && !rises(3)) return bounded(exact / 2, exact, i - 1);
  return bounded(exact, exact, i);
}

/** "More than 100" is 100 to 199: up to the next number as round as this one. */
const nextRound = (n: number): number => n + 10 ** Math.floor(Math.log10(Math.max(n, 1))) - (n < 10 ? 0 : 1);
