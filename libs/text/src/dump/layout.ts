import type { DumpLine } from './dump-lines.js';
import { repeatedAfter } from './repeated-posts.js';

/**
 * How the posts of a dump lie one after the other:
 * - `repeated-tails`: a post of several lines is its first line and the rest twice; a post of one line stands alone;
 * - `separators`: rules stand between posts;
 * - `wide-gaps`: two or more blank lines stand between posts, one inside;
 * - `gaps`: a blank line stands between posts, none inside;
 * - `few-gaps`: the same is assumed of a dump too short to show it;
 * - `paragraphs`: blank lines stand between posts and inside;
 * - `lines`: nothing stands between posts but the end of a line.
 */
export type Layout = 'repeated-tails' | 'separators' | 'wide-gaps' | 'gaps' | 'few-gaps' | 'paragraphs' | 'lines';

/** Fewer signs of a layout than this may be a person's own. */
const FEWEST_SIGNS = 2;
/** Posts with repeated tails are at least this share of what such a dump holds. */
const LEAST_REPEATED = 0.05;
/** Short tails (a link, a footer) could be chants one by one, not when they are many. */
const FEWEST_SHORT = 4;
const LEAST_SHORT = 0.25;
/** What stands further apart on average does not stand between posts. */
const MOST_LINES = 60;
const MOST_PARAGRAPHS = 20;
/** Fewer blank lines show no custom. */
const FEWEST_GAPS = 6;
/** Where this share of lines follow one another without a blank line, blank lines are not how paragraphs are told apart. */
const LEAST_SOLID = 0.45;

/** Tells the layout from the whole of what is there. */
export function layoutOf(lines: readonly DumpLine[]): Layout {
  const telling = repetitions(lines, false);
  if (telling.count >= FEWEST_SIGNS && telling.share >= LEAST_REPEATED) return 'repeated-tails';
  const any = repetitions(lines, true);
  if (any.count >= FEWEST_SHORT && any.share >= LEAST_SHORT) return 'repeated-tails';
  const count = (sign: (line: DumpLine, n: number) => boolean) => lines.filter(sign).length;
  const rules = count(({ kind }) => kind === 'separator');
  if (rules >= FEWEST_SIGNS && rules * MOST_LINES >= lines.length) return 'separators';
  const gaps = count(({ gap }, n) => n > 0 && gap > 0);
  const wide = count(({ gap }, n) => n > 0 && gap > 1);
  if (wide >= FEWEST_SIGNS && wide < gaps && wide * MOST_PARAGRAPHS >= gaps) return 'wide-gaps';
  if (gaps * MOST_LINES < lines.length) return 'lines';
  const solid = count(({ kind, gap }, n) => n > 0 && kind === 'words' && gap === 0 && lines[n - 1]!.kind === 'words');
  if (gaps < FEWEST_GAPS) return 'few-gaps';
  return solid / (solid + gaps) >= LEAST_SOLID ? 'gaps' : 'paragraphs';
}

/** How many posts with a repeated tail there are if all are what they seem, and their share of all posts. */
function repetitions(lines: readonly DumpLine[], certain: boolean): { count: number; share: number } {
  let count = 0;
  let posts = 0;
  for (let at = 0; at < lines.length; posts++) {
    const length = lines[at]!.kind === 'words' ? repeatedAfter(lines, at, certain) : 0;
    if (length > 0) count++;
    at += 1 + 2 * length;
  }
  return { count, share: count / Math.max(1, posts) };
}
