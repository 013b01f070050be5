import { CharacterClass, classAt, classOf, widthAt } from './characters.js';
import { fold } from './fold.js';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

/** A stretch of text, `[start, end)` in UTF-16 units. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /**
   * What to compare by. Words: folded (NFKC, lower case, ё→е, no marks, no zero-width characters).
   * Numbers: ASCII digits, groups joined, `.` before decimals (`5 000` → `5000`, `5,5` → `5.5`).
   * Punctuation and symbols: as written, without selectors and joiners.
   */
  readonly norm: string;
}

/**
 * Cuts a text into tokens, in order, without overlap; white space, controls and lone surrogates belong to none.
 * Linear in the length of the text; never throws.
 *
 * - Word: letters and what hangs on them: digits (`Мир24`), inner hyphens (`пресс-служба`, `10-летняя`), inner apostrophes
 *   (`don't`, `об'єкт`) and underscores.
 * - Number: digits with inner separators. `.` and `,` between digits always belong to it (`5,5`, `05.01.2022`); a space only
 *   before a group of three digits after one to three (`5 000`, `1 200 000`). Clock times and ranges are several tokens
 *   (`10` `:` `30`, `10` `-` `15`), and so is a unit written close (`5` `тыс`).
 *   In `norm` a separator is read as grouping when only groups of three follow it and the number does not start with 0
 *   (`5,000` → `5000`, `0,125` → `0.125`); several separators that are no groups stay as written (`05.01.2022`).
 * - Punctuation: a run of one and the same character (`...`, `!!`).
 * - Symbol: one character with its modifiers: `№`, `%`, an emoji.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    switch (classAt(text, at)) {
      case CharacterClass.Letter:
        at = wordEnd(text, at);
        tokens.push({ start, end: at, kind: 'word', norm: fold(text.slice(start, at)) });
        break;
      case CharacterClass.Digit: {
        const digits = digitsEnd(text, at);
        if (isHyphen(text.charCodeAt(digits)) && classAt(text, digits + 1) === CharacterClass.Letter) {
          at = wordEnd(text, digits + 1);
          tokens.push({ start, end: at, kind: 'word', norm: fold(text.slice(start, at)) });
        } else {
          at = numberEnd(text, at, digits);
          tokens.push({ start, end: at, kind: 'number', norm: normOfNumber(text.slice(start, at)) });
        }
        break;
      }
      case CharacterClass.Punctuation: {
        const unit = text.charCodeAt(at);
        at += widthAt(text, at);
        if (at === start + 1) while (text.charCodeAt(at) === unit) at++;
        tokens.push({ start, end: at, kind: 'punctuation', norm: text.slice(start, at) });
        break;
      }
      case CharacterClass.Symbol:
        at = symbolEnd(text, at);
        tokens.push({ start, end: at, kind: 'symbol', norm: text.slice(start, at).replace(SELECTORS, '') });
        break;
      default:
        at += widthAt(text, at);
    }
  }
  return tokens;
}

const isHyphen = (unit: number) => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
const isWordPart = (kind: CharacterClass) => kind === CharacterClass.Letter || kind === CharacterClass.Digit;

/** End of the word whose first letter stands at `at`. */
function wordEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    const unit = text.charCodeAt(end);
    const kind = classAt(text, end);
    if (isWordPart(kind) || kind === CharacterClass.Invisible) end += widthAt(text, end);
    else if ((isHyphen(unit) || unit === 0x5f) && isWordPart(classAt(text, end + 1))) end++;
    else if (isApostrophe(unit) && classAt(text, end + 1) === CharacterClass.Letter) end++;
    else return trimInvisible(text, at, end);
    if (end >= text.length) return trimInvisible(text, at, end);
  }
}

/** Zero-width characters after a word are not part of it; its combining marks are. */
function trimInvisible(text: string, start: number, end: number): number {
  while (
    end > start + 1 &&
    classOf(text.charCodeAt(end - 1)) === CharacterClass.Invisible &&
    !MARK.test(text[end - 1]!)
  )
    end--;
  return end;
}
const MARK = /\p{M}/u;

function digitsEnd(text: string, at: number): number {
  while (at < text.length && classAt(text, at) === CharacterClass.Digit) at += widthAt(text, at);
  return at;
}

/** End of the number that starts at `start` and whose first digits end at `end`. */
function numberEnd(text: string, start: number, end: number): number {
  let grouped = end - start <= 3;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (unit === 0x2e || unit === 0x2c) {
      const next = digitsEnd(text, end + 1);
      if (next === end + 1) return end;
      grouped = false;
      end = next;
    } else if (grouped && isGroupSpace(unit)) {
      const next = digitsEnd(text, end + 1);
      if (next !== end + 4) return end;
      end = next;
    } else return end;
  }
}

/** Space, no-break space, thin space, narrow no-break space. */
const isGroupSpace = (unit: number) => unit === 0x20 || unit === 0xa0 || unit === 0x2009 || unit === 0x202f;

function normOfNumber(written: string): string {
  const plain = written.normalize('NFKC').replace(/\s/gu, '');
  const separators = plain.match(/[.,]/g)?.length ?? 0;
  if (separators === 0) return plain;
  if (/^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(plain)) return plain.replace(/[.,]/g, '');
  return separators === 1 ? plain.replace(',', '.') : plain;
}

const SELECTORS = /[\ufe0e\ufe0f\u200d]/g;

/** An emoji with its modifiers, joiners and selectors is one symbol. */
function symbolEnd(text: string, at: number): number {
  let end = at + widthAt(text, at);
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (unit === 0x200d && classAt(text, end + 1) === CharacterClass.Symbol) end += 1 + widthAt(text, end + 1);
    else if (unit === 0xfe0f || unit === 0xfe0e || unit === 0x20e3) end++;
    else if (unit === 0xd83c && text.charCodeAt(end + 1) >= 0xdffb && text.charCodeAt(end + 1) <= 0xdfff) end += 2;
    else break;
  }
  return end;
}
