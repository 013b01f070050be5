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
/** What a preposition of place may stand before. */
const BEFORE_PLACE = set('в во под у над близ возле около на по');
/** Endings that hardly anything but a village has, with those of its cases that are not the name itself. */
const VILLAGE_ENDING = /(?:[оеё]в|[иы]н)о$|[оеё]вк(?:а|е|у|ой|и)$/;
/** Called by a surname and no village: a gallery, a road. */
const NO_VILLAGE = /^(?:третьяковк|рублевк|ленинк|маяковк|литовк|шереметьев)/;
/** «Петровское Тамбовской области»: the name ends before the adjective of what holds it. */
const OF_REGION = /[сц]к(?:ой|ого|ом|ому|им)$/;
/** Bodies, whose names are written with capitals too. */
const BODY = /^(?:мин|рос|зак|ген|след|глав|гос|обл|упр|сбер|комит|департ|суд|правит|админ)/;
const ADJECTIVAL = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/;
const CYRILLIC = /^[а-яёәғқңөұүһі]{3,}$/i;

/**
 * The place that a word for its kind calls by name: «в селе Дарьино», «в Мясниковском районе», «Шетпе ауылында». Where it
 * lies is for whoever knows the text to tell: country, region and coordinates are empty. Without such a word, a name that
 * ends as villages do («в Тёткино»), or that a region follows («в Казачьей Локне Курской области»).
 * @param isRegionAt whether the name of a region begins at a word
 */
export function unlistedAt(
  text: string,
  words: readonly Word[],
  context: Context,
  at: number,
  isRegionAt: (index: number) => boolean,
): Unlisted | undefined {
  const word = words[at]!;
  if (VILLAGE.has(word.norm)) return villageAt(text, words, context, at + 1);
  if (BEFORE_PLACE.has(word.norm)) return askedAt(text, words, context, at + 1, isRegionAt);
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
  if (!isName(words, context, first) || context.isNamesake(first, first) || context.isShouted(first)) return undefined;
  const isJoined = text.charAt(words[first]!.end) === '-' || ADJECTIVAL.test(words[first]!.norm);
  const last =
    isJoined && isName(words, context, first + 1) && !OF_REGION.test(words[first + 1]!.norm) ? first + 1 : first;
  return named(text.slice(words[first]!.start, words[last]!.end), first, last, false);
}

function askedAt(
  text: string,
  words: readonly Word[],
  context: Context,
  first: number,
  isRegionAt: (index: number) => boolean,
): Unlisted | undefined {
  if (!isName(words, context, first) || context.isShouted(first) || BODY.test(words[first]!.norm)) return undefined;
  const ends = [first, first + 1].filter((last) => last === first || isName(words, context, last));
  const last =
    ends.find((end) => end + 1 < words.length && isBeside(text, words, end) && isRegionAt(end + 1)) ??
    (VILLAGE_ENDING.test(words[first]!.norm) && !NO_VILLAGE.test(words[first]!.norm) ? first : undefined);
  if (last === undefined) return undefined;
  return named(nominative(text.slice(words[first]!.start, words[last]!.end)), first, last, false);
}

/** Whether a word goes on after the one before it as a name in Cyrillic letters does. */
const isName = (words: readonly Word[], context: Context, at: number): boolean =>
  at < words.length && context.isCapital(at) && context.joined(at - 1) && CYRILLIC.test(words[at]!.norm);

/** Whether nothing but blanks and an opening bracket stand between a word and the next. */
const isBeside = (text: string, words: readonly Word[], at: number): boolean =>
  /^[ \u00a0]\(?$/.test(text.slice(words[at]!.end, Math.min(words[at + 1]!.start, words[at]!.end + 3)));

/** «Обуховке» → «Обуховка», «Глушкове» → «Глушково»; other cases stay, as their nominative cannot be told. */
const nominative = (written: string): string =>
  written.replace(/([оеё]вк)(?:е|у|ой|и)$/, '$1а').replace(/((?:[оеё]в|[иы]н))е$/, '$1о');

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
