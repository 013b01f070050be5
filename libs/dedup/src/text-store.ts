import { Arena, Column, numbers32, units16, CHUNK } from './arrays.js';
import type { Content } from './content.js';
import { pack, packedLength, unpacked } from './evidence.js';
import { commonWeight } from './overlap.js';
import { areAlike, canBeAlike, type Size } from './similarity.js';
import { fingerprintsOf } from './winnow.js';

/** Units of a record before its lists: hash (2), counts of tokens, words and weight, and of the other lists (2). */
const HEADER = 7;
/** Bits of the count of words of evidence, and of that of names above it; the count of links is above both. */
const RARE_BITS = 6;
const NAME_BITS = 5;

/**
 * Keeps contents in flat arrays, about 2 bytes a word: numbered from 0 in the order in which they come. Nothing is ever
 * changed or taken out.
 */
export class TextStore {
  readonly units = new Arena(units16);
  /** Where the record of each content begins. */
  readonly starts = new Column(numbers32);

  get count(): number {
    return this.starts.length;
  }

  add(content: Content): number {
    const { hash, tokens, numbers, places, names, links } = content;
    const rare = packedLength(content.rare);
    const size = HEADER + tokens.length + numbers.length + places.length + names.length + links.length + rare;
    const start = this.units.reserve(size);
    const units = this.units.chunks[Math.floor(start / CHUNK)]!;
    let at = start % CHUNK;
    units[at++] = hash & 0xffff;
    units[at++] = hash >>> 16;
    units[at++] = tokens.length;
    units[at++] = content.words;
    units[at++] = content.weight;
    units[at++] = (numbers.length << 8) | places.length;
    units[at++] = (links.length << (NAME_BITS + RARE_BITS)) | (names.length << RARE_BITS) | rare;
    for (const list of [tokens, numbers, places, names, links]) {
      if (list.length === 0) continue;
      units.set(list, at);
      at += list.length;
    }
    pack(content.rare, units, at);
    this.starts.push(start);
    return this.starts.length - 1;
  }

  /** A content as it was added. */
  get(text: number): Content {
    const start = this.starts.array[text]!;
    return new StoredContent(this.units.chunks[Math.floor(start / CHUNK)]!, start % CHUNK);
  }

  /**
   * What the words weigh that a stored text has in common with the text `one` that was taken up, or -1 if the two cannot
   * be related.
   */
  commonWith(text: number, size: Size, one: number): number {
    const start = this.starts.array[text]!;
    const units = this.units.chunks[Math.floor(start / CHUNK)]!;
    const header = start % CHUNK;
    const words = units[header + 3]!;
    const weight = units[header + 4]!;
    if (!canBeAlike(size, words, weight)) return -1;
    const from = header + HEADER;
    const common = commonWeight(one, units, from, from + units[header + 2]!);
    return areAlike(size, words, weight, common) ? common : -1;
  }

  /** Bytes held by the arrays. */
  get bytes(): number {
    return this.units.bytes + this.starts.bytes;
  }
}

/** Reads a record where it stands; what is seldom asked for only then. */
class StoredContent implements Content {
  constructor(
    private readonly units: Uint16Array,
    private readonly header: number,
  ) {}

  get hash(): number {
    return (this.units[this.header]! | (this.units[this.header + 1]! << 16)) >>> 0;
  }

  get tokens(): Uint16Array {
    return this.list(0, this.units[this.header + 2]!);
  }

  get words(): number {
    return this.units[this.header + 3]!;
  }

  get weight(): number {
    return this.units[this.header + 4]!;
  }

  get fingerprints(): Uint32Array {
    return fingerprintsOf(this.tokens);
  }

  get numbers(): Uint16Array {
    return this.list(this.units[this.header + 2]!, this.units[this.header + 5]! >>> 8);
  }

  get places(): Uint16Array {
    const [tokens, counts] = [this.units[this.header + 2]!, this.units[this.header + 5]!];
    return this.list(tokens + (counts >>> 8), counts & 0xff);
  }

  get names(): Uint16Array {
    return this.list(this.beforeNames, this.nameCount);
  }

  get links(): Uint16Array {
    return this.list(this.beforeNames + this.nameCount, this.linkCount);
  }

  get rare(): readonly string[] {
    const count = this.units[this.header + 6]! & ((1 << RARE_BITS) - 1);
    return unpacked(this.list(this.beforeNames + this.nameCount + this.linkCount, count));
  }

  private get beforeNames(): number {
    const counts = this.units[this.header + 5]!;
    return this.units[this.header + 2]! + (counts >>> 8) + (counts & 0xff);
  }

  private get nameCount(): number {
    return (this.units[this.header + 6]! >>> RARE_BITS) & ((1 << NAME_BITS) - 1);
  }

  private get linkCount(): number {
    return this.units[this.header + 6]! >>> (NAME_BITS + RARE_BITS);
  }

  private list(from: number, length: number): Uint16Array {
    const start = this.header + HEADER + from;
    return this.units.subarray(start, start + length);
  }
}
