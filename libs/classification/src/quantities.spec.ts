import type { ClaimTypeName } from '#contracts';
import { extractClaims } from '#classification';
import { gazetteer } from '#gazetteer';
import { detectLanguage } from '#text';

const read = (text: string) =>
  extractClaims({ text, ...detectLanguage(text), publishedAt: '2022-01-05T12:00:00Z', marks: [] }, gazetteer());

/** `measure low-high` of every figure of the claims of a type. */
const figures = (text: string, type: ClaimTypeName) =>
  read(text)
    .filter((claim) => claim.type === type)
    .flatMap(({ quantities }) => quantities.map(({ measure, low, high }) => `${measure} ${low}-${high}`));

type Row = readonly [text: string, type: ClaimTypeName, ...figures: string[]];

const corpus: Readonly<Record<string, readonly Row[]>> = {
  'words that bound a number': [
    ['На митинг в Актобе вышли не менее ста человек.', 'demonstration.peaceful', 'crowd 100-100'],
    ['На митинг в Актобе вышли как минимум 300 человек.', 'demonstration.peaceful', 'crowd 300-300'],
    ['На митинг в Актобе вышли примерно 200 человек.', 'demonstration.peaceful', 'crowd 180-220'],
    ['На митинг в Актобе вышли свыше 200 человек.', 'demonstration.peaceful', 'crowd 200-299'],
    ['На митинг в Актобе вышли не более 200 человек.', 'demonstration.peaceful', 'crowd 200-200'],
    ['На митинг в Актобе вышли от 10 до 12 человек.', 'demonstration.peaceful', 'crowd 10-12'],
    ['На митинге в Актобе задержаны трое-четверо участников.', 'coercion.detention', 'detained 3-4'],
    ['На митинге в Актобе задержана сотня человек.', 'coercion.detention', 'detained 90-110'],
    ['Police detained no fewer than 40 protesters in Minsk.', 'coercion.detention', 'detained 40-40'],
    ['Police detained more than 40 protesters in Minsk.', 'coercion.detention', 'detained 40-49'],
    ['Шымкентте митингте қырықтан астам адам ұсталды.', 'coercion.detention', 'detained 40-49'],
  ],
  'numbers in words': [
    ['На митинг в Актобе вышли полторы тысячи человек.', 'demonstration.peaceful', 'crowd 1500-1500'],
    ['На митинг в Актобе вышли более тысячи человек.', 'demonstration.peaceful', 'crowd 1000-1999'],
    ['На митинг в Актобе вышли тысячи человек.', 'demonstration.peaceful', 'crowd 2000-9999'],
    ['На митинг в Актобе вышли десятки тысяч человек.', 'demonstration.peaceful', 'crowd 20000-99999'],
    ['На митинг в Актобе вышли двадцать пять человек.', 'demonstration.peaceful', 'crowd 25-25'],
    ['При обстреле Херсона погибли семеро.', 'violence.air-strike', 'killed 7-7'],
    ['Police detained twenty-five protesters in Minsk.', 'coercion.detention', 'detained 25-25'],
    ['Police detained several hundred protesters in Minsk.', 'coercion.detention', 'detained 200-999'],
    ['Шымкентте митингте он екі адам ұсталды.', 'coercion.detention', 'detained 12-12'],
    ['Шымкентте митингте жүздеген адам ұсталды.', 'coercion.detention', 'detained 200-999'],
  ],
  'one without a number': [
    ['При обстреле Херсона погибла женщина.', 'violence.air-strike', 'killed 1-1'],
    ['При обстреле Херсона мужчина получил ранения.', 'violence.air-strike', 'injured 1-1'],
    ['На митинге в Актобе задержали журналиста.', 'coercion.detention', 'detained 1-1'],
  ],
  'a tally far in front of its number': [
    ['Число погибших при обстреле жилого дома в Херсоне, по данным властей, выросло до 11.', 'violence.air-strike', 'killed 11-11'], // prettier-ignore
    ['Пострадавших при обстреле Херсона уже восемь.', 'violence.air-strike', 'injured 8-8'],
  ],
  'a sum of parts': [
    [
      'Над Курской областью сбиты две ракеты, шесть снарядов и 67 беспилотников.',
      'violence.foiled',
      'intercepted 75-75',
    ],
    ['Над Курской областью сбиты 59 беспилотников, два из них у города.', 'violence.foiled', 'intercepted 59-59'],
  ],
  'a later sentence or paragraph': [
    ['Обстрел Херсона\n\nПо данным врачей, погибли трое. Ранены 12 человек.', 'violence.air-strike', 'killed 3-3', 'injured 12-12'], // prettier-ignore
    ['Погибли 24 человека\n\nВзрыв бомбы прогремел на рынке в Таразе.', 'violence.explosion', 'killed 24-24'],
  ],
  'what is no count of people': [
    ['По данным 112, на митинге в Актобе задержаны двое.', 'coercion.detention', 'detained 2-2'],
    ['Ракеты Х-101 попали в дом в Херсоне, разрушены 5 этажей, погибли двое.', 'violence.air-strike', 'killed 2-2'],
    ['На митинге в Актобе задержаны подростки 13 и 14 лет.', 'coercion.detention'],
    ['На митинге в Актобе задержаны 20 местных жителей.', 'coercion.detention', 'detained 20-20'],
    ['По статье 205 на митинге в Актобе задержаны 20 человек.', 'coercion.detention', 'detained 20-20'],
  ],
};

describe.each(Object.entries(corpus))('%s', (_, rows) => {
  it.each(rows.map(([text, type, ...expected]) => ({ text, type, expected })))('$text', ({ text, type, expected }) =>
    expect(figures(text, type)).toEqual(expected),
  );
});

it.each([
  ['По данным МВД, на митинге в Актобе задержаны 12 человек.', 'МВД'],
  ['На митинге в Актобе задержаны 12 человек, сообщил глава полиции Иванов.', 'глава полиции Иванов'],
  ['На митинге в Актобе задержаны 12 человек — прокуратура.', 'прокуратура'],
  ['Police detained 12 protesters in Minsk, according to Viasna.', 'Viasna'],
  ['На митинге в Актобе задержаны 12 человек.', ''],
])('%s: says who counted', (text, by) =>
  expect(read(text).flatMap(({ quantities }) => quantities.map((quantity) => quantity.by))).toContain(by),
);

it.each([
  ['На митинге в Актобе задержаны не менее пяти человек.', 'не менее пяти'],
  ['На митинге в Актобе задержаны по меньшей мере 12 человек.', 'по меньшей мере 12'],
  ['Police detained at least 12 protesters in Minsk.', 'at least 12'],
])('%s: keeps the words', (text, words) =>
  expect(read(text).flatMap(({ quantities }) => quantities.map((quantity) => quantity.text))).toContain(words),
);

it('reads what a list leaves out', () =>
  expect(
    read('В Уральске задержаны 12 участников митинга, в Костанае — 8, в Петропавловске — 3.')
      .filter(({ type }) => type === 'coercion.detention')
      .map(({ place, quantities }) => [place.name, ...quantities.map(({ measure, low }) => `${measure} ${low}`)]),
  ).toEqual([
    ['Uralsk', 'detained 12'],
    ['Kostanay', 'detained 8'],
    ['Petropavl', 'detained 3'],
  ]));

it('gives the total of a war to the country and each region its share', () =>
  expect(
    read('ПВО уничтожила 34 дрона: 20 над Белгородской областью, девять над Воронежской и пять над Липецкой.').map(
      ({ place, quantities }) => [
        place.country,
        place.precision,
        ...quantities.map(({ measure, low }) => `${measure} ${low}`),
      ],
    ),
  ).toEqual([
    ['RU', 'country', 'intercepted 34'],
    ['RU', 'region', 'intercepted 20'],
    ['RU', 'region', 'intercepted 9'],
    ['RU', 'region', 'intercepted 5'],
  ]));

it('gives a town its share, not the total', () =>
  expect(
    read('На митингах задержаны 107 человек: 80 в Москве, 27 в Туле.')
      .filter(({ type }) => type === 'coercion.detention')
      .map(({ place, quantities }) => [place.name, ...quantities.map(({ measure, low }) => `${measure} ${low}`)]),
  ).toEqual([
    ['Moscow', 'detained 80'],
    ['Tula', 'detained 27'],
  ]));

it('gives a figure over several places to the first', () =>
  expect(
    read('На митингах в Актобе и Таразе задержаны 40 человек.')
      .filter(({ type }) => type === 'coercion.detention')
      .map(({ place, quantities }) => [place.name, quantities.length]),
  ).toEqual([
    ['Aktobe', 1],
    ['Taraz', 0],
  ]));
