/** Joins a value to a hash, well mixed (the finalizer of MurmurHash3). 32 bits. */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Where FNV-1a of 32 bits begins, and what it multiplies by: the figures of its authors. */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** Hash of a string (FNV-1a over its UTF-16 units). 32 bits. */
export function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

/** Hash of a string (FNV-1a, mixed). 32 bits. */
export const hashText = (text: string): number => mix(hashOf(text), 0);

/** Hash of a string of which each unit is a byte, the same as {@link hashText} gives. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = FNV_OFFSET;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, FNV_PRIME);
  return mix(hash, 0);
}
