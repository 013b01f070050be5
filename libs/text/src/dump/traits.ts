import { CharacterClass, classAt } from '../characters.js';
import { isFooterLine } from '../footers/marks.js';
import { fold } from '../fold.js';
import { CONNECTIVES } from './connectives.js';

/** Lines of a dump that stand together; between two blocks a post may end. */
export interface Block {
  readonly first: string;
  readonly last: string;
  /** UTF-16 units of all its lines. */
  readonly length: number;
}

/** What a block is like, as far as it tells where posts begin and end. */
export interface Traits {
  readonly isFooter: boolean;
  readonly isTags: boolean;
  /** Its last line (its first) stands in the dump again and again. */
  readonly recursAtEnd: boolean;
  readonly recursAtStart: boolean;
  readonly endsOpen: boolean;
  readonly endsInColon: boolean;
  readonly endsInLink: boolean;
  readonly startsLow: boolean;
  readonly startsAs: 'letter' | 'digit' | 'dash' | 'bullet' | 'quote' | 'symbol' | 'bold' | 'link' | 'mark';
  readonly isConnected: boolean;
  readonly isBold: boolean;
  readonly size: 'tiny' | 'short' | 'middle' | 'long';
  /** Share of blocks, 0 to 1, that begin with the same symbol. */
  readonly signShare: number;
  readonly sign: string;
  readonly words: ReadonlySet<string>;
}

/** Blocks with their traits, and what is true of the dump as a whole. */
export interface Told {
  readonly traits: readonly Traits[];
  /** Share of blocks that are footers which stand in the dump again and again. */
  readonly footered: number;
}

/** A line that stands in a dump so often is nobody's sentence; in a large one, once in so many blocks. */
const FEWEST_RECURRENCES = 3;
const RECURS_IN = 400;
/** So much of the ends of a line is read. */
const LONGEST_END = 200;
const LONGEST_CONNECTIVE = 40;

/** Tells what each block is like, also beside the others. Linear: of a long line only the ends are read. */
export function traitsOf(blocks: readonly Block[]): Told {
  const lasts = counted(blocks.map(({ last }) => last));
  const firsts = counted(blocks.map(({ first }) => first));
  const often = Math.max(FEWEST_RECURRENCES, blocks.length / RECURS_IN);
  const signs = blocks.map(({ first }) => signOf(first));
  const counts = counted(signs);
  const traits = blocks.map(({ first, last, length }, n): Traits => {
    const end = last.slice(-LONGEST_END).replace(/[*_~|\]\s]+$/, '');
    const start = first.slice(0, LONGEST_END).replace(/^[*_~|[\s]+/, '');
    const sign = signs[n]!;
    return {
      isFooter: isFooterLine(last),
      isTags: /^#\S+(?: #\S+)*$/.test(last.slice(0, LONGEST_END)),
      recursAtEnd: lasts.get(last)! >= often,
      recursAtStart: firsts.get(first)! >= often,
      endsOpen: /[\p{L}\p{N}»")]$/u.test(end),
      endsInColon: end.endsWith(':'),
      endsInLink: /(?:https?:\/\/|t\.me\/|@)\S{1,300}$/.test(last.slice(-LONGEST_END)),
      startsLow: /^\p{Ll}/u.test(start),
      startsAs: startOf(first, start, sign),
      isConnected: CONNECTIVES.test(fold(start.slice(0, LONGEST_CONNECTIVE))),
      isBold: isBold(first),
      size: length < 40 ? 'tiny' : length < 120 ? 'short' : length < 320 ? 'middle' : 'long',
      sign,
      signShare: sign === '' ? 0 : counts.get(sign)! / blocks.length,
      words: contentWords(`${first}\n${last}`),
    };
  });
  const recurring = traits.filter(({ isFooter, recursAtEnd }) => isFooter && recursAtEnd);
  return { traits, footered: recurring.length / Math.max(1, blocks.length) };
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Marks of emphasis from the beginning of a line to its end, emoji aside. */
function isBold(line: string): boolean {
  const from = line.slice(0, 20).search(/[\p{L}\p{N}*]/u);
  const to = line.slice(-20).search(/\*\*[^\p{L}\p{N}]*$/u);
  return from !== -1 && line.startsWith('**', from) && to !== -1 && line.length > 4;
}

/** The emoji or other symbol that a line begins with; empty for words. */
function signOf(line: string): string {
  const start = line.slice(0, LONGEST_END).replace(/^[*_~|[\s]+/, '');
  return classAt(start, 0) === CharacterClass.Symbol ? String.fromCodePoint(start.codePointAt(0)!) : '';
}

function startOf(first: string, start: string, sign: string): Traits['startsAs'] {
  if (/^(?:https?:\/\/|t\.me\/|@|\[)/.test(first)) return 'link';
  if (/^[—–-]/.test(start)) return 'dash';
  if (/^(?:[•·▪▫●○◦‣∙►▶➖🔹🔸]|\d{1,2}[.)]|\d️?⃣)/u.test(start)) return 'bullet';
  if (/^[«"“„]/.test(start)) return 'quote';
  if (sign !== '') return 'symbol';
  if (first.startsWith('**')) return 'bold';
  if (/^\p{N}/u.test(start)) return 'digit';
  return /^\p{L}/u.test(start) ? 'letter' : 'mark';
}

const LONGEST_READ = 600;

/** Words of five letters and more, cut to five: what a block is about. */
function contentWords(text: string): Set<string> {
  const words = fold(text.slice(0, LONGEST_READ)).match(/\p{L}{5,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 5)));
}
