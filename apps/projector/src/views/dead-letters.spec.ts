import {
  deadLetters,
  fact,
  FIRST_GENERATION,
  postClassified,
  postsClassified,
  recordQuarantined,
  recordRedelivered,
  sampleNormalisedPost,
  topicName,
  type Lineage,
} from '#contracts';
import type { EventLog, LogRecord } from '#event-log';
import { findDeadLetters } from '#read-model';
import { encode } from '#stage';
import { storeOfEachTest } from './views.fixtures.js';
import { viewsReader } from './views.reader.js';

const { tables, generation, ofThisTest } = storeOfEachTest();

const signal = new AbortController().signal;

/** Takes records in as the views of a lineage; the log holds those of `stored`. */
async function project(lineage: Lineage, batch: readonly LogRecord[], stored: readonly LogRecord[] = []) {
  const log = {
    async *read({ topic, partition, offset }: LogRecord) {
      yield stored.filter((one) => one.topic === topic && one.partition === partition && one.offset >= offset);
    },
  } as unknown as EventLog;
  const slice = [{ topic: batch[0]!.topic, partition: 0 }];
  const processor = viewsReader(ofThisTest()).open(log, lineage, slice);
  await processor.recover(signal);
  await processor.process(batch, signal);
}

const letter = (stage: string, topic: string, of: number, offset: number): LogRecord => {
  const { data } = fact(recordQuarantined, { ...recordQuarantined.sample, stage, topic, offset });
  const event = { type: recordQuarantined.name, data, id: `${stage}/${offset}`, key: data.key, time: data.capturedAt };
  return { ...encode(event, deadLetters, of), partition: 0, offset };
};

const found = async () => {
  const { items } = await findDeadLetters({ generation: generation(), tables: tables() }, { filter: {}, limit: 50 });
  return items.map(({ id, state, attempt }) => `${id} ${state} ${attempt}`).sort();
};

test('a generation that shares topics has the dead letters of the stages that it shares, and its own, and no others', async () => {
  const fromClaims: Lineage = {
    generation: 2,
    shared: { 'posts.normalised': 1, 'posts.deduplicated': 1, 'posts.classified': 1, claims: 1 },
    limits: [],
  };
  await project(fromClaims, [letter('classify', 'posts.deduplicated.g1', 1, 0), letter('link', 'claims.g1', 1, 1)]);
  await project(fromClaims, [letter('link', 'claims.g1', 2, 0)]);
  expect(await found()).toEqual(['classify:posts.deduplicated.g1:0:0 waiting 0', 'link:claims.g1:0:0 waiting 0']);
});

test('what the views could not take in is taken in when it is ordered again, in the transaction of the order', async () => {
  const topic = topicName(postsClassified, 1);
  const { postId: key, capturedAt: time } = sampleNormalisedPost;
  const data = { post: sampleNormalisedPost, canonical: key, origin: key, relations: [], claims: [] };
  const good = encode({ type: postClassified.name, data, id: 'x', key, time }, postsClassified, 1);
  const bad = { ...good, partition: 0, offset: 0, value: Buffer.from('{') };
  await project(FIRST_GENERATION, [bad]);
  expect(await found()).toEqual([`views:${topic}:0:0 waiting 0`]);

  const order = (attempt: number, offset: number): LogRecord => {
    const what = { stage: 'views', topic, partition: 0, offset: 0, key, attempt, capturedAt: time };
    const event = { type: recordRedelivered.name, data: what, id: `order ${attempt}`, key, time };
    return { ...encode(event, deadLetters, 1), partition: 0, offset };
  };
  await project(FIRST_GENERATION, [order(1, 0)], [bad, order(1, 0)]);
  expect(await found()).toEqual([`views:${topic}:0:0 waiting 1`]);

  // As if our code could read it by now.
  const now = { ...good, partition: 0, offset: 0 };
  const orders = [order(1, 0), order(2, 1), order(2, 2)];
  await project(FIRST_GENERATION, orders.slice(1), [now, ...orders]);
  expect(await found()).toEqual([`views:${topic}:0:0 redelivered 1`]);
  const rows = await tables().selectFrom('posts').select('post_id').execute();
  expect(rows).toEqual([{ post_id: key }]);
});
