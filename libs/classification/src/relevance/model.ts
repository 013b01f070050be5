/** What was learnt of the words of posts that claim something and of those that do not. Small, versioned data. */
export interface RelevanceModel {
  /** Raised with every training. */
  readonly version: number;
  /** Languages of which there were examples enough to judge by. */
  readonly languages: readonly string[];
  /** What each word adds to the log-odds, before it is divided by the root of the number of known words. */
  readonly weights: ReadonlyMap<string, number>;
}

/** How a model is written down: `word:hundredths`, by blanks, in the order of the alphabet. */
export interface WrittenModel extends Omit<RelevanceModel, 'weights'> {
  readonly weights: string;
}

/** Writes a model down; weights are rounded to hundredths. */
export const writeModel = ({ weights, ...rest }: RelevanceModel): WrittenModel => ({
  ...rest,
  weights: [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, weight]) => `${word}:${Math.round(weight * 100)}`)
    .join(' '),
});

/** Reads what {@link writeModel} wrote. */
export const readModel = ({ weights, ...rest }: WrittenModel): RelevanceModel => ({
  ...rest,
  weights: new Map(
    weights.split(' ').map((entry) => {
      const colon = entry.lastIndexOf(':');
      return [entry.slice(0, colon), Number(entry.slice(colon + 1)) / 100];
    }),
  ),
});

/** What the words of a post say for or against it claiming anything. */
export interface Relevance {
  /** Log-odds beyond those of any post: 0 where nothing is known, below it the words are those of other matters. */
  readonly evidence: number;
  /** How many words of the post are known. */
  readonly known: number;
  /** The words that speak the loudest for the side that the evidence is on, the loudest first; five at most. */
  readonly words: readonly string[];
}

/**
 * Judges a post by its words: the linear part of a logistic regression over those that are known. Strange words say
 * nothing, so that what was never seen is not judged by how rare relevant posts are elsewhere. Pure.
 */
export function relevanceOf(words: readonly string[], { weights }: RelevanceModel): Relevance {
  const known = words.filter((word) => weights.has(word));
  const sum = known.reduce((total, word) => total + weights.get(word)!, 0);
  const side = sum < 0 ? -1 : 1;
  const loudest = known
    .filter((word) => weights.get(word)! * side > 0)
    .sort((a, b) => side * (weights.get(b)! - weights.get(a)!) || (a < b ? -1 : 1));
  return { evidence: sum / Math.sqrt(Math.max(1, known.length)), known: known.length, words: loudest.slice(0, 5) };
}
