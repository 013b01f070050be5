import { foldedUnit } from './fold.js';

/** Letters that words of evidence may have: each is kept in one byte. */
const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіїєґ0123456789abcdefghijklmnopqrstuvwxyz';

/** The byte of each folded UTF-16 unit; 0 for one that is no letter of evidence. */
const codes = new Uint8Array(0x10000);
for (let n = 0; n < LETTERS.length; n++) codes[LETTERS.charCodeAt(n)] = n + 1;

/** The least of what {@link foldedUnit} gives for a letter. */
const LETTER = 2;

/** Whether a word of a text, once it is folded, can be kept. */
export function canBeKept(text: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = foldedUnit(text[i]!);
    if (unit >= LETTER && codes[unit] === 0) return false;
  }
  return true;
}

/** Folds a word of a text and writes it as bytes with a 0 behind, two bytes a unit, from a byte on; returns where it ends. */
export function pack(text: Uint16Array, start: number, end: number, units: Uint16Array, byte: number): number {
  for (let i = start; i < end; i++) {
    const unit = foldedUnit(text[i]!);
    if (unit >= LETTER) put(codes[unit]!, units, byte++);
  }
  put(0, units, byte++);
  return byte;
}

function put(code: number, units: Uint16Array, byte: number): void {
  const unit = byte >>> 1;
  units[unit] = byte & 1 ? units[unit]! | (code << 8) : code;
}

/** The words that {@link pack} wrote to units `[from, to)`. */
export function unpacked(units: Uint16Array, from: number, to: number): string[] {
  const words: string[] = [];
  let word = '';
  for (let byte = from * 2; byte < to * 2; byte++) {
    const code = byte & 1 ? units[byte >>> 1]! >>> 8 : units[byte >>> 1]! & 0xff;
    if (code > 0) word += LETTERS[code - 1]!;
    else if (word) {
      words.push(word);
      word = '';
    }
  }
  return words;
}
