/** A word as names are made of: letters, marks and digits without hyphens, so «Усть-Каменогорск» is two. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** The spelling to look up: see {@link fold}. */
  readonly norm: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Whether a UTF-16 unit belongs to a word. Surrogates do not: no place is written in the higher planes. */
const IS_WORD = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  (unit < 0xd800 || unit > 0xdfff) && WORD.test(String.fromCharCode(unit)) ? 1 : 0,
);
const UNDERSCORE = 0x5f;
const isLatin = (unit: number) => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
const isLowerLatin = (unit: number) => unit >= 0x61 && unit <= 0x7a;

/**
 * Words of a text in order; addresses (`https://…`, `zakon.kz`, `@almaty_news`) hold none. In a hashtag the underscore
 * separates words, elsewhere it joins what is no name.
 *
 * The tokeniser of `#text` keeps «Усть-Каменогорск» and `#Алматы_митинг` whole, as a reader does. Names are looked up by
 * their parts, hence this smaller notion, which the generator of the names shares.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    if (!IS_WORD[text.charCodeAt(at)]) {
      at++;
      continue;
    }
    const start = at;
    do at++;
    while (at < length && IS_WORD[text.charCodeAt(at)]);
    const before = start > 0 ? text.charCodeAt(start - 1) : 0;
    if (before === 0x40 /* @ */) at = handleEnd(text, at);
    else if (isAddress(text, at)) at = addressEnd(text, at);
    else if (text.charCodeAt(at) === UNDERSCORE && before !== 0x23 /* # */ && before !== UNDERSCORE)
      at = handleEnd(text, at);
    else {
      const written = text.slice(start, at);
      const first = written.charAt(0);
      found.push({ start, end: at, norm: fold(written), capital: first !== first.toLowerCase() });
    }
  }
  return found;
}

/** Whether the word that ends at `end` begins an address: `https://`, `www.site`, `zakon.kz`. */
function isAddress(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (unit === 0x3a /* : */) return text.startsWith('//', end + 1);
  return unit === 0x2e /* . */ && isLowerLatin(text.charCodeAt(end + 1)) && isLatin(text.charCodeAt(end - 1));
}

function handleEnd(text: string, at: number): number {
  while (at < text.length && (IS_WORD[text.charCodeAt(at)] || text.charCodeAt(at) === UNDERSCORE)) at++;
  return at;
}

function addressEnd(text: string, at: number): number {
  while (at < text.length && text.charCodeAt(at) > 0x20 && text.charCodeAt(at) !== 0xa0) at++;
  return at;
}

const LATIN_WITH_MARKS = /[\u00c0-\u024f]|[\u0300-\u036f]/;
const MARKS = /[\u0300-\u036f]/g;
const UNDECOMPOSED: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

/** The spelling under which a word is looked up: lower case, `ё` as `е`, Latin letters without marks. */
export function fold(word: string): string {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  if (!LATIN_WITH_MARKS.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/[\u00c0-\u024f]/g, (letter) => UNDECOMPOSED[letter] ?? letter.normalize('NFD'))
    .replace(MARKS, '');
}
