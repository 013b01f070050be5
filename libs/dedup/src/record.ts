import { mix } from './hash.js';
import { unpacked } from './evidence.js';
import { fingerprintsOf } from './winnow.js';

/** Units of a record before its lists: hash (2), counts of tokens, words and weight, and of the other lists (2). */
export const HEADER = 7;
/** Bits of the count of units of evidence, and of that of names above it; the count of links is above both. */
const RARE_BITS = 6;
const NAME_BITS = 5;

/** What the lists of a record hold, in the order in which they follow its header. */
interface Counts {
  readonly tokens: number;
  readonly numbers: number;
  readonly places: number;
  readonly names: number;
  readonly links: number;
  /** Units of the words of evidence, packed. */
  readonly rare: number;
}

/**
 * All that comparing two posts needs to know of one: hashes, and a few rare words. A record of 16-bit units, read where it
 * stands among others, which never changes.
 *
 * - tokens: the words that weigh anything, in order;
 * - numbers: as facts, ascending, distinct;
 * - places of a short text: as facts, ascending, distinct;
 * - names: tokens of the words of a short text that are names, most likely; ascending, distinct;
 * - links of a short text: as pairs of hashes, site and page; ascending by site and page, distinct;
 * - rare: a few of the rarest words, folded, the rarest first: what is shown as evidence.
 */
export class Content {
  #fingerprints: Uint32Array | undefined;

  constructor(
    readonly units: Uint16Array,
    readonly start: number,
    fingerprints?: Uint32Array,
  ) {
    this.#fingerprints = fingerprints;
  }

  /** Of all words in order: texts with the same one and the same tokens are exact copies. 32 bits. */
  get hash(): number {
    return (this.units[this.start]! | (this.units[this.start + 1]! << 16)) >>> 0;
  }

  get tokenCount(): number {
    return this.units[this.start + 2]!;
  }

  /** How many of the tokens are distinct. */
  get words(): number {
    return this.units[this.start + 3]!;
  }

  /** What the distinct ones weigh together. */
  get weight(): number {
    return this.units[this.start + 4]!;
  }

  /** Winnowed shingles of the tokens: texts with a long enough run of words in common share at least one. Distinct, never 0. */
  get fingerprints(): Uint32Array {
    return (this.#fingerprints ??= fingerprintsOf(this.units, this.tokensAt, this.numbersAt));
  }

  /** The rare words. */
  get rare(): readonly string[] {
    return unpacked(this.units, this.rareAt, this.end);
  }

  // Where each list begins; it ends where the next one begins.

  get tokensAt(): number {
    return this.start + HEADER;
  }

  get numbersAt(): number {
    return this.tokensAt + this.units[this.start + 2]!;
  }

  get placesAt(): number {
    return this.numbersAt + (this.units[this.start + 5]! >>> 8);
  }

  get namesAt(): number {
    return this.placesAt + (this.units[this.start + 5]! & 0xff);
  }

  get linksAt(): number {
    return this.namesAt + ((this.units[this.start + 6]! >>> RARE_BITS) & ((1 << NAME_BITS) - 1));
  }

  get rareAt(): number {
    return this.linksAt + (this.units[this.start + 6]! >>> (NAME_BITS + RARE_BITS));
  }

  /** Where the record ends. */
  get end(): number {
    return this.rareAt + (this.units[this.start + 6]! & ((1 << RARE_BITS) - 1));
  }
}

/** Writes the header of a record whose lists are written. */
export function writeHeader(
  units: Uint16Array,
  start: number,
  hash: number,
  { words, weight }: { readonly words: number; readonly weight: number },
  { tokens, numbers, places, names, links, rare }: Counts,
): void {
  units[start] = hash & 0xffff;
  units[start + 1] = hash >>> 16;
  units[start + 2] = tokens;
  units[start + 3] = words;
  units[start + 4] = weight;
  units[start + 5] = (numbers << 8) | places;
  units[start + 6] = (links << (NAME_BITS + RARE_BITS)) | (names << RARE_BITS) | rare;
}

/** A hash of all that texts are compared by: those with the same one may be kept as one text. 32 bits. */
export function identityOf(content: Content): number {
  const { units, linksAt } = content;
  let identity = content.hash;
  for (let i = content.numbersAt; i < linksAt; i++) identity = mix(identity, units[i]!);
  return identity;
}

/** Whether two texts are the same in all that they are compared by. */
export function areOne(a: Content, b: Content): boolean {
  const length = a.rareAt - a.start;
  if (b.rareAt - b.start !== length || (a.units[a.start + 6]! ^ b.units[b.start + 6]!) >>> RARE_BITS !== 0)
    return false;
  for (let i = 0; i < length; i++) if (i !== 6 && a.units[a.start + i] !== b.units[b.start + i]) return false;
  return true;
}

/** The same words in the same order. */
export function isSameText(a: Content, b: Content): boolean {
  const count = a.tokenCount;
  if (a.hash !== b.hash || b.tokenCount !== count) return false;
  const [from, other] = [a.tokensAt, b.tokensAt];
  for (let i = 0; i < count; i++) if (a.units[from + i] !== b.units[other + i]) return false;
  return true;
}
