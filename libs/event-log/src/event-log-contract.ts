import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '#contracts';
import {
  LogFault,
  MAX_RECORD_BYTES,
  type BatchProcessor,
  type ConsumeOptions,
  type Consumption,
  type EventLog,
  type LogRecord,
  type NewRecord,
} from './event-log.js';
import { partitionOf } from './partitioner.js';

/** Opens the log under test. Every call opens the same log, as a restarted process would; one is open at a time. */
export type OpenLog = () => Promise<EventLog>;

const PARTITIONS = 4;

/** What every adapter of {@link EventLog} promises, as one list of named behaviours. */
export function eventLogContract(name: string, open: OpenLog): void {
  describe(`${name} event log`, () => {
    let log: EventLog;
    beforeAll(async () => void (log = await open()));
    afterAll(() => log.close());

    it('answers a ping', () => expect(log.ping()).resolves.toBeUndefined());

    it('creates topics once, and leaves what exists as it is', async () => {
      const [topic] = await topics(log, 1);
      await log.append([record(topic, 'a')]);
      await log.createTopics([{ name: topic, partitions: 7, retention: 'forever' }]);
      expect(await log.ends(topic)).toHaveLength(PARTITIONS);
      expect(await contents(log, topic)).toEqual(['a']);
    });

    it('gives back what was appended: key, headers, time and every byte', async () => {
      const [topic] = await topics(log, 1);
      const written: NewRecord[] = [
        {
          topic,
          key: 'ключ қ 🔥',
          value: Buffer.from([0, 255, 1]),
          headers: { 'content-type': 'x', ce_id: 'пост/1' },
          timestamp: 1,
        },
        { topic, key: '', value: Buffer.alloc(0), headers: {}, timestamp: 1_641_000_000_000 },
      ];
      await log.append(written);
      const read = await everything(log, topic);
      for (const one of written)
        expect(read).toContainEqual({ ...one, partition: partitionOf(one.key, PARTITIONS), offset: 0 });
      expect(read).toHaveLength(written.length);
    });

    it('keeps the order of each key, however many appends run at once', async () => {
      const [topic] = await topics(log, 1);
      const appends: Promise<void>[] = [];
      for (let n = 0; n < 200; n++) appends.push(log.append(KEYS.map((key) => record(topic, `${key}:${n}`, key))));
      await Promise.all(appends);
      const read = await everything(log, topic);
      for (const key of KEYS)
        expect(read.filter((one) => one.key === key).map(textOf)).toEqual(range(200).map((n) => `${key}:${n}`));
    });

    it('deletes topics, goes on with the others, and passes over what is not there', async () => {
      const [gone, stays] = await topics(log, 2);
      await log.append([record(gone, 'a'), record(stays, 'b')]);
      await log.deleteTopics([gone, unique('nowhere')]);
      await expect(contents(log, gone)).rejects.toMatchObject({ code: 'unknown-topic' });
      await log.append([record(stays, 'c')]);
      const [later] = await topics(log, 1);
      await log.append([record(later, 'd')]);
      expect([(await contents(log, stays)).sort(), await contents(log, later)]).toEqual([['b', 'c'], ['d']]);
    });

    it('forgets a reader that nobody consumes for, and no other', async () => {
      const [topic] = await topics(log, 1);
      await log.append(range(4).map((n) => record(topic, String(n))));
      const [gone, stays] = [unique('gone'), unique('stays')];
      await drain(
        log,
        observing(stays, [topic], () => {}),
      );
      const consumption = await log.consume(observing(gone, [topic], () => {}));
      await idle(log, gone, [topic]);
      await expect(log.forgetReader(gone)).rejects.toMatchObject({ canRetry: true });
      await consumption.stop();
      await log.forgetReader(gone);
      await log.forgetReader(unique('never'));
      expect([await lagOf(log, gone, topic), await lagOf(log, stays, topic)]).toEqual([4, 0]);
    });

    it('refuses to write to a topic that does not exist, and names it', async () => {
      const [topic] = await topics(log, 1);
      const append = log.append([record(topic, 'a'), record('nowhere', 'b')]);
      await expect(append).rejects.toMatchObject({
        code: 'unknown-topic',
        message: expect.stringContaining('nowhere'),
      });
      await expect(log.ends('nowhere')).rejects.toMatchObject({ code: 'unknown-topic' });
      expect(await contents(log, topic)).toEqual([]);
    });

    it('refuses a record over the limit before anything is written, and names topic, key and size', async () => {
      const [topic] = await topics(log, 1);
      const writer = await log.openWriter({ writerId: unique('w'), reader: unique('r') });
      const huge = record(topic, 'x'.repeat(MAX_RECORD_BYTES + 1), 'the-key');
      const refusal = {
        code: 'record-too-large',
        canRetry: false,
        message: expect.stringMatching(`1032.*${topic}.*"the-key"`),
      };
      await expect(log.append([record(topic, 'small'), huge])).rejects.toMatchObject(refusal);
      await expect(writer.commit([record(topic, 'small'), huge], [])).rejects.toMatchObject(refusal);
      await writer.close();
      expect(await contents(log, topic)).toEqual([]);
    });

    it('takes a record of just the limit, and many large ones at once', async () => {
      const [topic] = await topics(log, 1);
      const large = 'x'.repeat(MAX_RECORD_BYTES - Buffer.byteLength('k'));
      const one = { ...record(topic, large, 'k'), headers: {} };
      await log.append(range(5).map(() => one));
      const read = await everything(log, topic);
      expect(read.map(({ value }) => value.length)).toEqual(range(5).map(() => large.length));
    });

    it('commits outputs and positions together', async () => {
      const [from, to] = await topics(log, 2);
      const reader = unique('reader');
      await log.append([record(from, 'a', 'k')]);
      const next = { topic: from, partition: partitionOf('k', PARTITIONS), offset: 1 };
      const writer = await log.openWriter({ writerId: unique('w'), reader });
      expect((await writer.positions([from])).map(({ offset }) => offset)).toEqual([0, 0, 0, 0]);
      await writer.commit([record(to, 'A')], [next]);
      await writer.close();
      expect(await contents(log, to)).toEqual(['A']);
      expect(await committed(log, reader, next)).toBe(1);
      expect(await lagOf(log, reader, from)).toBe(0);
    });

    it('leaves nothing of a commit that fails', async () => {
      const [from, to] = await topics(log, 2);
      const reader = unique('reader');
      await log.append([record(from, 'a', 'k')]);
      const next = { topic: from, partition: partitionOf('k', PARTITIONS), offset: 1 };
      const writer = await log.openWriter({ writerId: unique('w'), reader });
      await expect(writer.commit([record(to, 'A'), record('nowhere', 'B')], [next])).rejects.toThrow(LogFault);
      await writer.close();
      expect(await contents(log, to)).toEqual([]);
      expect(await committed(log, reader, next)).toBe(0);
      expect(await lagOf(log, reader, from)).toBe(1);
    });

    it('fences an older writer of the same id: its commit fails and leaves nothing', async () => {
      const [from, to] = await topics(log, 2);
      const of = { writerId: unique('w'), reader: unique('reader') };
      const position = (offset: number): Position => ({ topic: from, partition: 0, offset });
      const older = await log.openWriter(of);
      await older.commit([record(to, 'by the older')], [position(1)]);
      const newer = await log.openWriter(of);
      await expect(older.commit([record(to, 'by the fenced')], [position(2)])).rejects.toMatchObject({
        code: 'fenced',
      });
      expect((await newer.positions([from]))[0]?.offset).toBe(1);
      await newer.commit([record(to, 'by the newer')], [position(3)]);
      await Promise.all([older.close(), newer.close()]);
      expect((await contents(log, to)).sort()).toEqual(['by the newer', 'by the older']);
      expect(await committed(log, of.reader, position(0))).toBe(3);
    });

    it('counts what remains without markers of any kind, also behind a commit that failed', async () => {
      const [from, to] = await topics(log, 2);
      await log.append(range(10).map((n) => record(from, String(n), 'k')));
      const partition = partitionOf('k', PARTITIONS);
      const writer = await log.openWriter({ writerId: unique('w'), reader: unique('r') });
      await writer.commit([record(from, '10', 'k')], []);
      await writer.commit([record(from, 'aborted', 'k'), record('nowhere', 'x')], []).catch(() => undefined);
      await writer.close();
      const read = await everything(log, from);
      const remaining = (n: number): Promise<number> =>
        log.remaining({ topic: from, partition, offset: read[n]!.offset });
      expect(await remaining(0)).toBe(11);
      expect(await remaining(10)).toBe(1);
      expect(await log.remaining({ topic: from, partition, offset: read[10]!.offset + 1 })).toBe(0);
      expect(await log.remaining({ topic: to, partition, offset: 0 })).toBe(0);
    });

    it('reads from a position to the end', async () => {
      const [topic] = await topics(log, 1);
      await log.append(range(2500).map((n) => record(topic, String(n), 'k')));
      const [, , third] = await everything(log, topic);
      const tail = (await collect(log, third!)).map(textOf);
      expect(tail).toEqual(range(2500).slice(2).map(String));
      const end = (await log.ends(topic)).find(({ partition }) => partition === third!.partition);
      expect(await collect(log, { ...third!, offset: end!.end })).toEqual([]);
    });

    it('finds the first record that is not older than a time, though times are not in order', async () => {
      const [topic] = await topics(log, 1);
      const partition = partitionOf('k', PARTITIONS);
      // One append each: on Kafka a marker, stamped with the clock of the broker, follows every one.
      for (const timestamp of [1000, 3000, 2000, 5000]) await log.append([{ ...record(topic, 'x', 'k'), timestamp }]);
      const from = async (timestamp: number): Promise<number[]> =>
        (await collect(log, { topic, partition, offset: await log.offsetAt(topic, partition, timestamp) })).map(
          (one) => one.timestamp,
        );
      expect(await from(0)).toEqual([1000, 3000, 2000, 5000]);
      expect(await from(1500)).toEqual([3000, 2000, 5000]);
      expect(await from(3000)).toEqual([3000, 2000, 5000]);
      expect(await from(3001)).toEqual([5000]);
      expect(await from(5001)).toEqual([]);
    });

    it('goes on after a restart where it was', async () => {
      const [from, to] = await topics(log, 2);
      const reader = unique('reader');
      await log.append(range(10).map((n) => record(from, `${n}`, `key ${n}`)));
      await drain(log, copying(reader, from, to));
      await log.close();
      log = await open();
      expect(await lagOf(log, reader, from)).toBe(0);
      await log.append(range(10).map((n) => record(from, `${n + 10}`, `key ${n}`)));
      await drain(log, copying(reader, from, to));
      expect(byNumber(await contents(log, to))).toEqual(range(20));
    });

    it('gives each partition number its own processor, which sees that number of every topic', async () => {
      const [one, other] = await topics(log, 2);
      const seen = new Map<string, Set<number>>();
      const options = observing(unique('reader'), [one, other], (slice, batch) => {
        const key = slice.map(({ topic, partition }) => `${topic === one ? 'one' : 'other'}/${partition}`).join();
        for (const { partition } of batch) seen.set(key, (seen.get(key) ?? new Set()).add(partition));
      });
      await log.append(KEYS.flatMap((key) => [record(one, 'x', key), record(other, 'x', key)]));
      await drain(log, options);
      expect(Object.fromEntries(seen)).toEqual(
        Object.fromEntries(range(PARTITIONS).map((p) => [`one/${p},other/${p}`, new Set([p])])),
      );
    });

    it('with scope whole has one active processor for everything, and a standby that takes over', async () => {
      const [from] = await topics(log, 1);
      const reader = unique('reader');
      const seen: Record<string, number> = { first: 0, second: 0 };
      const openings: string[] = [];
      const member = (name: string): ConsumeOptions => ({
        ...observing(reader, [from], () => {}),
        scope: 'whole',
        open: (slice) => {
          openings.push(`${name}: ${slice.length}`);
          return processor((batch) => void (seen[name]! += batch.length));
        },
      });
      const first = await log.consume(member('first'));
      await until(() => openings.length === 1);
      const second = await log.consume(member('second'));
      await log.append(KEYS.map((key) => record(from, 'x', key)));
      await idle(log, reader, [from]);
      expect({ openings, seen }).toEqual({ openings: ['first: 4'], seen: { first: KEYS.length, second: 0 } });
      await first.stop();
      await log.append(KEYS.map((key) => record(from, 'x', key)));
      await idle(log, reader, [from]);
      expect({ openings, seen }).toEqual({
        openings: ['first: 4', 'second: 4'],
        seen: { first: KEYS.length, second: KEYS.length },
      });
      await second.stop();
      await expect(first.done).resolves.toBeUndefined();
    });

    it('with scope whole merges the partitions by time, and waits for none that was read to its end', async () => {
      const [from, to] = await topics(log, 2);
      const backlog = range(4000).map((n) => ({ ...record(from, `key ${n % 50}`), timestamp: 1000 + n }));
      // One partition after the other, so that each holds a long backlog of its own.
      for (const some of Map.groupBy(backlog, ({ key }) => partitionOf(key, PARTITIONS)).values())
        await log.append(some);
      const seen: number[] = [];
      const copy = copying(unique('reader'), from, to);
      const merged: ConsumeOptions = {
        ...copy,
        scope: 'whole',
        open: (slice) => {
          const inner = copy.open(slice);
          return {
            recover: (signal) => inner.recover(signal),
            process: (batch, signal) => {
              seen.push(...batch.map(({ timestamp }) => timestamp));
              return inner.process(batch, signal);
            },
          };
        },
      };
      await drain(log, merged);
      expect(seen).toEqual(backlog.map(({ timestamp }) => timestamp));
      await log.append([{ ...record(from, 'late'), timestamp: 1 }]);
      await drain(log, merged);
      expect(seen.at(-1)).toBe(1);
      expect(await contents(log, to)).toHaveLength(seen.length);
    });

    it('tells a processor where its outputs ended once they are committed, and closes it in good order', async () => {
      const [from, to] = await topics(log, 2);
      const copy = copying(unique('reader'), from, to);
      const told: Position[] = [];
      let closed = 0;
      await log.append(KEYS.map((key) => record(from, key)));
      await drain(log, {
        ...copy,
        open: (slice) => ({
          ...copy.open(slice),
          committed: (written) => void told.push(...written),
          close: async () => void closed++,
        }),
      });
      const last = (await everything(log, to)).map(({ partition, offset }) => ({ partition, offset: offset + 1 }));
      const behind = new Map(last.map(({ partition, offset }) => [partition, offset]));
      expect(new Map(told.map(({ partition, offset }) => [partition, offset]))).toEqual(behind);
      expect(told.every(({ topic }) => topic === to)).toBe(true);
      expect(closed).toBe(PARTITIONS);
    });

    it('opens a processor again that failed for the moment: nothing is lost or doubled', async () => {
      const [from, to] = await topics(log, 2);
      await log.append(range(1000).map((n) => record(from, `${n}`, `key ${n}`)));
      let failures = 0;
      let retries = 0;
      const copy = copying(unique('reader'), from, to);
      await drain(log, {
        ...copy,
        batchSize: 50,
        onRetry: (fault, waitMs) => {
          retries++;
          expect(fault).toMatchObject({ canRetry: true });
          expect(waitMs).toBeGreaterThanOrEqual(100);
        },
        open: (slice) => {
          const inner = copy.open(slice);
          let batches = 0;
          return {
            recover: (signal) => inner.recover(signal),
            process: (batch, signal) => {
              if (++batches === 2 && failures < 6) {
                failures++;
                throw new LogFault('unavailable', 'away for a moment');
              }
              return inner.process(batch, signal);
            },
          };
        },
      });
      expect({ failures, retries }).toEqual({ failures: 6, retries: 6 });
      expect(byNumber(await contents(log, to))).toEqual(range(1000));
    });

    it('ends a consumption whose processor failed for good, and keeps the batch', async () => {
      const [from] = await topics(log, 1);
      const reader = unique('reader');
      await log.append([record(from, 'x')]);
      const consumption = await log.consume(
        observing(reader, [from], () => {
          throw new Error('a bug');
        }),
      );
      await expect(consumption.done).rejects.toThrow('a bug');
      expect(await lagOf(log, reader, from)).toBe(1);
    });

    it('starts from the positions of a processor that keeps them elsewhere, and commits none', async () => {
      const [from] = await topics(log, 1);
      const reader = unique('reader');
      await log.append(range(10).map((n) => record(from, `${n}`, 'k')));
      const start = (await everything(log, from))[7]!;
      const seen: string[] = [];
      const consumption = await log.consume({
        ...observing(reader, [from], () => {}),
        open: (slice) => ({
          recover: async () => (slice.some(({ partition }) => partition === start.partition) ? [start] : []),
          process: async (batch) => {
            seen.push(...batch.map(textOf));
            return 'kept-elsewhere';
          },
        }),
      });
      await until(() => seen.length === 3);
      await consumption.stop();
      expect(seen).toEqual(['7', '8', '9']);
      expect(await lagOf(log, reader, from)).toBe(10);
    });

    it('tells the processor to stop, and drops the batch in hand whole', async () => {
      const [from] = await topics(log, 1);
      const reader = unique('reader');
      await log.append([record(from, 'x')]);
      const entered = Promise.withResolvers<void>();
      const consumption = await log.consume({
        ...observing(reader, [from], () => {}),
        open: () => ({
          recover: async () => {},
          process: async (_batch, signal) => {
            entered.resolve();
            await sleep(60_000, undefined, { signal });
            return [];
          },
        }),
      });
      await entered.promise;
      await consumption.stop();
      await consumption.done;
      expect(await lagOf(log, reader, from)).toBe(1);
    });

    it('takes 100,000 records through consume, transform and produce, each once and in order', async () => {
      const [from, to] = await topics(log, 2);
      const total = 100_000;
      const reader = unique('reader');
      const started = performance.now();
      for (let n = 0; n < total; n += 5000)
        await log.append(range(5000).map((i) => record(from, `${n + i} ${FILLING}`, `key ${(n + i) % 50}`)));
      const appended = performance.now();
      await drain(log, { ...copying(reader, from, to), batchSize: 500 });
      const copied = performance.now();
      const rate = (ms: number): string => `${Math.round(total / ms)}k records/s`;
      process.stdout.write(
        `${name}: append in calls of 5,000: ${rate(appended - started)}; consume, transform, commit in batches of 500: ${rate(copied - appended)}\n`,
      );
      const next = new Map<string, number>();
      for await (const { key, value } of each(log, to)) {
        const n = Number.parseInt(value.toString(), 10);
        expect(n).toBe(next.get(key) ?? Number(key.slice('key '.length)));
        next.set(key, n + 50);
      }
      expect([...next.values()].sort((a, b) => a - b)).toEqual(range(50).map((n) => total + n));
      expect(await lagOf(log, reader, from)).toBe(0);
    }, 120_000);
  });
}

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'KZ.09', 'ключ'];
const FILLING = 'слово '.repeat(50);

const range = (length: number): number[] => Array.from({ length }, (_, n) => n);
const byNumber = (texts: readonly string[]): number[] => texts.map(Number).sort((a, b) => a - b);
const textOf = ({ value }: LogRecord): string => value.toString();

/** A name that no earlier run has used: a log outlives the tests. */
const unique = (name: string): string => `${name}-${randomUUID().slice(0, 13)}`;

const record = (topic: string, text: string, key = text): NewRecord => ({
  topic,
  key,
  value: Buffer.from(text),
  headers: { ce_id: key },
  timestamp: 1_641_000_000_000,
});

async function topics<Count extends 1 | 2>(
  log: EventLog,
  count: Count,
): Promise<Count extends 1 ? [string] : [string, string]> {
  const names = range(count).map((n) => unique(`topic-${n}`));
  await log.createTopics(names.map((name) => ({ name, partitions: PARTITIONS, retention: 'forever' })));
  return names as Count extends 1 ? [string] : [string, string];
}

async function* each(log: EventLog, topic: string): AsyncGenerator<LogRecord> {
  for (const { partition, begin } of await log.ends(topic))
    for await (const batch of log.read({ topic, partition, offset: begin })) yield* batch;
}

/** All records of a topic, once what was written is settled: readers see it a moment after its commit. */
async function everything(log: EventLog, topic: string): Promise<LogRecord[]> {
  for (;;) {
    const read = await Array.fromAsync(each(log, topic));
    const behind = (await log.ends(topic)).map(({ partition, begin }) => {
      const last = read.findLast((one) => one.partition === partition);
      return { topic, partition, offset: last ? last.offset + 1 : begin };
    });
    const left = await Promise.all(behind.map((position) => log.remaining(position)));
    if (left.every((count) => count === 0)) return read;
    await sleep(10);
  }
}

const contents = async (log: EventLog, topic: string): Promise<string[]> => (await everything(log, topic)).map(textOf);

const collect = async (log: EventLog, from: Position): Promise<LogRecord[]> =>
  (await Array.fromAsync(log.read({ topic: from.topic, partition: from.partition, offset: from.offset }))).flat();

async function committed(log: EventLog, reader: string, { topic, partition }: Position): Promise<number | undefined> {
  return (await log.progress(reader, [topic])).find((one) => one.partition === partition)?.next;
}

const lagOf = async (log: EventLog, reader: string, ...of: string[]): Promise<number> =>
  (await log.progress(reader, of)).reduce((sum, { lag }) => sum + lag, 0);

const processor = (see: (batch: readonly LogRecord[]) => void): BatchProcessor => ({
  recover: async () => {},
  process: async (batch) => {
    see(batch);
    return [];
  },
});

const observing = (
  reader: string,
  from: readonly string[],
  see: (slice: readonly { topic: string; partition: number }[], batch: readonly LogRecord[]) => void,
): ConsumeOptions => ({
  reader,
  topics: from,
  scope: 'partition',
  batchSize: 100,
  open: (slice) => processor((batch) => see(slice, batch)),
});

/** Copies records to another topic. */
const copying = (reader: string, from: string, to: string): ConsumeOptions => ({
  ...observing(reader, [from], () => {}),
  open: () => ({
    recover: async () => {},
    process: async (batch) =>
      batch.map(({ key, value, headers, timestamp }) => ({ topic: to, key, value, headers, timestamp })),
  }),
});

/** Consumes until nothing is left, then stops. */
async function drain(log: EventLog, options: ConsumeOptions): Promise<void> {
  const consumption = await log.consume(options);
  await Promise.race([idle(log, options.reader, options.topics), failureOf(consumption)]);
  await consumption.stop();
}

const failureOf = async ({ done }: Consumption): Promise<never> => {
  await done;
  throw new Error('the consumption ended by itself');
};

async function idle(log: EventLog, reader: string, of: readonly string[]): Promise<void> {
  while ((await lagOf(log, reader, ...of)) > 0) await sleep(20);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
}
