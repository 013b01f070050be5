import { Arena, Column, numbers32, placeIn, units16 } from './arrays.js';
import { commonWeight } from './overlap.js';
import { Content, HEADER } from './record.js';
import { areAlike, canBeAlike } from './similarity.js';

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

  add({ units, start, end }: Content): number {
    const address = this.units.reserve(end - start);
    const chunk = this.units.chunkAt(address);
    for (let from = start, to = placeIn(address); from < end; from++, to++) chunk[to] = units[from]!;
    this.starts.push(address);
    return this.starts.length - 1;
  }

  /** A content as it was added. */
  get(text: number): Content {
    const address = this.starts.array[text]!;
    return new Content(this.units.chunkAt(address), placeIn(address));
  }

  /**
   * What the words weigh that a stored text has in common with the one that was taken up last, or -1 if the two cannot
   * be related.
   */
  commonWith(text: number, words: number, weight: number): number {
    const address = this.starts.array[text]!;
    const units = this.units.chunkAt(address);
    const header = placeIn(address);
    const otherWords = units[header + 3]!;
    const otherWeight = units[header + 4]!;
    if (!canBeAlike(words, weight, otherWords, otherWeight)) return -1;
    const from = header + HEADER;
    const common = commonWeight(units, from, from + units[header + 2]!);
    return areAlike(words, weight, otherWords, otherWeight, common) ? common : -1;
  }

  /** Bytes held by the arrays. */
  get bytes(): number {
    return this.units.bytes + this.starts.bytes;
  }
}
