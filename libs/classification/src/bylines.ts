import type { Gazetteer, GazetteerPlace, PlaceMention } from '#gazetteer';
import type { Token } from './tokens.js';

/** The first place that stands where nothing is read: in the footer or the signature of a channel. */
export function placeOfSignature(
  mentions: readonly PlaceMention[],
  tokens: readonly Token[],
): GazetteerPlace | undefined {
  let at = 0;
  for (const { start, end, form, candidates } of mentions) {
    while (at < tokens.length && tokens[at]!.end <= start) at++;
    const isRead = at < tokens.length && tokens[at]!.start < end;
    if (!isRead && form === 'name' && candidates[0]!.country !== '') return candidates[0];
  }
  return undefined;
}

/** Where nothing else tells the country, the name of a channel or a firm may: «телеканал „Казахстан“». */
export function countryOfBrands(text: string, gazetteer: Gazetteer): GazetteerPlace | undefined {
  let from = nextQuote(text, 0);
  for (let n = 0; from >= 0 && n < MOST_BRANDS; n++) {
    const to = text.indexOf(QUOTES.get(text.charAt(from))!, from + 1);
    if (to < 0) return undefined;
    const named = to - from <= LONGEST_BRAND ? gazetteer.mentions(text.slice(from + 1, to)) : [];
    const country = named.flatMap(({ candidates }) => candidates).find(({ precision }) => precision === 'country');
    if (country) return country;
    from = nextQuote(text, to + 1);
  }
  return undefined;
}

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['"', '"'],
]);

/** Where the next quotation opens, -1 when none does. */
function nextQuote(text: string, start: number): number {
  for (let at = start; at < text.length; at++) if (QUOTES.has(text.charAt(at))) return at;
  return -1;
}

const MOST_BRANDS = 20;
const LONGEST_BRAND = 60;
