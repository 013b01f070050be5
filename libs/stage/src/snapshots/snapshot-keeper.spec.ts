import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
} from '#contracts';
import { openEventLog, type EventLog } from '#event-log';
import { encodeFact, jsonSnapshot, SnapshotFolder, stageReader, type SnapshotReport, type Stage } from '#stage';

/** Numbers the posts of each partition; tells how often it folded. */
let folds = 0;
const counting: Stage<typeof postCaptured, typeof postNormalised, { seen: number }> = {
  name: 'counting',
  version: 1,
  from: [postsRaw],
  to: [postsNormalised],
  consumes: [postCaptured],
  produces: [postNormalised],
  scope: 'whole',
  memory: postsNormalised,
  snapshot: jsonSnapshot({
    version: 1,
    initial: () => ({ seen: 0 }),
    rows: ({ seen }) => [seen],
    put: (state, seen) => void (state.seen = seen),
  }),
  initial: () => ({ seen: 0 }),
  decide: ({ seen }, { data }) => [
    fact(postNormalised, { ...sampleNormalisedPost, postId: data.postId, revision: seen + 1 }),
  ],
  evolve: (state) => {
    folds++;
    state.seen += 1;
    return state;
  },
};

const root = mkdtempSync(join(tmpdir(), 'keeper-'));
let log: EventLog;
let n = 0;
let snapshots: SnapshotFolder;
let folder: string;
let reports: SnapshotReport[];

beforeEach(async () => {
  folder = join(root, String(n++));
  snapshots = new SnapshotFolder(join(folder, 'snapshots'));
  log = await openLog('log');
});
afterEach(() => log.close());
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function openLog(name: string): Promise<EventLog> {
  const opened = await openEventLog({ kind: 'embedded', folder: join(folder, name) });
  await opened.createTopics(
    ['posts.raw', 'posts.normalised.g1', 'dead-letters.g1'].map((topic) => ({
      name: topic,
      partitions: 4,
      retention: 'forever',
    })),
  );
  return opened;
}

/** Appends posts, lets the stage work on them until it is done, then stops it in good order. */
async function work(posts: number, stage = counting): Promise<void> {
  const first = (await log.ends('posts.raw')).reduce((sum, { end }) => sum + end, 0);
  await log.append(
    Array.from({ length: posts }, (_, i) => {
      const postId = `telegram:demo/${first + i}`;
      return encodeFact(postCaptured, { ...sampleRawPost, postId }, postsRaw, { id: postId });
    }),
  );
  folds = 0;
  reports = [];
  const reader = stageReader(stage, {
    snapshots: { store: snapshots, onSnapshot: (report) => void reports.push(report) },
  });
  const consumption = await log.consume({
    reader: 'counting.g1',
    topics: ['posts.raw'],
    scope: 'whole',
    batchSize: 500,
    open: (slice) => reader.open(log, FIRST_GENERATION, slice),
  });
  let lag = 1;
  while (lag > 0) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    lag = (await log.progress('counting.g1', ['posts.raw'])).reduce((sum, one) => sum + one.lag, 0);
  }
  await consumption.stop();
}

async function revisions(): Promise<number[]> {
  const all: number[] = [];
  for (const { partition } of await log.ends('posts.normalised.g1'))
    for await (const batch of log.read({ topic: 'posts.normalised.g1', partition, offset: 0 }))
      all.push(...batch.map(({ value }) => (JSON.parse(String(value)) as { revision: number }).revision));
  return all.sort((a, b) => a - b);
}
const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
const outcomes = (): string[] => reports.map(({ outcome }) => outcome);

test('a restart folds only what came after the snapshot, and the answers go on', async () => {
  await work(1500);
  expect(outcomes()).toEqual(['kept']);
  await work(10);
  expect({ folds, outcomes: outcomes() }).toEqual({ folds: 10, outcomes: ['used'] });
  await work(10);
  expect(folds).toBe(20);
  expect(await revisions()).toEqual(numbers(1520));
});

test('a snapshot is taken in the middle of the stream, of what was committed by then', async () => {
  await work(25_000);
  expect(outcomes()[0]).toBe('kept');
  expect(reports[0]!.records).toBeLessThan(25_000);
  await work(1);
  expect(await revisions()).toEqual(numbers(25_001));
});

test('a damaged snapshot is passed over, and memory is folded from the log', async () => {
  await work(1500);
  const file = join(folder, 'snapshots', 'counting.g1', 'whole.snapshot');
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(file, bytes);
  await work(10);
  expect(reports[0]).toMatchObject({ outcome: 'passed-over', reason: expect.stringContaining('damaged') });
  expect(folds).toBe(1510);
  expect(await revisions()).toEqual(numbers(1510));
});

test('a snapshot of an older version of the stage is passed over', async () => {
  await work(1500);
  await work(1, { ...counting, version: 2 });
  expect(reports[0]).toMatchObject({ outcome: 'passed-over', reason: expect.stringContaining('"version":1') });
  expect(folds).toBe(1501);
});

test.each([
  ['shorter', 10, 'ahead of the log'],
  ['longer', 2000, 'another record'],
])('a snapshot of another log, which is %s, is passed over', async (name, posts, reason) => {
  await work(1500);
  const ofTheFirst = snapshots;
  await log.close();
  log = await openLog(name);
  snapshots = new SnapshotFolder(join(folder, 'of the other'));
  await log.append([encodeFact(postCaptured, sampleRawPost, postsRaw, { id: 'one more' })]);
  await work(posts);
  snapshots = ofTheFirst;
  await work(1);
  expect(reports[0]).toMatchObject({ outcome: 'passed-over', reason: expect.stringContaining(reason) });
  expect(await revisions()).toEqual(numbers(posts + 2));
});

test('a folder that cannot be written stops nothing', async () => {
  writeFileSync(join(folder, 'snapshots'), 'in the way');
  await work(1500);
  expect(outcomes()).toEqual(['passed-over', 'not-kept']);
  expect(await revisions()).toEqual(numbers(1500));
});
