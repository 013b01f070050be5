import { copiedLines, isTelling } from '../repair/repeated-tail.js';
import type { DumpLine } from './dump-lines.js';

/** Most lines that the repeated part of one post has. Bounds how far ahead the cutter looks. */
export const MOST_REPEATED = 200;

/**
 * How many lines after the head at `at` are written twice in a row; 0 when none are. The most, unless those are a
 * whole post with a repeated tail of its own that was captured twice.
 */
export function repeatedAfter(lines: readonly DumpLine[], at: number, certain: boolean): number {
  const first = at + 1;
  const window = Math.min(lines.length, first + 2 * MOST_REPEATED, nextBarrier(lines, first));
  for (let length = (window - first) >> 1; length >= 1; length--) {
    if (lines[first]!.id !== lines[first + length]!.id) continue;
    if (lines[first + length - 1]!.id !== lines[first + 2 * length - 1]!.id) continue;
    if (!sameLines(lines, first, first + length, length) || isWholePost(lines, first, length)) continue;
    if (certain || isTelling(lines, first, length)) return length;
  }
  return 0;
}

/** Lines from `at` to the end of the dump when its last post was cut off within the second copy of its tail, else 0. */
export function cutOffAtEnd(lines: readonly DumpLine[], at: number): number {
  const count = lines.length - at;
  if (count < 3 || count > 2 * MOST_REPEATED || nextBarrier(lines, at) < lines.length) return 0;
  const post = lines.slice(at);
  const copied = copiedLines(post);
  // Only a copy that starts right where the first one ends is a tail; and only then is the head a head.
  return copied > 0 && isTelling(post, 1 + count - 1 - copied, copied) ? count : 0;
}

/** Index of the next notice from `from` on: no post reaches over it. */
function nextBarrier(lines: readonly DumpLine[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]!.kind !== 'residue' && at < from + 2 * MOST_REPEATED + 1) at++;
  return at;
}

function sameLines(lines: readonly DumpLine[], one: number, other: number, count: number): boolean {
  for (let n = 0; n < count; n++) if (lines[one + n]!.id !== lines[other + n]!.id) return false;
  return true;
}

/** True when the lines are themselves a head and a tail written twice. A line that only repeats itself is no head. */
function isWholePost(lines: readonly DumpLine[], first: number, count: number): boolean {
  const tail = (count - 1) / 2;
  return (
    tail >= 1 &&
    Number.isInteger(tail) &&
    lines[first]!.id !== lines[first + 1]!.id &&
    sameLines(lines, first + 1, first + 1 + tail, tail)
  );
}
