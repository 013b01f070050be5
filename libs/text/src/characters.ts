/** What a character is to the scanner. */
export const enum CharacterClass {
  Other,
  Space,
  LineBreak,
  Letter,
  Digit,
  /** Combining marks and zero-width characters: part of the word that they stand in. */
  Invisible,
  Punctuation,
  Symbol,
}

/** Zero-width and bidirectional controls, soft hyphen and variation selectors: seen by nobody, meant by few. */
const INVISIBLE = /[\p{M}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;

function classify(character: string): CharacterClass {
  if (LINE_BREAK.test(character)) return CharacterClass.LineBreak;
  if (/\s/u.test(character)) return CharacterClass.Space;
  if (INVISIBLE.test(character)) return CharacterClass.Invisible;
  if (/\p{L}/u.test(character)) return CharacterClass.Letter;
  if (/\p{Nd}/u.test(character)) return CharacterClass.Digit;
  if (/\p{P}/u.test(character)) return CharacterClass.Punctuation;
  if (/[\p{S}\p{N}\p{So}]/u.test(character)) return CharacterClass.Symbol;
  return CharacterClass.Other;
}

/** Class of each character of the Basic Multilingual Plane. Surrogates are `Other` here: see {@link classAt}. */
const TABLE = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++)
  if (unit < 0xd800 || unit > 0xdfff) TABLE[unit] = classify(String.fromCharCode(unit));

/** Class of a UTF-16 unit that is no surrogate. */
export const classOf = (unit: number): CharacterClass => TABLE[unit] as CharacterClass;

/** True for a UTF-16 unit that opens a surrogate pair. */
export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
/** True for a UTF-16 unit that closes a surrogate pair. */
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Units of the character at `index`: 2 for a whole surrogate pair, else 1 (a lone surrogate included). */
export const widthAt = (text: string, index: number): 1 | 2 =>
  isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1)) ? 2 : 1;

/** Class of the character at `index`, beyond the Basic Multilingual Plane too. A lone surrogate is `Other`. */
export function classAt(text: string, index: number): CharacterClass {
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit > 0xdfff) return TABLE[unit] as CharacterClass;
  if (widthAt(text, index) === 1) return CharacterClass.Other;
  const point = text.codePointAt(index) ?? 0;
  // Emoji are most of what channels write out there; asking the regular expressions for each would be slow.
  if (point >= 0x1f000 && point <= 0x1faff) return CharacterClass.Symbol;
  return classify(String.fromCodePoint(point));
}
