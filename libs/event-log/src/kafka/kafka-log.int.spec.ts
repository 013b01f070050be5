import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Admin } from 'kafkajs';
import { startKafka } from '../../../../test/support/kafka.js';
import { describeWith } from '../../../../test/support/server-process.js';
import { eventLogContract } from '../event-log-contract.js';
import type { ConsumeOptions, EventLog, NewRecord } from '../event-log.js';
import { openEventLog } from '../open.js';
import { partitionOf } from '../partitioner.js';

describeWith('KafkaLog', await startKafka(), (kafka) => {
  const { brokers } = kafka;
  const open = (): Promise<EventLog> => openEventLog({ kind: 'kafka', brokers });
  eventLogContract('kafka', open);

  const client = new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
  let log: EventLog;
  let admin: Admin;
  beforeAll(async () => {
    log = await open();
    admin = client.admin();
    await admin.connect();
  });
  afterAll(async () => {
    await log.close();
    await admin.disconnect();
  });

  it('creates topics that lose nothing to age, whatever the times of their records', async () => {
    const topic = await newTopic(log);
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: topic }],
    });
    const config = Object.fromEntries(
      resources[0]!.configEntries.map((entry) => [entry.configName, entry.configValue]),
    );
    expect(config).toMatchObject({ 'retention.ms': '-1', 'retention.bytes': '-1', 'cleanup.policy': 'delete' });
    await log.append([
      { ...record(topic, 'long ago'), timestamp: 0 },
      { ...record(topic, 'far ahead'), timestamp: Date.UTC(2100, 0) },
    ]);
    await until(async () => (await contents(log, topic)).length === 2);
  });

  it('never shows or counts what a transaction wrote that was aborted', async () => {
    const topic = await newTopic(log);
    const producer = client.producer({ transactionalId: unique('aborting'), maxInFlightRequests: 1 });
    await producer.connect();
    const transaction = await producer.transaction();
    await transaction.send({ topic, messages: [{ partition: 0, key: 'k', value: 'aborted' }] });
    expect(await log.remaining({ topic, partition: 0, offset: 0 })).toBe(1);
    await transaction.abort();
    await producer.disconnect();
    await until(async () => (await log.remaining({ topic, partition: 0, offset: 0 })) === 0);
    expect(await contents(log, topic)).toEqual([]);
  });

  it('reads what was committed behind a transaction that is under way, once that is settled', async () => {
    const topic = await newTopic(log);
    const producer = client.producer({ transactionalId: unique('late'), maxInFlightRequests: 1 });
    await producer.connect();
    const transaction = await producer.transaction();
    await transaction.send({ topic, messages: [{ partition: 0, key: 'k', value: 'aborted' }] });
    const text = Array.from({ length: 20 }, (_, n) => `${n}`).find((key) => partitionOf(key, 4) === 0)!;
    await log.append([record(topic, text)]);
    const reading = contents(log, topic);
    await sleep(300);
    await transaction.abort();
    await producer.disconnect();
    expect(await reading).toEqual([text]);
  });

  it('joins no group to read', async () => {
    const topic = await newTopic(log);
    await log.append([record(topic, 'x')]);
    const before = (await admin.listGroups()).groups.length;
    await until(async () => (await contents(log, topic)).length === 1);
    await log.offsetAt(topic, 0, 0);
    expect((await admin.listGroups()).groups).toHaveLength(before);
  });

  it('shares the slices of a reader between processes, and gives them back when one leaves', async () => {
    const topic = await newTopic(log);
    const reader = unique('reader');
    const other = await open();
    const held = { one: new Set<string>(), other: new Set<string>() };
    const member = (name: keyof typeof held): ConsumeOptions => ({
      reader,
      topics: [topic],
      scope: 'partition',
      batchSize: 10,
      open: ([first]) => ({
        recover: async (signal) => {
          const partition = String(first!.partition);
          held[name].add(partition);
          signal.addEventListener('abort', () => held[name].delete(partition));
        },
        process: async () => [],
      }),
    });
    const sizes = (): number[] => [held.one.size, held.other.size];
    const one = await log.consume(member('one'));
    await until(() => held.one.size === 4);
    await other.consume(member('other'));
    await until(() => sizes().join() === '2,2');
    expect([...held.one, ...held.other].sort()).toEqual(['0', '1', '2', '3']);
    await other.close();
    await until(() => sizes().join() === '4,0');
    await one.stop();
  });

  it('ends a consumption whose client has given up for good', async () => {
    const topic = await newTopic(log);
    const groupId = unique('reader');
    const stranger = client.consumer({ groupId });
    await stranger.connect();
    await stranger.subscribe({ topics: [topic] });
    const joined = new Promise((resolve) => stranger.on(stranger.events.GROUP_JOIN, resolve));
    await stranger.run({ eachBatch: async () => {} });
    await joined;
    const consumption = await log.consume({ ...copying(topic, topic), reader: groupId });
    await expect(consumption.done).rejects.toMatchObject({ code: 'unavailable' });
    await stranger.disconnect();
  });

  it('says at once that no broker answers', async () => {
    const nowhere = openEventLog({ kind: 'kafka', brokers: ['127.0.0.1:1'] });
    await expect(nowhere).rejects.toMatchObject({ code: 'unavailable', canRetry: true });
  });

  it('loses and doubles nothing when the broker is killed under load, and goes on by itself', async () => {
    const [from, to] = [await newTopic(log), await newTopic(log)];
    const options = copying(from, to);
    const faults: unknown[] = [];
    const consumption = await log.consume({ ...options, onRetry: (fault) => faults.push(fault) });
    const acknowledged: string[] = [];
    const doubtful: string[] = [];
    const loaded = new AbortController();
    const load = (async () => {
      for (let n = 0; !loaded.signal.aborted; n++) {
        const texts = Array.from({ length: 20 }, (_, i) => `${n}-${i}`);
        await log.append(texts.map((text) => record(from, text))).then(
          () => acknowledged.push(...texts),
          () => doubtful.push(...texts),
        );
      }
    })();
    await until(() => acknowledged.length > 1000);
    await kafka.kill();
    await expect(log.ping()).rejects.toMatchObject({ code: 'unavailable' });
    await sleep(3_000);
    await kafka.restart();
    const before = acknowledged.length;
    await until(() => acknowledged.length > before + 1000);
    loaded.abort();
    await load;
    await until(async () => (await log.progress(options.reader, [from])).every(({ lag }) => lag === 0));
    await consumption.stop();
    const arrived = await contents(log, to);
    const doubled = { appended: repeatsIn(await contents(log, from)), copied: repeatsIn(arrived) };
    expect(doubled).toEqual({ appended: [], copied: [] });
    expect(acknowledged.filter((text) => !new Set(arrived).has(text))).toEqual([]);
    expect(new Set(arrived).isSubsetOf(new Set([...acknowledged, ...doubtful]))).toBe(true);
  });
});

const unique = (name: string): string => `${name}-${randomUUID().slice(0, 13)}`;

const record = (topic: string, text: string): NewRecord => ({
  topic,
  key: text,
  value: Buffer.from(text),
  headers: {},
  timestamp: 1_641_000_000_000,
});

async function newTopic(log: EventLog): Promise<string> {
  const name = unique('topic');
  await log.createTopics([{ name, partitions: 4, retention: 'generation' }]);
  return name;
}

async function contents(log: EventLog, topic: string): Promise<string[]> {
  const texts: string[] = [];
  for (const { partition, begin } of await log.ends(topic))
    for await (const batch of log.read({ topic, partition, offset: begin }))
      texts.push(...batch.map(({ value }) => value.toString()));
  return texts;
}

/** Texts that stand there before. */
const repeatsIn = (texts: readonly string[]): string[] => {
  const seen = new Set<string>();
  return texts.filter((text) => seen.has(text) || !seen.add(text));
};

const copying = (from: string, to: string): ConsumeOptions => ({
  reader: unique('reader'),
  topics: [from],
  scope: 'partition',
  batchSize: 100,
  open: () => ({
    recover: async () => {},
    process: async (batch) =>
      batch.map(({ key, value, headers, timestamp }) => ({ topic: to, key, value, headers, timestamp })),
  }),
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20);
}
