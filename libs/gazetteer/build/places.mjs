/** The places and the names of each, before any form is made. */
import * as geonames from './geonames.mjs';
import { romanise } from '../src/romanise.ts';
import { COUNTRIES, PLURAL_NAMES, UNNAMED } from './countries.mjs';
import * as kazakhstan from './kazakhstan.mjs';
import { DISTRICTS } from './districts.mjs';
import { REGIONS } from './regions.mjs';
import { adjectivesOf } from './russian.mjs';
import { DROPPED_ADJECTIVES } from './traps.mjs';
import { ADDED_NAMES, SEAS, SHOWN_NAMES } from './world-cities.mjs';
import { WORLD_REGIONS } from './world-regions.mjs';

/**
 * @typedef {object} NamedPlace
 * @property {object} place what the gazetteer answers
 * @property {Name[]} names
 *
 * @typedef {object} Name
 * @property {string} text
 * @property {'ru' | 'kk' | 'en'} language
 * @property {boolean} [adjective]
 * @property {boolean} [acronym] counts in capitals only
 * @property {boolean} [plural] declines as a plural
 */

const cells = (line) => line.split('|').map((cell) => cell.trim());
const items = (cell) => (cell ? cell.split(';').map((item) => item.trim()).filter(Boolean) : []); // prettier-ignore
const rows = (table) => table.split('\n').filter((line) => line.includes('|')).map(cells); // prettier-ignore

const ACRONYM = /^\p{Lu}{2,5}$/u;

/** An item of a table: `=` adjective, `!` acronym. */
const nameOf = (item, language) => ({
  text: item.replace(/^[=!]/, ''),
  language,
  ...(item.startsWith('=') && { adjective: true }),
  ...((item.startsWith('!') || ACRONYM.test(item)) && { acronym: true }),
  ...(language === 'ru' && item.split(' ').some((word) => PLURAL_NAMES.has(word)) && { plural: true }),
});
const namesOf = (english, russian, kazakh) => [
  ...items(english).map((item) => nameOf(item, 'en')),
  ...items(russian).map((item) => nameOf(item, 'ru')),
  ...items(kazakh).map((item) => nameOf(item, 'kk')),
];
const rounded = (degrees) => Math.round(degrees * 1e4) / 1e4;

const regionSince2022 = new Map(
  Object.entries(kazakhstan.REGION_SINCE_2022).flatMap(([admin1, ids]) => ids.map((id) => [id, admin1])),
);

const handNames = ([english, russian, kazakh]) => {
  const more = items(english).flatMap((name) => spellings(name, 'KZ'));
  return namesOf([english, ...more].join(';'), russian, kazakh);
};

function settlements() {
  const byHand = new Map(rows(kazakhstan.SETTLEMENTS).map(([id, ...names]) => [Number(id), names]));
  const added = new Map(rows(ADDED_NAMES).map(([id, ...names]) => [Number(id), namesOf(...names)]));
  const shown = new Map(rows(SHOWN_NAMES).map(([id, name]) => [Number(id), name]));
  const named = geonames.settlements().map((row) => {
    const hand = byHand.get(row.geonameId);
    const population = kazakhstan.POPULATION[row.geonameId] ?? row.population;
    const place = {
      id: `gn:${row.geonameId}`,
      name: hand ? items(hand[0])[0] : (shown.get(row.geonameId) ?? row.name.replaceAll(/[’ʻʼ]/g, '')),
      country: row.country,
      admin1: regionSince2022.get(row.geonameId) ?? row.admin1,
      lat: row.lat,
      lon: row.lon,
      precision: 'settlement',
      population,
      zone: row.zone,
      capitalOf: row.feature === 'PPLC' ? 'country' : row.feature === 'PPLA' ? 'region' : undefined,
    };
    const own = { text: place.name, language: 'en' };
    const names = hand ? handNames(hand) : [own, ...settlementNames(row), ...(added.get(row.geonameId) ?? [])];
    return { place, names };
  });
  const missing = rows(kazakhstan.MISSING_SETTLEMENTS).map(
    ([key, english, russian, kazakh, admin1, lat, lon, population]) => ({
      place: {
        id: `kz:${key}`,
        name: items(english)[0],
        country: 'KZ',
        admin1,
        lat: Number(lat),
        lon: Number(lon),
        precision: 'settlement',
        population: Number(population),
        zone: 'Asia/Almaty',
      },
      names: namesOf(english, russian, kazakh),
    }),
  );
  return [...named, ...missing];
}

/** How else the endings of a country's names are written: Zhetybay, Zhetybai; Kryvyy Rih, Kryvyi Rih. */
const spellings = (name, country) =>
  country === 'UA' ? [name.replaceAll('yy', 'yi')] : country === 'KZ' ? [name.replace(/ay$/, 'ai')] : [];

function settlementNames(row) {
  const russian = geonames.russianNames(row);
  const names = russian.map((text) => ({ text, language: 'ru' }));
  for (const text of geonames.kazakhNames(row)) names.push({ text, language: 'kk' });
  const english = new Set([row.name, row.ascii]);
  if (geonames.RUSSIAN_SPEAKING.has(row.country)) for (const text of russian) english.add(romanise(text));
  for (const text of english)
    for (const spelling of [text, ...spellings(text, row.country)]) names.push({ text: spelling, language: 'en' });
  return names;
}

/** Seas, as regions of no country. */
const seas = () =>
  rows(SEAS).map(([key, english, russian, kazakh, lat, lon]) => ({
    place: {
      id: `sea:${key}`,
      name: items(english)[0],
      country: '',
      admin1: '',
      lat: Number(lat),
      lon: Number(lon),
      precision: 'region',
      population: 0,
      zone: '',
    },
    names: namesOf(english, russian, kazakh),
  }));

/** Where its people live: the mean of the settlements, weighed by population. */
function middleOf(places) {
  let weight = 0;
  let lat = 0;
  let lon = 0;
  const zones = new Map();
  for (const place of places) {
    const people = place.population + 1;
    weight += people;
    lat += people * place.lat;
    lon += people * place.lon;
    zones.set(place.zone, (zones.get(place.zone) ?? 0) + people);
  }
  const zone = [...zones].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
  return { lat: rounded(lat / weight), lon: rounded(lon / weight), population: weight - places.length, zone };
}

function regions(settlementPlaces) {
  const inside = Map.groupBy(settlementPlaces, (place) => `${place.country}.${place.admin1}`);
  return [...Object.entries(REGIONS), ...Object.entries(WORLD_REGIONS)].flatMap(([country, table]) =>
    rows(table).map(([admin1, ...names]) => {
      const places = inside.get(`${country}.${admin1}`);
      if (!places) throw new Error(`no settlement in region ${country}.${admin1}`);
      return {
        place: {
          id: `region:${country}.${admin1}`,
          name: items(names[0])[0],
          country,
          admin1,
          precision: 'region',
          ...middleOf(places),
        },
        names: regionNames(namesOf(...names)),
      };
    }),
  );
}

/** With the adjective by itself («Алматинской и Жамбылской областях») and the Kazakh plural («Алматы және Жамбыл облыстары»). */
function regionNames(names) {
  const more = names.flatMap(({ text, language }) => {
    const adjective = language === 'ru' && /^(\S+[сц]к)(?:ая область|ий край)$/.exec(text);
    if (adjective) return [{ text: `${adjective[1].toLowerCase()}ий`, language, adjective: true }];
    return language === 'kk' && text.endsWith(' облысы')
      ? [{ text: text.replace(/облысы$/, 'облыстары'), language }]
      : [];
  });
  return [...names, ...more];
}

function districts(towns) {
  const own = towns.filter(({ place }) => place.country === 'KZ');
  const seatOf = (admin1) => own.find(({ place }) => place.admin1 === admin1 && place.capitalOf);
  const townOf = (admin1, name) =>
    own.find(({ place, names }) => place.admin1 === admin1 && names.some(({ text }) => text === name));
  return Object.entries(DISTRICTS).flatMap(([admin1, table]) =>
    rows(table).map(([english, russian, kazakh, seat]) => {
      const town = seat ? townOf(admin1, seat) : seatOf(admin1);
      if (!town) throw new Error(`no settlement ${seat} for the district ${english}`);
      const { lat, lon, zone } = town.place;
      const short = english.replace(/ \(.*\)/, '');
      return {
        place: {
          id: `district:KZ.${admin1}.${english
            .toLowerCase()
            .replaceAll(/[^a-z]+/g, '-')
            .replace(/-$/, '')}`,
          name: `${short} District`,
          country: 'KZ',
          admin1,
          lat,
          lon,
          precision: 'district',
          population: 0,
          zone,
        },
        names: [
          { text: `${short} District`, language: 'en' },
          { text: russian.startsWith('район') ? russian : `${russian} район`, language: 'ru' },
          { text: `${kazakh} ауданы`, language: 'kk' },
        ],
      };
    }),
  );
}

const WITH_DISTRICTS = new Set(['RU', 'UA', 'BY']);
const SMALLEST_SEAT = 3000;

/**
 * «Почепский район», «Раменский городской округ»: districts of the neighbours are called by their seats. Whether a town
 * seats one is not known; but a text that names a district so says that it does.
 */
function districtsByTheirSeats(towns) {
  const russian = ({ names }) =>
    names.flatMap(({ text, language }) => (language === 'ru' ? adjectivesOfDistrict(text) : []));
  // «Донецкий район» rather belongs to the seat of a region.
  const taken = new Set([...DROPPED_ADJECTIVES, ...towns.filter(({ place }) => place.capitalOf).flatMap(russian)]);
  const seats = new Map();
  for (const town of towns.toSorted((a, b) => b.place.population - a.place.population)) {
    const { place } = town;
    if (!WITH_DISTRICTS.has(place.country) || place.population < SMALLEST_SEAT || place.capitalOf) continue;
    const adjectives = russian(town).filter((adjective) => !taken.has(adjective.toLowerCase()));
    if (adjectives.length === 0) continue;
    const id = `district:${place.country}.${place.admin1}.${keyOf(place.name)}`;
    if (!seats.has(id)) seats.set(id, { place, adjectives: new Set(adjectives) });
  }
  return [...seats].map(([id, { place, adjectives }]) => ({
    place: { ...place, id, name: `${place.name} District`, precision: 'district', population: 0 },
    names: [...adjectives].flatMap((adjective) =>
      ['район', 'городской округ'].map((kind) => ({ text: `${capitalised(adjective)} ${kind}`, language: 'ru' })),
    ),
  }));
}

const keyOf = (name) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z]+/g, '-');
const capitalised = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** «Раменское» is an adjective itself: «Раменский район». */
const adjectivesOfDistrict = (town) =>
  /[сц]к(?:ий|ое|ая)$/.test(town) && !/[ -]/.test(town) ? [town.replace(/..$/, 'ий')] : adjectivesOf(town);

function countries(settlementPlaces) {
  const inside = Map.groupBy(settlementPlaces, (place) => place.country);
  const byHand = new Map(rows(COUNTRIES).map(([code, ...names]) => [code, names]));
  const displayNames = ['en', 'ru', 'kk'].map((language) => [
    language,
    new Intl.DisplayNames(language, { type: 'region' }),
  ]);
  return [...inside.keys()]
    .filter((code) => !UNNAMED.has(code))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((code) => {
      const hand = byHand.get(code) ?? [];
      const dropped = new Set(hand.flatMap(items).filter((item) => item.startsWith('-')).map((item) => item.slice(1))); // prettier-ignore
      const displayed = displayNames.map(([language, names]) => nameOf(names.of(code), language));
      const byHandNames = namesOf(...hand.map((cell) => items(cell).filter((item) => !item.startsWith('-')).join('; '))); // prettier-ignore
      return {
        place: {
          id: `country:${code}`,
          name: displayed[0].text,
          country: code,
          admin1: '',
          precision: 'country',
          ...middleOf(inside.get(code)),
        },
        names: [...displayed.filter(({ text }) => !dropped.has(text)), ...byHandNames],
      };
    });
}

/** @returns {NamedPlace[]} countries, regions, seas, districts, settlements; each kind in the order of their ids */
export function namedPlaces() {
  const towns = settlements();
  const places = towns.map(({ place }) => place);
  return [
    ...countries(places),
    ...regions(places),
    ...seas(),
    ...districts(towns),
    ...districtsByTheirSeats(towns),
    ...towns,
  ];
}
