import { extractClaims } from '#classification';
import { gazetteer } from '#gazetteer';
import { detectLanguage } from '#text';

const read = (text: string, publishedAt = '2022-01-05T12:00:00Z') =>
  extractClaims({ text, ...detectLanguage(text), publishedAt, marks: [] }, gazetteer());
/** `type place` of every claim, the place as the gazetteer names it. */
const told = (text: string) => read(text).map(({ type, place }) => `${type} ${place.name}`);
const only = (text: string, type: string) => read(text).find((claim) => claim.type === type);

describe('places', () => {
  test.each<[string, string[]]>([
    [
      'Столкновения протестующих с полицией идут в Алматы, Талдыкоргане и Кызылорде.',
      ['Almaty', 'Taldykorgan', 'Kyzylorda'].map((place) => `riot.clash-with-police ${place}`),
    ],
    ['Митинг прошёл в Жанаозене Мангистауской области.', ['demonstration.peaceful Zhanaozen']],
    ['Комендантский час ввёл город Рудный Костанайской области.', ['coercion.curfew Rudny']],
    ['В столице Казахстана введён комендантский час.', ['coercion.curfew Astana']],
    ['В Атырау неспокойно. Протестующие ворвались в здание акимата.', ['seizure.storming Atyrau']],
    [
      'В Белгородской и Брянской областях введён комендантский час.',
      ['coercion.curfew Belgorod Oblast', 'coercion.curfew Bryansk Oblast'],
    ],
    ['Протестующие ворвались в парламент Грузии.', ['seizure.storming Tbilisi']],
    ['Президент Токаев отправил правительство в отставку.', ['government.change Kazakhstan']],
    ['Протестующие начали штурм телеканала "Казахстан".', ['seizure.storming Kazakhstan']],
    ['Алматыда коменданттық сағат енгізілді.', ['coercion.curfew Almaty']],
    ['A curfew was imposed in Almaty.', ['coercion.curfew Almaty']],
  ])('%s', (text, expected) =>
    expect(
      told(text).filter((claim) => !claim.startsWith('demonstration.peaceful') || expected.includes(claim)),
    ).toEqual(expected),
  );

  test('a new item of a list does not take the place of the one before', () =>
    expect(
      told('Главное к утру\n— В Атырау введён комендантский час.\n— Полиция разогнала митинг.').find((claim) =>
        claim.startsWith('demonstration.dispersed'),
      ),
    ).toBe('demonstration.dispersed Kazakhstan'));
});

describe('time', () => {
  test.each<[string, string, string]>([
    ['В Алматы прошёл митинг.', '2022-01-05T00:00:00+06:00', 'publication'],
    ['Вчера в Алматы прошёл митинг.', '2022-01-04T00:00:00+06:00', 'relative'],
    ['2 января в Алматы прошёл митинг.', '2022-01-02T00:00:00+06:00', 'said'],
    ['В понедельник в Актобе прошёл митинг.', '2022-01-03T00:00:00+05:00', 'relative'],
    ['Митинг прошёл в Алматы 28 декабря.', '2021-12-28T00:00:00+06:00', 'said'],
    ['Вечером 4 января в Алматы прошёл митинг.', '2022-01-04T18:00:00+06:00', 'said'],
    ['Кеше Алматыда митинг өтті.', '2022-01-04T00:00:00+06:00', 'relative'],
    ['Yesterday a rally took place in Almaty.', '2022-01-04T00:00:00+06:00', 'relative'],
  ])('%s', (text, from, basis) => expect(only(text, 'demonstration.peaceful')?.time).toMatchObject({ from, basis }));

  test.each<[string, string, string]>([
    ['В Семее действует комендантский час до 20 января.', '2022-01-05', 'publication'],
    ['Семейде 20 қаңтарға дейін коменданттық сағат енгізілді.', '2022-01-05', 'publication'],
    ['A curfew was imposed in Semey until 20 January.', '2022-01-05', 'publication'],
    ['С 4 по 20 января в Семее действует комендантский час.', '2022-01-04', 'said'],
    ['Комендантский час в Семее отменят 20 января.', '2022-01-20', 'said'],
  ])('an end is not when it happened: %s', (text, day, basis) => {
    const time = only(text, 'coercion.curfew')?.time;
    expect([time?.from.slice(0, 10), time?.basis]).toEqual([day, basis]);
  });

  test('a day that only a later sentence says', () =>
    expect(
      only('Митинг прошёл в Алматы. Протестующие вышли на митинг 3 января.', 'demonstration.peaceful')?.time,
    ).toMatchObject({ from: '2022-01-03T00:00:00+06:00' }));

  test('the day of a post is the one its own clock shows', () =>
    expect(read('В Алматы введён комендантский час.', '2022-01-06T02:00:00+06:00')[0]?.time.from).toBe(
      '2022-01-06T00:00:00+06:00',
    ));
});

describe('figures', () => {
  test.each<[string, string, string, number, number]>([
    ['Около 5 тысяч человек вышли на площадь в Актобе.', 'demonstration.peaceful', 'crowd', 4500, 5500],
    ['Сотни людей вышли на митинг в Актобе.', 'demonstration.peaceful', 'crowd', 200, 999],
    ['На митинге в Актобе задержали более ста человек.', 'coercion.detention', 'detained', 100, 199],
    ['На митинге в Актобе задержаны десятки участников.', 'coercion.detention', 'detained', 20, 99],
    ['В Актобе задержаны трое активистов.', 'coercion.detention', 'detained', 3, 3],
    ['В результате обстрела Херсона погибли двенадцать человек.', 'violence.air-strike', 'killed', 12, 12],
    ['Не менее 1 200 рабочих бастуют в Жетыбае.', 'labour.strike', 'strikers', 1200, 1200],
    ['Ақтөбеде митингте ондаған адам ұсталды.', 'coercion.detention', 'detained', 20, 99],
    ['Police detained at least 12 protesters in Minsk.', 'coercion.detention', 'detained', 12, 12],
    ['На митинг в Актобе вышли 10-12 человек, задержаны трое.', 'demonstration.peaceful', 'crowd', 10, 12],
    ['Шесть человек, в том числе ребёнок, погибли при обстреле Херсона.', 'violence.air-strike', 'killed', 6, 6],
    ['Погибли 24 человека. Взрыв бомбы прогремел на рынке.', 'violence.explosion', 'killed', 24, 24],
    ['Число раненых при обстреле Херсона выросло до 34.', 'violence.air-strike', 'injured', 34, 34],
  ])('%s', (text, type, measure, low, high) =>
    expect(only(text, type)?.quantities).toContainEqual(expect.objectContaining({ measure, low, high })),
  );

  test.each([
    ['В Актобе задержаны 12 участников митинга, среди них двое журналистов.', 'coercion.detention', 12],
    ['Источник 112 сообщил: на митинге в Актобе задержаны двое.', 'coercion.detention', 2],
    ['Шымкентте полиция митингті таратты, жеті адам зардап шекті.', 'demonstration.dispersed', 7],
  ])('a share, a name and the injured are no crowd: %s', (text, type, low) => {
    expect(read(text).flatMap(({ quantities }) => quantities.filter(({ measure }) => measure === 'crowd'))).toEqual([]);
    expect(only(text, type)?.quantities.map((quantity) => quantity.low) ?? []).toEqual([low]);
  });

  test('ages, years and prices count nobody', () =>
    expect(
      only('В 2022 году 35-летний житель Актобе вышел на митинг из-за цены 120 тенге.', 'demonstration.peaceful'),
    ).toMatchObject({ quantities: [] }));
});

describe('stance', () => {
  test.each<[string, string, object]>([
    ['Митинг в Актобе продолжается, задержаний пока нет.', 'coercion.detention', { polarity: 'negated' }],
    ['Полиция не стала разгонять митинг в Актобе.', 'demonstration.dispersed', { polarity: 'negated' }],
    ['Власти опровергли введение комендантского часа в Актобе.', 'coercion.curfew', { polarity: 'negated' }],
    ['В Актобе введён комендантский час.', 'coercion.curfew', { polarity: 'asserted', modality: 'fact', phase: '' }],
    ['В Актобе отменён комендантский час.', 'coercion.curfew', { phase: 'ended' }],
    ['По словам очевидцев, в Актобе введён комендантский час.', 'coercion.curfew', { modality: 'reported' }],
    ['Власти намерены ввести в Актобе комендантский час.', 'coercion.curfew', { modality: 'planned' }],
    ['Если введут комендантский час, город встанет.', 'coercion.curfew', { modality: 'hypothetical' }],
    ['Сегодня годовщина расстрела рабочих в Жанаозене.', 'demonstration.lethal-force', { modality: 'historical' }],
    ['В 2011 году в Жанаозене прошёл митинг.', 'demonstration.peaceful', { modality: 'historical' }],
    ['В Актобе на митинге задержали журналиста.', 'coercion.detention', { press: true, target: 'journalists' }],
    ['Протестующие захватили телеканал в Алматы.', 'seizure.occupation', { press: true, target: 'media' }],
    [
      'В столкновениях с полицией на рынке в Таразе никто не погиб.',
      'riot.clash-with-police',
      { polarity: 'asserted' },
    ],
    ['Полиция опровергла слухи: столкновения с ней в Таразе были.', 'riot.clash-with-police', { polarity: 'asserted' }],
    ['Полицейские в Актобе заявили, что не будут разгонять народ.', 'forces.refusal', { modality: 'reported' }],
    ['Президент намерен действовать жёстко.', 'speech.threat', { modality: 'fact' }],
  ])('%s', (text, type, expected) => expect(only(text, type)).toMatchObject(expected));
});

test('a post about what is none of our business claims nothing', () => {
  for (const text of [
    'Форвард нанёс удар по воротам, матч закончился победой «Спартака».',
    'Завтра в Алматы снег и метель, на трассе гололёд.',
    'Вышел трейлер фильма о захвате космической станции.',
    'Скидки до 50% на все телефоны только сегодня!',
    'В Туле поймали похитителя велосипедов.',
  ])
    expect([text, told(text)]).toEqual([text, []]);
});

test.each([
  ['Протестующие начали штурм здания акимата в Актау.', ['seizure.storming']],
  ['Издание «Медиазона» (в реестре «иноагентов») пишет о погоде в Актау.', []],
  ['Протестующие стоят у здания акимата в Актау.', ['demonstration.peaceful']],
  ['Союзники сняли запрет на удары ракетами вглубь страны.', []],
])('who acts is no demonstration besides, labels and permissions are nothing: %s', (text, types) =>
  expect(read(text).map(({ type }) => type)).toEqual(types),
);

test('a statement said twice is one claim with both spans', () => {
  const [claim, ...others] = read('В Атырау введён комендантский час. Комендантский час действует с полуночи.');
  expect(others).toEqual([]);
  expect(claim?.spans).toHaveLength(2);
});

test('footers are not read', () => {
  const text = 'Доброе утро, Атырау. Комендантский час — наш канал';
  expect(
    extractClaims(
      {
        text,
        language: 'ru',
        languages: [],
        publishedAt: '2022-01-05T12:00:00Z',
        marks: [{ start: 21, end: text.length }],
      },
      gazetteer(),
    ),
  ).toEqual([]);
});
