import type { Grammar } from './grammar.js';
import type { Measure } from './languages/language.js';
import type { ReadSentence } from './rules.js';
import { Gap, type Token } from './tokens.js';

/** Further away a word says nothing of a figure. */
const REACH = 8;
/** Words for people count a crowd only where nothing else within reach says what became of them. */
const PEOPLE_WEIGHT = 6;
/** A word in another clause says less. */
const APART_WEIGHT = 0.9;
/** The noun that a number counts stands at most so many tokens behind it: «35 сбитых украинских беспилотников». */
const NOUN_REACH = 3;

/**
 * What a figure (tokens `from` to `to`) counts, by the nearest word that says so, words after it before those in front.
 * A share of those counted before («среди них двое журналистов») and a number without anything to count have none.
 */
export function measureOf(
  from: number,
  to: number,
  sentence: ReadSentence,
  tokens: readonly Token[],
  grammar: Grammar,
  clauses: Uint8Array,
): Measure | undefined {
  const next = to < sentence.to ? tokens[to]! : undefined;
  if (next && NOT_COUNTED.some((stem) => next.form.startsWith(stem))) return undefined;
  const isShare = sentence.hits.some((hit) => grammar.shares.has(hit.pattern) && hit.to <= from && from - hit.to <= 1);
  const isBound = from > sentence.from && grammar.language.numbers.upTo.includes(tokens[from - 1]!.form);
  const isBare = tokens[from]!.kind === 'number' && !isBound && isWithoutNoun(next);
  let best: Measure | undefined;
  let bestWeight = REACH;
  let countsPeople = false;
  for (const hit of sentence.hits) {
    const isPeople = grammar.people.has(hit.pattern);
    const measure = isPeople ? 'crowd' : (grammar.measures.get(hit.pattern) as Measure | undefined);
    if (!measure) continue;
    const isAfter = hit.from >= to;
    if (isPeople && isAfter && hit.from - to < NOUN_REACH) countsPeople = true;
    if (isShare && (!isAfter || measure === 'crowd')) continue;
    const distance = isAfter ? hit.from - to : hit.to <= from ? from - hit.to + 1 : Infinity;
    if (isBare && distance > 1) continue;
    const isApart = clauses[hit.from - sentence.from] !== clauses[from - sentence.from];
    const weight =
      distance +
      (isApart ? APART_WEIGHT : 0) +
      (isPeople ? PEOPLE_WEIGHT : measure === 'launched' ? 5 : measure === 'crowd' ? 0.8 : 0);
    if (weight < bestWeight) [best, bestWeight] = [measure, weight];
  }
  // «уничтожено около 100 бойцов»
  return best === 'intercepted' && countsPeople ? 'killed' : best;
}

/** Nothing that could be counted follows: the end of a clause or a verb in the past, as in «источник 112 сообщил». */
const isWithoutNoun = (next: Token | undefined): boolean =>
  next === undefined || (next.gap & ~(Gap.open | Gap.close)) !== 0 || /[^е]л[аио]?$/.test(next.form);

/** Stems of what stands after a number that counts neither people nor weapons. */
const NOT_COUNTED = [
  'этаж',
  'лет',
  'год',
  'сут',
  'час',
  'минут',
  'день',
  'дня',
  'дней',
  'руб',
  'доллар',
  'евро',
  'тенге',
  'процент',
  'км',
  'килом',
  'метр',
  'кв',
  'км',
  'тонн',
  'раз',
  'мест',
  'район',
  'област',
  'город',
  'регион',
  'населен',
  'сел',
  'дом',
  'здани',
  'месяц',
  'недел',
  'миллиард',
  'млрд',
  'градус',
  'страниц',
  'января',
  'летн',
  'жыл',
  'тәулік',
  'теңге',
  'пайыз',
  'күн',
  'ай',
  'year',
  'day',
  'hour',
  'percent',
  'mile',
  'km',
  'dollar',
  'million',
  'week',
  'month',
  'й',
  'го',
  'мая',
  'марта',
  'утра',
  'вечера',
];
