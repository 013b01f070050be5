import { hashOf, type Words } from './fold.js';

/** Small numbers in words; a language is a row, a word may stand in several. */
const SPELT: readonly (readonly [number, string])[] = [
  [2, 'два две двое двух двумя екі two'],
  [3, 'три трое трех трём тремя үш three'],
  [4, 'четыре четверо четырех төрт four'],
  [5, 'пять пятеро пяти пятью бес five'],
  [6, 'шесть шестеро шести алты six'],
  [7, 'семь семеро семи жеті seven'],
  [8, 'восемь восьмеро восьми сегіз eight'],
  [9, 'девять девяти тоғыз nine'],
  [10, 'десять десяти ten'],
  [11, 'одиннадцать eleven'],
  [12, 'двенадцать twelve'],
  [15, 'пятнадцать fifteen'],
  [20, 'двадцать жиырма twenty'],
  [30, 'тридцать отыз thirty'],
  [40, 'сорок қырық forty'],
  [50, 'пятьдесят елу fifty'],
  [100, 'сто жүз hundred'],
  [200, 'двести'],
  [300, 'триста'],
  [500, 'пятьсот'],
];

/** What multiplies the number before it. */
const SCALES: readonly (readonly [number, string])[] = [
  [1e3, 'тыс тысяча тысячи тысяч мың thousand'],
  [1e6, 'млн миллион миллиона миллионов million'],
  [1e9, 'млрд миллиард миллиарда миллиардов billion'],
];

const byHash = (table: typeof SPELT): ReadonlyMap<number, number> =>
  new Map(table.flatMap(([value, words]) => words.split(' ').map((word) => [hashOf(word), value] as const)));

const spelt = byHash(SPELT);
const scales = byHash(SCALES);

/** The numbers of a text, scale applied, each as 16 bits. Repetitions stay. */
export function factsOf({ count, hashes, values }: Words): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < count; i++) {
    const value = Number.isNaN(values[i]!) ? spelt.get(hashes[i]!) : values[i]!;
    if (value === undefined) continue;
    const scale = i + 1 < count ? (scales.get(hashes[i + 1]!) ?? 1) : 1;
    const scaled = value * scale;
    numbers.push((scaled ^ (scaled / 0x10000)) & 0xffff);
  }
  return numbers;
}
