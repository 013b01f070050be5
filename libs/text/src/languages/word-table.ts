/** Lower case of each letter of the scripts that are told apart, unit by unit. */
const LOWER = new Uint16Array(0x600);
for (let unit = 0; unit < LOWER.length; unit++) {
  const lower = String.fromCharCode(unit).toLowerCase();
  LOWER[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
}

/** A UTF-16 unit in lower case; as it is, outside of the Latin and Cyrillic blocks. */
export const lowered = (unit: number): number => (unit < LOWER.length ? LOWER[unit]! : unit);

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** One step of a hash over lowered units (FNV-1a, 32 bits); begin with {@link HASH_START}. */
export const hashed = (hash: number, lower: number): number => Math.imul(hash ^ lower, FNV_PRIME);
export const HASH_START = FNV_OFFSET;

/**
 * Bits by word, asked by the hash of the word, so that no string is made of what is only looked up. Of the words that are in no
 * table one in some millions is taken for one that is.
 */
export class WordTable {
  private readonly mask: number;
  private readonly hashes: Int32Array;
  private readonly bits: Uint8Array;

  /** `entries`: words in lower case, each with its bits; those of a word that comes again are added. */
  constructor(entries: readonly (readonly [word: string, bits: number])[]) {
    this.mask = 2 ** Math.ceil(Math.log2(4 * entries.length + 2)) - 1;
    this.hashes = new Int32Array(this.mask + 1);
    this.bits = new Uint8Array(this.mask + 1);
    for (const [word, bits] of entries) {
      const hash = hashOf(word, 0, word.length);
      const slot = this.slotOf(hash);
      this.hashes[slot] = hash;
      this.bits[slot]! |= bits;
    }
  }

  get(hash: number): number {
    return this.bits[this.slotOf(hash)]!;
  }

  private slotOf(hash: number): number {
    let slot = hash & this.mask;
    while (this.bits[slot] !== 0 && this.hashes[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}

/** The hash of `[start, end)` of a text, in lower case. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at++) hash = hashed(hash, lowered(text.charCodeAt(at)));
  return hash;
}
