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

/** The smallest hash of every window, so that what two texts choose from a common run is the same (Schleimer 2003). */
export function fingerprintsOf(tokens: Uint16Array): Uint32Array {
  const count = shinglesOf(tokens);
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
  return distinct(kept);
}

/** Each run of {@link SHINGLE} words as one hash, never 0; a shorter text is one shingle. */
function shinglesOf(tokens: Uint16Array): number {
  const { length } = tokens;
  if (length === 0) return 0;
  if (length > shingles.length) {
    shingles = new Uint32Array(length);
    chosen = new Uint32Array(length);
  }
  if (length < SHINGLE) {
    shingles[0] = tokens.reduce(mix, length) || 1;
    return 1;
  }
  for (let i = 0; i + SHINGLE <= length; i++)
    shingles[i] = mix(mix((tokens[i]! << 16) | tokens[i + 1]!, 0x9e3779b9), tokens[i + 2]!) || 1;
  return length - SHINGLE + 1;
}

/** The first `count` that were chosen, ascending. */
function distinct(count: number): Uint32Array {
  const values = chosen.subarray(0, count);
  if (count > FEW) values.sort();
  else insertionSort(values);
  let size = 0;
  for (let i = 0; i < count; i++) if (i === 0 || values[i] !== values[i - 1]) values[size++] = values[i]!;
  return chosen.slice(0, size);
}

/** So many are sorted sooner by hand. */
const FEW = 48;

function insertionSort(values: Uint32Array): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    let at = i;
    while (at > 0 && values[at - 1]! > value) {
      values[at] = values[at - 1]!;
      at--;
    }
    values[at] = value;
  }
}
