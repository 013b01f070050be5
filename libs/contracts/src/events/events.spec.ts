import { TOPICS, type EventType } from '#contracts';

const types = [...new Set<EventType>(TOPICS.flatMap((topic) => topic.events))];

describe.each(types.map((type) => [type.name, type] as const))('%s', (_name, type) => {
  test('its sample satisfies its schema', () => expect(type.parse(type.sample)).toEqual(type.sample));
  test('its sample has a key and a time of capture', () => {
    expect(type.key(type.sample)).not.toBe('');
    expect(Date.parse(type.capturedAt(type.sample))).not.toBeNaN();
  });
  test('an unknown field is refused and named', () =>
    expect(() => type.parse({ ...type.sample, surprise: 1 })).toThrow(type.name));
  test('a version from the future is refused', () =>
    expect(() => type.parse(type.sample, type.version + 1)).toThrow('newer'));
});
