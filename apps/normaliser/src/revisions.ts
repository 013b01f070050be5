import { hash } from 'node:crypto';
import type { RawPost } from '#contracts';

/** The latest revision of a post. */
export interface Latest {
  readonly revision: number;
  /** Sixteen hex digits that are equal for equal content; none once the source has taken the post down. */
  readonly content?: string | undefined;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  readonly basis: RawPost['publishedAtBasis'];
}

/** How far a time of publication can be trusted: the higher, the further. */
export const BASES = ['assumed', 'reference', 'source'] as const satisfies readonly RawPost['publishedAtBasis'][];

/** Words of 32 bits a post takes: its id and its content by 64 bits of a hash each, revision and basis, time in two halves. */
const WIDTH = 7;
const ID = 0;
const CONTENT = 2;
const REVISION = 4;
const PUBLISHED = 5;
const LEAST_SLOTS = 1024;
const FULL = 0.7;
const HALF = 2 ** 32;

/**
 * The latest revision of every post, 40 to 80 bytes each. Posts are told apart by 64 bits of the SHA-256 of their ids: nobody can
 * make two of them meet on purpose, and by chance one pair in 10 million posts does so once in 400,000 such logs. Such a pair
 * would share its count of revisions; none of its content would be lost.
 */
export class Revisions {
  private cells: Uint32Array;
  private count = 0;

  constructor(slots = LEAST_SLOTS) {
    this.cells = new Uint32Array(slots * WIDTH);
  }

  get(postId: string): Latest | undefined {
    const { cells } = this;
    const at = this.find(...idOf(postId));
    const told = cells[at + REVISION]!;
    if (told === 0) return undefined;
    const [high, low] = [cells[at + CONTENT]!, cells[at + CONTENT + 1]!];
    return {
      revision: told >>> 2,
      ...((high | low) !== 0 && { content: hex(high) + hex(low) }),
      publishedAt: (cells[at + PUBLISHED]! | 0) * HALF + cells[at + PUBLISHED + 1]!,
      basis: BASES[told & 3]!,
    };
  }

  set(postId: string, { revision, content, publishedAt, basis }: Latest): void {
    const [high, low] = idOf(postId);
    let at = this.find(high, low);
    if (this.cells[at + REVISION] === 0) {
      if (this.count + 1 > (this.cells.length / WIDTH) * FULL) {
        this.grow();
        at = this.find(high, low);
      }
      this.count++;
    }
    this.cells.set(
      [
        high,
        low,
        content === undefined ? 0 : Number.parseInt(content.slice(0, 8), 16),
        content === undefined ? 0 : Number.parseInt(content.slice(8, 16), 16),
        (revision << 2) | BASES.indexOf(basis),
        Math.floor(publishedAt / HALF),
        publishedAt >>> 0,
      ],
      at,
    );
  }

  /** A copy of all that is known, to be read back by {@link Revisions.from}. */
  copy(): Uint8Array {
    return new Uint8Array(this.cells.slice().buffer);
  }

  /** What was copied. Throws when the bytes cannot be such a copy. */
  static from(bytes: Uint8Array): Revisions {
    const revisions = new Revisions(0);
    revisions.cells = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
    const slots = revisions.cells.length / WIDTH;
    if (!Number.isInteger(Math.log2(slots))) throw new Error('a copy of revisions is cut short');
    for (let at = REVISION; at < revisions.cells.length; at += WIDTH) if (revisions.cells[at] !== 0) revisions.count++;
    return revisions;
  }

  /** Where the post stands, or the empty slot where it would. */
  private find(high: number, low: number): number {
    const { cells } = this;
    const mask = cells.length / WIDTH - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = slot * WIDTH;
      if (cells[at + REVISION] === 0 || (cells[at + ID] === high && cells[at + ID + 1] === low)) return at;
    }
  }

  private grow(): void {
    const old = this.cells;
    this.cells = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += WIDTH)
      if (old[at + REVISION] !== 0)
        this.cells.set(old.subarray(at, at + WIDTH), this.find(old[at + ID]!, old[at + ID + 1]!));
  }
}

function idOf(postId: string): [high: number, low: number] {
  const digest = hash('sha256', postId, 'buffer');
  return [digest.readUInt32LE(0), digest.readUInt32LE(4)];
}

const hex = (word: number) => word.toString(16).padStart(8, '0');
