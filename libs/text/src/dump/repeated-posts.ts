import { alike } from '../repair/alike.js';
import { copiedLines, isTelling } from '../repair/repeated-tail.js';
import type { DumpLine } from './dump-lines.js';

/** Most lines that the repeated part of one post has. Bounds how far ahead the cutter looks. */
export const MOST_REPEATED = 200;

/**
 * How many lines after the head at `at` are written twice in a row; 0 when none are. The most, unless those are a
 * whole post with a repeated tail of its own that was captured twice. In the second copy lines may be slightly edited.
 */
export function repeatedAfter(lines: readonly DumpLine[], at: number, certain: boolean): number {
  const first = at + 1;
  const window = Math.min(lines.length, first + 2 * MOST_REPEATED, nextBarrier(lines, first));
  for (let length = (window - first) >> 1; length >= 1; length--) {
    if (!isSame(lines[first]!, lines[first + length]!)) continue;
    if (!isSame(lines[first + length - 1]!, lines[first + 2 * length - 1]!)) continue;
    if (!sameLines(lines, first, first + length, length) || isWholePost(lines, first, length)) continue;
    if (certain || isTelling(lines, first, length)) return length;
  }
  return 0;
}

/** What is left of a line that was cut off says nothing when it is shorter. */
const SHORTEST_HALF = 8;

/** Lines from `at` to the end of the dump when its last post was cut off within the second copy of its tail, else 0. */
export function cutOffAtEnd(lines: readonly DumpLine[], at: number): number {
  const count = lines.length - at;
  if (count < 3 || count > 2 * MOST_REPEATED || nextBarrier(lines, at) < lines.length) return 0;
  const post = lines.slice(at);
  const copied = copiedLines(post);
  if (copied === 0) return 0;
  // Nobody writes half a line twice: a line that breaks off is no chant.
  const { length } = post.at(-1)!.key;
  const breaksOff = length >= SHORTEST_HALF && length < post[copied]!.key.length;
  return breaksOff || isTelling(post, count - copied, copied) ? count : 0;
}

/** Index of the next notice from `from` on: no post reaches over it. */
function nextBarrier(lines: readonly DumpLine[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]!.kind !== 'residue' && at < from + 2 * MOST_REPEATED + 1) at++;
  return at;
}

function sameLines(lines: readonly DumpLine[], one: number, other: number, count: number): boolean {
  for (let n = 0; n < count; n++) if (!isSame(lines[one + n]!, lines[other + n]!)) return false;
  return true;
}

const isSame = (one: DumpLine, other: DumpLine) => one.id === other.id || alike(one.key, other.key);

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
