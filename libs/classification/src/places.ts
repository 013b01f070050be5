import type { Place } from '#contracts';
import type { Gazetteer, GazetteerPlace, PlaceMention } from '#gazetteer';
import type { Grammar } from './grammar.js';
import type { ReadSentence } from './rules.js';
import { Gap, type Token } from './tokens.js';

/** A mention with the place that it was settled to be. */
export interface SettledMention {
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** `brand`: stands in quotation marks and tells no more than a country. */
  readonly form: PlaceMention['form'] | 'brand';
  readonly place: GazetteerPlace;
  /** A preposition says that something happens there. */
  readonly located: boolean;
}

/** No place can be told. */
export const NOWHERE: Place = { id: '', name: '', country: '', admin1: '', lat: null, lon: null, precision: 'none' };

/** The place as a claim names it. */
export const claimPlace = (place: GazetteerPlace | undefined): Place =>
  place
    ? {
        id: place.id,
        name: place.name,
        country: place.country,
        admin1: place.admin1,
        lat: place.lat,
        lon: place.lon,
        precision: place.precision,
      }
    : NOWHERE;

/**
 * Settles which place each mention is, by the countries and regions that the rest of the text names, and drops those
 * that are no place: a person's name, a brand in quotation marks. Linear in the number of mentions.
 */
export function settle(
  mentions: readonly PlaceMention[],
  tokens: readonly Token[],
  grammar: Grammar,
  gazetteer: Gazetteer,
): SettledMention[] {
  const countries = new Map<string, number>();
  const regions = new Set<string>();
  for (const { candidates, form } of mentions) {
    const [likeliest] = candidates;
    if (!likeliest) continue;
    const sure =
      likeliest.precision === 'country' ? 3 : candidates.length === 1 || likeliest.population > 500_000 ? 1 : 0;
    if (sure > 0 && form !== 'role') countries.set(likeliest.country, (countries.get(likeliest.country) ?? 0) + sure);
    if (likeliest.precision === 'region') regions.add(`${likeliest.country}.${likeliest.admin1}`);
  }
  const settled: SettledMention[] = [];
  let at = 0;
  for (const [n, mention] of mentions.entries()) {
    while (at < tokens.length && tokens[at]!.end <= mention.start) at++;
    let to = at;
    while (to < tokens.length && tokens[to]!.start < mention.end) to++;
    if (to === at || isNoPlace(mention, mentions[n + 1], tokens, at, to, grammar)) continue;
    const located = isLocated(tokens, at, grammar);
    const form = tokens[at]!.quoted && !located ? 'brand' : mention.form;
    const place = asCity(choose(mention, countries, regions, settled), gazetteer);
    if (place) settled.push({ from: at, to, form, place, located });
  }
  asRegions(settled, tokens, gazetteer);
  return settled;
}

function choose(
  { candidates, form }: PlaceMention,
  countries: ReadonlyMap<string, number>,
  regions: ReadonlySet<string>,
  before: readonly SettledMention[],
): GazetteerPlace | undefined {
  if (form === 'role' && candidates.length > 1 && countries.size === 0) return undefined;
  let best: GazetteerPlace | undefined;
  let bestScore = -Infinity;
  const recent = before.at(-1)?.place;
  candidates.slice(0, form === 'role' ? 300 : 20).forEach((candidate, rank) => {
    const inCountry = countries.has(candidate.country) ? (form === 'role' ? 20 : 2) : 0;
    const inRegion = regions.has(`${candidate.country}.${candidate.admin1}`) ? 2 : 0;
    const inRecent = form === 'role' && recent?.country === candidate.country ? 3 : 0;
    const likely = form === 'role' ? 0 : Math.log10(candidate.population + 10) * 0.3 - rank * 0.5;
    const score = inCountry + inRegion + inRecent + likely;
    if (score > bestScore) [best, bestScore] = [candidate, score];
  });
  return best;
}

/** A city that is a region of its own («Алматы қаласы») is meant as a city. */
function asCity(place: GazetteerPlace | undefined, gazetteer: Gazetteer): GazetteerPlace | undefined {
  if (place?.precision !== 'region') return place;
  const seat = gazetteer.seatOf(place.country, place.admin1);
  return seat && place.name.startsWith(seat.name) && place.name.endsWith('City') ? seat : place;
}

/** «Белгородской, Брянской и Тульской областях»: the word at the end makes regions of all of them. */
function asRegions(settled: SettledMention[], tokens: readonly Token[], gazetteer: Gazetteer): void {
  for (let n = settled.length - 1; n >= 0; n--) {
    const { form, place, to } = settled[n]!;
    if (form !== 'adjective' || place.precision !== 'settlement') continue;
    const next = settled[n + 1];
    const between = next ? next.from - to : Infinity;
    const listed =
      next?.place.precision === 'region' && between <= 1 && (between === 0 || JOINERS.has(tokens[to]!.form));
    if (!listed && !REGION_WORDS.some((stem) => tokens[to]?.form.startsWith(stem))) continue;
    const region = gazetteer.region(place.country, place.admin1);
    if (region) settled[n] = { ...settled[n]!, place: region, form: 'name' };
  }
}

const REGION_WORDS = ['област', 'облыс'];

/** A word for those who act, or a first name before a surname. */
function isNoPlace(
  mention: PlaceMention,
  following: PlaceMention | undefined,
  tokens: readonly Token[],
  from: number,
  to: number,
  grammar: Grammar,
): boolean {
  if (mention.form !== 'name') return false;
  const next = tokens[to];
  const precision = mention.candidates[0]?.precision;
  if (grammar.matcher.hits(tokens, from, to).some((hit) => grammar.actors.has(hit.pattern))) return true;
  if (precision !== 'settlement') return false;
  if (isLocated(tokens, from, grammar) || following?.start === next?.start) return false;
  const isName = next !== undefined && next.gap === Gap.none && next.capital && next.kind === 'word';
  return isName && grammar.language.code === 'ru' && (mention.candidates[0]?.population ?? 0) < 1_000_000;
}

function isLocated(tokens: readonly Token[], from: number, grammar: Grammar): boolean {
  const { at, kinds } = grammar.language.places;
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const { form } = tokens[i]!;
    if (at.includes(form)) return true;
    const isKind = kinds.some((kind) => (kind.endsWith('*') ? form.startsWith(kind.slice(0, -1)) : form === kind));
    if (!isKind && !/(ском|ской|ском|цком|ных|ной|ном)$/.test(form)) return false;
  }
  return false;
}

/** Places that one clause names together: a list gives each of its members. */
export interface PlaceGroup {
  readonly from: number;
  readonly to: number;
  readonly places: readonly GazetteerPlace[];
  readonly located: boolean;
  readonly form: SettledMention['form'];
}

/** Joins the mentions of a sentence to groups: lists («в Алматы, Актобе и Атырау») and a place with what contains it («в Жетыбае Мангистауской области»). */
export function groupsOf(
  mentions: readonly SettledMention[],
  tokens: readonly Token[],
  sentence: ReadSentence,
): PlaceGroup[] {
  const groups: { from: number; to: number; places: GazetteerPlace[]; located: boolean; form: PlaceMention['form'] }[] =
    [];
  for (const mention of mentions) {
    if (mention.from < sentence.from || mention.from >= sentence.to || mention.form === 'brand') continue;
    const last = groups.at(-1);
    const between = last ? tokens.slice(last.to, mention.from) : [];
    if (last && isContained(last.places.at(-1)!, mention.place) && between.length <= 2) {
      last.to = mention.to;
    } else if (
      last &&
      isContained(mention.place, last.places.at(-1)!) &&
      between.length <= 4 &&
      last.places.length === 1
    ) {
      last.places[0] = mention.place;
      last.to = mention.to;
      last.located ||= mention.located;
      last.form = mention.form;
    } else if (
      last &&
      between.length <= 2 &&
      between.every(({ form }) => JOINERS.has(form)) &&
      joins(last.places.at(-1)!, mention.place)
    ) {
      last.places.push(mention.place);
      last.to = mention.to;
      last.located ||= mention.located;
    } else {
      groups.push({
        from: mention.from,
        to: mention.to,
        places: [mention.place],
        located: mention.located,
        form: mention.form,
      });
    }
  }
  return groups;
}

const JOINERS = new Set([
  'и',
  'в',
  'во',
  'а',
  'также',
  'на',
  'мен',
  'пен',
  'бен',
  'және',
  'and',
  'in',
  'или',
  'районе',
  'близ',
]);

const joins = (a: GazetteerPlace, b: GazetteerPlace): boolean =>
  a.id !== b.id && (a.precision === 'country') === (b.precision === 'country');

const isContained = (inner: GazetteerPlace, outer: GazetteerPlace): boolean =>
  inner.id !== outer.id &&
  inner.country === outer.country &&
  (outer.precision === 'country'
    ? inner.precision !== 'country'
    : (outer.precision === 'region' || outer.precision === 'district') &&
      inner.admin1 === outer.admin1 &&
      (inner.precision === 'settlement' || (inner.precision === 'district' && outer.precision === 'region')));

const SPECIFIC: Readonly<Record<string, number>> = { settlement: 1, district: 1, region: 0.5, country: 0 };

/** «Россия атаковала …»: a country before the head, in no preposition, rather acts than suffers. */
const isActor = (group: PlaceGroup, head: { readonly from: number }): boolean =>
  !group.located && group.places[0]!.precision === 'country' && group.from < head.from;

/** The group that a head most likely happens at, by nearness, clause, preposition and form; undefined when none fits. */
export function groupFor(
  groups: readonly PlaceGroup[],
  head: { readonly from: number; readonly to: number },
  clauses: Uint8Array,
  base: number,
): PlaceGroup | undefined {
  let best: PlaceGroup | undefined;
  let bestScore = -Infinity;
  for (const group of groups) {
    const distance = group.from >= head.to ? group.from - head.to : Math.max(0, head.from - group.to);
    const apart = Math.abs((clauses[group.from - base] ?? 0) - (clauses[head.from - base] ?? 0));
    const score =
      (group.located ? 3 : 0) +
      (SPECIFIC[group.places[0]!.precision] ?? 0) * 2 -
      (group.form === 'adjective' ? 2 : 0) -
      (isActor(group, head) ? 1.5 : 0) -
      Math.min(apart, 4) * 0.8 -
      Math.min(distance, 40) * 0.08;
    if (score > bestScore) [best, bestScore] = [group, score];
  }
  return best;
}
