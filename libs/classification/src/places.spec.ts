import { extractClaims } from '#classification';
import { gazetteer } from '#gazetteer';
import { detectLanguage } from '#text';

/** `type place` of every claim, in order. */
const told = (text: string): string[] =>
  extractClaims({ text, ...detectLanguage(text), publishedAt: '2022-01-05T12:00:00Z', marks: [] }, gazetteer()).map(
    ({ type, place }) => `${type} ${place.name}`,
  );

/** Texts by what they show, each with the one claim that is asked for. */
const corpus: Readonly<Record<string, readonly (readonly [text: string, claim: string])[]>> = {
  'who comes from a place is not there': [
    ['Рабочие из Актау вышли на митинг в Астане.', 'demonstration.peaceful Astana'],
    ['На митинге в Таразе задержан активист, уроженец Шымкента.', 'coercion.detention Taraz'],
    ['В одном из районов Тараза прошёл митинг.', 'demonstration.peaceful Taraz'],
  ],
  'whose troops or weapons strike is not the scene': [
    ['Украинские беспилотники атаковали Брянск.', 'violence.air-strike Bryansk'],
    ['В Сумах погибли двое. Российские дроны ударили по жилому дому.', 'violence.air-strike Sumy'],
    ['Армия Израиля нанесла удар по Бейруту.', 'violence.air-strike Beirut'],
    ['Беспилотники, летевшие на Москву, сбиты в Калужской области.', 'violence.foiled Kaluga Oblast'],
  ],
  'who is struck is the scene, where something was going to is not': [
    ['Украина подверглась массированной атаке беспилотников. Россия это отрицает.', 'violence.air-strike Ukraine'],
    ['Беспилотники, летевшие в сторону Тулы, сбиты в Калужской области.', 'violence.foiled Kaluga Oblast'],
    ['В Таразе прошёл митинг, пишет издание (признано в России нежелательной организацией).', 'demonstration.peaceful Taraz'], // prettier-ignore
  ],
  'what something is about is not the scene': [
    ['В Сухуме митинг против соглашения с Россией.', 'demonstration.peaceful Sukhumi'],
    ['Протестующие против договора с Россией ворвались в парламент Абхазии.', 'seizure.storming Sukhumi'], // prettier-ignore
    ['Министр обороны Украины сообщил: при обстреле Херсона погибли двое.', 'violence.air-strike Kherson'],
  ],
  'a capital may stand for who governs there': [
    ['Москва объявила о выводе войск из Казахстана, а Токаев отправил правительство в отставку.', 'government.change Kazakhstan'], // prettier-ignore
    ['Киев обстреляли ракетами.', 'violence.air-strike Kyiv'],
  ],
  'bodies and people tell the country': [
    ['Росгвардия задержала активистов на митинге.', 'coercion.detention Russia'],
    ['Басманный суд приговорил активиста к восьми годам за экстремизм.', 'coercion.charges Moscow'],
    ['Международный уголовный суд выдал ордер на арест Путина за военные преступления.', 'coercion.charges The Hague'],
  ],
  'a building or a square tells its town': [
    ['Протестующие в США ворвались в Капитолий.', 'seizure.storming Washington'],
    ['На площади Тахрир идёт митинг.', 'demonstration.peaceful Cairo'],
    ['Protesters stormed the Capitol.', 'seizure.storming Washington'],
  ],
  'a headline takes its place from the body': [
    ['Протестующие ворвались в здание администрации\n\nЭто произошло в Атырау, сообщают очевидцы.', 'seizure.storming Atyrau'], // prettier-ignore
  ],
  'a body takes its place from the headline': [
    ['В Атырау прошёл митинг. Президент Казахстана выступил с речью. Полиция разогнала протестующих.', 'demonstration.dispersed Atyrau'], // prettier-ignore
  ],
  'homonyms are settled by what stands beside and around them': [
    ['В Испании протесты: в Валенсии полиция разогнала митинг.', 'demonstration.dispersed Valencia'],
    ['В Благовещенске (Амурская область) прошёл митинг.', 'demonstration.peaceful Blagoveshchensk'],
  ],
};

describe.each(Object.entries(corpus))('%s', (_, rows) => {
  it.each(rows)('%s', (text, claim) => expect(told(text)).toContain(claim));
});

it('settles homonyms in the country that the text names', () => {
  const places = (text: string) =>
    extractClaims({ text, ...detectLanguage(text), publishedAt: '2022-01-05T12:00:00Z', marks: [] }, gazetteer()).map(
      ({ place }) => place.country,
    );
  expect(new Set(places('В Испании протесты: в Валенсии полиция разогнала митинг.'))).toEqual(new Set(['ES']));
  expect(new Set(places('В Венесуэле протесты: в Валенсии полиция разогнала митинг.'))).toEqual(new Set(['VE']));
});

it('puts a village that no table has into the region that the text names', () => {
  const text = 'В селе Вымышлино Курской области прошёл митинг.';
  const [claim] = extractClaims({ text, ...detectLanguage(text), publishedAt: '2022-01-05T12:00:00Z', marks: [] }, gazetteer()); // prettier-ignore
  expect(claim?.place).toEqual({
    id: 'unlisted:RU.41.vymyshlino',
    name: 'Vymyshlino',
    country: 'RU',
    admin1: '41',
    lat: null,
    lon: null,
    precision: 'settlement',
  });
});

it('takes the town of a channel from its footer where the post names none', () => {
  const text = 'На митинге задержали активистов.\n\nПодписаться на «Новости Шымкента»';
  const marks = [{ start: text.indexOf('Подписаться'), end: text.length }];
  const [claim] = extractClaims({ text: text.replaceAll(/[«»]/g, ' '), ...detectLanguage(text), publishedAt: '2022-01-05T12:00:00Z', marks }, gazetteer()); // prettier-ignore
  expect(claim?.place.name).toBe('Shymkent');
});

it('tells the region of what happened more closely where a later sentence does', () => {
  const text = 'Два беспилотника сбиты в Астраханской области. Беспилотники уничтожены над Ахтубинском.';
  const claims = extractClaims({ text, ...detectLanguage(text), publishedAt: '2022-01-05T12:00:00Z', marks: [] }, gazetteer()); // prettier-ignore
  expect(
    claims.map(({ type, place, quantities }) => [
      type,
      place.name,
      ...quantities.map(({ measure, low }) => `${measure} ${low}`),
    ]),
  ).toEqual([['violence.foiled', 'Akhtubinsk', 'intercepted 2']]);
});
