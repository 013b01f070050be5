import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  deadLetters,
  fact,
  FIRST_GENERATION,
  postCaptured,
  postNormalised,
  postsNormalised,
  postsRaw,
  recordRedelivered,
  sampleNormalisedPost,
  sampleRawPost,
  topicName,
  type DeadLetter,
} from '#contracts';
import { openEventLog, type EventLog, type LogRecord } from '#event-log';
import { encodeFact, readerName, stageReader, type Stage } from '#stage';

/** What our code cannot do as yet. */
let isBroken = true;

const touchy: Stage<typeof postCaptured, typeof postNormalised, null> = {
  name: 'touchy',
  version: 1,
  from: [postsRaw],
  to: [postsNormalised],
  consumes: [postCaptured],
  produces: [postNormalised],
  scope: 'partition',
  initial: () => null,
  decide: (_, { data }) => {
    if (isBroken && data.verbatim === 'poison') throw new Error('cannot swallow this');
    return [fact(postNormalised, { ...sampleNormalisedPost, postId: data.postId })];
  },
  evolve: () => null,
};

const folder = mkdtempSync(join(tmpdir(), 'redelivery-'));
let log: EventLog;

beforeEach(async () => {
  isBroken = true;
  log = await openEventLog({ kind: 'embedded', folder: mkdtempSync(join(folder, 'log-')) });
  const names = [postsRaw, postsNormalised, deadLetters].map((topic) => topicName(topic, 1));
  await log.createTopics(names.map((name) => ({ name, partitions: 2, retention: 'generation' })));
});
afterEach(() => log.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const capture = (postId: string, verbatim: string) =>
  log.append([encodeFact(postCaptured, { ...sampleRawPost, postId, verbatim }, postsRaw, { id: postId })]);

async function recordsOf(topic: string): Promise<LogRecord[]> {
  const all: LogRecord[] = [];
  for (const { partition } of await log.ends(topic))
    for await (const batch of log.read({ topic, partition, offset: 0 })) all.push(...batch);
  return all;
}

/** Runs the stage, as a process would that starts now, until nothing is left. */
async function run(): Promise<void> {
  const reader = stageReader(touchy);
  const topics = reader.topics.map((topic) => topicName(topic, 1));
  const name = readerName(reader.name, 1);
  const { scope, batchSize } = reader;
  const open = (slice: Parameters<typeof reader.open>[2]) => reader.open(log, FIRST_GENERATION, slice);
  const consumption = await log.consume({ reader: name, topics, scope, batchSize, open });
  while ((await log.progress(name, topics)).some(({ lag }) => lag > 0)) await sleep(5);
  await consumption.stop();
}

const made = async () => (await recordsOf('posts.normalised.g1')).map(({ key }) => key).sort();

const letters = async () =>
  (await recordsOf('dead-letters.g1'))
    .filter(({ headers }) => headers['ce_type'] === 'record.quarantined')
    .map(({ value }) => JSON.parse(value.toString()) as DeadLetter);

async function order(attempt: number, stage = 'touchy'): Promise<void> {
  const [{ topic, partition, offset, key, capturedAt }] = (await letters()) as [DeadLetter];
  const data = { stage, topic, partition, offset, key, attempt, capturedAt };
  await log.append([encodeFact(recordRedelivered, data, deadLetters, { id: `${key}#${attempt}` })]);
}

test('a dead letter that is ordered again is worked on once, however often the same order was given', async () => {
  await capture('telegram:demo/1', 'fine');
  await capture('telegram:demo/2', 'poison');
  await run();
  expect(await made()).toEqual(['telegram:demo/1']);
  isBroken = false;
  await order(1);
  await order(1);
  await run();
  await order(1);
  await run();
  expect(await made()).toEqual(['telegram:demo/1', 'telegram:demo/2']);
  expect(await letters()).toHaveLength(1);
});

test('a delivery that fails as well makes a letter that says which one, and can be ordered again', async () => {
  await capture('telegram:demo/2', 'poison');
  await run();
  await order(1);
  await run();
  expect((await letters()).map(({ attempt }) => attempt)).toEqual([undefined, 1]);
  isBroken = false;
  await order(2);
  await run();
  expect(await made()).toEqual(['telegram:demo/2']);
});

test('the lineage of what comes of it is that of the record', async () => {
  await capture('telegram:demo/2', 'poison');
  await run();
  isBroken = false;
  await order(1);
  await run();
  const [output] = await recordsOf('posts.normalised.g1');
  expect(output?.headers).toMatchObject({
    ce_id: 'telegram:demo/2/touchy.0',
    ce_rawposition: expect.stringMatching(/^posts\.raw\/\d\/0$/),
  });
});

test('an order for another stage, or of a record that is not there, does nothing', async () => {
  await capture('telegram:demo/2', 'poison');
  await run();
  isBroken = false;
  await order(1, 'classify');
  const data = { ...recordRedelivered.sample, stage: 'touchy', topic: 'posts.raw', offset: 99 };
  await log.append([encodeFact(recordRedelivered, data, deadLetters, { id: 'x' })]);
  await run();
  expect(await made()).toEqual([]);
  expect(await letters()).toHaveLength(1);
});
