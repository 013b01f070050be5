import { linesOf } from '../lines.js';
import { footerWords, isFooterLine } from './marks.js';

/** A line that many posts of a source end with. */
export interface ProposedFooter {
  readonly source: string;
  /** Its words: what {@link AcceptedFooter} takes. */
  readonly words: string;
  /** As it stands in one of the posts. */
  readonly example: string;
  readonly posts: number;
  /** Of the posts of the source, 0 to 1. */
  readonly share: number;
  /** A general pattern or the list knows it already. */
  readonly isKnown: boolean;
}

/** A footer stands this close to the end, in lines. */
const MOST_LINES = 4;
const FEWEST_POSTS = 5;
const LEAST_SHARE = 0.02;
/** Lines that were seen once are forgotten when there are more lines than this: memory stays flat, however large the corpus. */
const MOST_TALLIES = 200_000;

interface Tally {
  posts: number;
  readonly example: string;
}

/** Counts what posts end with, to propose footers to a person. Decides nothing by itself. */
export class FooterCensus {
  private readonly sources = new Map<string, number>();
  private readonly tallies = new Map<string, Tally>();

  /** Takes in a cleaned text of a source. */
  take(source: string, text: string): void {
    this.sources.set(source, (this.sources.get(source) ?? 0) + 1);
    // The first line is what the post says.
    const ends = linesOf(text).slice(1).slice(-MOST_LINES);
    for (const words of new Set(ends.map(({ key }) => footerWords(key)))) {
      if (words === '') continue;
      const key = `${source}\n${words}`;
      const tally = this.tallies.get(key);
      if (tally) tally.posts++;
      else this.tallies.set(key, { posts: 1, example: ends.find((line) => footerWords(line.key) === words)!.key });
    }
    if (this.tallies.size > MOST_TALLIES) this.forget();
  }

  /** Lines that many posts end with, the commonest first. */
  proposals(): ProposedFooter[] {
    const proposed = [...this.tallies].map(([key, { posts, example }]): ProposedFooter => {
      const [source = '', words = ''] = key.split('\n');
      return {
        source,
        words,
        example,
        posts,
        share: posts / this.sources.get(source)!,
        isKnown: isFooterLine(example),
      };
    });
    return proposed
      .filter(({ posts, share }) => posts >= FEWEST_POSTS && share >= LEAST_SHARE)
      .sort((a, b) => b.posts - a.posts || (a.source + a.words < b.source + b.words ? -1 : 1));
  }

  private forget(): void {
    for (const [key, { posts }] of this.tallies) if (posts === 1) this.tallies.delete(key);
  }
}
