import { acledFigure, cccFigure, extractClaims } from '#classification';
import { gazetteer } from '#gazetteer';
import { detectLanguage } from '#text';

const counted = (text: string) =>
  extractClaims({ text, ...detectLanguage(text), publishedAt: '2022-01-05T12:00:00Z', marks: [] }, gazetteer()).flatMap(
    ({ quantities }) => quantities,
  )[0]!;

test.each<[text: string, acled: number, ccc: number]>([
  ['На митинге в Актобе задержаны десятки участников.', 10, 20],
  ['На митинг в Актобе вышли сотни людей.', 100, 200],
  ['На митинг в Актобе вышли тысячи людей.', 1000, 2000],
  ['На митинг в Актобе вышли десятки тысяч людей.', 10_000, 20_000],
  ['Police detained dozens of protesters in Minsk.', 12, 20],
  ['Police detained hundreds of protesters in Minsk.', 100, 200],
  ['Шымкентте митингте жүздеген адам ұсталды.', 100, 200],
  ['На митинге в Актобе задержаны около 100 участников.', 100, 90],
  ['На митинге в Актобе задержаны 12 участников.', 12, 12],
])('%s', (text, acled, ccc) => {
  const quantity = counted(text);
  expect(acledFigure(quantity)).toBe(acled);
  expect(cccFigure(quantity)).toMatchObject({ low: ccc, text: quantity.text });
});
