import type { Grammar } from './grammar.js';
import type { Hit } from './matching/matcher.js';
import type { Sentence } from './sentences.js';

/** A sentence with all that the matcher found in it. */
interface Found extends Sentence {
  readonly grammar: Grammar;
  readonly evidence: readonly Hit[];
}

/** What stands around a sentence, as patterns of its language. */
export interface Context {
  /** Stands in what the sentence belongs to, or in the head of the post: it may bear a statement out. */
  readonly bears: ReadonlySet<number>;
  /** Stands in what the sentence belongs to: it may speak against a statement. */
  readonly bars: ReadonlySet<number>;
}

/** So many items make a post a digest: news that have nothing to do with each other. */
const FEWEST_ITEMS = 3;

/**
 * The context of each sentence: the whole post, or in a digest its own item and for support the head besides.
 * Sentences of one item share their context.
 */
export function contextsOf(sentences: readonly Found[]): Context[] {
  const isDigest = sentences.filter(({ bullet }) => bullet).length >= FEWEST_ITEMS;
  const sections: Found[][] = [[]];
  for (const sentence of sentences) {
    if (isDigest && sentence.opens) sections.push([]);
    sections.at(-1)!.push(sentence);
  }
  const patterns = (section: readonly Found[], grammar: Grammar) =>
    new Set(
      section.flatMap(({ grammar: own, evidence }) => (own === grammar ? evidence.map(({ pattern }) => pattern) : [])),
    );
  const head = sections.find((section) => section.length > 0) ?? [];
  return sections.flatMap((section) => {
    const byGrammar = new Map<Grammar, Context>();
    return section.map(({ grammar }) => {
      let context = byGrammar.get(grammar);
      if (!context) {
        const bars = patterns(section, grammar);
        const bears = section === head ? bars : bars.union(patterns(head, grammar));
        byGrammar.set(grammar, (context = { bears, bars }));
      }
      return context;
    });
  });
}
