import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import kafkajs, { type Producer } from 'kafkajs';
import {
  fact,
  FIRST_GENERATION,
  postCaptured,
  postNormalised,
  postsNormalised,
  postsRaw,
  sampleNormalisedPost,
  sampleRawPost,
  topicName,
} from '#contracts';
import { openEventLog, type EventLog } from '#event-log';
import { encodeFact, readerName, stageReader, type Stage } from '#stage';
import { startKafka } from '../support/kafka.js';
import { report, seconds } from './measure.js';

const RECORDS = 60_000;
const BATCH = 500;
const GENERATION = 1;

/** The client library has no Zstandard of its own. */
kafkajs.CompressionCodecs[kafkajs.CompressionTypes.ZSTD] = () => ({
  compress: ({ buffer }: { readonly buffer: Buffer }) => promisify(zstdCompress)(buffer),
  decompress: (buffer: Buffer) => promisify(zstdDecompress)(buffer),
});

/** Makes nothing of each post but an event of the same size: what is measured is the runner. */
const pass: Stage<typeof postCaptured, typeof postNormalised, null> = {
  name: 'pass',
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

/** The runner with an empty stage against a bare transactional loop of kafkajs over the same records. */
export async function run(): Promise<void> {
  const kafka = await startKafka();
  if ('skipped' in kafka) return console.log(`skipped: ${kafka.skipped}`);
  const log = await openEventLog({ kind: 'kafka', brokers: kafka.brokers });
  try {
    const input = topicName(postsRaw, GENERATION);
    const output = topicName(postsNormalised, GENERATION);
    for (const name of [input, output, 'bare', 'dead-letters.g1'])
      await log.createTopics([{ name, partitions: 4, retention: 'generation' }]);
    await fill(log);
    const rounds: { bare: Spent; runner: Spent }[] = [];
    for (const round of [1, 2, 3])
      rounds.push({
        bare: await spent(() => bareLoop(kafka.brokers, input, `bare-${round}`)),
        runner: await spent(() => runner(log, `pass-${round}`)),
      });
    const best = (of: (round: (typeof rounds)[number]) => number) => Math.max(...rounds.map(of));
    report(
      'runner with an empty stage, best of 3',
      best(({ runner: { rate } }) => rate),
      'records/s',
      {
        what: 'a bare kafkajs transactional loop',
        value: best(({ bare: { rate } }) => rate),
      },
    );
    report(
      'the same for each second of processor time',
      best(({ runner: { ofCpu } }) => ofCpu),
      'records',
      {
        what: 'a bare kafkajs transactional loop',
        value: best(({ bare: { ofCpu } }) => ofCpu),
      },
    );
  } finally {
    await log.close();
    await kafka.stop();
  }
}

interface Spent {
  /** Records a second. */
  readonly rate: number;
  /** Records for each second of processor time of this process: other work on the machine hardly touches it. */
  readonly ofCpu: number;
}

async function spent(work: () => Promise<void>): Promise<Spent> {
  const before = process.cpuUsage();
  const rate = RECORDS / (await seconds(work));
  const { user, system } = process.cpuUsage(before);
  return { rate, ofCpu: RECORDS / ((user + system) / 1e6) };
}

async function fill(log: EventLog): Promise<void> {
  for (let done = 0; done < RECORDS; done += BATCH)
    await log.append(
      Array.from({ length: BATCH }, (_, n) => {
        const postId = `telegram:demo/${done + n}`;
        return encodeFact(postCaptured, { ...sampleRawPost, postId }, postsRaw, { id: `${postId}@0` });
      }),
    );
}

async function runner(log: EventLog, name: string): Promise<void> {
  const reader = stageReader({ ...pass, name }, { batchSize: BATCH });
  let seen = 0;
  let done: () => void;
  const all = new Promise<void>((resolve) => (done = resolve));
  const consumption = await log.consume({
    reader: readerName(name, GENERATION),
    topics: [topicName(postsRaw, GENERATION)],
    scope: 'partition',
    batchSize: BATCH,
    open: (slice) => {
      const processor = reader.open(log, FIRST_GENERATION, slice);
      return {
        recover: (signal) => processor.recover(signal),
        process: async (batch, signal) => {
          const outputs = await processor.process(batch, signal);
          seen += batch.length;
          if (seen >= RECORDS) done();
          return outputs;
        },
      };
    },
  });
  await all;
  await consumption.stop();
}

async function bareLoop(brokers: readonly string[], topic: string, group: string): Promise<void> {
  const kafka = new kafkajs.Kafka({ clientId: group, brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: group, readUncommitted: false, maxWaitTimeInMs: 100 });
  const producers = new Map<number, Producer>();
  let seen = 0;
  let done: () => void;
  const all = new Promise<void>((resolve) => (done = resolve));
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: 4,
    eachBatch: async (payload) => {
      const { partition, messages } = payload.batch;
      let producer = producers.get(partition);
      if (!producer) {
        const retry = { initialRetryTime: 20, retries: 40 };
        producer = kafka.producer({
          transactionalId: `${group}-${partition}`,
          idempotent: true,
          maxInFlightRequests: 1,
          retry,
        });
        await producer.connect();
        producers.set(partition, producer);
      }
      for (let i = 0; i < messages.length; i += BATCH) {
        const chunk = messages.slice(i, i + BATCH);
        const last = chunk.at(-1)!.offset;
        const transaction = await producer.transaction();
        await transaction.send({ topic: 'bare', messages: chunk.map(({ key, value }) => ({ key, value, partition })) });
        await transaction.sendOffsets({
          consumerGroupId: group,
          topics: [{ topic, partitions: [{ partition, offset: String(BigInt(last) + 1n) }] }],
        });
        await transaction.commit();
        payload.resolveOffset(last);
        await payload.heartbeat();
        seen += chunk.length;
        if (seen >= RECORDS) done();
      }
    },
  });
  await all;
  await consumer.disconnect();
  for (const producer of producers.values()) await producer.disconnect();
}
