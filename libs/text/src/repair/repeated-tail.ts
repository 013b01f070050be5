import { type Line, linesOf, wordCount } from '../lines.js';
import { NO_CHANGE, type Step } from './step.js';

/**
 * Some scrapers write a post as its first line, the rest, and the rest again. Drops the second copy.
 * What a person repeats stays: a refrain or a chant is short, or something stands between or after.
 */
export const repeatedTail: Step = {
  kind: 'repeated-tail',
  shown: 'each',
  find(text, { tailsRepeat }) {
    if (!text.includes('\n')) return NO_CHANGE;
    const lines = linesOf(text);
    const length = repeatedLines(lines, tailsRepeat);
    if (length === 0) return NO_CHANGE;
    return { edits: [{ start: lines[length]!.end, end: lines.at(-1)!.end, replacement: '' }] };
  },
};

/** How many lines after the first are written twice, the second time to the end of the text; 0 when none are. */
function repeatedLines(lines: readonly Line[], certain: boolean): number {
  const length = (lines.length - 1) / 2;
  if (!Number.isInteger(length) || length < 1) return 0;
  for (let n = 1; n <= length; n++) if (lines[n]!.key !== lines[n + length]!.key) return 0;
  return certain || isTelling(lines, 1, length) ? length : 0;
}

/** True when a repetition of these lines is no refrain: two lines with four words, or one with eight. */
export function isTelling(lines: readonly Line[], from: number, count: number): boolean {
  const least = count > 1 ? 4 : 8;
  let words = 0;
  for (let n = from; n < from + count && words < least; n++) words += wordCount(lines[n]!.key, least);
  return words >= least;
}
