import { Arena, bytes, Column, numbers32, numbers64, placeIn } from './arrays.js';
import { hashBytes, hashText } from './hash.js';
import { HashTable } from './hash-table.js';
import type { Revision } from './standing.js';

const PARTS = 16;
/** Longest string that is kept, in UTF-16 units. */
const MAX_LENGTH = 2 ** 15 - 1;

/**
 * Keeps revisions in flat arrays, about 70 bytes each, ids and all: numbered from 0 in the order in which they come.
 * Nothing is changed or taken out, but that a revision ends.
 */
export class RevisionStore {
  /** When its post was published. */
  readonly at = new Column(numbers64);
  /** When it was captured. */
  readonly since = new Column(numbers64);
  /** The text that it carries. */
  readonly text = new Column(numbers32);
  /** The one before it that carries the same text, plus 1; 0 for none. */
  readonly previous = new Column(numbers32);
  /** Where its post's id stands in `names`, and behind it the id of the post that it forwards. */
  readonly names = new Arena(bytes);
  readonly named = new Column(numbers32);
  /** Revisions by their post's id, and by the id of the post that they forward. */
  readonly byPost = new HashTable(PARTS);
  readonly byForwarded = new HashTable(PARTS);
  /** When those ended that a later one or a withdrawal took the place of. */
  readonly ended = new Map<number, number>();

  get count(): number {
    return this.at.length;
  }

  add({ id, at, since, forwardOf }: Omit<Revision, 'content'>, text: number, previous: number): number {
    const revision = this.at.length;
    this.at.push(at);
    this.since.push(since);
    this.text.push(text);
    this.previous.push(previous);
    this.named.push(this.write(id, forwardOf ?? ''));
    this.byPost.add(hashText(id), revision);
    if (forwardOf !== undefined) this.byForwarded.add(hashText(forwardOf), revision);
    return revision;
  }

  /** Makes anew what follows from the arrays that were read back. */
  rebuild(): void {
    for (let revision = 0; revision < this.count; revision++) {
      const address = this.named.array[revision]!;
      const behind = address + this.lengthAt(address);
      this.byPost.add(this.hashAt(address), revision);
      if (this.lengthAt(behind) > EMPTY) this.byForwarded.add(this.hashAt(behind), revision);
    }
  }

  idOf(revision: number): string {
    return this.read(this.named.array[revision]!);
  }

  forwardOf(revision: number): string | undefined {
    const address = this.named.array[revision]!;
    return this.read(address + this.lengthAt(address)) || undefined;
  }

  until(revision: number): number {
    return this.ended.get(revision) ?? Number.POSITIVE_INFINITY;
  }

  /** Revisions of a post, in the order in which they came. */
  ofPost(id: string, hash: number): readonly number[] {
    const all = this.gathered(this.byPost, hash);
    return all === NONE ? NONE : all.filter((revision) => this.idOf(revision) === id);
  }

  /** Revisions that forward a post. */
  forwarding(id: string, hash: number): readonly number[] {
    const all = this.gathered(this.byForwarded, hash);
    return all === NONE ? NONE : all.filter((revision) => this.forwardOf(revision) === id);
  }

  /** Bytes held by the arrays. */
  get bytes(): number {
    const arrays = [
      this.at,
      this.since,
      this.text,
      this.previous,
      this.named,
      this.names,
      this.byPost,
      this.byForwarded,
    ];
    return arrays.reduce((sum, { bytes: held }) => sum + held, 0);
  }

  private gathered(table: HashTable, hash: number): readonly number[] {
    for (;;) {
      const count = table.gather(hash, found);
      if (count === 0) return NONE;
      if (count < found.length) return [...found.subarray(0, count).sort()];
      found = new Uint32Array(found.length * 2);
    }
  }

  /** Writes strings: each its length with a bit for its width, then its units, of one byte where all fit, else of two. */
  private write(...strings: string[]): number {
    const cut = strings.map((string) => string.slice(0, MAX_LENGTH));
    const wide = cut.map((string) => isWide(string));
    const address = this.names.reserve(cut.reduce((sum, { length }, n) => sum + 2 + length * (wide[n] ? 2 : 1), 0));
    const chunk = this.names.chunkAt(address);
    let at = placeIn(address);
    for (const [n, string] of cut.entries()) {
      chunk[at++] = string.length & 0xff;
      chunk[at++] = (string.length >>> 8) | (wide[n] ? 0x80 : 0);
      for (let i = 0; i < string.length; i++) {
        const unit = string.charCodeAt(i);
        chunk[at++] = unit & 0xff;
        if (wide[n]) chunk[at++] = unit >>> 8;
      }
    }
    return address;
  }

  private read(address: number): string {
    const chunk = this.names.chunkAt(address);
    const at = placeIn(address);
    const end = at + this.lengthAt(address);
    return chunk.toString(chunk[at + 1]! & 0x80 ? 'utf16le' : 'latin1', at + 2, end);
  }

  /** Hash of the string at an address, as `hashText` has it. */
  private hashAt(address: number): number {
    const chunk = this.names.chunkAt(address);
    const at = placeIn(address);
    if (chunk[at + 1]! & 0x80) return hashText(this.read(address));
    return hashBytes(chunk, at + 2, at + this.lengthAt(address));
  }

  /** Bytes of the string at an address, with its length. */
  private lengthAt(address: number): number {
    const chunk = this.names.chunkAt(address);
    const at = placeIn(address);
    const length = chunk[at]! | ((chunk[at + 1]! & 0x7f) << 8);
    return 2 + length * (chunk[at + 1]! & 0x80 ? 2 : 1);
  }
}

/** Bytes of a string without units. */
const EMPTY = 2;
const NONE: readonly number[] = [];
let found = new Uint32Array(64);

function isWide(string: string): boolean {
  for (let i = 0; i < string.length; i++) if (string.charCodeAt(i) > 0xff) return true;
  return false;
}
