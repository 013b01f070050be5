import { alike } from './alike.js';
import { type Line, linesOf, wordCount } from '../lines.js';
import { NO_CHANGE, type Step } from './step.js';

/**
 * Some scrapers write a post as its first line, the rest, and the rest again. Drops the second copy.
 * What a person repeats stays: a refrain or a chant is short, or something stands between or after. Where the whole dump repeats
 * its tails, a short tail goes too, and a copy that the end of the input cut off. Lines of the copy may be slightly edited.
 */
export const repeatedTail: Step = {
  kind: 'repeated-tail',
  shown: 'each',
  find(text, { tailsRepeat }) {
    if (!text.includes('\n')) return NO_CHANGE;
    const lines = linesOf(text);
    const copy = copiedLines(lines) || editedLines(lines);
    if (copy === 0) return NO_CHANGE;
    const whole = 2 * copy === lines.length - 1 && alike(lines[copy]!.key, lines.at(-1)!.key);
    if (!tailsRepeat && !(whole && isTelling(lines, 1, copy))) return NO_CHANGE;
    return { edits: [{ start: lines[lines.length - copy - 1]!.end, end: lines.at(-1)!.end, replacement: '' }] };
  },
};

/**
 * How many lines at the end repeat the lines right after the first one: the most, but no more than half of what follows the first.
 * The very last line may be cut off in the middle. 0 when nothing is repeated. Linear (borders as of Knuth, Morris and Pratt).
 */
export function copiedLines(lines: readonly Pick<Line, 'key'>[]): number {
  const count = lines.length - 1;
  if (count < 2) return 0;
  const key = (n: number) => lines[n + 1]!.key;
  const last = key(count - 1);
  // border[n]: the most lines that both begin and end the first n.
  const border = [0, 0];
  for (let n = 1; n < count - 1; n++) {
    let length = border[n]!;
    while (length > 0 && key(n) !== key(length)) length = border[length]!;
    border.push(key(n) === key(length) ? length + 1 : 0);
  }
  for (let length = border[count - 1]!; ; length = border[length]!) {
    if (2 * (length + 1) <= count && key(length).startsWith(last)) return length + 1;
    if (length === 0) return 0;
  }
}

/** How many lines at the end are the lines between them and the first one, with small edits: half of what follows it, or 0. */
function editedLines(lines: readonly Line[]): number {
  const count = (lines.length - 1) / 2;
  if (count < 1 || !Number.isInteger(count)) return 0;
  for (let n = 1; n <= count; n++) if (!alike(lines[n]!.key, lines[n + count]!.key)) return 0;
  return count;
}

/** True when a repetition of these lines is no refrain: two lines with four words, or one with eight. */
export function isTelling(lines: readonly Pick<Line, 'key'>[], from: number, count: number): boolean {
  const least = count > 1 ? 4 : 8;
  let words = 0;
  for (let n = from; n < from + count && words < least; n++) words += wordCount(lines[n]!.key, least);
  return words >= least;
}
