import type { GazetteerPlace, PlaceMention } from '#gazetteer';
import type { Grammar } from './grammar.js';
import type { Hit } from './matching/matcher.js';
import { isForm } from './matching/pattern.js';
import { Gap, isCutOff, type Token } from './tokens.js';

/**
 * What a named place is to its sentence.
 * - `scene`: something happens there: «в Алматы», "near Almaty", «Алматыда», «удар по Херсону».
 * - `seat`: whose building is the scene: «парламент Грузии».
 * - `target`: a country that something is aimed at or goes to: «удары на Украину», «ввели войска в Грузию».
 * - `plain`: named without a word that says what for: «Атырау: митинг», «атаковали Херсон».
 * - `office`: whose body or person is named: «министр обороны России», «мэр Москвы».
 * - `government`: a capital that stands for those who govern there: «Москва заявила».
 * - `force`: whose weapons or troops are named: «украинские беспилотники».
 * - `origin`: where somebody or something comes from: «приехал из Актау».
 * - `topic`: what something is about, or with or against whom: «соглашение с Россией».
 * - `bound`: where something was going: «дроны, летевшие на Москву».
 */
export type Standing =
  'scene' | 'seat' | 'target' | 'plain' | 'office' | 'government' | 'force' | 'origin' | 'topic' | 'bound';

/** Standings that hardly ever tell where something happens. */
export const isAside = (standing: Standing): boolean =>
  standing !== 'scene' && standing !== 'seat' && standing !== 'target' && standing !== 'plain';

/** Words between a preposition and the name that it governs: «в городе Рудном», «у здания акимата Актау». */
const CHAIN = 4;
/** Words between a body and the place that it is of: «министр обороны России». */
const OFFICE_REACH = 2;

/** What the words of a mention are to the sentence, by what stands around them. Looks at a bounded stretch. */
export function standingOf(
  mention: PlaceMention,
  place: GazetteerPlace,
  range: { readonly from: number; readonly to: number },
  tokens: readonly Token[],
  hits: readonly Hit[],
  grammar: Grammar,
): Standing {
  const { from, to } = range;
  const isAfter = (set: ReadonlySet<number>, reach: number) =>
    hits.some((hit) => hit.from >= to && hit.from - to < reach && set.has(hit.pattern) && !isCut(tokens, to, hit.from));
  const isBefore = (set: ReadonlySet<number>, reach: number) =>
    hits.some((hit) => hit.to <= from && from - hit.to < reach && set.has(hit.pattern) && !isCut(tokens, hit.to, from));
  const said = prepositionOf(tokens, from, grammar);
  if (mention.form === 'adjective') {
    if (isAfter(grammar.courts, 3)) return 'seat';
    const isOfForce = isAfter(grammar.forces, 3) && !isAfter(grammar.territories, 2);
    return isOfForce ? 'force' : (said?.standing ?? 'plain');
  }
  if (said && said.standing !== 'scene') return said.standing;
  if (isInRemark(tokens, from, to)) return 'topic';
  if (!said && from > 0 && (isBefore(grammar.onTheWay, 1) || isBefore(grammar.routes, OFFICE_REACH))) return 'bound';
  if (isBefore(grammar.seats, 1)) return 'seat';
  const { code } = grammar.language;
  // In Kazakh a body stands behind its place; in English «of» stands between.
  const isOfOffice = code !== 'kk' && isBefore(grammar.offices, code === 'en' ? OFFICE_REACH + 1 : OFFICE_REACH);
  if (isOfOffice && (!said || said.at < from - 1)) return 'office';
  if (said) {
    if (isBound(said.at, hits, grammar) || isAgainst(tokens, said.at, place)) return 'bound';
    return isAimedAt(tokens, said.at, from, place) ? 'target' : 'scene';
  }
  const ended = code === 'kk' ? byEnding(tokens[to - 1]!.form) : undefined;
  if (ended) return ended;
  if (code !== 'ru' && isAfter(grammar.offices, 2)) return 'office';
  if (code !== 'ru' && isAfter(grammar.forces, 2)) return 'force';
  if (isAfter(grammar.suffers, 1)) return 'scene';
  return place.capitalOf === 'country' && mention.form === 'name' && isGovernment(tokens, from, to, grammar)
    ? 'government'
    : 'plain';
}

/** «(признан в России иноагентом)»: a remark in brackets, unlike «(Амурская область)», says nothing of the scene. */
function isInRemark(tokens: readonly Token[], from: number, to: number): boolean {
  if (!tokens[from]!.bracketed) return false;
  let words = 0;
  for (let i = from - 1; i >= 0 && i > from - REMARK && tokens[i]!.bracketed; i--) words++;
  for (let i = to; i < tokens.length && i < to + REMARK && tokens[i]!.bracketed; i++) words++;
  return words >= REMARK - 2;
}

/** So many words besides the name make what stands in brackets a remark. */
const REMARK = 5;

/** «Алматыда», «Иранмен», «Сириядан»: what the ending of a name in Kazakh says. */
const byEnding = (form: string): Standing | undefined => KAZAKH_ENDINGS.find(([ending]) => ending.test(form))?.[1];

const KAZAKH_ENDINGS: readonly (readonly [ending: RegExp, standing: Standing])[] = [
  [/(?:да|де|та|те|ндағы|дағы|дегі|тағы|тегі)$/, 'scene'],
  [/(?:мен|пен|бен)$/, 'topic'],
  [/(?:дан|ден|тан|тен|нан|нен)$/, 'origin'],
];

/** The preposition that governs the name at `from`, over words for its kind: «в посёлке городского типа Каменка». */
function prepositionOf(
  tokens: readonly Token[],
  from: number,
  grammar: Grammar,
): { readonly at: number; readonly standing: Standing } | undefined {
  const { at, from: origin, about } = grammar.prepositions;
  for (let i = from - 1; i >= Math.max(0, from - CHAIN); i--) {
    if (i < from - 1 && isCut(tokens, i + 1, from)) return undefined;
    const { form } = tokens[i]!;
    if (at.has(form)) return { at: i, standing: 'scene' };
    if (origin.has(form)) return i > 0 && PART.test(tokens[i - 1]!.form) ? undefined : { at: i, standing: 'origin' };
    if (about.has(form)) return { at: i, standing: 'topic' };
    if (!isKind(form, grammar) && !ATTRIBUTE.test(form)) return undefined;
  }
  return undefined;
}

/** «в одном из районов Киева» comes from nowhere. */
const PART =
  /^(?:одн(?:ом|ой|ого|у|а)|один|некоторы[ех]|нескольк\p{L}*|ряд[еа]?|част[ьи]|больш\p{L}*|кажд\p{L}*|перв\p{L}*)$/u;

const ATTRIBUTE = /(?:ском|ской|ского|ских|цком|цкой|ных|ной|ном|ными|ому|ой)$/;

const isKind = (form: string, grammar: Grammar): boolean =>
  grammar.language.places.kinds.some((kind) => isForm(form, kind));

/** Whether a mark other than a quotation mark stands before one of the tokens, the last included. */
function isCut(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i <= to && i < tokens.length; i++) if (isCutOff(tokens[i]!)) return true;
  return false;
}

/** «летевших на Москву»: the word before the preposition says that something was on its way there. */
const isBound = (preposition: number, hits: readonly Hit[], grammar: Grammar): boolean =>
  hits.some((hit) => hit.to === preposition && grammar.onTheWay.has(hit.pattern));

/** «на Россию», «в Грузию»: the accusative of a country tells what is aimed at. */
const isAimedAt = (tokens: readonly Token[], preposition: number, from: number, place: GazetteerPlace): boolean =>
  place.precision === 'country' && TAKING_ACCUSATIVE.has(tokens[preposition]!.form) && /[ую]$/.test(tokens[from]!.form);

const TAKING_ACCUSATIVE = new Set(['на', 'в', 'во']);

/** «к России»: towards a country, not to a place in it. */
const isAgainst = (tokens: readonly Token[], preposition: number, place: GazetteerPlace): boolean =>
  place.precision === 'country' && TOWARDS.has(tokens[preposition]!.form);

const TOWARDS = new Set(['к', 'ко']);

/** «Москва заявила», «разрешить Киеву», "Washington says": a capital as who acts or is told, not as where. */
function isGovernment(tokens: readonly Token[], from: number, to: number, grammar: Grammar): boolean {
  const { subjects, others, verbs } = grammar.governments;
  const { form } = tokens[from]!;
  if (to - from !== 1) return false;
  return (others.has(form) && !isCutOff(tokens[from]!)) || (subjects.has(form) && isVerb(tokens[to], verbs));
}

const isVerb = (token: Token | undefined, verbs: RegExp): boolean =>
  token !== undefined && token.gap === Gap.none && verbs.test(token.form);
