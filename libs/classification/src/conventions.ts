import type { Quantity } from '#contracts';

/** The part of a quantity that a convention looks at. */
export type Counted = Pick<Quantity, 'low' | 'high' | 'text'>;

/** A figure as the Crowd Counting Consortium keeps it: both ends, and the words as they stood. */
export interface CccFigure {
  readonly low: number;
  /** Null: no upper bound can be told. */
  readonly high: number | null;
  readonly text: string;
}

/**
 * What ACLED takes of vague words: the most conservative figure. "When sources report estimates such as “tens” or “dozens”
 * or “hundreds,” ACLED codes 10 for “tens,” 12 for “dozens,” 100 for “hundreds,” and so on" (ACLED, FAQ on fatalities,
 * May 2024). «Десятки» and «ондаған» are tens.
 */
const CONSERVATIVE: readonly (readonly [word: RegExp, figure: number])[] = [
  [/сотни тысяч|сотен тысяч|hundreds of thousands|жүздеген мың/iu, 100_000],
  [/десятк\p{L}* тысяч|tens of thousands|ондаған мың/iu, 10_000],
  [/тысяч[иах]|thousands|мыңдаған/iu, 1000],
  [/сотн\p{L}+|сотен|hundreds|жүздеген/iu, 100],
  [/dozens/iu, 12],
  [/десятк\p{L}+|tens|scores|ондаған/iu, 10],
];

/** Vague words mean an interval up to the next power of ten: the words alone, with no number in them. */
const isVague = ({ low, high, text }: Counted): boolean => high !== null && high >= low * 4 && !/\d/.test(text);

/** "About 100" is kept as 90 to 110; the number itself where a quantity is one of that kind. */
function aboutOf({ low, high }: Counted): number | undefined {
  if (high === null || high === low) return undefined;
  const middle = Math.round((low + high) / 2);
  return Math.round(middle * 0.9) === low && Math.round(middle * 1.1) === high ? middle : undefined;
}

/**
 * The figure as ACLED codes it: of an interval its lower end, of "about 100" the number, of vague words the conservative
 * figure, «сотни» 100. Pure.
 */
export function acledFigure(quantity: Counted): number {
  if (!isVague(quantity)) return aboutOf(quantity) ?? quantity.low;
  const vague = CONSERVATIVE.find(([word]) => word.test(quantity.text));
  return Math.min(quantity.low, vague ? vague[1] : quantity.low);
}

/**
 * The figure as the Crowd Counting Consortium codes it: "hundreds" are 200 and "thousands" 2,000 as the low end, and the
 * words are kept (its data dictionary: `size_low`, `size_high`, `size_text`). Our intervals follow the same reading. Pure.
 */
export const cccFigure = ({ low, high, text }: Counted): CccFigure => ({ low, high, text });
