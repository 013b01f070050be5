import type { NumberWords } from './languages/language.js';
import { isForm } from './matching/pattern.js';
import type { ReadSentence } from './rules.js';
import { Gap, isCutOff, type Token } from './tokens.js';

/** A number as an interval. Tokens, `to` exclusive, hold the words that bound it too. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

interface Lexemes {
  readonly values: ReadonlyMap<string, number>;
  readonly multipliers: ReadonlyMap<string, number>;
  readonly about: ReadonlySet<string>;
  readonly moreThan: ReadonlySet<string>;
  readonly atLeast: ReadonlySet<string>;
  readonly upTo: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  readonly labels: readonly string[];
  readonly endings: ReadonlySet<string>;
  readonly approximate: ReadonlySet<string>;
  readonly rangeFrom: ReadonlySet<string>;
  readonly rangeTo: ReadonlySet<string>;
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
      not: new Set(words.not),
      leads: new Set(words.leads),
      labels: words.labels,
      endings: new Set(words.endings),
      approximate: new Set(words.approximate),
      rangeFrom: new Set(words.range.from),
      rangeTo: new Set(words.range.to),
    };
    lexemesByWords.set(words, lexemes);
  }
  return lexemes;
};

/** What a numeral of one word is worth, in the language of a sentence; undefined for any other word. */
export const wordValue = (form: string, { grammar }: ReadSentence): number | undefined =>
  lexemesOf(grammar.language.numbers).values.get(form);

/** «около сотни» is a hundred, «сотни» alone are hundreds. */
export function isBounded(i: number, sentence: ReadSentence, tokens: readonly Token[]): boolean {
  const lexemes = lexemesOf(sentence.grammar.language.numbers);
  const before = i > sentence.from ? tokens[i - 1]!.form : '';
  return lexemes.values.has(tokens[i]!.form) && [lexemes.about, lexemes.moreThan, lexemes.atLeast, lexemes.upTo].some((words) => words.has(before)); // prettier-ignore
}

/** A number in digits or words with its multiplier and the words that bound it; undefined where none begins at `i`. */
export function numeralAt(
  i: number,
  sentence: ReadSentence,
  tokens: readonly Token[],
  text: string,
): Numeral | undefined {
  const lexemes = lexemesOf(sentence.grammar.language.numbers);
  const plain = plainAt(i, sentence, tokens, lexemes);
  if (!plain || isPartOfName(i, plain.to, tokens, text)) return undefined;
  const { value } = plain;
  let { to } = plain;
  const form = (at: number) => (at >= sentence.from && at < sentence.to ? tokens[at]!.form : '');
  const isHyphened = (at: number) =>
    at < sentence.to && text.slice(tokens[at - 1]!.end, tokens[at]!.start) === '-' && tokens[at]!.kind === 'word';
  if (isHyphened(to) && lexemes.endings.has(form(to))) to++;
  else if (isHyphened(to) && tokens[to - 1]!.kind === 'number') return undefined;
  const before = form(i - 1);
  if (lexemes.labels.some((label) => isForm(before, label)) && isAlone(to < sentence.to ? tokens[to] : undefined))
    return undefined;

  const isDenied = lexemes.not.has(form(i - 2));
  let lead = i - 1;
  while (lexemes.leads.has(form(lead - 1))) lead--;
  const range = upperOf(to, sentence, tokens, text, lexemes, before);
  if (range && range.value > value) return rounded(i, range.to, value, range.value);
  if (lexemes.approximate.has(tokens[to - 1]!.form) && !lexemes.moreThan.has(before))
    return rounded(lexemes.about.has(before) ? lead : i, to, value * 0.9, value * 1.1);
  if (lexemes.about.has(before)) return rounded(lead, to, value * 0.9, value * 1.1);
  if (lexemes.about.has(form(to))) return rounded(i, to + 1, value * 0.9, value * 1.1);
  if (lexemes.atLeast.has(before) || (lexemes.moreThan.has(before) && lexemes.atLeast.has(form(i - 2))))
    return rounded(lead, to, value, value);
  if (lexemes.moreThan.has(before)) return rounded(lead, to, value, isDenied ? value : nextRound(value));
  if (lexemes.moreThan.has(form(to))) return rounded(i, to + 1, value, nextRound(value));
  return rounded(lexemes.upTo.has(before) ? lead : i, to, value, value);
}

/** A numeral without the words around it. */
function plainAt(i: number, sentence: ReadSentence, tokens: readonly Token[], lexemes: Lexemes) {
  let to = i;
  let value = 0;
  let some = false;
  let smallest = Infinity;
  for (; to < sentence.to && to < i + LONGEST; to++) {
    const { kind, form, value: digits, gap } = tokens[to]!;
    if (some && gap !== Gap.none) break;
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
  return some && value > 0 && Number.isFinite(value) ? { to, value: Math.round(value * 1000) / 1000 } : undefined;
}

/** Words of the longest numeral that is read. */
const LONGEST = 8;

/** The upper end of «10-12», «три-четыре», «от 10 до 12», "between 10 and 12". */
function upperOf(
  to: number,
  sentence: ReadSentence,
  tokens: readonly Token[],
  text: string,
  lexemes: Lexemes,
  before: string,
) {
  const next = tokens[to];
  if (to >= sentence.to || !next) return undefined;
  const isDash = /^ ?[-–—] ?$/.test(text.slice(tokens[to - 1]!.end, next.start));
  if (isDash) return next.kind === 'number' || lexemes.values.has(next.form) ? plainAt(to, sentence, tokens, lexemes) : undefined; // prettier-ignore
  if (!lexemes.rangeFrom.has(before) || !lexemes.rangeTo.has(next.form)) return undefined;
  return plainAt(to + 1, sentence, tokens, lexemes);
}

/** «Х-101», «95МС», «№ 5»: a number that is part of a name. */
function isPartOfName(from: number, to: number, tokens: readonly Token[], text: string): boolean {
  const { start } = tokens[from]!;
  const { end, kind } = tokens[to - 1]!;
  const before = text.charAt(start - 1);
  if (before === '№' || before === '#' || (before === ' ' && text.charAt(start - 2) === '№')) return true;
  if (tokens[from]!.kind === 'number' && (before === '-' || LETTER.test(before)) && LETTER.test(text.charAt(start - (before === '-' ? 2 : 1)))) return true; // prettier-ignore
  return kind === 'number' && LATIN_OR_CAPITAL.test(text.charAt(end));
}

const LETTER = /\p{L}/u;
const LATIN_OR_CAPITAL = /[a-z\p{Lu}]/u;

/** Nothing that could be counted follows: the end of a clause or a verb in the past, as in «источник 112 сообщил». */
export const isAlone = (next: Token | undefined): boolean =>
  next === undefined || isCutOff(next) || /[^е]л[аио]?$/.test(next.form);

const rounded = (from: number, to: number, low: number, high: number): Numeral => ({
  from,
  to,
  low: Math.round(low),
  high: Math.round(high),
});

/** "More than 100" is 100 to 199: up to the next number as round as this one. */
const nextRound = (n: number): number => n + 10 ** Math.floor(Math.log10(Math.max(n, 1))) - (n < 10 ? 0 : 1);
