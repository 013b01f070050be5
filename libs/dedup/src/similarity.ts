import { contradict } from './facts.js';
import { commonWeight, takeUp } from './overlap.js';
import { rarityOf, tokenIn } from './rarity.js';
import { isSameText, type Content } from './record.js';

/** What one text is to another. */
export interface Likeness {
  /** `contains`: the first holds the second; `contained`: the second holds the first. */
  readonly kind: 'exact' | 'near' | 'contains' | 'contained' | 'variant';
  /** Weight of the words in common: of all words of both; for `contains` and `contained`, of those of the smaller one. 0 to 1. */
  readonly score: number;
  /** True if both carry the same text. Never for a variant, nor for a digest that holds another post among much else. */
  readonly sameText: boolean;
}

/** At least so much of all words in common. */
const NEAR = 0.6;
/** At least so much of the smaller text in the larger one … */
const HELD = 0.75;
/** … which must say something: distinct words. */
const MIN_HELD_WORDS = 8;
/** A text that holds another and is more than so many times longer is a digest. */
const DIGEST = 3;

/**
 * Relates two texts. Pure and symmetric: `relate(b, a)` is the same with `contains` and `contained` exchanged.
 * Null: nothing to do with each other. Texts without any word are related to nothing.
 */
export function relate(a: Content, b: Content): Likeness | null {
  if (!canBeAlike(a.words, a.weight, b.words, b.weight)) return null;
  takeUp(a);
  return judge(a, b, commonWeight(b.units, b.tokensAt, b.numbersAt));
}

/** False where the sizes of two texts alone, distinct words and what they weigh, rule out that they are related. */
export function canBeAlike(wordsA: number, weightA: number, wordsB: number, weightB: number): boolean {
  const small = weightA < weightB ? weightA : weightB;
  return (
    small > 0 &&
    ((wordsA >= MIN_HELD_WORDS && wordsB >= MIN_HELD_WORDS) || small >= NEAR * (weightA < weightB ? weightB : weightA))
  );
}

/** False where what two texts have in common rules out that they are related. */
export function areAlike(wordsA: number, weightA: number, wordsB: number, weightB: number, common: number): boolean {
  return (
    common >= NEAR * (weightA + weightB - common) ||
    (common >= HELD * (weightA < weightB ? weightA : weightB) && wordsA >= MIN_HELD_WORDS && wordsB >= MIN_HELD_WORDS)
  );
}

/** What two texts are to each other, given the weight of the words in common. */
export function judge(a: Content, b: Content, common: number): Likeness | null {
  const [weightA, weightB] = [a.weight, b.weight];
  if (!areAlike(a.words, weightA, b.words, weightB, common)) return null;
  const jaccard = common / (weightA + weightB - common);
  if (areToldApart(a, b)) return { kind: 'variant', score: round(jaccard), sameText: false };
  if (isSameText(a, b)) return { kind: 'exact', score: 1, sameText: true };
  if (jaccard >= NEAR) return { kind: 'near', score: round(jaccard), sameText: true };
  const small = Math.min(weightA, weightB);
  return {
    kind: weightA > weightB ? 'contains' : 'contained',
    score: round(common / small),
    sameText: Math.max(weightA, weightB) <= DIGEST * small,
  };
}

/** A few words that both texts have, the rarest first; a pure and symmetric function of the two. */
export function sharedWords(a: Content, b: Content): string[] {
  const [rareA, rareB] = [a.rare, b.rare];
  const words = rareA.filter((word) => rareB.includes(word) || hasToken(b, tokenIn(word)));
  for (const word of rareB) if (!words.includes(word) && hasToken(a, tokenIn(word))) words.push(word);
  if (words.length < 2) return words;
  const rank = (word: string) => rarityOf(tokenIn(word)) * 64 + word.length;
  return words.sort((x, y) => rank(y) - rank(x) || (x < y ? -1 : 1));
}

/** The same words around another number, place, link target or name on both sides. */
const areToldApart = (a: Content, b: Content): boolean =>
  contradict(a.units, a.numbersAt, a.placesAt, b.units, b.numbersAt, b.placesAt) ||
  contradict(a.units, a.placesAt, a.namesAt, b.units, b.placesAt, b.namesAt) ||
  pointElsewhere(a, b) ||
  (hasNames(a) && hasNames(b) && besidesAreNames(a, b) && besidesAreNames(b, a));

/** Both link to a site, and no page of it is linked by both. */
function pointElsewhere(a: Content, b: Content): boolean {
  const { units, linksAt, rareAt } = a;
  if (linksAt === rareAt) return false;
  const [from, to] = [b.linksAt, b.rareAt];
  let sameSite = false;
  for (let i = linksAt; i < rareAt; i += 2)
    for (let j = from; j < to; j += 2)
      if (units[i] === b.units[j]) {
        if (units[i + 1] === b.units[j + 1]) return false;
        sameSite = true;
      }
  return sameSite;
}

const hasNames = ({ namesAt, linksAt }: Content): boolean => namesAt < linksAt;

/** Whether a text has words that the other lacks, and all of these are names. */
function besidesAreNames(text: Content, other: Content): boolean {
  const { units, tokensAt, numbersAt, namesAt, linksAt } = text;
  let some = false;
  for (let i = tokensAt; i < numbersAt; i++) {
    if (hasToken(other, units[i]!)) continue;
    if (!isAmong(units[i]!, units, namesAt, linksAt)) return false;
    some = true;
  }
  return some;
}

const hasToken = ({ units, tokensAt, numbersAt }: Content, token: number): boolean =>
  isAmong(token, units, tokensAt, numbersAt);

function isAmong(unit: number, units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (units[i] === unit) return true;
  return false;
}

const round = (score: number): number => Math.round(score * 1000) / 1000;
