import { Line, only, types } from './line.js';

// Channels copy from one another. A copy adds a post to an incident, but no origin.
const words = 'Полиция задержала несколько десятков участников митинга в Актобе, сообщают очевидцы с места событий.';
const line = new Line();
line.post(words, { source: 'telegram:first' });
const copied = line.post(`${words}\n\nПодписывайтесь на наш канал @second`, { source: 'telegram:second' });

test('the copy is a duplicate, with the relation that makes it one', () => {
  const { canonical, relations } = only(copied, 'post.duplicated');
  expect(canonical).toBe('telegram:first/0');
  expect(relations[0]).toMatchObject({ to: 'telegram:first/0' });
});

test('its claims join the same incident, whose origins do not grow', () => {
  expect(types(copied)).not.toContain('incident.opened');
  for (const { data } of copied.filter(({ type }) => type === 'incident.revised'))
    expect(data.incident).toMatchObject({ posts: 2, origins: 1, status: 'single-origin' });
});

test('another channel with words of its own is a second origin', () => {
  const other = line.post('В Актобе силовики задержали десятки человек: людей увозят с площади автобусами.', {
    source: 'telegram:third',
  });
  const revised = other.filter(({ type }) => type === 'incident.revised').map(({ data }) => data.incident);
  expect(revised).toContainEqual(expect.objectContaining({ origins: 2, status: 'corroborated' }));
});
