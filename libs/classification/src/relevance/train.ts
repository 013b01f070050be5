import type { RelevanceModel } from './model.js';

/** A post that a person read. */
export interface RelevanceExample {
  /** The topic words of its text. */
  readonly words: readonly string[];
  /** It claims something. */
  readonly relevant: boolean;
}

/** A word of fewer posts is learnt by heart rather than understood. */
const LEAST_POSTS = 4;
/** A word of a greater share of posts is one of grammar, not of a matter. */
const GREATEST_SHARE = 0.1;
/** Words that are kept: those with the greatest weights. More add nothing in cross-validation. */
const MOST_WORDS = 3000;
/** Inverse strength of the ridge penalty; of 1, 3, 10 the best in cross-validation over channels. */
const SLACK = 10;
const STEPS = 1500;

/**
 * Learns a logistic regression with a ridge penalty, both classes of equal weight, by Nesterov's accelerated gradient
 * (Nesterov 1983) with a fixed number of steps. Deterministic: the same examples in the same order, the same model.
 */
export function trainRelevance(
  examples: readonly RelevanceExample[],
  about: Pick<RelevanceModel, 'version' | 'languages'>,
): RelevanceModel {
  const vocabulary = vocabularyOf(examples);
  const index = new Map(vocabulary.map((word, n) => [word, n]));
  const rows = examples.map(({ words, relevant }) => {
    const columns = words.flatMap((word) => index.get(word) ?? []);
    return { columns, size: 1 / Math.sqrt(Math.max(1, columns.length)), relevant };
  });
  const positives = examples.filter(({ relevant }) => relevant).length;
  const weightOf = (relevant: boolean) =>
    examples.length / 2 / Math.max(1, relevant ? positives : examples.length - positives);
  const step = 1 / (0.25 * 2 * examples.length + 1 / SLACK);

  let weights = new Float64Array(vocabulary.length + 1);
  let ahead = weights.slice();
  for (let n = 1; n <= STEPS; n++) {
    const gradient = ahead.map((weight, column) => (column < vocabulary.length ? weight / SLACK : 0));
    for (const { columns, size, relevant } of rows) {
      let logOdds = ahead[vocabulary.length]!;
      for (const column of columns) logOdds += ahead[column]! * size;
      const error = (1 / (1 + Math.exp(-logOdds)) - Number(relevant)) * weightOf(relevant);
      for (const column of columns) gradient[column]! += error * size;
      gradient[vocabulary.length]! += error;
    }
    const next = ahead.map((weight, column) => weight - step * gradient[column]!);
    const momentum = (n - 1) / (n + 2);
    const last = weights;
    ahead = next.map((weight, column) => weight + momentum * (weight - last[column]!));
    weights = next;
  }
  const ranked = vocabulary
    .map((word, n) => [word, weights[n]!] as const)
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1));
  return { ...about, weights: new Map(ranked.slice(0, MOST_WORDS)) };
}

function vocabularyOf(examples: readonly RelevanceExample[]): string[] {
  const posts = new Map<string, number>();
  for (const { words } of examples) for (const word of words) posts.set(word, (posts.get(word) ?? 0) + 1);
  return [...posts]
    .filter(([, count]) => count >= LEAST_POSTS && count < GREATEST_SHARE * examples.length)
    .map(([word]) => word)
    .sort();
}
