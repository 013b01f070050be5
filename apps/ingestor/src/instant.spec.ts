import { instantOf, instantOfSeconds, instantOrDay } from './instant.js';

test.each<[string, string]>([
  ['2022-01-05T10:00:00Z', '2022-01-05T10:00:00.000Z'],
  ['2022-01-05t10:00:00z', '2022-01-05T10:00:00.000Z'],
  ['2022-01-05T10:00:00.123456789+06:00', '2022-01-05T04:00:00.123Z'],
  ['2024-02-29T23:59:59-23:59', '2024-03-01T23:58:59.000Z'],
  ['2000-02-29T00:00:00+00:00', '2000-02-29T00:00:00.000Z'],
])('%s is %s', (text, expected) => {
  expect(new Date(instantOf(text)!).toISOString()).toBe(expected);
});

test.each([
  '',
  '2022-01-05',
  '2022-01-05T10:00:00',
  '2022-01-05 10:00:00Z',
  '2022-01-05T10:00Z',
  '2022-02-30T10:00:00Z',
  '2023-02-29T10:00:00Z',
  '1900-02-29T10:00:00Z',
  '2022-04-31T10:00:00Z',
  '2022-13-01T10:00:00Z',
  '2022-00-01T10:00:00Z',
  '2022-01-00T10:00:00Z',
  '2022-01-05T24:00:00Z',
  '2022-01-05T10:60:00Z',
  '2022-01-05T10:00:60Z',
  '2022-01-05T10:00:00+24:00',
  '2022-01-05T10:00:00+06:60',
  '2022-01-05T10:00:00+0600',
  '2022-01-05T10:00:00.Z',
  '2022-01-05T10:00:00.1234567890Z',
  '+002022-01-05T10:00:00Z',
  '٢٠٢٢-01-05T10:00:00Z',
])('"%s" is no instant', (text) => {
  expect(instantOf(text)).toBeUndefined();
});

test('a day is its first second in UTC', () => {
  expect(instantOrDay('2022-01-05')).toBe('2022-01-05T00:00:00Z');
  expect(instantOrDay('2022-01-05t10:00:00+06:00')).toBe('2022-01-05T10:00:00+06:00');
  expect(instantOrDay('2022-02-30')).toBeUndefined();
});

test('seconds since 1970', () => {
  expect(instantOfSeconds(1641376800)).toBe('2022-01-05T10:00:00Z');
  for (const seconds of [Number.NaN, 1.5, 1e15, -1e15]) expect(instantOfSeconds(seconds)).toBeUndefined();
});
