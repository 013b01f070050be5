import { committedRecords } from './committed-records.js';
import type { FetchedBatch } from './wire/record-batch.js';

/** `3b` is a record at offset 3 in a transaction of producer b, `4b!` the marker that ends it, `5` one outside of any. */
function batch(notation: string): FetchedBatch {
  const [, digits, producer, marker] = /^(\d+)([a-z]?)(!?)$/.exec(notation)!;
  const offset = Number(digits);
  return {
    firstOffset: offset,
    lastOffset: offset,
    producerId: idOf(producer!),
    inTransaction: Boolean(producer),
    isControl: Boolean(marker),
    records: (topic, partition) => [
      { topic, partition, offset, key: 'k', value: Buffer.from(notation), headers: {}, timestamp: 7 },
    ],
  };
}

const idOf = (producer: string): bigint => BigInt(producer.charCodeAt(0) || 0);

const visible = (batches: string, aborted: readonly string[] = [], from = 0): string => {
  const { records, next } = committedRecords(from, {
    topic: 't',
    partition: 0,
    lastStableOffset: 100,
    batches: batches.split(' ').filter(Boolean).map(batch),
    abortedTransactions: aborted.map((notation) => ({
      firstOffset: Number(notation.slice(0, -1)),
      producerId: idOf(notation.at(-1)!),
    })),
  });
  return `${records.map(({ offset }) => offset).join(' ')} then ${next}`;
};

describe('committedRecords', () => {
  it.each([
    ['0 1 2', [], 0, '0 1 2 then 3'],
    ['0a 1a 2a! 3', [], 0, '0 1 3 then 4'],
    ['0a 1a 2a!', ['0a'], 0, ' then 3'],
    ['0a 1b 2a! 3b 4b!', ['0a'], 0, '1 3 then 5'],
    ['0a 1a! 2a 3a!', ['0a'], 0, '2 then 4'],
    ['0a 1a! 2a 3a! 4a 5a!', ['0a', '4a'], 0, '2 then 6'],
    ['10b 11a 12b! 13a! 14b', ['2a', '7b'], 10, '14 then 15'],
    ['10a', ['7b', '2a'], 10, ' then 11'],
    ['0 1 2 3', [], 2, '2 3 then 4'],
    ['', [], 5, ' then 5'],
  ] as const)('%s, aborted %j, from %i: %s', (messages, aborted, from, expected) => {
    expect(visible(messages, aborted, from)).toBe(expected);
  });
});
