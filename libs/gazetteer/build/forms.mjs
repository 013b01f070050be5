/** Every form of a place's names, as it is looked up, with the rule that a text must meet for it to count. */
import { NEAR, RUSSIAN_SPEAKING } from './geonames.mjs';
import { words } from '../src/words.ts';
import { adjectivesOf, declineAdjective, declineName } from './russian.mjs';
import * as traps from './traps.mjs';

/**
 * Rules of a form (see src/artifact.ts):
 * `any` – in any case of letters: «в алматы»; `capital` – with a capital letter; `inside` – with a capital letter and not
 * as the first word of a sentence; `asked` – only after a word that asks for a place; `aimed` – so or after «на»; `front` –
 * before «направление»; `titled` – only after a word for a town or village; `instrumental` – only after a word that governs that case; `acronym` – in capitals.
 */

const key = (text) =>
  words(text)
    .map(({ norm }) => norm)
    .join(' ');

const isNear = (country) => RUSSIAN_SPEAKING.has(country) || NEAR.has(country);
/** Where names in -о, -ы, -и decline. */
const SLAVIC = new Set('RU UA BY PL BG RS ME MK CZ SK SI HR BA GR'.split(' '));
/** «Косово» declines, «Мали» and «Осло» do not. */
const isSlavic = ({ precision, country }, name) =>
  precision === 'settlement' ? SLAVIC.has(country) : /(?:ово|ство|море)$/.test(name);

/** Adjectives are made for towns that give their name to districts, courts, police. */
const hasAdjectives = ({ country, population, capitalOf }) =>
  population >= (country === 'KZ' ? 9_000 : RUSSIAN_SPEAKING.has(country) ? 50_000 : 300_000) ||
  capitalOf !== undefined;

/** Towns that a part of a front line may be called by. */
const onFrontLine = ({ country, population }) => (country === 'UA' || country === 'RU') && population >= 2_000;

/** @yields {{key: string, kind: 'name' | 'adjective', rule: string, endings: boolean}} */
export function* formsOf({ place, names }) {
  const seen = new Set();
  function* emit(text, kind, rule, endings = false) {
    const form = key(text);
    if (form === '' || seen.has(kind + form) || traps.DROPPED_FORMS.has(text)) return;
    seen.add(kind + form);
    yield { key: form, kind, rule, endings };
  }
  for (const name of names) {
    if (place.precision === 'settlement' && traps.DROPPED.has(name.text)) continue;
    if (place.precision === 'settlement' && place.population < 100_000 && traps.NATURE.has(name.text)) continue;
    if (name.adjective && name.language === 'en') yield* emit(name.text, 'adjective', 'capital');
    else if (name.adjective && traps.DROPPED_ADJECTIVES.has(name.text)) continue;
    else if (name.adjective) for (const form of declineAdjective(name.text)) yield* emit(form, 'adjective', 'any');
    else if (name.acronym) yield* emit(name.text, 'name', 'acronym', name.language === 'kk');
    else if (name.language === 'en') yield* emit(name.text, 'name', englishRule(name.text, place));
    else if (name.language === 'kk') yield* emit(name.text, 'name', russianRule(name.text, name.text, place), true);
    else {
      for (const form of declineName(name.text, {
        slavic: isSlavic(place, name.text),
        plural: name.plural,
      }))
        yield* emit(form, 'name', russianRule(form, name.text, place), form === name.text && takesEndings(place));
      if (place.precision !== 'settlement') continue;
      const isKnown = hasAdjectives(place);
      if (!isKnown && !onFrontLine(place)) continue;
      for (const adjective of adjectivesOf(name.text)) {
        const rule = isKnown && !traps.DROPPED_ADJECTIVES.has(adjective) ? 'any' : 'front';
        if (rule === 'any' || onFrontLine(place))
          for (const form of declineAdjective(adjective)) yield* emit(form, 'adjective', rule);
      }
    }
  }
}

/** «Мәскеуде», «Ташкентте»: whose Russian name Kazakh text uses with Kazakh endings. */
const takesEndings = ({ country, precision, population }) =>
  country === 'KZ' || precision !== 'settlement' || population >= 300_000;

/** A full adjective standing for a town: «Рудный», «Грозный», «Октябрьский». */
const ADJECTIVAL = /^[а-яё]{3,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/i;
/** «Захарово», «Пушкино»: but for the nominative they look like surnames. */
const LIKE_SURNAME_BUT_NOMINATIVE = /(?:ов|ев|ёв|ин|ын)о$/;
/** What most surnames end in. */
const SURNAME = /(?:[оеё]ва?|[иы]н|ина|енко|швили|дзе)$/;
const INSTRUMENTAL_LIKE_ADJECTIVE = /[сц]ком$/;

const BIG = 200_000;
const SMALL = 50_000;
const isLarge = ({ precision, population, country }) =>
  precision !== 'settlement' || population >= BIG || (country === 'KZ' && population >= 20_000);
const isSmall = ({ precision, population, country }) =>
  precision === 'settlement' && population < SMALL && country !== 'KZ';
/** Far towns of middle size with a short name: «Сага», «Кота» stand for something else in nine texts of ten. */
const isObscure = ({ precision, population, country, capitalOf }, name) =>
  precision === 'settlement' && population < 300_000 && name.length <= 5 && capitalOf !== 'country' && !isNear(country);

function russianRule(form, name, place) {
  const folded = key(form);
  const asked = isSmall(place) ? 'titled' : 'asked';
  if (place.precision === 'settlement') {
    if (traps.isFirstName(folded)) return isLarge(place) ? 'asked' : 'titled';
    if (traps.PERSONS.has(name)) return form === name && isLarge(place) ? 'aimed' : 'asked';
    if (traps.KAZAKH_WORDS.has(name)) return 'asked';
    if (ADJECTIVAL.test(name)) {
      if (traps.isCommonWord(folded, name)) return place.population >= BIG ? 'inside' : asked;
      return isLarge(place) ? 'inside' : 'asked';
    }
    if (form !== name && LIKE_SURNAME_BUT_NOMINATIVE.test(name)) return 'asked';
    if (SURNAME.test(name) && place.population < BIG && place.country !== 'KZ') return 'asked';
    if (folded.length <= 3 && !isLarge(place)) return asked;
    if (isObscure(place, name)) return 'asked';
    if (/[сц]к$/.test(name) && INSTRUMENTAL_LIKE_ADJECTIVE.test(folded)) return 'instrumental';
  }
  if (traps.isCommonWord(folded, name)) return isLarge(place) ? 'inside' : asked;
  const wellKnown = place.precision !== 'settlement' || place.capitalOf || place.population >= 100_000;
  return wellKnown && folded.length >= 6 && (place.country === 'KZ' || place.precision === 'country')
    ? 'any'
    : 'capital';
}

function englishRule(name, place) {
  if (place.precision !== 'settlement') return 'capital';
  const folded = key(name);
  const ambiguous = traps.ENGLISH_ASKED.has(name) || traps.isCommonWord(folded, name) || traps.isFirstName(folded);
  return ambiguous || folded.length <= 3 || place.population < 10_000 ? 'asked' : 'capital';
}

export const wholes = () => [...traps.WHOLES].map(key);
