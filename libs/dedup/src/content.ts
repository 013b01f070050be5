import { canBeKept, pack } from './evidence.js';
import { distinctInPlace } from './distinct.js';
import { fact } from './facts.js';
import { readWords, type Stretch, type Words } from './fold.js';
import { hashText, mix } from './hash.js';
import { numbersOf } from './numbers.js';
import { weigh } from './overlap.js';
import { rarityOf, tokenOf } from './rarity.js';
import { Content, HEADER, writeHeader } from './record.js';
import { fingerprintsOf } from './winnow.js';

/** What a post's content is made from. */
export interface ContentSource {
  /** The cleaned text. */
  readonly text: string;
  /** Parts of it that say nothing: footers, signatures, invitations. */
  readonly skip?: readonly Stretch[];
  readonly links?: readonly string[];
  /** Ids of the places that a text names; asked only for short texts, without the skipped parts. */
  readonly places?: (text: string) => readonly string[];
}

/** Only a short text is told by its links: announcements of a series, with little else to tell them apart. */
const MAX_WORDS_TOLD_BY_LINK = 20;
/** Only a short text is told by its places: a bulletin, and one about the next town. */
const MAX_WORDS_TOLD_BY_PLACE = 30;
/** Only a short text is told by its names: one about a man, and one about another in the same words. */
const MAX_WORDS_TOLD_BY_NAME = 30;
/** Words of fewer letters weigh nothing. */
const MIN_LETTERS = 3;
/** Most facts of a kind that are kept. */
const MAX_FACTS = 255;
/** Most links that are kept. */
const MAX_LINKS = 15;
const MAX_RARE = 3;
/** Longer words are no good as evidence. */
const MAX_RARE_LETTERS = 24;

/** Units of a record besides its tokens, at most. */
const MOST_BESIDES =
  HEADER + 2 * MAX_FACTS + MAX_WORDS_TOLD_BY_NAME + 2 * MAX_LINKS + ((MAX_RARE * (MAX_RARE_LETTERS + 1) + 1) >>> 1);
/** Units in which records are written one behind the other: an array for each record would cost more than reading its text. */
const SLAB = 2 ** 14;
let slab = new Uint16Array(SLAB);
let used = 0;

/** Filled anew by each reading: facts before they are sorted. A word is two of them at most. */
const facts = new Uint16Array(2 ** 17);

/** Reads a text into what can be compared. Deterministic; linear in its length. */
export function contentOf({ text, skip = [], links = [], places }: ContentSource): Content {
  const words = readWords(text, skip.length > 1 ? [...skip].sort((a, b) => a.start - b.start) : skip);
  const start = reserve(words.count + MOST_BESIDES);
  const units = slab;
  const tokensAt = start + HEADER;
  let at = tokensAt;
  let hash = 0x811c9dc5;
  rarest.clear();
  for (let i = 0; i < words.count; i++) {
    const word = words.hashes[i]!;
    hash = Math.imul(hash ^ word, 0x85ebca6b);
    hash ^= hash >>> 15;
    const letters = words.lengths[i]!;
    const isNumber = words.digits[i] === 1;
    if (letters < MIN_LETTERS && !isNumber) continue;
    const token = tokenOf(word);
    units[at++] = token;
    if (!isNumber && letters <= MAX_RARE_LETTERS) rarest.offer(words, i, rarityOf(token) * 64 + letters);
  }
  const numbersAt = at;
  const tokens = at - tokensAt;
  const numbers = putDistinct(units, at, numbersOf(words, facts));
  at += numbers;
  const named = places && tokens > 0 && tokens <= MAX_WORDS_TOLD_BY_PLACE ? places(without(text, skip)) : [];
  for (const [n, id] of named.entries()) facts[n] = placeFact(id);
  const placed = putDistinct(units, at, named.length);
  at += placed;
  const names = tokens <= MAX_WORDS_TOLD_BY_NAME ? putDistinct(units, at, namesIn(words)) : 0;
  at += names;
  const linksAt = at;
  if (tokens <= MAX_WORDS_TOLD_BY_LINK && links.length > 0) at = putLinks(links, units, at);
  hash = mix(hash, words.count);
  for (let i = linksAt; i < at; i++) hash = mix(hash, units[i]!);
  const rareAt = at;
  at = rarest.write(words, units, at);
  writeHeader(units, start, hash, weigh(units, tokensAt, numbersAt), {
    tokens,
    numbers,
    places: placed,
    names,
    links: rareAt - linksAt,
    rare: at - rareAt,
  });
  used = at;
  return new Content(units, start, fingerprintsOf(units, tokensAt, numbersAt));
}

/** Room for a record of so many units at most: where it begins in the slab. */
function reserve(units: number): number {
  if (used + units > slab.length) {
    slab = new Uint16Array(Math.max(SLAB, units));
    used = 0;
  }
  return used;
}

/** The rarest words of a text, by rarity, then length, then hash: a function of the set of its words. */
const rarest = {
  count: 0,
  at: new Uint32Array(MAX_RARE + 1),
  ranks: new Uint32Array(MAX_RARE + 1),
  hashes: new Uint32Array(MAX_RARE + 1),

  clear(): void {
    this.count = 0;
  },

  offer(words: Words, word: number, rank: number): void {
    const { at, ranks, hashes } = this;
    if (this.count === MAX_RARE && rank < ranks[MAX_RARE - 1]!) return;
    const hash = words.hashes[word]!;
    let place = this.count;
    while (place > 0 && (rank - ranks[place - 1]! || hash - hashes[place - 1]!) > 0) place--;
    if (place >= MAX_RARE || (place > 0 && hashes[place - 1] === hash)) return;
    if (!canBeKept(words.units, words.starts[word]!, words.ends[word]!)) return;
    for (let i = this.count; i > place; i--) {
      at[i] = at[i - 1]!;
      ranks[i] = ranks[i - 1]!;
      hashes[i] = hashes[i - 1]!;
    }
    at[place] = word;
    ranks[place] = rank;
    hashes[place] = hash;
    if (this.count < MAX_RARE) this.count++;
  },

  /** Writes them to units, packed, from `from` on, and returns where they end. */
  write({ units: text, starts, ends }: Words, units: Uint16Array, from: number): number {
    let byte = from * 2;
    for (let i = 0; i < this.count; i++) byte = pack(text, starts[this.at[i]!]!, ends[this.at[i]!]!, units, byte);
    return (byte + 1) >>> 1;
  },
};

/** Writes the names of a text to `facts`, and returns how many there are. */
function namesIn({ count, hashes, lengths, names }: Words): number {
  let found = 0;
  for (let i = 0; i < count; i++) if (names[i] && lengths[i]! >= MIN_LETTERS) facts[found++] = tokenOf(hashes[i]!);
  return found;
}

/** A place, of the kind that its id begins with: a town says nothing about a region. */
const placeFact = (id: string): number => fact(hashText(id.slice(0, id.indexOf(':'))) & 0xf, hashText(id));

/** A text with parts blanked out. */
const without = (text: string, skip: readonly Stretch[]): string =>
  skip.reduce((rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`, text);

/** Writes site and page of each link, and returns where they end. */
function putLinks(links: readonly string[], units: Uint16Array, at: number): number {
  const targets = new Set<number>();
  for (const link of links) {
    const target = targetOf(link);
    if (target !== 0 && targets.size < MAX_LINKS) targets.add(target);
  }
  for (const target of Uint32Array.from(targets).sort()) {
    units[at++] = target >>> 16;
    units[at++] = target & 0xffff;
  }
  return at;
}

/** Hash of host and path; 0 for addresses of Telegram (channels name themselves there) and for what is no address. */
function targetOf(link: string): number {
  const url = URL.parse(link.includes('://') ? link : `https://${link}`);
  const host = url?.hostname.replace(/^www\./, '') ?? '';
  if (!url || !host || host === 't.me' || host === 'telegram.me' || url.protocol === 'tg:') return 0;
  return ((hashText(host) << 16) | (hashText(url.pathname.replace(/\/$/, '')) & 0xffff)) >>> 0;
}

/** Writes the first `count` of {@link facts}, ascending, distinct and not too many, and returns how many they are. */
function putDistinct(units: Uint16Array, at: number, count: number): number {
  const kept = Math.min(distinctInPlace(facts, count), MAX_FACTS);
  for (let i = 0; i < kept; i++) units[at + i] = facts[i]!;
  return kept;
}
