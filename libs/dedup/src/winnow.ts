import { distinctInPlace } from './distinct.js';
import { mix } from './hash.js';

/** Words of a shingle. */
const SHINGLE = 3;
/** Of so many shingles in a row at least one is kept: {@link SHINGLE} + {@link WINDOW} - 1 words in common always share one. */
const WINDOW = 6;
/** Shingles of a short text are all kept. */
const KEEP_ALL = 10;

/** Filled anew by each reading. */
let shingles = new Uint32Array(1024);
let chosen = new Uint32Array(1024);

/**
 * Of the tokens `[from, to)`: the smallest hash of every window, so that what two texts choose from a common run is the same
 * (Schleimer 2003). Ascending, distinct.
 */
export function fingerprintsOf(tokens: Uint16Array, from: number, to: number): Uint32Array {
  const count = shinglesOf(tokens, from, to);
  let kept = 0;
  if (count <= KEEP_ALL) for (; kept < count; kept++) chosen[kept] = shingles[kept]!;
  else {
    let smallest = -1;
    for (let end = WINDOW - 1; end < count; end++) {
      if (smallest <= end - WINDOW) {
        smallest = end - WINDOW + 1;
        for (let i = smallest + 1; i <= end; i++) if (shingles[i]! <= shingles[smallest]!) smallest = i;
      } else if (shingles[end]! <= shingles[smallest]!) smallest = end;
      else continue;
      chosen[kept++] = shingles[smallest]!;
    }
  }
  return put(distinctInPlace(chosen, kept));
}

/** Each run of {@link SHINGLE} words as one hash, never 0; a shorter text is one shingle. */
function shinglesOf(tokens: Uint16Array, from: number, to: number): number {
  const length = to - from;
  if (length === 0) return 0;
  if (length > shingles.length) {
    shingles = new Uint32Array(length);
    chosen = new Uint32Array(length);
  }
  if (length < SHINGLE) {
    let hash = length;
    for (let i = from; i < to; i++) hash = mix(hash, tokens[i]!);
    shingles[0] = hash || 1;
    return 1;
  }
  const count = length - SHINGLE + 1;
  for (let i = 0; i < count; i++) {
    const at = from + i;
    shingles[i] = mix(mix((tokens[at]! << 16) | tokens[at + 1]!, 0x9e3779b9), tokens[at + 2]!) || 1;
  }
  return count;
}

/** Where fingerprints are kept, one list behind the other: an array for each list would cost more than finding them. */
const SLAB = 2 ** 13;
let slab = new Uint32Array(SLAB);
let used = 0;

/** The first `count` that were chosen, to stay. */
function put(count: number): Uint32Array {
  if (used + count > slab.length) {
    slab = new Uint32Array(Math.max(SLAB, count));
    used = 0;
  }
  const from = used;
  for (let i = 0; i < count; i++) slab[from + i] = chosen[i]!;
  used += count;
  return slab.subarray(from, used);
}
