import { fact } from './facts.js';
import { foldedUnit, type Words } from './fold.js';
import { hashOf } from './hash.js';

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

/** What is counted. Numbers of different kinds say nothing about each other. */
const KINDS = {
  other: 0,
  money: 1,
  share: 2,
  people: 3,
  date: 4,
  clock: 5,
  year: 6,
  degrees: 7,
  distance: 8,
  span: 9,
  weekday: 10,
  zodiac: 11,
};

/** Words behind a number that tell what it counts; a language is a line. */
const UNITS: readonly (readonly [keyof typeof KINDS, string])[] = [
  ['money', 'рубль рубля рублей руб доллар доллара долларов евро гривна гривны гривен юань юаня юаней'],
  ['money', 'теңге тенге dollar dollars euro euros rubles pounds usd eur rub kzt'],
  ['share', 'процент процента процентов проц пайыз пайызы пайызға percent pct'],
  ['people', 'человек человека человеку людей чел задержанных погибших раненых пострадавших детей ребенка военных'],
  ['people', 'адам адамды адамның адамға people persons protesters'],
  ['date', 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'],
  ['date', 'қаңтар қаңтарда ақпан ақпанда наурыз наурызда сәуір сәуірде мамыр мамырда маусым маусымда'],
  ['date', 'шілде шілдеде тамыз тамызда қыркүйек қыркүйекте қазан қазанда қараша қарашада желтоқсан желтоқсанда'],
  ['date', 'january february march april may june july august september october november december'],
  ['year', 'год года году годом г гг жыл жылы жылдың'],
  ['degrees', 'градус градуса градусов градусах градусам'],
  [
    'distance',
    'км километр километра километров километрах метр метра метров метрах м см мм kilometres kilometers metres meters',
  ],
  [
    'span',
    'час часа часов минут минуты минуту сутки суток день дня дней месяц месяца месяцев лет неделя недели недель',
  ],
  ['span', 'сағат минут күн ай апта hours hour minutes days weeks months years'],
];

/** Words that stand for one of a few: each row a different one. */
const NAMED: Readonly<Record<'weekday' | 'zodiac', readonly string[]>> = {
  weekday: [
    'понедельник понедельника дүйсенбі дүйсенбіде monday',
    'вторник вторника сейсенбі сейсенбіде tuesday',
    'среду среды сәрсенбі сәрсенбіде wednesday',
    'четверг четверга бейсенбі бейсенбіде thursday',
    'пятницу пятницы пятница жұма жұмада friday',
    'субботу субботы суббота сенбі сенбіде saturday',
    'воскресенье воскресенья жексенбі жексенбіде sunday',
  ],
  zodiac: [
    'овен овна овнам овны тоқты aries',
    'телец тельца тельцам тельцы торпақ taurus',
    'близнецы близнецов близнецам егіздер gemini',
    'рак рака ракам cancer',
    'лев льва львам арыстан leo',
    'дева девы девам бикеш virgo',
    'весы весов весам таразы libra',
    'скорпион скорпиона скорпионам сарышаян scorpio',
    'стрелец стрельца стрельцам мерген sagittarius',
    'козерог козерога козерогам тауешкі capricorn',
    'водолей водолея водолеям суқұйғыш aquarius',
    'рыбы рыб рыбам балықтар pisces',
  ],
};

/** Signs right before or behind a number that tell the same, by UTF-16 unit. */
const signs = new Uint8Array(0x10000);
for (const [kind, marks] of [
  [KINDS.money, '$€₽₸£'],
  [KINDS.share, '%'],
  [KINDS.degrees, '°'],
] as const)
  for (const mark of marks) signs[mark.charCodeAt(0)] = kind;

/** Numbers that begin a word: "трёхмесячный", "девятиэтажный"; and what must follow. */
const BEGINNINGS: readonly (readonly [number, string])[] = [
  [1, 'одно'],
  [2, 'двух'],
  [3, 'трех'],
  [4, 'четырех'],
  [5, 'пяти'],
  [6, 'шести'],
  [7, 'семи'],
  [8, 'восьми'],
  [9, 'девяти'],
  [10, 'десяти'],
];
const COUNTED = ['месячн', 'летн', 'дневн', 'часов', 'недельн', 'этажн', 'минутн', 'процентн', 'кратн', 'комнатн'];
const MIN_COMPOUND = 8;
/** UTF-16 units that such a word begins with. */
const mayBegin = new Uint8Array(0x10000);
for (const [, beginning] of BEGINNINGS)
  for (const letter of [beginning[0]!, beginning[0]!.toUpperCase()]) mayBegin[letter.charCodeAt(0)] = 1;

/** By hash as a signed number: those are kept without a box of their own. */
const byHash = <T>(table: readonly (readonly [T, string])[]): ReadonlyMap<number, T> =>
  new Map(table.flatMap(([value, words]) => words.split(' ').map((word) => [hashOf(word) | 0, value] as const)));

const spelt = byHash(SPELT);
const named = new Map(
  (['weekday', 'zodiac'] as const).flatMap((kind) =>
    NAMED[kind].flatMap((words, n) =>
      words.split(' ').map((word) => [hashOf(word) | 0, fact(KINDS[kind], n)] as const),
    ),
  ),
);
/** Says of most words at once that they are no fact. */
const mayBeFact = new Uint8Array(4096);
for (const hash of [...spelt.keys(), ...named.keys()]) mayBeFact[hash & 0xfff] = 1;
const scales = byHash(SCALES);
const units = byHash(UNITS.map(([kind, words]) => [KINDS[kind], words] as const));

/**
 * Writes the numbers of a text by what they count, scale applied, and days of the week and the like, as facts, to `found`,
 * repetitions and all; returns how many there are: at most two a word.
 */
export function numbersOf(
  { units: text, count, hashes, lengths, starts, ends, digits }: Words,
  found: Uint16Array,
): number {
  let facts = 0;
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]!;
    const isNumber = digits[i] === 1;
    const isCompound = !isNumber && lengths[i]! >= MIN_COMPOUND && mayBegin[text[starts[i]!]!] === 1;
    if (!isNumber && mayBeFact[hash & 0xfff] === 0 && !isCompound) continue;
    const value = isNumber ? valueOf(text, starts[i]!, ends[i]!) : spelt.get(hash | 0);
    if (value === undefined) {
      const name = named.get(hash | 0);
      if (name !== undefined) found[facts++] = name;
      const compound = isCompound ? compoundOf(text, starts[i]!, ends[i]!) : undefined;
      if (compound !== undefined) found[facts++] = fact(KINDS.span, compound);
      continue;
    }
    const scale = i + 1 < count ? scales.get(hashes[i + 1]! | 0) : undefined;
    const next = i + (scale ? 2 : 1);
    const kind =
      signs[starts[i]! > 0 ? text[starts[i]! - 1]! : 0] ||
      signs[text[ends[next - 1]!]!] ||
      (next < count && units.get(hashes[next]! | 0)) ||
      (hasColon(text, starts[i]!, ends[i]!) ? KINDS.clock : KINDS.other);
    found[facts++] = fact(kind, Math.round(value * (scale ?? 1) * 100));
  }
  return facts;
}

function hasColon(text: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text[i] === 0x3a) return true;
  return false;
}

/** "5 000", "5.5", "5,5", "10:30", "1.12.2024": what stands after the first point or comma is a fraction. */
function valueOf(text: Uint16Array, start: number, end: number): number {
  let value = 0;
  let scale = 0;
  for (let i = start; i < end; i++) {
    const unit = text[i]!;
    if (unit >= 0x30 && unit <= 0x39) {
      value = value * 10 + unit - 0x30;
      scale *= 10;
    } else if ((unit === 0x2e || unit === 0x2c) && scale === 0) scale = 1;
  }
  return value / (scale || 1);
}

function compoundOf(text: Uint16Array, start: number, end: number): number | undefined {
  // Iterators and closures would be most of the garbage of reading a text.
  for (let n = 0; n < BEGINNINGS.length; n++) {
    const at = behind(BEGINNINGS[n]![1], text, start, end);
    if (at > 0 && isCounted(text, at, end)) return BEGINNINGS[n]![0];
  }
  return undefined;
}

function isCounted(text: Uint16Array, at: number, end: number): boolean {
  for (let n = 0; n < COUNTED.length; n++) if (behind(COUNTED[n]!, text, at, end) > 0) return true;
  return false;
}

/** Where the text goes on behind letters that it has, folded, at a place; -1 if it has others. */
function behind(letters: string, text: Uint16Array, at: number, end: number): number {
  for (let n = 0; n < letters.length; at++) {
    if (at === end) return -1;
    const unit = foldedUnit(text[at]!);
    if (unit === 1) continue;
    if (unit !== letters.charCodeAt(n++)) return -1;
  }
  return at;
}
