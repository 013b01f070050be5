import type { Measure } from './languages/language.js';
import type { Hit } from './matching/matcher.js';
import { isAlone, type Numeral } from './numerals.js';
import type { ReadSentence } from './rules.js';
import { Gap, type Token } from './tokens.js';

/** Further away a word says nothing of a figure. */
const REACH = 8;
/** Words for people count a crowd only where nothing else within reach says what became of them. */
const PEOPLE_WEIGHT = 6;
/** Words for weapons count what was launched only where nothing says what became of it. */
const WEAPON_WEIGHT = 5;
/** A word in another clause says less. */
const APART_WEIGHT = 0.9;
/** Words for a crowd say less than words for what happened to it. */
const CROWD_WEIGHT = 0.8;
/** The noun that a number counts stands at most so many tokens behind it: «35 сбитых украинских беспилотников». */
const NOUN_REACH = 3;
/** A tally («число погибших …») counts at most so many tokens on. */
const TALLY_REACH = 30;

/**
 * What a figure counts, by the nearest word that says so, words after it before those in front; where none is near, by the
 * tally that leads to it. A share of those counted before («среди них двое журналистов») and a number without anything to
 * count have none.
 */
export function measureOf(
  { from, to }: Numeral,
  sentence: ReadSentence,
  tokens: readonly Token[],
  clauses: Uint8Array,
): Measure | undefined {
  const { grammar, hits } = sentence;
  if (isOfThings(to, sentence, tokens)) return undefined;
  const next = to < sentence.to ? tokens[to] : undefined;
  const isShare = hits.some(
    (hit) =>
      grammar.shares.has(hit.pattern) &&
      ((hit.from === to && next?.gap === Gap.none) || (hit.to <= from && from - hit.to <= 1)),
  );
  const isDigits = tokens[from]!.kind === 'number';
  const isBare = isDigits && isAlone(next);
  let best: Measure | undefined;
  let bestWeight = REACH;
  let countsPeople = false;
  for (const hit of hits) {
    const isPeople = grammar.people.has(hit.pattern);
    const measure = isPeople ? 'crowd' : grammar.measures.get(hit.pattern);
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
      (isPeople ? PEOPLE_WEIGHT : measure === 'launched' ? WEAPON_WEIGHT : measure === 'crowd' ? CROWD_WEIGHT : 0);
    if (weight < bestWeight) [best, bestWeight] = [measure, weight];
  }
  const isUnsure = best === undefined || best === 'crowd' || best === 'launched';
  if (isUnsure && !isShare && (countsPeople || isAlone(next))) best = tallyBefore(from, sentence, tokens) ?? best;
  // «уничтожено около 100 бойцов»
  return best === 'intercepted' && countsPeople ? 'killed' : best;
}

/** «5 этажей», «13 и 14 лет». */
function isOfThings(to: number, { grammar, hits, ...sentence }: ReadSentence, tokens: readonly Token[]): boolean {
  const isSecond = to + 1 < sentence.to && tokens[to + 1]!.kind === 'number' && tokens[to]!.form.length === 1;
  return hits.some((hit) => grammar.things.has(hit.pattern) && (hit.from === to || (isSecond && hit.from === to + 2)));
}

/** «число погибших при обстреле Херсона выросло до 11»: who is counted stands far in front of the figure. */
function tallyBefore(from: number, { grammar, hits }: ReadSentence, tokens: readonly Token[]): Measure | undefined {
  const isCounted = (hit: Hit) =>
    hit.from > 0 && tokens[hit.from - 1]!.kind === 'number' && tokens[hit.from]!.gap === 0;
  const tally = hits.findLast(
    (hit) => grammar.tallies.has(hit.pattern) && hit.to <= from && from - hit.to <= TALLY_REACH && !isCounted(hit),
  );
  return tally && grammar.tallies.get(tally.pattern);
}

/** Words between the parts of a sum: «две ракеты, шесть снарядов и 67 беспилотников». */
const PARTS = 6;

/** Whether a numeral goes on a list that the one before it is part of; «два из них» were counted before. */
export function isNextPart(
  before: Numeral,
  after: Numeral,
  { grammar, hits }: ReadSentence,
  tokens: readonly Token[],
): boolean {
  if (hits.some((hit) => grammar.shares.has(hit.pattern) && hit.from === after.to)) return false;
  const first = tokens[after.from]!;
  const link = tokens[after.from - 1]!.form;
  const isJoined = first.gap === Gap.comma || (first.gap === Gap.none && grammar.language.numbers.and.includes(link));
  return isJoined && after.from - before.to <= PARTS && after.from > before.to;
}
