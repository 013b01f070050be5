import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEventLog } from '#event-log';
import { postsNormalised, topicName } from '#contracts';
import { Load } from '../support/load.js';
import { KEPT, projectedPosts, unkept } from '../support/read-model.js';
import { startKhronika, temporaryFolders } from '../support/khronika.js';
import { loadPosts } from '../support/posts.js';

const POSTS = 6000;
const ROUNDS = 6;

const folder = temporaryFolders();

const store = (data: string) => ({ kind: 'pglite', folder: join(data, 'store') }) as const;

test('kill -9 at random moments under load: every acknowledged post is in the read model once', async () => {
  const data = folder();
  const load = new Load(loadPosts(POSTS));
  for (let round = 0; round < ROUNDS && load.left > 0; round++) {
    const { process, address } = await startKhronika(data);
    const running = load.run(address);
    await sleep(200 + Math.random() * 1200);
    expect(await process.stop('SIGKILL')).toBe('SIGKILL');
    await running;
  }
  const { process, address } = await startKhronika(data);
  await load.run(address);
  expect(load.left).toBe(0);
  await address.idle();
  expect(await process.stop()).toBe(0);
  expect(load.acknowledged.size).toBeGreaterThan(1000);
  expect(unkept(load.acknowledged, await projectedPosts(store(data)))).toEqual(KEPT);
});

test('SIGTERM under load drains and exits 0; nothing acknowledged is lost', async () => {
  const data = folder();
  const load = new Load(loadPosts(3000));
  const { process, address } = await startKhronika(data);
  const running = load.run(address);
  await sleep(700);
  expect([await process.stop('SIGTERM'), process.stderr]).toEqual([0, '']);
  await running;
  const again = await startKhronika(data);
  await load.run(again.address);
  await again.address.idle();
  await again.process.stop();
  expect(unkept(load.acknowledged, await projectedPosts(store(data)))).toEqual(KEPT);
});

test('a poisonous event goes to dead letters and the stream goes on', async () => {
  const data = folder();
  const load = new Load(loadPosts(200));
  const first = await startKhronika(data);
  await first.process.stop();
  const log = await openEventLog({ kind: 'embedded', folder: join(data, 'log') });
  await log.append([
    {
      topic: topicName(postsNormalised, 1),
      key: 'telegram:demo/1',
      value: Buffer.from('{"not": "a post"}'),
      headers: { ce_type: 'post.normalised', ce_id: 'telegram:demo/1@poison' },
      timestamp: 0,
    },
  ]);
  await log.close();
  const { process, address } = await startKhronika(data);
  await load.run(address);
  const { stages } = await address.idle();
  expect(stages.find(({ name }) => name === 'dedupe')?.deadLetters).toBe(1);
  expect((await address.get('/readyz')).status).toBe(200);
  await process.stop();
  expect(unkept(load.acknowledged, await projectedPosts(store(data)))).toEqual(KEPT);
});
