/** Whether content `a` comes before content `b`. */
export type Precedes = (a: number, b: number) => boolean;

/** How many of the earliest contents with a fingerprint are compared with: what bounds the cost of templates. */
export const EARLIEST = 32;

const NONE = -1;

/**
 * Which contents have a fingerprint. Each has a chain: its {@link EARLIEST} first contents in order, then the others in
 * any order, so that adding one costs no more than that, and what the chain answers depends on the set alone.
 * Flat typed arrays: an open-addressing table of chain heads, and the links of all chains.
 */
export class Postings {
  keys = new Uint32Array(64);
  heads = new Int32Array(64).fill(NONE);
  used = 0;
  contents = new Int32Array(64);
  nexts = new Int32Array(64);
  links = 0;
  /** First of the links that can be used again. */
  free = NONE;

  add(fingerprint: number, content: number, precedes: Precedes): void {
    if (this.used * 3 > this.keys.length * 2) this.grow();
    const slot = this.slotOf(fingerprint);
    if (this.heads[slot] === NONE && this.keys[slot] !== fingerprint) {
      this.keys[slot] = fingerprint;
      this.used++;
    }
    let before = NONE;
    let after = this.heads[slot]!;
    for (let n = 0; n < EARLIEST && after !== NONE && precedes(this.contents[after]!, content); n++) {
      before = after;
      after = this.nexts[after]!;
    }
    const link = this.newLink(content, after);
    if (before === NONE) this.heads[slot] = link;
    else this.nexts[before] = link;
  }

  /** Takes a content out; `precedes` must still know its old place and that of all others. */
  remove(fingerprint: number, content: number, precedes: Precedes): void {
    const chain = this.all(fingerprint);
    const at = chain.indexOf(content);
    if (at < 0) return;
    chain.splice(at, 1);
    if (at < EARLIEST && chain.length >= EARLIEST) promoteEarliest(chain, EARLIEST - 1, precedes);
    const slot = this.slotOf(fingerprint);
    let link = this.heads[slot]!;
    let last = NONE;
    for (const other of chain) {
      this.contents[link] = other;
      last = link;
      link = this.nexts[link]!;
    }
    if (last === NONE) this.heads[slot] = NONE;
    else this.nexts[last] = NONE;
    this.nexts[link] = this.free;
    this.free = link;
  }

  /** The earliest contents with a fingerprint, in order. */
  earliest(fingerprint: number): number[] {
    return this.walk(fingerprint, EARLIEST);
  }

  /** All of them, the first {@link EARLIEST} in order. */
  all(fingerprint: number): number[] {
    return this.walk(fingerprint, Number.POSITIVE_INFINITY);
  }

  /** Bytes held by the arrays. */
  get bytes(): number {
    return this.keys.byteLength + this.heads.byteLength + this.contents.byteLength + this.nexts.byteLength;
  }

  private walk(fingerprint: number, most: number): number[] {
    const found: number[] = [];
    let link = this.heads[this.slotOf(fingerprint)]!;
    for (; link !== NONE && found.length < most; link = this.nexts[link]!) found.push(this.contents[link]!);
    return found;
  }

  /** The slot of a fingerprint, or the free one where it would go. An emptied chain keeps its slot. */
  private slotOf(fingerprint: number): number {
    const mask = this.keys.length - 1;
    let slot = Math.imul(fingerprint, 0x9e3779b1) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.keys[slot] !== fingerprint && (this.heads[slot] !== NONE || this.keys[slot] !== 0))
      slot = (slot + 1) & mask;
    return slot;
  }

  private newLink(content: number, next: number): number {
    let link = this.free;
    if (link !== NONE) this.free = this.nexts[link]!;
    else {
      link = this.links++;
      if (link === this.contents.length) {
        this.contents = doubled(this.contents);
        this.nexts = doubled(this.nexts);
      }
    }
    this.contents[link] = content;
    this.nexts[link] = next;
    return link;
  }

  private grow(): void {
    const { keys, heads } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.heads = new Int32Array(heads.length * 2).fill(NONE);
    this.used = 0;
    for (let old = 0; old < keys.length; old++) {
      if (heads[old] === NONE) continue;
      const slot = this.slotOf(keys[old]!);
      this.keys[slot] = keys[old]!;
      this.heads[slot] = heads[old]!;
      this.used++;
    }
  }
}

/** Brings the earliest of what follows `at` to `at`. */
function promoteEarliest(chain: number[], at: number, precedes: Precedes): void {
  let earliest = at;
  for (let i = at + 1; i < chain.length; i++) if (precedes(chain[i]!, chain[earliest]!)) earliest = i;
  const [moved] = chain.splice(earliest, 1);
  chain.splice(at, 0, moved!);
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(array.length * 2);
  twice.set(array);
  return twice;
}
