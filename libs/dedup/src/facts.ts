/** Bits of a fact that tell its kind; the others tell its value, hashed. */
const VALUE_BITS = 12;

/** What a text says of a kind, as 16 bits. `kind`: less than 16. */
export const fact = (kind: number, value: number): number =>
  (kind << VALUE_BITS) | (((value ^ (value / 0x1000) ^ (value / 0x1000000)) & 0xfff) >>> 0);

/**
 * Whether two texts say other things of some kind: each has facts of that kind that the other lacks. Facts are units
 * `[from, to)` of each, ascending. What only one of them tells is no difference.
 */
export function contradict(
  a: Uint16Array,
  fromA: number,
  toA: number,
  b: Uint16Array,
  fromB: number,
  toB: number,
): boolean {
  if (fromA === toA || fromB === toB) return false;
  let kind = -1;
  let onlyA = false;
  let onlyB = false;
  for (let i = fromA, j = fromB; i < toA || j < toB;) {
    const x = i < toA ? a[i]! : 0x10000;
    const y = j < toB ? b[j]! : 0x10000;
    const next = x < y ? x : y;
    if (next >>> VALUE_BITS !== kind) {
      kind = next >>> VALUE_BITS;
      onlyA = false;
      onlyB = false;
    }
    if (x < y) onlyA = true;
    else if (y < x) onlyB = true;
    if (onlyA && onlyB) return true;
    if (x === next) i++;
    if (y === next) j++;
  }
  return false;
}
