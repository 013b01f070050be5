import { readWords, type Stretch } from './fold.js';
import { numbersOf } from './numbers.js';

/** All that comparing two posts needs to know of one; sorted sets of hashes, no text. */
export interface Content {
  /** Tells exact copies: the same words in the same order. 53 bits. */
  readonly hash: number;
  /** Words that weigh anything, by 16-bit hash; ascending, distinct. */
  readonly words: Uint16Array;
  /** Winnowed shingles of three words, distinct: texts with a longer run of words in common share at least one. */
  readonly fingerprints: Uint32Array;
  /** Numbers with their scale ("5 thousand" is 5000), hashed; ascending, distinct. */
  readonly numbers: Uint32Array;
  /** Places of a short text, hashed; ascending, distinct. */
  readonly places: Uint32Array;
  /** Links of a short text: hash of the host in the upper {@link HOST_BITS} bits, of the path in the others; ascending, distinct. */
  readonly links: Uint32Array;
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

/** See {@link Content.links}. */
export const HOST_BITS = 12;
/** Only a short text is told by its links: announcements of a series, with little else to tell them apart. */
const MAX_WORDS_TOLD_BY_LINK = 20;
/** Only a short text is told by its places: a bulletin, and one about the next town. */
const MAX_WORDS_TOLD_BY_PLACE = 30;

const SHINGLE = 3;
const WINDOW = 4;
/** Shingles of a short text are all kept. */
const KEEP_ALL = 12;

/** Reads a text into what can be compared. Deterministic; linear in its length. */
export function contentOf({ text, skip = [], links = [], places }: ContentSource): Content {
  const words = readWords(text, skip.length > 1 ? [...skip].sort((a, b) => a.start - b.start) : skip);
  const weighty: number[] = [];
  const folded: number[] = [];
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let i = 0; i < words.hashes.length; i++) {
    const hash = words.hashes[i]!;
    low = mix(low, hash);
    high = mix(high, hash ^ 0x5bd1e995);
    if (!words.content[i]) continue;
    weighty.push(hash);
    folded.push((hash ^ (hash >>> 16)) & 0xffff);
  }
  const weight = distinct(folded);
  const targets = weight.length > MAX_WORDS_TOLD_BY_LINK ? [] : distinct(links.map(linkTarget).filter(Boolean));
  const named = places && weight.length <= MAX_WORDS_TOLD_BY_PLACE ? places(without(text, skip)) : [];
  for (const target of targets) high = mix(high, target);
  return {
    hash: (high & 0x1fffff) * 0x100000000 + low,
    words: Uint16Array.from(weight),
    fingerprints: Uint32Array.from(winnow(shinglesOf(weighty))),
    numbers: Uint32Array.from(distinct(numbersOf(words))),
    places: Uint32Array.from(distinct(named.map(hashText))),
    links: Uint32Array.from(targets),
  };
}

/** Each run of {@link SHINGLE} words as one hash, never 0; a shorter text is one shingle. */
function shinglesOf(words: readonly number[]): number[] {
  if (words.length <= SHINGLE) return words.length ? [words.reduce(mix, 0x811c9dc5) || 1] : [];
  const shingles: number[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i++)
    shingles.push(mix(mix(mix(0x811c9dc5, words[i]!), words[i + 1]!), words[i + 2]!) || 1);
  return shingles;
}

/** The smallest hash of every window, so that what two texts choose from a common run is the same (Schleimer 2003). */
function winnow(shingles: readonly number[]): number[] {
  if (shingles.length <= KEEP_ALL) return distinct(shingles);
  const chosen: number[] = [];
  let smallest = -1;
  for (let end = WINDOW - 1; end < shingles.length; end++) {
    if (smallest <= end - WINDOW) {
      smallest = end - WINDOW + 1;
      for (let i = smallest + 1; i <= end; i++) if (shingles[i]! <= shingles[smallest]!) smallest = i;
      chosen.push(shingles[smallest]!);
    } else if (shingles[end]! <= shingles[smallest]!) {
      smallest = end;
      chosen.push(shingles[smallest]!);
    }
  }
  return distinct(chosen);
}

/** A text with parts blanked out. */
const without = (text: string, skip: readonly Stretch[]): string =>
  skip.reduce((rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`, text);

/** Hash of host and path; 0 for addresses of Telegram (channels name themselves there) and for what is no address. */
function linkTarget(link: string): number {
  const url = URL.parse(link.includes('://') ? link : `https://${link}`);
  const host = url?.hostname.replace(/^www\./, '') ?? '';
  if (!url || !host || host === 't.me' || host === 'telegram.me' || url.protocol === 'tg:') return 0;
  const path = hashText(url.pathname.replace(/\/$/, '')) >>> HOST_BITS;
  return ((hashText(host) << (32 - HOST_BITS)) | path) >>> 0;
}

function distinct(values: readonly number[]): number[] {
  const sorted = Uint32Array.from(values).sort();
  const kept: number[] = [];
  for (const value of sorted) if (value !== kept[kept.length - 1]) kept.push(value);
  return kept;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
