import { setTimeout as sleep } from 'node:timers/promises';
import { RightOfWay } from './right-of-way.js';

test('work that can wait begins when nothing urgent is in hand, and one at a time', async () => {
  const way = new RightOfWay();
  const seen: string[] = [];
  const work =
    (name: string, ms = 0) =>
    async () => {
      seen.push(`${name} begins`);
      await sleep(ms);
      seen.push(`${name} ends`);
    };
  const urgent = way.urgently(work('urgent', 20));
  await Promise.all([urgent, way.patiently('computing', work('first', 5)), way.patiently('computing', work('second'))]);
  expect(seen).toEqual(['urgent begins', 'urgent ends', 'first begins', 'first ends', 'second begins', 'second ends']);
});

test('urgent work goes in between, wherever the other pauses', async () => {
  const way = new RightOfWay();
  const seen: string[] = [];
  const patient = way.patiently('computing', async () => {
    seen.push('patient begins');
    const urgent = way.urgently(async () => void seen.push('urgent'));
    await way.giveWay();
    seen.push('patient goes on');
    await urgent;
  });
  await patient;
  expect(seen).toEqual(['patient begins', 'urgent', 'patient goes on']);
});

test('it goes on under steady urgent work too, and a fault of one does not stop the next', async () => {
  const way = new RightOfWay();
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const urgent = way.urgently(() => over);
  await expect(way.patiently('computing', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await way.patiently('computing', async () => 'done')).toBe('done');
  end();
  await urgent;
});
