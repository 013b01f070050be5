import { claimMade, sampleClaim, type Claim } from '#contracts';
import { read, score, THRESHOLD, wordsAround } from '#linking';

const HOUR = 3600_000;
const noon = Date.UTC(2023, 4, 2, 12);

type Said = Partial<Omit<Claim, 'place' | 'time'>> & {
  place?: Partial<Claim['place']>;
  from?: number;
  hours?: number;
  words?: string;
  origin?: string;
};

const claim = ({ place, from = 0, hours = 24, words = '', origin, ...more }: Said = {}, n = 0) => {
  const said: Claim = {
    ...sampleClaim,
    ...more,
    place: { ...sampleClaim.place, ...place },
    time: {
      ...sampleClaim.time,
      from: new Date(noon + from * HOUR).toISOString(),
      to: new Date(noon + (from + hours) * HOUR).toISOString(),
      precision: hours > 24 ? 'week' : 'day',
    },
  };
  const made = {
    ...claimMade.sample,
    postId: `telegram:p/${n}`,
    origin: origin ?? `telegram:x/${n}`,
    words: words.split(' ').sort(),
    claim: said,
  };
  return read(made, said, []);
};

const killed = (low: number, high: number | null = low) => [
  { measure: 'killed' as const, low, high, text: String(low), by: '' },
];

test.each<[boolean, string, Said, Said]>([
  [true, 'the same place and day', {}, {}],
  [true, 'other figures', { quantities: killed(2) }, { quantities: killed(9) }],
  [true, 'the press in one of them', { press: true }, {}],
  [true, 'an hour of the day', { from: 3, hours: 1 }, {}],
  [true, 'in the region', {}, { place: { id: 'region:KZ.02', precision: 'region' } }],
  [true, 'a district of the town', {}, { place: { id: 'gn:7', lat: 43.2, lon: 76.9, precision: 'district' } }],
  [true, 'another type of the same kind', { type: 'riot.mob' }, { type: 'riot.clash-with-police' }],
  [true, 'within a week, in like words', { words: 'завод рабочий' }, { from: -48, hours: 168, words: 'завод рабочий' }],
  [false, 'within a week, in other words', { words: 'завод' }, { from: -48, hours: 168, words: 'площадь' }],
  [false, 'another town', {}, { place: { id: 'gn:7', lat: 43.6, lon: 77 } }],
  [false, 'a district far off', {}, { place: { id: 'gn:7', lat: 45, lon: 77, precision: 'district' } }],
  [false, 'the next day', {}, { from: 24 }],
  [false, 'another type of the same family', {}, { type: 'demonstration.dispersed' }],
  [true, 'a strike, two days later', { type: 'labour.strike' }, { type: 'labour.strike', from: 60 }],
  [false, 'a strike, two weeks later', { type: 'labour.strike' }, { type: 'labour.strike', from: 336 }],
  [
    true,
    'one trial in a town',
    { type: 'coercion.charges', words: 'блогер аресто суд' },
    { type: 'coercion.charges', words: 'блогер суд приговор' },
  ],
  [
    false,
    'two trials in a town',
    { type: 'coercion.charges', words: 'блогер аресто' },
    { type: 'coercion.charges', words: 'депутат приговор' },
  ],
  [
    true,
    'a copy, whatever the extract',
    { type: 'coercion.charges', words: 'блогер', origin: 'telegram:root/1' },
    { type: 'coercion.charges', words: 'депутат', origin: 'telegram:root/1' },
  ],
])('links %s: %s', (expected, _what, a, b) => {
  const [there, back] = [score(claim(a), claim(b, 1)), score(claim(b, 1), claim(a))];
  expect(there).toEqual(back);
  expect([there.total >= THRESHOLD, there]).toEqual([expected, there]);
});

test('shows every term, and the one that forbids', () => {
  const { total, terms } = score(
    claim({ quantities: killed(3, 5), actors: ['police'], words: 'а б' }),
    claim(
      { quantities: killed(4), actors: ['police', 'army'], words: 'б в', place: { id: 'gn:7', lat: 50, lon: 70 } },
      1,
    ),
  );
  expect(total).toBe(Number.NEGATIVE_INFINITY);
  expect(Object.fromEntries(terms.map(({ name, value }) => [name, value]))).toEqual({
    type: 2,
    place: Number.NEGATIVE_INFINITY,
    time: 2,
    manifold: 0,
    origin: 0,
    actors: 0.25,
    words: 2,
    figures: 0.5,
    press: 0,
  });
});

test('impossible times are read as the time of publication', () => {
  const impossible = '2023-99-99T00:00:00Z';
  const said = { ...sampleClaim, time: { ...sampleClaim.time, from: impossible, to: impossible } };
  const { from, to, published } = read({ ...claimMade.sample, claim: said }, said, []);
  expect([from, to]).toEqual([published, published + 1]);
});

describe('what a claim is about', () => {
  const about = (text: string, span: string) => {
    const start = text.indexOf(span);
    return wordsAround(text, [{ start, end: start + span.length }]).join(' ');
  };

  test.each([
    ['its sentence', 'Вчера был снег. В Алматы прошёл митинг. Завтра суд.', 'прошёл митинг', 'алмат митинг прошел'],
    ['its line', 'Снег\nМитинг у акимата\nСуд', 'Митинг', 'акимат митинг'],
    ['no markup', 'Идёт <a href="x">митинг</a> рабочих', 'митинг', 'идет митинг рабоч'],
  ])('%s', (_what, text, span, expected) => expect(about(text, span)).toBe(expected));

  test('stays short, however long the sentence', () => {
    const text = `${'слово '.repeat(9000)}митинг${' слово'.repeat(9000)}`;
    expect(about(text, 'митинг')).toBe('митинг слов');
  });
});
