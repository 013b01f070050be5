import { foldedUnit } from './fold.js';

/** Letters that words of evidence may have: each is kept in one byte. */
const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіїєґ0123456789abcdefghijklmnopqrstuvwxyz';

/** The byte of each UTF-16 unit; 0 for one that is no letter of evidence. */
const codes = new Uint8Array(0x10000);
for (let n = 0; n < LETTERS.length; n++) codes[LETTERS.charCodeAt(n)] = n + 1;

/** Whether a word of a text, once it is folded, can be kept. */
export function canBeKept(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = foldedUnit(text.charCodeAt(i));
    if (unit > 1 && codes[unit] === 0) return false;
  }
  return true;
}

/** How many units {@link pack} takes. */
export const packedLength = (words: readonly string[]): number =>
  words.reduce((bytes, { length }) => bytes + length + 1, 1) >> 1;

/** Writes words as bytes with a 0 behind each, two bytes a unit. */
export function pack(words: readonly string[], units: Uint16Array, at: number): void {
  let byte = at * 2;
  const put = (code: number) => {
    const unit = byte >> 1;
    units[unit] = byte++ & 1 ? units[unit]! | (code << 8) : code;
  };
  for (const word of words) {
    for (let i = 0; i < word.length; i++) put(codes[word.charCodeAt(i)]!);
    put(0);
  }
}

/** Undoes {@link pack}. */
export function unpacked(units: Uint16Array): string[] {
  const words: string[] = [];
  let word = '';
  for (const unit of units)
    for (const code of [unit & 0xff, unit >>> 8])
      if (code > 0) word += LETTERS[code - 1]!;
      else if (word) {
        words.push(word);
        word = '';
      }
  return words;
}
