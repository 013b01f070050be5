import fc from 'fast-check';
import { explainClaims, extractClaims, MOST_CLAIMS } from '#classification';
import { Claim } from '#contracts';
import { gazetteer } from '#gazetteer';
import { detectLanguage } from '#text';
import { Compile } from 'typebox/compile';

const claim = Compile(Claim);
const readable = (text: string) => ({
  text,
  ...detectLanguage(text),
  publishedAt: '2022-01-05T12:00:00Z',
  marks: [{ start: 3, end: 9 }],
});

/** Whatever the text, its claims are valid, within the limit, in the words of the text, and the same every time. */
function holds(text: string): void {
  const claims = extractClaims(readable(text), gazetteer());
  expect(claims.length).toBeLessThanOrEqual(MOST_CLAIMS);
  for (const one of claims) {
    expect(claim.Check(one)).toBe(true);
    for (const { start, end, text: words } of one.spans) expect(text.slice(start, end)).toBe(words);
  }
  const explained = explainClaims(readable(text), gazetteer());
  expect(explained.claims).toEqual(claims);
  for (const { span } of explained.rejected) expect(text.slice(span.start, span.end)).toBe(span.text);
}

const words = (...list: string[]) =>
  fc.array(fc.constantFrom(...list), { maxLength: 150 }).map((parts) => parts.join(' '));

test.each([
  ['Unicode', fc.string({ unit: 'binary', maxLength: 400 })],
  [
    'words of ours',
    words(
      'митинг',
      'в',
      'Алматы',
      'задержали',
      'не',
      'нет',
      'тысяч',
      'полиция',
      'обстрел',
      'вчера',
      '—',
      '«',
      '»',
      '.',
    ),
  ],
  [
    'markup',
    words('**', '[x](', ')', '](http://a.b)', '__', '`', '<b>', '&amp;', '\n', '— ', '🔻', '#', 'митинг', '"'),
  ],
  [
    'numbers',
    words(
      '1',
      '1 234 567,89',
      '10.04.2023',
      '25:61',
      '31 февраля',
      '99999999999999999999',
      'около',
      'тысяч',
      'убиты',
      '-5',
      '1/2',
    ),
  ],
  [
    'mixed scripts',
    words(
      'митинг',
      'protest',
      'наразылық',
      '抗議',
      'احتجاج',
      'Алматы',
      'ə',
      'İ',
      'ß',
      '\u200b',
      '\u202e',
      '\ud800',
      'е́',
    ),
  ],
])('%s', (_name, arbitrary) => fc.assert(fc.property(arbitrary, holds), { numRuns: 120 }));

test.each([
  ['place names', 'Омск, '],
  ['place names in statements', 'В Алматы, Астане и Шымкенте задержали протестующих. '],
  ['one endless statement', 'полиция задержала протестующих на митинге и '],
  ['negations', 'не '],
  ['opening quotes and brackets', '«("'],
])('10,000 times over: %s', (_name, words) => holds(words.repeat(10_000).slice(0, 64 * 1024)));

test('nothing at all', () => expect(extractClaims(readable(''), gazetteer())).toEqual([]));
