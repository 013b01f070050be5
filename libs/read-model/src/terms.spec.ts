import { hasWords, termsOf } from './terms.js';

test.each([
  ['Митинги прошли, митинг разогнали', 'митинг', 'each stem once'],
  ['#Актау_забастовка', 'забастовка', 'words of a hashtag'],
  ["Кот-д'Ивуар", 'Ивуар', 'what an apostrophe joins'],
  ['научно-популярный фильм', 'научно', 'parts of a compound'],
  ['COVID-19', 'covid', 'a name with a number'],
])('%s is found by %s: %s', (text, question) => {
  const terms = termsOf(text);
  expect(terms).toEqual([...new Set(terms)]);
  expect(terms).toEqual(expect.arrayContaining(termsOf(question)));
  expect(termsOf(question)).not.toEqual([]);
});

test('a word that is too long for the database is none', () => {
  expect(termsOf(`митинг ${'а'.repeat(5000)}`)).toEqual(termsOf('митинг'));
  expect(hasWords('а'.repeat(5000))).toBe(false);
  expect(hasWords('!!! 🙂')).toBe(false);
});
