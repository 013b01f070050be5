/**
 * One pass over a text: words as hashes, without building strings.
 * Case, ё, combining marks, zero-width characters and marks of emphasis make no difference; addresses and mentions are no words.
 */
import { FNV_OFFSET, FNV_PRIME } from './hash.js';

/** A stretch of the text to leave out, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words of a text, in order: entries of flat arrays, up to `count`. */
export interface Words {
  /** The units of the text, and a few zeros behind them. */
  readonly units: Uint16Array;
  readonly count: number;
  /** Hash of each folded word, as `hashOf` has it. */
  readonly hashes: Uint32Array;
  /** Letters and digits of each. */
  readonly lengths: Uint16Array;
  /** Where each stands in the text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 for a word of digits alone. */
  readonly digits: Uint8Array;
  /** 1 for a word with one capital letter, its first, that does not begin a sentence or what is quoted: a name, most likely. */
  readonly names: Uint8Array;
}

const SEPARATOR = 0;
const IGNORED = 1;
const AT_SIGN = 0x40;
const UNDERSCORE = 0x5f;
const COLON = 0x3a;
/** More words than a text of the largest size can have; what follows them is left out. */
const MAX_WORDS = 2 ** 16 - 1;

const FOLD = foldTable();

/** Filled anew by each reading. */
const words = {
  units: new Uint16Array(0) as Uint16Array,
  count: 0,
  hashes: new Uint32Array(MAX_WORDS),
  lengths: new Uint16Array(MAX_WORDS),
  starts: new Uint32Array(MAX_WORDS),
  ends: new Uint32Array(MAX_WORDS),
  digits: new Uint8Array(MAX_WORDS),
  names: new Uint8Array(MAX_WORDS),
};

/** Reads the words of `text` outside of `skip` (ascending, not overlapping). Linear. What it returns holds until the next call. */
export function readWords(text: string, skip: readonly Stretch[] = []): Words {
  const units = unitsOf(text);
  let count = 0;
  let skipping = 0;
  let begins = true;
  let at = 0;
  const { length } = text;
  let stretch = skip[0];
  while (at < length && count < MAX_WORDS) {
    if (stretch && at >= stretch.start) {
      at = Math.max(at, stretch.end);
      stretch = skip[++skipping];
      continue;
    }
    const unit = units[at]!;
    const first = FOLD[unit]!;
    if (first <= IGNORED) {
      if (first === SEPARATOR && continues[unit] === 0) begins = true;
      at = unit === AT_SIGN ? endOfMention(units, at + 1, length) : at + 1;
      continue;
    }
    if (mayBeginAddress(unit)) {
      const address = endOfAddress(text, at);
      if (address > at) {
        at = address;
        continue;
      }
    }
    const limit = stretch ? Math.min(stretch.start, length) : length;
    const start = at;
    let hash = FNV_OFFSET;
    let letters = 0;
    let digits = true;
    for (; at < limit; at++) {
      const inner = units[at]!;
      const folded = FOLD[inner]!;
      if (folded === IGNORED) continue;
      if (folded === SEPARATOR) {
        if (!digits || !joinsDigits(units, at)) break;
        continue;
      }
      hash = Math.imul(hash ^ folded, FNV_PRIME);
      letters++;
      if (folded < 0x30 || folded > 0x39) digits = false;
    }
    words.hashes[count] = hash;
    words.lengths[count] = Math.min(letters, 0xffff);
    words.starts[count] = start;
    words.ends[count] = at;
    words.names[count] = !begins && isUpper(unit) && !isUpper(units[start + 1]!) ? 1 : 0;
    begins = false;
    words.digits[count] = digits && letters > 0 ? 1 : 0;
    count++;
  }
  words.units = units;
  words.count = count;
  return words;
}

/** More units than are looked at behind the last one. */
const PADDING = 8;
let copied = new Uint16Array(2 ** 14);
let bytes = Buffer.from(copied.buffer);

/** The units of a text in an array, where each is read much faster than from the string. */
function unitsOf(text: string): Uint16Array {
  if (text.length + PADDING > copied.length) {
    copied = new Uint16Array((text.length + PADDING) * 2);
    bytes = Buffer.from(copied.buffer);
  }
  bytes.write(text, 'utf16le');
  copied.fill(0, text.length, text.length + PADDING);
  return copied;
}

/** A unit as it is compared: 0 for one that is no letter, 1 for one that makes no difference. */
export const foldedUnit = (unit: number): number => FOLD[unit]!;

/** Marks within a sentence: space, no-break space, comma, hyphen, parentheses. */
const continues = new Uint8Array(0x10000);
for (const mark of ' \u00a0,-()') continues[mark.charCodeAt(0)] = 1;

/** Capital letters of English, Russian, Ukrainian and Kazakh. */
const isUpper = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x400 && unit <= 0x42f) ||
  (unit >= 0x490 && unit <= 0x4ff && (unit & 1) === 0);

/** "5 000", "5.5", "10:30": a single mark between digits belongs to the number (a space only before three digits). */
function joinsDigits(units: Uint16Array, at: number): boolean {
  const mark = units[at]!;
  if (!isDigit(units[at - 1]!) || !isDigit(units[at + 1]!)) return false;
  if (mark === 0x2c || mark === 0x2e || mark === COLON) return true;
  return (
    (mark === 0x20 || mark === 0xa0 || mark === 0x202f) &&
    isDigit(units[at + 2]!) &&
    isDigit(units[at + 3]!) &&
    !isDigit(units[at + 4]!)
  );
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function endOfMention(units: Uint16Array, at: number, end: number): number {
  while (at < end && (FOLD[units[at]!]! > IGNORED || units[at] === UNDERSCORE)) at++;
  return at;
}

/** h, w or t. */
const mayBeginAddress = (unit: number): boolean => {
  const letter = unit | 0x20;
  return letter === 0x68 || letter === 0x77 || letter === 0x74;
};

/** The end of the address that starts here; `at` itself where none does. */
function endOfAddress(text: string, at: number): number {
  const unit = text.charCodeAt(at) | 0x20;
  const starts =
    (unit === 0x68 && (text.startsWith('http://', at) || text.startsWith('https://', at))) ||
    (unit === 0x77 && text.startsWith('www.', at)) ||
    (unit === 0x74 && (text.startsWith('t.me/', at) || text.startsWith('tg://', at)));
  if (!starts) return at;
  while (at < text.length) {
    const next = text.charCodeAt(at);
    if (next <= 0x20 || next === 0xa0 || next === 0x29 || next === 0x5d || next === 0x3e || next === 0x22) break;
    at++;
  }
  return at;
}

/** Folded unit for each UTF-16 unit, made once: about 20 ms. */
function foldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const letter = /^[\p{L}\p{N}]$/u;
  const ignored = /^[\p{M}\p{Cf}]$/u;
  for (const mark of '*_~') table[mark.charCodeAt(0)] = IGNORED;
  for (let unit = 0x21; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit < 0xe000) continue;
    const char = String.fromCharCode(unit);
    if (ignored.test(char)) table[unit] = IGNORED;
    else if (letter.test(char)) {
      const base = char.normalize('NFKC').toLowerCase();
      table[unit] = base === 'ё' ? 0x435 : base === 'й' ? 0x439 : base.normalize('NFD').charCodeAt(0);
    }
  }
  return table;
}
