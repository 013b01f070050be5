/**
 * One pass over a text: words as hashes, without building strings.
 * Case, ё, combining marks, zero-width characters and marks of emphasis make no difference; addresses and mentions are no words.
 */

/** A stretch of the text to leave out, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words of a text, in order. */
export interface Words {
  /** Hash of each folded word. */
  readonly hashes: readonly number[];
  /** Which of them weigh anything: three letters or more, or a number. */
  readonly content: readonly boolean[];
  /** Its value where it is a number in digits; NaN where it is none. */
  readonly values: readonly number[];
}

const MIN_LETTERS = 3;
const SEPARATOR = 0;
const IGNORED = 1;
const AT_SIGN = 0x40;
const UNDERSCORE = 0x5f;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const FOLD = foldTable();

/** Reads the words of `text` outside of `skip` (ascending, not overlapping). Linear. */
export function readWords(text: string, skip: readonly Stretch[] = []): Words {
  const hashes: number[] = [];
  const content: boolean[] = [];
  const values: number[] = [];
  let skipping = 0;
  let at = 0;
  while (at < text.length) {
    const stretch = skip[skipping];
    if (stretch && at >= stretch.start) {
      at = Math.max(at, stretch.end);
      skipping++;
      continue;
    }
    const unit = text.charCodeAt(at);
    if (FOLD[unit]! <= IGNORED) {
      at = unit === AT_SIGN ? endOfMention(text, at + 1) : at + 1;
      continue;
    }
    const address = endOfAddress(text, at);
    if (address > at) {
      at = address;
      continue;
    }
    const limit = stretch ? Math.min(stretch.start, text.length) : text.length;
    let hash = FNV_OFFSET;
    let length = 0;
    let digits = true;
    let value = 0;
    for (; at < limit; at++) {
      const folded = FOLD[text.charCodeAt(at)]!;
      if (folded === IGNORED) continue;
      if (folded === SEPARATOR) {
        if (digits && joinsDigits(text, at)) continue;
        break;
      }
      hash = Math.imul(hash ^ folded, FNV_PRIME);
      length++;
      if (folded >= 0x30 && folded <= 0x39) value = value * 10 + folded - 0x30;
      else digits = false;
    }
    const isNumber = digits && length > 0;
    hashes.push(hash >>> 0);
    content.push(isNumber || length >= MIN_LETTERS);
    values.push(isNumber ? value : Number.NaN);
  }
  return { hashes, content, values };
}

/** Hash of one folded word, as {@link readWords} gives it. */
export const hashOf = (word: string): number => readWords(word).hashes[0] ?? 0;

/** "5 000", "5.5", "10:30": a single mark between digits belongs to the number (a space only before three digits). */
function joinsDigits(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) return false;
  if (mark === 0x2c || mark === 0x2e || mark === 0x3a) return true;
  return (
    (mark === 0x20 || mark === 0xa0 || mark === 0x202f) &&
    isDigit(text.charCodeAt(at + 2)) &&
    isDigit(text.charCodeAt(at + 3)) &&
    !isDigit(text.charCodeAt(at + 4))
  );
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function endOfMention(text: string, at: number): number {
  while (at < text.length && (FOLD[text.charCodeAt(at)]! > IGNORED || text.charCodeAt(at) === UNDERSCORE)) at++;
  return at;
}

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
