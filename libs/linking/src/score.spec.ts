import { claimMade, sampleClaim, type Claim } from '#contracts';
import { linkable, score, THRESHOLD } from '#linking';

const HOUR = 3600_000;
const noon = Date.UTC(2023, 4, 2, 12);

type Said = Partial<Omit<Claim, 'place' | 'time'>> & { place?: Partial<Claim['place']>; from?: number; hours?: number };

const claim = ({ place, from = 0, hours = 24, ...more }: Said = {}) =>
  linkable({
    ...claimMade.sample,
    claim: {
      ...sampleClaim,
      ...more,
      place: { ...sampleClaim.place, ...place },
      time: {
        ...sampleClaim.time,
        from: new Date(noon + from * HOUR).toISOString(),
        to: new Date(noon + (from + hours) * HOUR).toISOString(),
        precision: hours > 24 ? 'week' : 'day',
      },
    },
  });

const killed = (low: number, high: number | null = low) => [
  { measure: 'killed' as const, low, high, text: String(low), by: '' },
];
const span = (text: string) => [{ start: 0, end: text.length, text }];

test.each<[boolean, string, Said, Said]>([
  [true, 'the same place and day', {}, {}],
  [
    true,
    'other words, other figures',
    { spans: span('собрался народ'), quantities: killed(2) },
    { quantities: killed(9) },
  ],
  [true, 'the press in one of them', { press: true }, {}],
  [true, 'an hour of the day', { from: 3, hours: 1 }, {}],
  [true, 'within a week', {}, { from: -48, hours: 168 }],
  [true, 'in the region', {}, { place: { id: 'region:KZ.02', precision: 'region' } }],
  [true, 'a district of the town', {}, { place: { id: 'gn:7', lat: 43.2, lon: 76.9, precision: 'district' } }],
  [false, 'another town', {}, { place: { id: 'gn:7', lat: 43.6, lon: 77 } }],
  [false, 'a district far off', {}, { place: { id: 'gn:7', lat: 45, lon: 77, precision: 'district' } }],
  [false, 'the next day', {}, { from: 24 }],
  [false, 'another type of the same family', {}, { type: 'demonstration.dispersed' }],
  [
    false,
    'within a week in the region, with nothing else in common',
    { spans: span('собрался народ'), actors: [] },
    { from: -48, hours: 168, place: { id: 'region:KZ.02', precision: 'region' } },
  ],
  [true, 'a strike, two days later', { type: 'labour.strike' }, { type: 'labour.strike', from: 60 }],
  [false, 'a strike, two weeks later', { type: 'labour.strike' }, { type: 'labour.strike', from: 336 }],
])('links %s: %s', (expected, _what, a, b) => {
  const [there, back] = [score(claim(a), claim(b)), score(claim(b), claim(a))];
  expect(there).toEqual(back);
  expect(there.total >= THRESHOLD).toBe(expected);
});

test('shows every term, and the one that forbids', () => {
  const { total, terms } = score(
    claim({ quantities: killed(3, 5), actors: ['police'] }),
    claim({ quantities: killed(4), actors: ['police', 'army'], place: { id: 'gn:7', lat: 50, lon: 70 } }),
  );
  expect(total).toBe(Number.NEGATIVE_INFINITY);
  expect(Object.fromEntries(terms.map(({ name, value }) => [name, value]))).toEqual({
    type: 2,
    place: Number.NEGATIVE_INFINITY,
    time: 2,
    actors: 0.5,
    words: 1,
    numbers: 0.5,
    press: 0,
  });
});

test('at one spot touching is enough, whatever else two claims say: clusters rely on it', () => {
  const least = (type: Claim['type'], hours: number, from: number) =>
    score(
      claim({ type, hours, quantities: killed(3), press: true, actors: [], spans: span('одно') }),
      claim({ type, hours, from, quantities: killed(9), actors: [], spans: span('другое') }),
    ).total;
  expect(least('demonstration.peaceful', 24, 1)).toBeGreaterThanOrEqual(THRESHOLD);
  expect(least('demonstration.peaceful', 168, 100)).toBeGreaterThanOrEqual(THRESHOLD);
  expect(least('labour.strike', 24, 90)).toBeGreaterThanOrEqual(THRESHOLD);
});

test('impossible times are read as the time of publication', () => {
  const impossible = '2023-99-99T00:00:00Z';
  const { from, to, published } = linkable({
    ...claimMade.sample,
    claim: { ...sampleClaim, time: { ...sampleClaim.time, from: impossible, to: impossible } },
  });
  expect([from, to]).toEqual([published, published + 1]);
});
