/** Letters that words of evidence may have: each is kept in one byte. */
const LETTERS = 'абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіїєґ0123456789abcdefghijklmnopqrstuvwxyz';
const codes = new Map(Array.from(LETTERS, (letter, n) => [letter, n + 1]));

/** Whether a folded word can be kept. */
export const canBeKept = (word: string): boolean => Array.from(word).every((letter) => codes.has(letter));

/** Words as bytes with a 0 behind each, two bytes a unit. */
export function packed(words: readonly string[]): number[] {
  const bytes = words.flatMap((word) => [...Array.from(word, (letter) => codes.get(letter)!), 0]);
  const units: number[] = [];
  for (let i = 0; i < bytes.length; i += 2) units.push(bytes[i]! | ((bytes[i + 1] ?? 0) << 8));
  return units;
}

/** Undoes {@link packed}. */
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
