import fc from 'fast-check';
import { MAX_RECORD_BYTES, type NewRecord } from '../event-log.js';
import { partitionOf } from '../partitioner.js';
import { sendsOf } from './sends.js';

const record = (topic: string, key: string, bytes: number): NewRecord => ({
  topic,
  key,
  value: Buffer.alloc(bytes),
  headers: {},
  timestamp: 0,
});
const PARTITIONS = new Map([
  ['a', 3],
  ['b', 5],
]);
const BROKER_LIMIT = 1_048_588;

describe('sendsOf', () => {
  it('makes one send of few small records, with the partition of each key', () => {
    const sends = sendsOf([record('a', 'x', 10), record('b', 'x', 10), record('a', 'y', 10)], PARTITIONS);
    expect(sends).toHaveLength(1);
    expect(sends[0]!.map(({ topic, partition, records }) => [topic, partition, records.map(({ key }) => key)])).toEqual(
      [
        ['a', partitionOf('x', 3), ['x']],
        ['b', partitionOf('x', 5), ['x']],
        ['a', partitionOf('y', 3), ['y']],
      ],
    );
  });

  it('makes no send of nothing', () => {
    expect(sendsOf([], PARTITIONS)).toEqual([]);
  });

  it('keeps every batch within what a broker takes, and every record, in the order of its partition', () => {
    const someRecord = fc
      .record({ topic: fc.constantFrom('a', 'b'), key: fc.string({ maxLength: 3 }), bytes: fc.nat(400_000) })
      .map(({ topic, key, bytes }) => record(topic, key, bytes));
    const largest = fc.constant(record('a', 'x', MAX_RECORD_BYTES - 1));
    fc.assert(
      fc.property(fc.array(fc.oneof(someRecord, largest), { maxLength: 30 }), (records) => {
        const written = new Map<string, unknown[]>();
        for (const send of sendsOf(records, PARTITIONS))
          for (const { topic, partition, records: batch } of send) {
            expect(batch.reduce((sum, { value }) => sum + value.length, 0)).toBeLessThan(BROKER_LIMIT);
            const name = `${topic}/${partition}`;
            written.set(name, [...(written.get(name) ?? []), ...batch.map(({ value }) => value)]);
          }
        const expected = Map.groupBy(
          records,
          ({ topic, key }) => `${topic}/${partitionOf(key, PARTITIONS.get(topic)!)}`,
        );
        expect(written).toEqual(new Map([...expected].map(([name, some]) => [name, some.map(({ value }) => value)])));
      }),
      { numRuns: 50 },
    );
  });
});
