import type { Word } from './words.js';

/** A place said by what it is: of a country or a region. */
export type Role = 'country' | 'region';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const RUSSIAN_CAPITAL = set('столица столицы столице столицу столицей столицею');
const RUSSIAN_CAPITAL_ADJECTIVE = /^столичн(?:ый|ая|ое|ые|ого|ой|ому|ую|ым|ом|ых|ыми)$/;
const RUSSIAN_SEAT = set('облцентр облцентра облцентре облцентру облцентром');
const RUSSIAN_REGIONAL = set('областной областного областному областном областным');
const RUSSIAN_CENTRE = set('центр центра центру центре центром');
const KAZAKH_CAPITAL = /^елорда(?:да|дан|ның|ны|ға|мыз|мызда|лық|дағы|сы|сында|сының)?$/;
const ENGLISH_DETERMINER = set('the s our its their');
const ENGLISH_CENTRE = set('centre center capital');
/** «культурная столица», "venture capital": no seat of any government. */
const OTHER_CAPITAL = set(
  'культурная культурной культурную северная северной северную южная южной южную летняя летней летнюю мировая мировой ' +
    'венчурный человеческий venture human social political working share',
);
const OTHER_AFTER = set('market markets punishment letter letters investment gains flight controls expenditure мира');

/** What any of the words above begins with. */
const INITIALS = new Set('соебrc');

/**
 * Whether the word at `index` names a role, and the last word that belongs to it. Knows no place.
 * @param owned whether a place stands directly before: "Kazakhstan's capital"
 */
export function roleAt(
  words: readonly Word[],
  index: number,
  owned: boolean,
): { readonly role: Role; readonly last: number } | undefined {
  const { norm } = words[index]!;
  if (!INITIALS.has(norm.charAt(0))) return undefined;
  const before = words[index - 1]?.norm ?? '';
  const after = words[index + 1]?.norm ?? '';
  if (OTHER_CAPITAL.has(before) || OTHER_AFTER.has(after)) return undefined;
  if (RUSSIAN_CAPITAL.has(norm) || RUSSIAN_CAPITAL_ADJECTIVE.test(norm) || KAZAKH_CAPITAL.test(norm))
    return { role: 'country', last: index };
  if (norm === 'бас' && after.startsWith('шаһар')) return { role: 'country', last: index + 1 };
  if (RUSSIAN_SEAT.has(norm)) return { role: 'region', last: index };
  if (RUSSIAN_REGIONAL.has(norm) && RUSSIAN_CENTRE.has(after)) return { role: 'region', last: index + 1 };
  if (norm === 'облыс' && after.startsWith('орталығ')) return { role: 'region', last: index + 1 };
  if (norm === 'regional' && ENGLISH_CENTRE.has(after)) return { role: 'region', last: index + 1 };
  if (norm === 'capital' && (owned || ENGLISH_DETERMINER.has(before) || after === 'of' || after === 'city'))
    return { role: 'country', last: after === 'city' ? index + 1 : index };
  return undefined;
}
