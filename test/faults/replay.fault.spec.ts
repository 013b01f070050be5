import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEventLog } from '#event-log';
import { openStore } from '#read-model';
import { startKhronika, temporaryFolders, type Address } from '../support/khronika.js';
import { Load } from '../support/load.js';
import { loadPosts } from '../support/posts.js';
import { KEPT, projectedPosts, unkept } from '../support/read-model.js';
import { Replays, SAME } from '../support/replays.js';

const POSTS = 1500;

const folder = temporaryFolders();

const storeIn = (data: string) => ({ kind: 'pglite', folder: join(data, 'store') }) as const;

/** Every page of a list, from a cursor on. */
async function pagesFrom(address: Address, cursor: string | null, query: string): Promise<string[]> {
  const ids: string[] = [];
  while (cursor !== null) {
    const page = await address.json(`/v1/incidents?${query}&cursor=${cursor}`);
    ids.push(...page.items.map(({ id }: { id: string }) => id));
    cursor = page.next;
  }
  return ids;
}

test('kill -9 in the middle of a replay, of a promotion and of a retirement: all goes on, nothing is lost or doubled', async () => {
  const data = folder();
  let { process, address } = await startKhronika(data);
  const again = async () => {
    expect(await process.stop('SIGKILL')).toBe('SIGKILL');
    ({ process, address } = await startKhronika(data));
  };
  const load = new Load(loadPosts(2 * POSTS));
  await load.run(address);
  await address.idle();

  const { id } = await new Replays(address).start('posts.raw');
  let kills = 0;
  for (let seen = 0; kills < 3; kills++) {
    let replay = await new Replays(address).one(id);
    while (replay.state === 'building' && replay.progress!.done <= seen) {
      await sleep(20);
      replay = await new Replays(address).one(id);
    }
    if (replay.state !== 'building') break;
    seen = replay.progress!.done;
    await again();
  }
  expect(kills).toBeGreaterThan(0);
  await new Replays(address).until(id, 'ready');
  const replays = new Replays(address);
  expect(await replays.counts(id)).toEqual(SAME);
  // Byte for byte what the first generation is, which nothing had disturbed.
  expect(await replays.fingerprint(2)).toBe(await replays.fingerprint(1));

  const promoting = new Replays(address).step(id, 'promote').catch(() => undefined);
  await sleep(Math.random() * 100);
  await again();
  await promoting;
  // Whether the promotion was in the log yet or not: one of the two, whole, and the same for registry and queries.
  const { live, state } = await new Replays(address).one(id);
  expect(live).toBe(state === 'promoted');
  await expectGeneration(address, live ? 2 : 1);
  if (!live) expect((await new Replays(address).step(id, 'promote')).status).toBe(200);

  const more = new Load(loadPosts(POSTS).map((item) => ({ ...item, messageId: `again-${item.messageId}` })));
  const running = more.run(address);
  const retiring = new Replays(address).step(id, 'retire').catch(() => undefined);
  await sleep(Math.random() * 300);
  await again();
  await Promise.all([running, retiring]);
  if ((await new Replays(address).one(id)).state !== 'retired') await new Replays(address).step(id, 'retire');
  await more.run(address);
  expect(more.left).toBe(0);
  await address.idle();
  await expectGeneration(address, 2);
  await process.stop();

  expect(unkept(new Set([...load.acknowledged, ...more.acknowledged]), await projectedPosts(storeIn(data)))).toEqual(
    KEPT,
  );
  const log = await openEventLog({ kind: 'embedded', folder: join(data, 'log') });
  await expect(log.ends('posts.normalised.g1')).rejects.toMatchObject({ code: 'unknown-topic' });
  expect((await log.progress('normalise.g1', ['posts.raw'])).map(({ next }) => next)).toEqual([0, 0, 0, 0]);
  await log.close();
  const store = await openStore(storeIn(data));
  expect(await store.kept()).toEqual([2]);
  await store.close();
});

/** The swap is done by whoever starts, a moment after it has read the log. */
async function expectGeneration(address: Address, generation: number): Promise<void> {
  let found = 0;
  for (let tried = 0; tried < 100 && found !== generation; tried++) {
    found = (await address.status()).generation;
    await sleep(50);
  }
  expect(found).toBe(generation);
}

test('a replay while posts come in catches up and stays caught up; who pages over the swap comes to the end of what he began with', async () => {
  const { process, address } = await startKhronika(folder());
  const replays = new Replays(address);
  const load = new Load(loadPosts(POSTS));
  const half = load.run(address);
  await sleep(1000);
  const { id } = await replays.start('posts.normalised');
  await half;
  await replays.until(id, 'ready');
  await address.idle();

  const query = 'limit=5&sort=earliest';
  const before = await address.json(`/v1/incidents?${query}`);
  const whole = await pagesFrom(address, before.next, query);
  expect([before.generation, whole.length > 5]).toEqual([1, true]);

  const answers = await Promise.all([replays.step(id, 'promote'), replays.step(id, 'promote')]);
  expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', '409']);
  expect(answers.find(({ status }) => status === 409)?.body.detail).toContain('promoted');
  expect((await address.status()).generation).toBe(2);
  expect(await pagesFrom(address, before.next, query)).toEqual(whole);
  expect((await address.json(`/v1/incidents?${query}`)).generation).toBe(2);
  expect(await replays.counts(id)).toEqual(SAME);

  expect((await replays.step(id, 'rollback')).body).toMatchObject({ state: 'ready', live: false });
  expect((await address.status()).generation).toBe(1);
  expect((await replays.step(id, 'promote')).status).toBe(200);
  expect((await replays.step(id, 'retire')).body).toMatchObject({ state: 'retired', live: true });
  const gone = await address.get(`/v1/incidents?${query}&cursor=${before.next}`);
  expect([gone.status, await gone.json()]).toEqual([
    410,
    expect.objectContaining({ detail: expect.stringContaining('start again') }),
  ]);

  // On top of it, one that shares what the first generation still writes.
  const more = new Load(loadPosts(200).map((item) => ({ ...item, messageId: `again-${item.messageId}` })));
  const second = await replays.start('claims');
  await more.run(address);
  await replays.until(second.id, 'ready');
  await address.idle();
  expect(await replays.counts(second.id)).toEqual(SAME);
  expect((await replays.step(second.id, 'promote')).status).toBe(200);
  expect((await replays.step(second.id, 'retire')).status).toBe(200);
  const last = new Load(loadPosts(200).map((item) => ({ ...item, messageId: `last-${item.messageId}` })));
  await last.run(address);
  await address.idle();
  for (const id_ of last.acknowledged) {
    expect((await address.get(`/v1/posts/${id_}`)).status).toBe(200);
    break;
  }
  await process.stop();
});

test('a replay that is cancelled leaves nothing, and the next one has a number of its own', async () => {
  const data = folder();
  const { process, address } = await startKhronika(data);
  const replays = new Replays(address);
  await new Load(loadPosts(300)).run(address);
  const { id } = await replays.start('posts.raw');
  expect((await replays.step(id, 'cancel')).body).toMatchObject({ state: 'cancelled', progress: null });
  const next = await replays.start('posts.raw', { since: '2000-01-01' });
  expect(next.generation).toBe(3);
  await replays.until(next.id, 'ready');
  await process.stop();
  const store = await openStore(storeIn(data));
  expect(await store.kept()).toEqual([1, 3]);
  await store.close();
});
