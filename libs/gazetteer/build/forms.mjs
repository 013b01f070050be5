/** Every form of a place's names, as it is looked up, with the rule that a text must meet for it to count. */
import { words } from '../src/words.ts';
import { adjectivesOf, declineAdjective, declineName } from './russian.mjs';
import * as traps from './traps.mjs';

/**
 * Rules of a form (see src/artifact.ts):
 * `any` – in any case of letters: «в алматы»; `capital` – with a capital letter; `inside` – with a capital letter and not
 * as the first word of a sentence; `asked` – only after a word that asks for a place; `acronym` – in capitals.
 */

const key = (text) =>
  words(text)
    .map(({ norm }) => norm)
    .join(' ');

const SLAVIC = new Set('RU UA BY PL BG RS ME MK CZ SK SI HR BA GR KZ'.split(' '));
/** Adjectives are made for towns that give their name to districts, courts, police. */
const hasAdjectives = ({ country, population, capitalOf }) =>
  population >= (country === 'KZ' ? 9_000 : 60_000) || capitalOf !== undefined;

/** @yields {{key: string, kind: 'name' | 'adjective', rule: string, endings: boolean}} */
export function* formsOf({ place, names }) {
  const seen = new Set();
  function* emit(text, kind, rule, endings = false) {
    const form = key(text);
    if (form === '' || seen.has(kind + form)) return;
    seen.add(kind + form);
    yield { key: form, kind, rule, endings };
  }
  for (const name of names) {
    if (traps.DROPPED.has(name.text)) continue;
    if (name.adjective && name.language === 'en') yield* emit(name.text, 'adjective', 'capital');
    else if (name.adjective) for (const form of declineAdjective(name.text)) yield* emit(form, 'adjective', 'any');
    else if (name.acronym) yield* emit(name.text, 'name', 'acronym', name.language === 'kk');
    else if (name.language === 'en') yield* emit(name.text, 'name', englishRule(name.text, place));
    else if (name.language === 'kk') yield* emit(name.text, 'name', russianRule(name.text, name.text, place), true);
    else {
      for (const form of declineName(name.text, {
        slavic: place.precision !== 'settlement' || SLAVIC.has(place.country),
        plural: name.plural,
      }))
        yield* emit(form, 'name', russianRule(form, name.text, place), form === name.text && takesEndings(place));
      if (place.precision === 'settlement' && hasAdjectives(place))
        for (const adjective of adjectivesOf(name.text))
          if (!traps.DROPPED_ADJECTIVES.has(adjective))
            for (const form of declineAdjective(adjective)) yield* emit(form, 'adjective', 'any');
    }
  }
}

/** «Мәскеуде», «Ташкентте»: whose Russian name Kazakh text uses with Kazakh endings. */
const takesEndings = ({ country, precision, population }) =>
  country === 'KZ' || precision !== 'settlement' || population >= 300_000;

/** A full adjective standing for a town: «Рудный», «Грозный», «Октябрьский». */
const ADJECTIVAL = /^[а-яё]{3,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/i;
/** What most surnames end in. */
const SURNAME = /(?:ов|ев|ёв|ин|ын)$/;
const BIG = 200_000;
const isLarge = ({ precision, population, country }) =>
  precision !== 'settlement' || population >= BIG || (country === 'KZ' && population >= 20_000);

function russianRule(form, name, place) {
  const folded = key(form);
  const common = traps.isCommonWord(folded);
  if (traps.PERSONS.has(name)) return 'asked';
  if (place.precision === 'settlement') {
    if (ADJECTIVAL.test(name)) return place.population >= BIG ? 'inside' : 'asked';
    if (SURNAME.test(name) && place.population < BIG && place.country !== 'KZ') return 'asked';
    if (folded.length <= 3 && !isLarge(place)) return 'asked';
  }
  if (common) return isLarge(place) ? 'inside' : 'asked';
  const wellKnown = place.precision !== 'settlement' || place.capitalOf || place.population >= 100_000;
  return wellKnown && folded.length >= 6 && (place.country === 'KZ' || place.precision === 'country')
    ? 'any'
    : 'capital';
}

function englishRule(name, place) {
  if (place.precision === 'settlement' && (traps.ENGLISH_CUED.has(name) || traps.isCommonWord(key(name))))
    return 'asked';
  if (key(name).length <= 3 && place.precision === 'settlement') return 'asked';
  return 'capital';
}

export const wholes = () => [...traps.WHOLES].map(key);
