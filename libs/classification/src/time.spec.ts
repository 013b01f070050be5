import { extractClaims } from '#classification';
import { gazetteer } from '#gazetteer';
import { detectLanguage } from '#text';
import { instantAt } from './zones.js';

/** The time of the first claim of a type; Wednesday, 5 January 2022 unless said otherwise. */
const timeOf = (text: string, type: string, publishedAt = '2022-01-05T12:00:00Z') =>
  extractClaims({ text, ...detectLanguage(text), publishedAt, marks: [] }, gazetteer()).find(
    (claim) => claim.type === type,
  )?.time;

describe('when a rally took place', () => {
  test.each<[text: string, day: string, precision: string, basis: string]>([
    ['В Алматы прошёл митинг.', '2022-01-05', 'day', 'publication'],
    ['Сегодня в Алматы прошёл митинг.', '2022-01-05', 'day', 'relative'],
    ['Накануне в Алматы прошёл митинг.', '2022-01-04', 'day', 'relative'],
    ['Позавчера в Алматы прошёл митинг.', '2022-01-03', 'day', 'relative'],
    ['Два дня назад в Алматы прошёл митинг.', '2022-01-03', 'day', 'relative'],
    ['3 дня назад в Алматы прошёл митинг.', '2022-01-02', 'day', 'relative'],
    ['На прошлой неделе в Алматы прошёл митинг.', '2021-12-27', 'week', 'relative'],
    ['Две недели назад в Алматы прошёл митинг.', '2021-12-20', 'week', 'relative'],
    ['В прошлом месяце в Алматы прошёл митинг.', '2021-12-01', 'month', 'relative'],
    ['Два месяца назад в Алматы прошёл митинг.', '2021-11-01', 'month', 'relative'],
    ['Десять лет назад в Алматы прошёл митинг.', '2012-01-01', 'year', 'relative'],
    ['В среду, 29 декабря, в Алматы прошёл митинг.', '2021-12-29', 'day', 'said'],
    ['Утром во вторник в Алматы прошёл митинг.', '2022-01-04', 'part-of-day', 'relative'],
    ['Митинг в Алматы пройдёт в субботу.', '2022-01-08', 'day', 'relative'],
    ['02.01.2022 в Алматы прошёл митинг.', '2022-01-02', 'day', 'said'],
    ['Екі күн бұрын Алматыда митинг өтті.', '2022-01-03', 'day', 'relative'],
    ['3 қаңтарда Алматыда митинг өтті.', '2022-01-03', 'day', 'said'],
    ['Two days ago a rally took place in Almaty.', '2022-01-03', 'day', 'relative'],
    ['A rally took place in Almaty on Monday.', '2022-01-03', 'day', 'relative'],
    ['A rally took place in Almaty last week.', '2021-12-27', 'week', 'relative'],
  ])('%s', (text, day, precision, basis) => {
    const time = timeOf(text, 'demonstration.peaceful');
    expect([time?.from.slice(0, 10), time?.precision, time?.basis]).toEqual([day, precision, basis]);
  });
});

test('a night runs to the morning', () =>
  expect(timeOf('В ночь на 5 января в Алматы прошёл митинг.', 'demonstration.peaceful')).toMatchObject({
    from: '2022-01-05T00:00:00+06:00',
    to: '2022-01-05T06:00:00+06:00',
    precision: 'part-of-day',
  }));

test.each([
  ['В Алматы задержан подозреваемый во взрыве на рынке.', 'violence.explosion'],
  ['Протестующие требуют освободить ранее задержанных активистов в Алматы.', 'coercion.detention'],
])('what is only referred to happened on a day that is not told: %s', (text, type) =>
  expect(timeOf(text, type)?.precision).toBe('unknown'),
);

test.each([
  ['2022-01-05', 0, 'Asia/Almaty', '2022-01-05T00:00:00+06:00'],
  ['2022-01-05', 0, 'Asia/Aqtobe', '2022-01-05T00:00:00+05:00'],
  ['2024-11-20', 0, 'Asia/Almaty', '2024-11-20T00:00:00+05:00'],
  ['2024-03-31', 24, 'Europe/Kyiv', '2024-04-01T00:00:00+03:00'],
  ['2024-03-31', 0, 'Europe/Kyiv', '2024-03-31T00:00:00+02:00'],
  ['2024-11-20', 18, 'America/New_York', '2024-11-20T18:00:00-05:00'],
  ['2024-11-20', 6, 'Asia/Kolkata', '2024-11-20T06:00:00+05:30'],
  ['2024-11-20', 0, 'UTC', '2024-11-20T00:00:00Z'],
  ['2024-11-20', 0, 'No/Where', '2024-11-20T00:00:00+00:00'],
])('%s, %i hours on in %s', (day, hours, zone, instant) => expect(instantAt(day, hours, zone)).toBe(instant));
