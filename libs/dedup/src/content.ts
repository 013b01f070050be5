import { canBeKept } from './evidence.js';
import { fact } from './facts.js';
import { folded, readWords, type Stretch, type Words } from './fold.js';
import { numbersOf } from './numbers.js';
import { rarityOf, tokenOf } from './rarity.js';
import { weigh } from './overlap.js';
import { fingerprintsOf } from './winnow.js';
import { hashText, mix } from './hash.js';

/** All that comparing two posts needs to know of one: hashes, and a few rare words. */
export interface Content {
  /** Of all words in order: texts with the same one and the same tokens are exact copies. 32 bits. */
  readonly hash: number;
  /** Words that weigh anything, in order, as 16-bit tokens. */
  readonly tokens: Uint16Array;
  /** How many of them are distinct. */
  readonly words: number;
  /** What the distinct ones weigh together. */
  readonly weight: number;
  /** Winnowed shingles of the tokens: texts with a long enough run of words in common share at least one. Distinct, never 0. */
  readonly fingerprints: Uint32Array;
  /** Numbers as facts; ascending, distinct. */
  readonly numbers: Uint16Array;
  /** Places of a short text as facts; ascending, distinct. */
  readonly places: Uint16Array;
  /** Tokens of the words of a short text that are names, most likely; ascending, distinct. */
  readonly names: Uint16Array;
  /** Links of a short text, as pairs of hashes: site and page; ascending by site and page, distinct. */
  readonly links: Uint16Array;
  /** A few of the rarest words, folded, the rarest first: what is shown as evidence. */
  readonly rare: readonly string[];
}

/** A hash of all that texts are compared by: those with the same one may be kept as one text. 32 bits. */
export function identityOf({
  hash,
  numbers,
  places,
  names,
}: Pick<Content, 'hash' | 'numbers' | 'places' | 'names'>): number {
  let identity = hash;
  for (const facts of [numbers, places, names])
    for (let i = 0; i < facts.length; i++) identity = mix(identity, facts[i]!);
  return identity;
}

/** Whether two texts are the same in all that they are compared by. */
export const areOne = (a: Content, b: Content): boolean =>
  isEqual(a.tokens, b.tokens) &&
  a.hash === b.hash &&
  isEqual(a.numbers, b.numbers) &&
  isEqual(a.places, b.places) &&
  isEqual(a.names, b.names) &&
  isEqual(a.links, b.links);

function isEqual(a: Uint16Array, b: Uint16Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

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

const NONE = new Uint16Array(0);
/** Filled anew by each reading. */
const scratch = new Uint16Array(2 ** 16);

/** Reads a text into what can be compared. Deterministic; linear in its length. */
export function contentOf({ text, skip = [], links = [], places }: ContentSource): Content {
  const words = readWords(text, skip.length > 1 ? [...skip].sort((a, b) => a.start - b.start) : skip);
  let hash = 0x811c9dc5;
  let count = 0;
  for (let i = 0; i < words.count; i++) {
    const word = words.hashes[i]!;
    hash = Math.imul(hash ^ word, 0x85ebca6b);
    hash ^= hash >>> 15;
    if (words.lengths[i]! >= MIN_LETTERS || words.digits[i] === 1) scratch[count++] = tokenOf(word);
  }
  const tokens = scratch.slice(0, count);
  const numbers = numbersOf(text, words);
  const rare = rarestOf(text, words);
  const targets = count > MAX_WORDS_TOLD_BY_LINK || links.length === 0 ? NONE : targetsOf(links);
  const named = places && count > 0 && count <= MAX_WORDS_TOLD_BY_PLACE ? places(without(text, skip)) : [];
  hash = mix(hash, words.count);
  for (const target of targets) hash = mix(hash, target);
  return {
    hash,
    tokens,
    ...weigh(tokens),
    fingerprints: fingerprintsOf(tokens),
    numbers: numbers.length ? distinct(numbers) : NONE,
    names: count <= MAX_WORDS_TOLD_BY_NAME ? namesIn(words) : NONE,
    places: named.length ? distinct(named.map(placeFact)) : NONE,
    links: targets,
    rare,
  };
}

/** The rarest words of a text, by rarity, then length, then hash: a function of the set of its words. */
function rarestOf(text: string, { count, hashes, lengths, digits, starts, ends }: Words): string[] {
  const best: { at: number; rank: number; hash: number }[] = [];
  for (let at = 0; at < count; at++) {
    const letters = lengths[at]!;
    if (letters < MIN_LETTERS || letters > MAX_RARE_LETTERS || digits[at] === 1) continue;
    const hash = hashes[at]!;
    const rank = rarityOf(tokenOf(hash)) * 64 + letters;
    let place = best.length;
    while (place > 0 && (rank - best[place - 1]!.rank || hash - best[place - 1]!.hash) > 0) place--;
    if (place >= MAX_RARE || (place > 0 && best[place - 1]!.hash === hash)) continue;
    if (!canBeKept(text, starts[at]!, ends[at]!)) continue;
    best.splice(place, 0, { at, rank, hash });
    if (best.length > MAX_RARE) best.pop();
  }
  return best.map(({ at }) => folded(text.slice(starts[at], ends[at])));
}

function namesIn({ count, hashes, lengths, names }: Words): Uint16Array {
  const tokens: number[] = [];
  for (let i = 0; i < count; i++) if (names[i] && lengths[i]! >= MIN_LETTERS) tokens.push(tokenOf(hashes[i]!));
  return tokens.length ? distinct(tokens) : NONE;
}

/** A place, of the kind that its id begins with: a town says nothing about a region. */
const placeFact = (id: string): number => fact(hashText(id.slice(0, id.indexOf(':'))) & 0xf, hashText(id));

/** A text with parts blanked out. */
const without = (text: string, skip: readonly Stretch[]): string =>
  skip.reduce((rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`, text);

/** Site and page of each link. */
function targetsOf(links: readonly string[]): Uint16Array {
  const targets = new Set<number>();
  for (const link of links) {
    const target = targetOf(link);
    if (target !== 0 && targets.size < MAX_LINKS) targets.add(target);
  }
  const sorted = Uint32Array.from(targets).sort();
  return Uint16Array.from([...sorted].flatMap((target) => [target >>> 16, target & 0xffff]));
}

/** Hash of host and path; 0 for addresses of Telegram (channels name themselves there) and for what is no address. */
function targetOf(link: string): number {
  const url = URL.parse(link.includes('://') ? link : `https://${link}`);
  const host = url?.hostname.replace(/^www\./, '') ?? '';
  if (!url || !host || host === 't.me' || host === 'telegram.me' || url.protocol === 'tg:') return 0;
  return ((hashText(host) << 16) | (hashText(url.pathname.replace(/\/$/, '')) & 0xffff)) >>> 0;
}

function distinct(values: readonly number[]): Uint16Array {
  const sorted = Uint16Array.from(values).sort();
  let count = 0;
  for (const value of sorted) if (count === 0 || value !== sorted[count - 1]) sorted[count++] = value;
  return sorted.slice(0, Math.min(count, MAX_FACTS));
}
