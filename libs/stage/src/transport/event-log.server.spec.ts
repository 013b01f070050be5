import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  fact,
  FIRST_GENERATION,
  postCaptured,
  postNormalised,
  postsNormalised,
  postsRaw,
  sampleNormalisedPost,
  sampleRawPost,
  type Lineage,
} from '#contracts';
import { openEventLog, type EventLog } from '#event-log';
import { encodeFact, EventLogServer, stageReader, type Batch, type Reader, type Stage } from '#stage';

const copy: Stage<typeof postCaptured, typeof postNormalised, null> = {
  name: 'copy',
  version: 1,
  from: [postsRaw],
  to: [postsNormalised],
  consumes: [postCaptured],
  produces: [postNormalised],
  scope: 'partition',
  initial: () => null,
  decide: (_, { data }) => [fact(postNormalised, { ...sampleNormalisedPost, postId: data.postId })],
  evolve: () => null,
};

const SECOND: Lineage = { generation: 2, shared: {}, limits: [] };
const folder = mkdtempSync(join(tmpdir(), 'server-'));
let log: EventLog;
let server: EventLogServer;
let halted: string[];

beforeEach(async () => {
  log = await openEventLog({ kind: 'embedded', folder: mkdtempSync(join(folder, 'log-')) });
  await log.createTopics(
    ['posts.raw', 'posts.normalised.g1', 'posts.normalised.g2', 'dead-letters.g1', 'dead-letters.g2'].map((name) => ({
      name,
      partitions: 2,
      retention: 'generation',
    })),
  );
  halted = [];
  server = new EventLogServer(log, {
    onHalt: ({ reader, lineage }, fault) => halted.push(`${reader.name}.g${lineage.generation}: ${String(fault)}`),
  });
  server.addHandler('copy', async (batch: Batch) => batch.run(), true);
});
afterEach(async () => {
  await server.close();
  await log.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const listen = () =>
  new Promise<void>((resolve, reject) => {
    server.listen((fault) => (fault ? reject(fault) : resolve()));
  });

const append = (postId: string) =>
  log.append([encodeFact(postCaptured, { ...sampleRawPost, postId }, postsRaw, { id: postId })]);

/** The ids of the posts that a generation has made, once there are so many. */
async function made(generation: number, count: number): Promise<string[]> {
  for (;;) {
    const ids: string[] = [];
    const topic = `posts.normalised.g${generation}`;
    for (const { partition } of await log.ends(topic))
      for await (const batch of log.read({ topic, partition, offset: 0 })) ids.push(...batch.map(({ key }) => key));
    if (ids.length >= count) return ids.sort();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('readers come and go while it runs, each generation by itself', async () => {
  await server.add(stageReader(copy), FIRST_GENERATION);
  await append('telegram:demo/1');
  await listen();
  expect(await made(1, 1)).toEqual(['telegram:demo/1']);

  await server.add(stageReader(copy), SECOND);
  expect(await made(2, 1)).toEqual(['telegram:demo/1']);
  expect(server.states).toEqual([
    { reader: 'copy', generation: 1, state: 'running' },
    { reader: 'copy', generation: 2, state: 'running' },
  ]);

  await server.remove('copy', 1);
  await append('telegram:demo/2');
  expect(await made(2, 2)).toEqual(['telegram:demo/1', 'telegram:demo/2']);
  expect(await made(1, 1)).toEqual(['telegram:demo/1']);
  expect(server.assignments.map(({ lineage }) => lineage.generation)).toEqual([2]);

  await server.add(stageReader(copy), FIRST_GENERATION);
  expect(await made(1, 2)).toEqual(['telegram:demo/1', 'telegram:demo/2']);
});

test('what was added twice works once', async () => {
  await listen();
  await Promise.all([server.add(stageReader(copy), FIRST_GENERATION), server.add(stageReader(copy), FIRST_GENERATION)]);
  await append('telegram:demo/1');
  expect(await made(1, 1)).toHaveLength(1);
  expect(server.states).toHaveLength(1);
});

test('a reader without a handler is refused and forgotten', async () => {
  await listen();
  const nameless = stageReader({ ...copy, name: 'nameless' });
  await expect(server.add(nameless, FIRST_GENERATION)).rejects.toThrow('no handler for the batches of nameless');
  expect(server.states).toEqual([]);
});

test('one that stops for good by its own fault leaves the others at work, and can be removed', async () => {
  const broken: Reader = {
    ...stageReader(copy),
    open: () => ({ recover: async () => {}, process: async () => Promise.reject(new Error('out of order')) }),
  };
  await server.add(stageReader(copy), FIRST_GENERATION);
  await server.add(broken, SECOND);
  await listen();
  await append('telegram:demo/1');
  expect(await made(1, 1)).toHaveLength(1);
  while (halted.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(halted).toEqual(['copy.g2: Error: out of order']);
  expect(server.states[1]).toEqual({ reader: 'copy', generation: 2, state: 'halted', reason: 'out of order' });
  await server.remove('copy', 2);
  expect(server.states).toHaveLength(1);
});

test('of a generation that starts late, what was captured before is passed over', async () => {
  await listen();
  const since = new Date(Date.parse(sampleRawPost.capturedAt) + 1).toISOString();
  await server.add(stageReader(copy), { ...SECOND, limits: [{ topic: 'posts.raw', since }] });
  await append('telegram:demo/1');
  const later = { ...sampleRawPost, postId: 'telegram:demo/2', capturedAt: since };
  await log.append([encodeFact(postCaptured, later, postsRaw, { id: later.postId })]);
  expect(await made(2, 1)).toEqual(['telegram:demo/2']);
});
