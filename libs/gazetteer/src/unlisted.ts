import type { Context } from './context.js';
import type { GazetteerPlace } from './gazetteer.js';
import { romanise } from './romanise.js';
import { fold, type Word } from './words.js';

/** A place that a text calls a village or a district by name, and no table has. */
export interface Unlisted {
  /** Words of the name. */
  readonly first: number;
  readonly last: number;
  readonly place: GazetteerPlace;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Kinds of settlement that no list is complete of. */
const VILLAGE = set(
  'село села селе селу селом деревня деревни деревне деревню деревней поселок поселка поселке поселку поселком пос пгт хутор ' +
    'хутора хуторе хутору хутором станица станицы станице станицу станицей аул аула ауле аулу аулом пункт пункта пункте village',
);
const DISTRICT = /^район(?:а|е|у|ом)?$/;
const OKRUG = /^округ(?:а|е|у|ом)?$/;
const KIND_OF_OKRUG = /^(?:городск|муниципальн)(?:ой|ого|ому|им|ом)$/;
const OF_DISTRICT = /^(.{4,}[сц]к)(?:ий|ого|ому|им|ом)$/;
/** Districts of cities are called so everywhere: their names tell nothing. */
const EVERYWHERE =
  /^(?:ленин|октябрь|совет|киров|калинин|первомай|пролетар|дзержин|фрунзен|москов|завод|примор|куйбышев|красногвардей|комсомоль|свердлов|орджоникидзев|волж|город)ск/;
const KAZAKH_KIND = /^(?:(ауыл)|(аудан)|(кент))(?:ы|ына|ында|ынан|ының|ын|ындағы)$/;
const ADJECTIVAL = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/;
const CYRILLIC = /^[а-яёәғқңөұүһі]{3,}$/i;

/**
 * The place that a word for its kind calls by name: «в селе Дарьино», «в Мясниковском районе», «Шетпе ауылында». Where it
 * lies is for whoever knows the text to tell: country, region and coordinates are empty.
 */
export function unlistedAt(text: string, words: readonly Word[], context: Context, at: number): Unlisted | undefined {
  const word = words[at]!;
  if (VILLAGE.has(word.norm)) return villageAt(text, words, context, at + 1);
  if (!context.isCapital(at) || !CYRILLIC.test(word.norm)) return undefined;
  const next = words[at + 1];
  if (!next || !context.joined(at)) return undefined;
  const kazakh = KAZAKH_KIND.exec(next.norm);
  if (kazakh) return named(text.slice(word.start, word.end), at, at, kazakh[2] !== undefined);
  const adjective = OF_DISTRICT.exec(word.norm);
  if (!adjective || EVERYWHERE.test(word.norm)) return undefined;
  const after = words[at + 2];
  const isOkrug = KIND_OF_OKRUG.test(next.norm) && after !== undefined && OKRUG.test(after.norm);
  if (!DISTRICT.test(next.norm) && !isOkrug) return undefined;
  const stem = text.slice(word.start, word.start + adjective[1]!.length);
  return named(`${stem}ий`, at, at + (isOkrug ? 2 : 1), true);
}

function villageAt(text: string, words: readonly Word[], context: Context, first: number): Unlisted | undefined {
  const isName = (at: number) =>
    at < words.length && context.isCapital(at) && context.joined(at - 1) && CYRILLIC.test(words[at]!.norm);
  if (!isName(first) || context.isNamesake(first, first)) return undefined;
  const isJoined = text.charAt(words[first]!.end) === '-' || ADJECTIVAL.test(words[first]!.norm);
  const last = isJoined && isName(first + 1) ? first + 1 : first;
  return named(text.slice(words[first]!.start, words[last]!.end), first, last, false);
}

function named(written: string, first: number, last: number, isDistrict: boolean): Unlisted {
  const name = romanise(written) + (isDistrict ? ' District' : '');
  const place: GazetteerPlace = {
    id: `unlisted:${fold(name).replaceAll(/[^a-z]+/g, '-')}`,
    name,
    country: '',
    admin1: '',
    lat: null,
    lon: null,
    precision: isDistrict ? 'district' : 'settlement',
    population: 0,
    zone: '',
  };
  return { first, last, place };
}
