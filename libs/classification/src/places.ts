import type { Place } from '#contracts';
import type { Gazetteer, GazetteerPlace, PlaceMention } from '#gazetteer';
import type { PlaceWords } from './languages/language.js';
import type { ReadSentence } from './rules.js';
import { type Standing, standingOf } from './standing.js';
import { Gap, type Token } from './tokens.js';

/** A mention with the place that it was settled to be. */
export interface SettledMention {
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** `brand`: stands in quotation marks and tells no more than a country. */
  readonly form: Exclude<PlaceMention['form'], 'unlisted'> | 'brand';
  readonly place: GazetteerPlace;
  readonly standing: Standing;
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
 * Settles which place each mention is, by the countries and regions that the rest of the text names, and what it is to
 * its sentence; drops those that are no place: a person's name, a brand in quotation marks. The answer has the mentions
 * of each sentence. Linear in the number of mentions.
 */
export function settle(
  mentions: readonly PlaceMention[],
  tokens: readonly Token[],
  sentences: readonly ReadSentence[],
  gazetteer: Gazetteer,
): SettledMention[][] {
  const context = contextOf(mentions);
  let recent: GazetteerPlace | undefined;
  let next = 0;
  let at = 0;
  return sentences.map((sentence) => {
    const end = tokens[sentence.to - 1]!.end;
    const settled: SettledMention[] = [];
    for (; next < mentions.length && mentions[next]!.start < end; next++) {
      const mention = mentions[next]!;
      while (at < sentence.to && tokens[at]!.end <= mention.start) at++;
      let to = at;
      while (to < sentence.to && tokens[to]!.start < mention.end) to++;
      if (to === at || isNoPlace(mention, mentions[next + 1], tokens, at, to, sentence)) continue;
      const beside = [mentions[next - 1], mentions[next + 1]].filter((other) => isBeside(mention, other));
      const place =
        mention.form === 'unlisted'
          ? atHome(mention, mentions, next, recent, context, sentence.grammar.language.places, gazetteer)
          : asCity(choose(mention, context, beside, recent, sentence.grammar.language.places.home), gazetteer);
      if (!place) continue;
      const standing = standingOf(mention, place, { from: at, to }, tokens, sentence.hits, sentence.grammar);
      const form = tokens[at]!.quoted && standing !== 'scene' ? 'brand' : mention.form === 'unlisted' ? 'name' : mention.form; // prettier-ignore
      if (standing === 'government')
        settled.push({ from: at, to, form, place: gazetteer.country(place.country) ?? place, standing }); // prettier-ignore
      else settled.push({ from: at, to, form, place, standing });
      recent = place;
    }
    asRegions(settled, tokens, gazetteer);
    return settled;
  });
}

/** What the whole text says of where it plays. */
interface TextContext {
  readonly countries: ReadonlyMap<string, number>;
  readonly regions: ReadonlySet<string>;
}

/** The likeliest of several homonyms is sure where the next one has so many times fewer people. */
const MUCH_GREATER = 10;

function contextOf(mentions: readonly PlaceMention[]): TextContext {
  const countries = new Map<string, number>();
  const regions = new Set<string>();
  for (const { candidates, form } of mentions) {
    const [likeliest, next] = candidates;
    if (!likeliest || form === 'role' || likeliest.country === '') continue;
    const isSure = next === undefined || (isLand(likeliest) && likeliest.id !== next.id) || likeliest.population > next.population * MUCH_GREATER; // prettier-ignore
    if (!isSure) continue;
    const weight = likeliest.precision === 'country' ? 3 : 1;
    countries.set(likeliest.country, (countries.get(likeliest.country) ?? 0) + weight);
    if (likeliest.precision !== 'country' && form === 'name' && (next === undefined || isLand(likeliest)))
      regions.add(`${likeliest.country}.${likeliest.admin1}`);
  }
  return { countries, regions };
}

const isLand = ({ precision }: GazetteerPlace): boolean => precision === 'country' || precision === 'region';

/** Names so close, in units of text, belong together: «Ольговка Курской области», «в Курской области, в Ольговке». */
const BESIDE = 12;

const isBeside = (mention: PlaceMention, other: PlaceMention | undefined): other is PlaceMention =>
  other !== undefined &&
  other.form === 'name' &&
  (other.start >= mention.end ? other.start - mention.end : mention.start - other.end) <= BESIDE;

/** Capitals of the world are looked at for «столица», some dozen homonyms for a name. */
const MOST_CANDIDATES = 300;

function choose(
  { candidates, form }: PlaceMention,
  { countries, regions }: TextContext,
  beside: readonly (PlaceMention | undefined)[],
  recent: GazetteerPlace | undefined,
  home: string | undefined,
): GazetteerPlace | undefined {
  const isRole = form === 'role';
  if (isRole && candidates.length > 1 && countries.size === 0 && home === undefined) return undefined;
  if (candidates.length === 1) return candidates[0];
  const around = beside.map((mention) => mention!.candidates[0]!).filter(({ precision }) => precision !== 'settlement');
  let best: GazetteerPlace | undefined;
  let bestScore = -Infinity;
  for (const [rank, candidate] of candidates.slice(0, MOST_CANDIDATES).entries()) {
    const isIn = (outer: GazetteerPlace) =>
      outer.country === candidate.country && (outer.precision === 'country' || outer.admin1 === candidate.admin1);
    const inCountry = countries.has(candidate.country) ? (isRole ? 20 : 2) : 0;
    const inRegion = regions.has(`${candidate.country}.${candidate.admin1}`) ? 3 : 0;
    const atHome = isRole && candidate.country === home ? 10 : 0;
    const inRecent = isRole && recent?.country === candidate.country ? 3 : 0;
    const inNext = around.some(isIn) ? 4 : 0;
    const likely = isRole ? 0 : Math.log10(candidate.population + 10) * 0.3 - Math.min(rank, 4) * 0.5;
    const score = inCountry + inRegion + atHome + inRecent + inNext + likely;
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** How far, in units of text, the region may stand from the village that it holds. */
const NEARBY = 120;

/**
 * An unlisted place with the region or country that the text names nearest to it, a region before a town; undefined where
 * none does.
 */
function atHome(
  mention: PlaceMention,
  mentions: readonly PlaceMention[],
  index: number,
  recent: GazetteerPlace | undefined,
  { countries, regions }: TextContext,
  language: PlaceWords,
  gazetteer: Gazetteer,
): GazetteerPlace | undefined {
  const near = [index + 1, index - 1, index + 2, index - 2]
    .map((n) => mentions[n])
    .filter((other) => other?.form === 'name')
    .filter((other) => Math.max(other!.start - mention.end, mention.start - other!.end) <= NEARBY)
    .map((other) => other!.candidates[0]!)
    .filter(({ country }) => country !== '');
  const [region] = regions;
  const home =
    near.find(({ precision }) => precision === 'region' || precision === 'district') ??
    near.find(({ precision }) => precision === 'settlement') ??
    (recent?.admin1 ? recent : undefined) ??
    (region !== undefined && regions.size === 1 ? gazetteer.byId(`region:${region}`) : undefined) ??
    near[0] ??
    gazetteer.country([...countries].sort((a, b) => b[1] - a[1])[0]?.[0] ?? language.home ?? '');
  if (!home) return undefined;
  const [place] = mention.candidates;
  const { country, admin1, zone } = home;
  const id = place!.id.replace(':', admin1 ? `:${country}.${admin1}.` : `:${country}.`);
  return { ...place!, id, country, admin1, zone };
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
  for (const [n, mention] of settled.entries()) {
    const before = settled[n - 1];
    if (mention.form !== 'adjective' || mention.place.precision !== 'settlement') continue;
    if (before?.place.precision !== 'region' || mention.from - before.to > ELLIPSIS || !isCut(mention.to, tokens))
      continue;
    const region = gazetteer.region(mention.place.country, mention.place.admin1);
    if (region) settled[n] = { ...mention, place: region, form: 'name' };
  }
}

/** Words in which «областью» of one member is understood of the next: «20 над Белгородской областью, девять над Воронежской». */
const ELLIPSIS = 4;

/** Whether an adjective ends its member of a list, so that its noun is the one before. */
const isCut = (to: number, tokens: readonly Token[]): boolean => {
  const next = tokens[to];
  return next === undefined || next.gap !== Gap.none || next.form === 'и';
};

const REGION_WORDS = ['област', 'облыс'];

/** Words between the members of a list of places. */
export const JOINERS: ReadonlySet<string> = new Set(
  'и в во а также на над мен пен бен және and in или районе близ под'.split(' '),
);

/** «Ксении Карелиной (Хавана)»: another name of somebody, alone in brackets behind a name. */
function isByname(tokens: readonly Token[], from: number, to: number): boolean {
  const { bracketed, gap } = tokens[from]!;
  const before = tokens[from - 1];
  if (!bracketed || to - from > 1 || (gap & Gap.bracket) === 0 || before === undefined) return false;
  const isSurname = before.capital && /(?:[оеё]в|[иы]н|ск)(?:а|у|ой|ым|ого|ому|ий|ая)?$/.test(before.form);
  return isSurname && (tokens[to] === undefined || !tokens[to].bracketed);
}

/** A word for those who act, another name of somebody, or a first name before a surname. */
function isNoPlace(
  mention: PlaceMention,
  following: PlaceMention | undefined,
  tokens: readonly Token[],
  from: number,
  to: number,
  { grammar, hits }: ReadSentence,
): boolean {
  if (mention.form !== 'name') return false;
  const next = tokens[to];
  const precision = mention.candidates[0]?.precision;
  if (precision === 'settlement' && isByname(tokens, from, to)) return true;
  if (hits.some((hit) => hit.from >= from && hit.to <= to && grammar.actors.has(hit.pattern))) return true;
  if (precision !== 'settlement') return false;
  const isAsked = from > 0 && grammar.prepositions.at.has(tokens[from - 1]!.form);
  if (isAsked || following?.start === next?.start) return false;
  const isName = next !== undefined && next.gap === Gap.none && next.capital && next.kind === 'word';
  return isName && grammar.language.code === 'ru' && (mention.candidates[0]?.population ?? 0) < 1_000_000;
}
