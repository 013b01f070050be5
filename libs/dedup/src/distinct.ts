/** So many are sorted sooner by hand. */
const FEW = 48;

/** Sorts the first `count` values and takes out repetitions; returns how many are left. */
export function distinctInPlace(values: Uint16Array | Uint32Array, count: number): number {
  if (count > FEW) values.subarray(0, count).sort();
  else
    for (let i = 1; i < count; i++) {
      const value = values[i]!;
      let at = i;
      while (at > 0 && values[at - 1]! > value) {
        values[at] = values[at - 1]!;
        at--;
      }
      values[at] = value;
    }
  let size = 0;
  for (let i = 0; i < count; i++) if (i === 0 || values[i] !== values[i - 1]) values[size++] = values[i]!;
  return size;
}
