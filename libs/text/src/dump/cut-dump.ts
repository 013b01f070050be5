import { boundaryChances } from './boundary.js';
import { isFooterLine } from '../footers/marks.js';
import { breaksSentence } from '../line-breaks.js';
import type { Span } from '../sentences.js';
import { type DumpLine, dumpLines } from './dump-lines.js';
import { type Layout, layoutOf } from './layout.js';
import { cutOffAtEnd, MOST_REPEATED, repeatedAfter } from './repeated-posts.js';

/** A part of a dump, with what the part before left over. */
export interface DumpPart {
  readonly text: string;
  readonly carry: string;
  /** Nothing comes after it. */
  readonly last: boolean;
}

/** A post in `carry + text`, without white space at its ends. */
export interface CutPost extends Span {
  /** How sure the cut at its start is, 0 to 1. */
  readonly confidence: number;
  /** Its dump writes tails twice: see `Uncleaned.tailsRepeat`. */
  readonly tailsRepeat: boolean;
}

export interface DumpCut {
  readonly posts: CutPost[];
  /** The end of `carry + text` that may go on in the next part; empty after the last. */
  readonly carry: string;
}

/** Telegram takes 4,096 characters; addresses behind words come on top. UTF-16 units. */
const LONGEST_POST = 6000;

/** A carry is never longer than this, in UTF-16 units: what is longer is cut as if nothing came after it. */
const MOST_CARRIED = 128 * 1024;

/**
 * Cuts a dump into posts by what the dump itself shows: repeated tails, media notices (each ends a post), separators, blank
 * lines; where these do not tell, by what the lines on both sides are like. Between the posts stand only white space, separators, and notices at the very beginning.
 * Never throws; linear but for a bounded look ahead; the same part and carry give the same posts.
 * Posts are never taken apart at the end of a part: as long as a longer repetition could still come, they are carried over.
 */
export function cutDump({ text, carry, last }: DumpPart): DumpCut {
  const whole = carry + text;
  const cutter = new Cutter(whole, last);
  const { posts, rest } = cutter.cut();
  if (last) return { posts, carry: '' };
  if (whole.length - rest <= MOST_CARRIED) return { posts, carry: whole.slice(rest) };
  const forced = new Cutter(whole.slice(rest), true).cut().posts;
  return {
    posts: [...posts, ...forced.map((post) => ({ ...post, start: post.start + rest, end: post.end + rest }))],
    carry: '',
  };
}

/** How sure a cut is, by what shows it. */
const CONFIDENCE = {
  residue: 0.95,
  repetition: 0.95,
  separator: 0.95,
  'wide-gap': 0.95,
  gap: 0.95,
  'few-gaps': 0.6,
} as const;
/** A cut is made from this chance on. */
const LEAST_CHANCE = 0.5;
/** However clear the words, nothing stands there that must be a cut. */
const MOST_BY_WORDS = 0.99;
/** Beside posts with repeated tails, a line that is not repeated is a post of its own. */
const SINGLE_LINE_CONFIDENCE = 0.75;

class Cutter {
  private readonly lines: DumpLine[];
  private readonly layout: Layout;
  /** By line: how sure it is that a post begins there, where only the words tell. */
  private readonly chances: readonly number[];

  constructor(
    private readonly text: string,
    private readonly last: boolean,
  ) {
    this.lines = dumpLines(text);
    this.layout = layoutOf(this.lines);
    this.chances = this.layout === 'paragraphs' || this.layout === 'lines' ? this.chancesOf(this.layout) : [];
  }

  /** Posts that are certain not to go on, and where the rest begins. */
  cut(): { posts: CutPost[]; rest: number } {
    const { lines } = this;
    const posts: CutPost[] = [];
    let at = 0;
    // Notices before the first post belong to nothing that is here.
    while (at < lines.length && lines[at]!.kind !== 'words') at++;
    while (at < lines.length) {
      const end = this.postEnd(at);
      const after = this.afterNotices(end);
      if (!this.last && !this.isSettled(at, after)) break;
      posts.push({
        start: lines[at]!.start,
        end: this.lastLine(end, after).end,
        confidence: this.confidenceAt(at, end),
        tailsRepeat: this.layout === 'repeated-tails',
      });
      at = after;
    }
    return { posts, rest: lines[at]?.start ?? this.text.length };
  }

  /** Index after the last line of words of the post that begins at `at`. */
  private postEnd(at: number): number {
    const { lines } = this;
    if (this.layout !== 'repeated-tails')
      return this.boundedEnd(
        at,
        this.runEnd(at, (n) => !this.startsPost(n)),
      );
    const length = repeatedAfter(lines, at, true);
    if (length > 0) return at + 1 + 2 * length;
    const toEnd = this.last ? cutOffAtEnd(lines, at) : 0;
    if (toEnd > 0) return at + toEnd;
    return this.runEnd(at, (n) => this.goesOn(n) && repeatedAfter(lines, n, true) === 0);
  }

  /** No message is longer: where the words told of no end, the likeliest one is taken. */
  private boundedEnd(at: number, end: number): number {
    const { lines, chances } = this;
    if (chances.length === 0) return end;
    let best = end;
    for (let n = at + 1; n < end && lines[n]!.start - lines[at]!.start <= LONGEST_POST; n++)
      if (best === end || chances[n]! >= chances[best]!) best = n;
    return lines[end - 1]!.end - lines[at]!.start > LONGEST_POST ? best : end;
  }

  private runEnd(at: number, belongs: (n: number) => boolean): number {
    let end = at + 1;
    while (end < this.lines.length && this.lines[end]!.kind === 'words' && belongs(end)) end++;
    return end;
  }

  /** True when line `n` begins a post by the layout of the dump. */
  private startsPost(n: number): boolean {
    const { gap, key } = this.lines[n]!;
    switch (this.layout) {
      case 'separators':
        return false;
      case 'wide-gaps':
        return gap > 1;
      case 'gaps':
      case 'few-gaps':
        return gap > 0 && !isFooterLine(key);
      default:
        return this.chances[n]! >= LEAST_CHANCE;
    }
  }

  /** Blocks of lines as the layout shows them, each with the chance that a post begins with it. */
  private chancesOf(layout: 'paragraphs' | 'lines'): number[] {
    const { lines } = this;
    const begins = lines.map(
      ({ kind, gap }, n) =>
        n === 0 ||
        kind !== 'words' ||
        lines[n - 1]!.kind !== 'words' ||
        (layout === 'lines' ? !this.goesOn(n) : gap > 0),
    );
    const starts = begins.flatMap((is, n) => (is ? [n] : []));
    const blocks = starts.map((start, b) => {
      const end = starts[b + 1] ?? lines.length;
      return { first: lines[start]!.key, last: lines[end - 1]!.key, length: lines[end - 1]!.end - lines[start]!.start };
    });
    const chances = boundaryChances(blocks, layout === 'lines' ? 'line' : 'gap');
    const byLine = lines.map(() => 0);
    for (const [b, start] of starts.entries()) byLine[start] = chances[b]!;
    return byLine;
  }

  /** True when line `n` goes on with the sentence of the line before it. */
  private goesOn(n: number): boolean {
    return this.lines[n]!.gap === 0 && breaksSentence(this.lines[n - 1]!.key, this.lines[n]!.key);
  }

  /** Notices after a post stand for its media; separators for nothing. */
  private afterNotices(end: number): number {
    let after = end;
    while (after < this.lines.length && this.lines[after]!.kind !== 'words') after++;
    return after;
  }

  private lastLine(end: number, after: number): DumpLine {
    for (let n = after - 1; n >= end; n--) if (this.lines[n]!.kind === 'residue') return this.lines[n]!;
    return this.lines[end - 1]!;
  }

  /** True when no later part can change the post from `at` to before `after`. The last line may be half a line. */
  private isSettled(at: number, after: number): boolean {
    if (after >= this.lines.length - 1) return false;
    if (this.layout !== 'repeated-tails' || this.lines[after - 1]!.kind !== 'words') return true;
    return (
      this.lines.length - 1 > at + 1 + 2 * MOST_REPEATED || this.text.length - this.lines[at]!.start > MOST_CARRIED
    );
  }

  private confidenceAt(at: number, end: number): number {
    const { lines } = this;
    if (at === 0) return 1;
    const before = lines[at - 1]!.kind;
    if (before !== 'words') return CONFIDENCE[before];
    switch (this.layout) {
      case 'repeated-tails':
        return end - at > 2 || this.endsRepetition(at) ? CONFIDENCE.repetition : SINGLE_LINE_CONFIDENCE;
      case 'wide-gaps':
        return CONFIDENCE['wide-gap'];
      case 'gaps':
        return CONFIDENCE.gap;
      case 'few-gaps':
        return CONFIDENCE['few-gaps'];
      default:
        return Math.min(MOST_BY_WORDS, Math.round(this.chances[at]! * 100) / 100);
    }
  }

  /** True when the line before `at` was already there: the post before it ended with its second copy. */
  private endsRepetition(at: number): boolean {
    const { id } = this.lines[at - 1]!;
    for (let n = at - 2; n >= Math.max(0, at - 1 - MOST_REPEATED); n--) if (this.lines[n]!.id === id) return true;
    return false;
  }
}
