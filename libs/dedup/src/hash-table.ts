/** Share of a part's slots that may be taken before it grows … */
const MAX_LOAD = 0.8;
/** … by so much. Small steps keep the table full, so that it takes little more than its entries. */
const GROWTH = 1.35;
const SMALLEST = 16;
/** A value from here on says that its key has no other one. */
export const CLOSING = 0x80000000;
const FREE = 0;
/** The key of an entry that was taken out. Its slot is free again when the part grows. */
const DEAD = 0xffffffff;

/**
 * Many numbers under one 32-bit key, in flat arrays: 8 bytes an entry over the load. The table is cut into parts by key,
 * which grow one by one and at different times, so that no single `add` takes long.
 */
export class HashTable {
  readonly keys: Uint32Array<ArrayBuffer>[] = [];
  readonly values: Uint32Array<ArrayBuffer>[] = [];
  readonly taken: number[] = [];
  readonly bits: number;
  readonly scale: number;

  /** `parts`: a power of two. */
  constructor(parts: number) {
    this.bits = Math.log2(parts);
    this.scale = 2 ** (this.bits - 32);
    for (let part = 0; part < parts; part++) {
      this.keys.push(NOTHING);
      this.values.push(NOTHING);
      this.taken.push(0);
    }
  }

  /** Which part a key is in. */
  partOf(key: number): number {
    return usable(key) & (this.keys.length - 1);
  }

  add(key: number, value: number): void {
    key = usable(key);
    const part = key & (this.keys.length - 1);
    if (this.taken[part]! >= this.keys[part]!.length * MAX_LOAD) this.grow(part);
    this.insert(part, key, value);
    this.taken[part] = this.taken[part]! + 1;
  }

  /** Writes the values of a key to `found`, in any order, and returns how many there are: at most the length of `found`. */
  gather(key: number, found: Uint32Array): number {
    key = usable(key);
    const part = key & (this.keys.length - 1);
    const keys = this.keys[part]!;
    const values = this.values[part]!;
    const { length } = keys;
    if (length === 0) return 0;
    let count = 0;
    for (let slot = this.slotOf(key, length); keys[slot] !== FREE; slot = slot + 1 === length ? 0 : slot + 1)
      if (keys[slot] === key && count < found.length) found[count++] = values[slot]!;
    return count;
  }

  /**
   * Adds a value if its key has fewer than `few` and none that closes it ({@link CLOSING}). Writes those that the key had
   * before to `found` and returns how many there were.
   */
  addToFew(key: number, value: number, few: number, found: Uint32Array): number {
    key = usable(key);
    const part = key & (this.keys.length - 1);
    if (this.taken[part]! >= this.keys[part]!.length * MAX_LOAD) this.grow(part);
    const keys = this.keys[part]!;
    const values = this.values[part]!;
    const { length } = keys;
    let count = 0;
    let slot = this.slotOf(key, length);
    for (; keys[slot] !== FREE; slot = slot + 1 === length ? 0 : slot + 1)
      if (keys[slot] === key && count < found.length) found[count++] = values[slot]!;
    if (count >= few || (count === 1 && found[0]! >= CLOSING)) return count;
    keys[slot] = key;
    values[slot] = value;
    this.taken[part]!++;
    return count;
  }

  /** Puts one value in the place of all that a key has. */
  replace(key: number, value: number): void {
    key = usable(key);
    const part = key & (this.keys.length - 1);
    const keys = this.keys[part]!;
    const { length } = keys;
    let replaced = false;
    for (let slot = this.slotOf(key, length); keys[slot] !== FREE; slot = slot + 1 === length ? 0 : slot + 1) {
      if (keys[slot] !== key) continue;
      if (replaced) keys[slot] = DEAD;
      else this.values[part]![slot] = value;
      replaced = true;
    }
  }

  /** Bytes held by the arrays. */
  get bytes(): number {
    let bytes = 0;
    for (const keys of this.keys) bytes += keys.byteLength * 2;
    return bytes;
  }

  private slotOf(key: number, length: number): number {
    return Math.floor((key >>> this.bits) * length * this.scale);
  }

  private insert(part: number, key: number, value: number): void {
    const keys = this.keys[part]!;
    const { length } = keys;
    let slot = this.slotOf(key, length);
    while (keys[slot] !== FREE) slot = slot + 1 === length ? 0 : slot + 1;
    keys[slot] = key;
    this.values[part]![slot] = value;
  }

  private grow(part: number): void {
    const keys = this.keys[part]!;
    const values = this.values[part]!;
    const length = keys.length
      ? Math.ceil(keys.length * GROWTH)
      : Math.round(SMALLEST * GROWTH ** (part / this.keys.length));
    this.keys[part] = new Uint32Array(length);
    this.values[part] = new Uint32Array(length);
    let taken = 0;
    for (let slot = 0; slot < keys.length; slot++) {
      const key = keys[slot]!;
      if (key === FREE || key === DEAD) continue;
      this.insert(part, key, values[slot]!);
      taken++;
    }
    this.taken[part] = taken;
  }
}

const NOTHING = new Uint32Array(0);

/** Spreads keys, which may be small for the most part, and keeps clear of what marks a slot. */
function usable(key: number): number {
  const spread = Math.imul(key, 0x9e3779b1) >>> 0;
  return spread === FREE ? 1 : spread === DEAD ? DEAD - 1 : spread;
}
