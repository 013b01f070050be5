import type { FetchedMessage } from './cluster.js';
import { committedRecords } from './committed-records.js';

/** `3b` is a record at offset 3 in a transaction of producer b, `4b!` the marker that ends it, `5` one outside of any. */
function message(notation: string): FetchedMessage {
  const [, offset, producer, marker] = /^(\d+)([a-z]?)(!?)$/.exec(notation)!;
  return {
    offset: offset!,
    timestamp: '7',
    key: marker ? Buffer.alloc(4) : Buffer.from('k'),
    value: Buffer.from(notation),
    headers: {},
    isControlRecord: Boolean(marker),
    batchContext: { producerId: producer!, inTransaction: Boolean(producer) },
  };
}

const visible = (messages: string, aborted: readonly string[] = [], from = 0): string => {
  const fetched = committedRecords('t', from, {
    partition: 0,
    lastStableOffset: '100',
    messages: messages.split(' ').filter(Boolean).map(message),
    abortedTransactions: aborted.map((notation) => ({
      firstOffset: notation.slice(0, -1),
      producerId: notation.at(-1)!,
    })),
  });
  return `${fetched.records.map(({ offset }) => offset).join(' ')} then ${fetched.next}`;
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

  it('reads a record without key, value or header values', () => {
    const { records } = committedRecords('t', 0, {
      partition: 1,
      lastStableOffset: '1',
      messages: [
        { ...message('0'), key: null, value: null, headers: { a: undefined, b: [Buffer.from('1'), Buffer.from('2')] } },
      ],
      abortedTransactions: null,
    });
    expect(records).toEqual([
      { topic: 't', partition: 1, offset: 0, key: '', value: Buffer.alloc(0), headers: { b: '2' }, timestamp: 7 },
    ]);
  });
});
