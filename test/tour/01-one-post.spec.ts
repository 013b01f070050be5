import { Line, only, types } from './line.js';

// A post goes down the log: each stage reads an event and writes what follows from it.
const events = new Line().post('Сегодня в Алматы на площади прошёл мирный митинг, собралось около 500 человек.');

test('one post, four stages', () =>
  expect(types(events)).toEqual([
    'post.normalised',
    'post.admitted',
    'post.classified',
    'claim.made',
    'claim.heard',
    'incident.opened',
    'claim.linked',
  ]));

test('the id of an event spells its way', () =>
  expect(events.at(-1)?.id).toBe('telegram:demo/0@0/normalise.0/dedupe.0/classify.1/link.2'));

test('a claim says what, where, when and how many, and which words say so', () => {
  const { claim } = only(events, 'claim.made');
  expect(claim).toMatchObject({
    type: 'demonstration.peaceful',
    polarity: 'asserted',
    place: { name: 'Almaty', country: 'KZ', precision: 'settlement' },
    quantities: [expect.objectContaining({ measure: 'crowd', low: 450, high: 550 })],
  });
  expect(claim.time.from).toBe('2022-01-05T00:00:00+06:00');
  expect(claim.spans[0].text).toContain('митинг');
  expect(claim.because).not.toEqual([]);
});

test('the incident stands on one origin', () =>
  expect(only(events, 'incident.opened').incident).toMatchObject({ status: 'single-origin', origins: 1, posts: 1 }));
