import type { Content } from './content.js';

const HEADER = 8;

/** Keeps contents in two flat arrays: numbered from 0 in the order in which they come. Nothing is ever taken out. */
export class ContentStore {
  /** Where the record of each content begins in `records`. */
  starts = new Uint32Array(64);
  /** For each: hash (2), sizes (5), start of its words (1); then fingerprints, numbers, places, links. */
  records = new Uint32Array(1024);
  words = new Uint16Array(1024);
  count = 0;
  recordsEnd = 0;
  wordsEnd = 0;

  add(content: Content): number {
    const { words, fingerprints, numbers, places, links } = content;
    const size = HEADER + fingerprints.length + numbers.length + places.length + links.length;
    if (this.count === this.starts.length) this.starts = grown(this.starts, this.count + 1);
    if (this.recordsEnd + size > this.records.length) this.records = grown(this.records, this.recordsEnd + size);
    if (this.wordsEnd + words.length > this.words.length) {
      const more = new Uint16Array(nextSize(this.words.length, this.wordsEnd + words.length));
      more.set(this.words);
      this.words = more;
    }
    let at = this.recordsEnd;
    this.starts[this.count] = at;
    const { records } = this;
    records[at++] = content.hash % 0x100000000;
    records[at++] = Math.floor(content.hash / 0x100000000);
    for (const part of [words, fingerprints, numbers, places, links]) records[at++] = part.length;
    records[at++] = this.wordsEnd;
    for (const part of [fingerprints, numbers, places, links]) {
      records.set(part, at);
      at += part.length;
    }
    this.words.set(words, this.wordsEnd);
    this.recordsEnd = at;
    this.wordsEnd += words.length;
    return this.count++;
  }

  /** A content as it was added. Its arrays look into the store: never write to them, nor keep them. */
  get(id: number): Content {
    const { records } = this;
    let at = this.starts[id]!;
    const wordsAt = records[at + 7]!;
    const header = at;
    at += HEADER;
    const part = (n: number): Uint32Array<ArrayBuffer> => {
      const from = at;
      at += records[header + n]!;
      return records.subarray(from, at);
    };
    return {
      hash: records[header + 1]! * 0x100000000 + records[header]!,
      words: this.words.subarray(wordsAt, wordsAt + records[header + 2]!),
      fingerprints: part(3),
      numbers: part(4),
      places: part(5),
      links: part(6),
    };
  }

  /** Bytes held by the arrays. */
  get bytes(): number {
    return this.starts.byteLength + this.records.byteLength + this.words.byteLength;
  }
}

function grown(array: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(nextSize(array.length, needed));
  more.set(array);
  return more;
}

const nextSize = (size: number, needed: number): number => Math.max(needed, Math.ceil(size * 1.5));
