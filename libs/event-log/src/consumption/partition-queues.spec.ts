import fc from 'fast-check';
import type { LogRecord } from '../event-log.js';
import { PartitionQueues } from './partition-queues.js';

const record = (partition: number, offset: number, timestamp: number): LogRecord => ({
  topic: 't',
  partition,
  offset,
  timestamp,
  key: '',
  value: Buffer.alloc(1),
  headers: {},
});
const from = (partitions: number) =>
  Array.from({ length: partitions }, (_, partition) => ({ topic: 't', partition, offset: 0 }));
const times = (batch: readonly LogRecord[] | undefined) => batch?.map(({ timestamp }) => timestamp);

/** Puts records of a partition, from an offset on, with how many more are known behind them. */
const put = (queues: PartitionQueues, partition: number, first: number, stamps: readonly number[], more = 0) => {
  const next = first + stamps.length;
  const records = stamps.map((timestamp, i) => record(partition, first + i, timestamp));
  queues.put({ topic: 't', partition, records, next, end: next + more });
};

describe('merged', () => {
  const merged = (partitions: number) => new PartitionQueues(from(partitions), 'merged', 100);

  it('hands over the earliest first, across partitions', () => {
    const queues = merged(2);
    put(queues, 0, 0, [1, 4, 5]);
    put(queues, 1, 0, [2, 3, 6]);
    expect(times(queues.take(4))).toEqual([1, 2, 3, 4]);
    expect(times(queues.take(4))).toEqual([5, 6]);
    expect(queues.take(4)).toBeUndefined();
  });

  it('waits for a partition of which nothing is known yet', () => {
    const queues = merged(2);
    put(queues, 0, 0, [1]);
    expect(queues.take(4)).toBeUndefined();
    put(queues, 1, 0, []);
    expect(times(queues.take(4))).toEqual([1]);
  });

  it('waits for the next record of a partition that holds more', () => {
    const queues = merged(2);
    put(queues, 0, 0, [1, 9]);
    put(queues, 1, 0, [2], 1);
    expect(times(queues.take(4))).toEqual([1, 2]);
    expect(queues.take(4)).toBeUndefined();
    put(queues, 1, 1, [3]);
    expect(times(queues.take(4))).toEqual([3, 9]);
  });

  it('is not held up by a partition that was read to its end', () => {
    const queues = merged(2);
    put(queues, 0, 0, [5, 6], 7);
    put(queues, 1, 0, []);
    expect(times(queues.take(4))).toEqual([5, 6]);
  });

  it('keeps the order inside a partition, even where times go back', () => {
    const queues = merged(2);
    put(queues, 0, 0, [7, 1]);
    put(queues, 1, 0, [5]);
    expect(times(queues.take(4))).toEqual([5, 7, 1]);
  });

  it('gives a backlog in the same order however it is read', () => {
    const backlog = fc.array(fc.array(fc.nat(20), { maxLength: 30 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(backlog, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 9 }), (log, portion, max) => {
        const read = (size: number, batch: number): string[] => {
          const queues = new PartitionQueues(from(log.length), 'merged', 10);
          const all: string[] = [];
          for (;;) {
            for (const { partition, offset } of queues.wanted()) {
              const stamps = log[partition]!.slice(offset, offset + size);
              put(queues, partition, offset, stamps, log[partition]!.length - offset - stamps.length);
            }
            const taken = queues.take(batch);
            if (!taken) return all;
            all.push(...taken.map(({ partition, offset }) => `${partition}/${offset}`));
          }
        };
        const once = read(1000, 1000);
        expect(once).toHaveLength(log.flat().length);
        expect(read(portion, max)).toEqual(once);
      }),
    );
  });

  it('reads on only where little is waiting, where nothing is first', () => {
    const queues = merged(3);
    put(
      queues,
      0,
      0,
      Array.from({ length: 50 }, (_, i) => i),
    );
    put(queues, 1, 0, [1]);
    expect(queues.wanted()).toEqual([
      { topic: 't', partition: 2, offset: 0 },
      { topic: 't', partition: 1, offset: 1 },
    ]);
  });
});

describe('in turn', () => {
  it('hands over batches of one partition, each in its turn', () => {
    const queues = new PartitionQueues(from(2), 'in-turn', 100);
    put(queues, 0, 0, [1, 2, 3]);
    put(queues, 1, 0, [0, 9]);
    expect([queues.take(2), queues.take(2), queues.take(2), queues.take(2)].map(times)).toEqual([
      [1, 2],
      [0, 9],
      [3],
      undefined,
    ]);
  });

  it('reads nothing more while enough is waiting', () => {
    const queues = new PartitionQueues(from(2), 'in-turn', 3);
    put(queues, 0, 0, [1, 2]);
    expect(queues.wanted()).toHaveLength(2);
    put(queues, 0, 2, [3]);
    expect(queues.wanted()).toEqual([]);
  });
});

it('ends a batch before large records pile up', () => {
  const queues = new PartitionQueues(from(1), 'in-turn', 100);
  const large = Array.from({ length: 20 }, (_, n) => ({ ...record(0, n, n), value: Buffer.alloc(1_000_000) }));
  queues.put({ topic: 't', partition: 0, records: large, next: 20, end: 20 });
  expect(queues.take(100)).toHaveLength(9);
});
