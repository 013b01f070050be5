import { CLOSING, HashTable } from './hash-table.js';

/** Whether text `a` comes before text `b`. */
export type Precedes = (a: number, b: number) => boolean;

/** How many of the earliest texts with a fingerprint are compared with: what bounds the cost of templates. */
export const EARLIEST = 32;

const PARTS = 64;
/** Up to so many texts stand in the table itself; more of them are a crowd. */
const FEW = 8;
/** Marks a value of the table as the number of a crowd. */
const CROWD = CLOSING;

/** The texts of one frequent fingerprint, in order. */
interface Crowd {
  texts: Uint32Array<ArrayBuffer>;
  size: number;
}

/**
 * Which texts have a fingerprint: all of them, and first of all the {@link EARLIEST}. What it answers depends on the set
 * of texts and on their order in time alone. Nothing is ever taken out.
 */
export class Postings {
  readonly table = new HashTable(PARTS);
  readonly crowds: Crowd[] = [];

  /** Which part of the table a fingerprint is in: texts of one part are added fast one after the other. */
  partOf(fingerprint: number): number {
    return this.table.partOf(fingerprint);
  }

  /** Adds a text that is not there yet. */
  add(fingerprint: number, text: number, precedes: Precedes): void {
    const count = this.table.addToFew(fingerprint, text, FEW, few);
    const crowd = this.crowdIn(count);
    if (crowd) insert(crowd, text, precedes);
    else if (count >= FEW) {
      const texts = Uint32Array.from([...few.subarray(0, count), text]);
      texts.sort((a, b) => (precedes(a, b) ? -1 : 1));
      this.table.replace(fingerprint, (CROWD | this.crowds.length) >>> 0);
      this.crowds.push({ texts, size: texts.length });
    }
  }

  /** Says that a text now comes earlier than when it was added. */
  advance(fingerprint: number, text: number, precedes: Precedes): void {
    const crowd = this.crowdIn(this.table.gather(fingerprint, few));
    if (!crowd) return;
    const at = crowd.texts.indexOf(text);
    crowd.texts.copyWithin(at, at + 1, crowd.size--);
    insert(crowd, text, precedes);
  }

  /**
   * Writes the {@link EARLIEST} texts with a fingerprint to `found` and returns how many there are. Fewer than that are
   * all, and may be in any order.
   */
  earliest(fingerprint: number, found: Uint32Array): number {
    const count = this.table.gather(fingerprint, found);
    if (count !== 1 || found[0]! < CROWD) return count;
    const crowd = this.crowds[found[0]! & ~CROWD]!;
    const size = Math.min(EARLIEST, crowd.size);
    for (let i = 0; i < size; i++) found[i] = crowd.texts[i]!;
    return size;
  }

  /** All texts with a fingerprint; in order if they are more than {@link EARLIEST}. */
  all(fingerprint: number): Uint32Array {
    const count = this.table.gather(fingerprint, few);
    const crowd = this.crowdIn(count);
    return crowd ? crowd.texts.slice(0, crowd.size) : few.slice(0, count);
  }

  /** Bytes held by the arrays. */
  get bytes(): number {
    return this.crowds.reduce((sum, { texts }) => sum + texts.byteLength, this.table.bytes);
  }

  /** The crowd of the fingerprint that was just gathered into `few`, if it has one. */
  private crowdIn(count: number): Crowd | undefined {
    return count === 1 && few[0]! >= CROWD ? this.crowds[few[0]! & ~CROWD] : undefined;
  }
}

const few = new Uint32Array(FEW);

function insert(crowd: Crowd, text: number, precedes: Precedes): void {
  let low = 0;
  let high = crowd.size;
  // Most come last.
  if (precedes(crowd.texts[high - 1]!, text)) low = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (precedes(crowd.texts[middle]!, text)) low = middle + 1;
    else high = middle;
  }
  if (crowd.size === crowd.texts.length) {
    const longer = new Uint32Array(Math.ceil(crowd.size * 1.5));
    longer.set(crowd.texts);
    crowd.texts = longer;
  }
  crowd.texts.copyWithin(low + 1, low, crowd.size++);
  crowd.texts[low] = text;
}
