import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { LogRecord, NewRecord } from '../../event-log.js';
import { crc32c } from '../cluster.js';
import { batchesIn, encodeBatch } from './record-batch.js';
import { Cursor, sizeOfVarint, writeVarint } from './varint.js';

const AUTHOR = { producerId: 4711n, producerEpoch: 3, firstSequence: 2 ** 31 - 1 };

/** A plain object cannot hold a header named for its own prototype: such a header is passed over. */
const headerName = fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => name !== '__proto__');

const anyRecord: fc.Arbitrary<NewRecord> = fc
  .record({
    key: fc.string({ unit: 'binary', maxLength: 80 }),
    value: fc.uint8Array({ maxLength: 10_000 }),
    headers: fc.dictionary(headerName, fc.string({ maxLength: 200 }), { maxKeys: 12, noNullPrototype: true }),
    timestamp: fc.integer({ min: 0, max: 8.64e15 / 2 }),
  })
  .map(({ value, ...rest }) => ({ topic: 't', value: Buffer.from(value), ...rest }));
const someRecords = fc.array(anyRecord, { minLength: 1, maxLength: 20 });

const decoded = (bytes: Buffer): LogRecord[] => [...batchesIn(bytes)].flatMap(({ records }) => records('t', 5));
const ofLog = (records: readonly NewRecord[]): LogRecord[] =>
  records.map((record, offset) => ({ ...record, partition: 5, offset }));

test('records come back as they were written', () => {
  fc.assert(
    fc.property(someRecords, (records) => {
      expect(decoded(encodeBatch(records, AUTHOR))).toEqual(ofLog(records));
    }),
  );
});

test('a batch says in whose name it is, how far it goes, and carries its checksum', () => {
  const records = [1, 2, 3].map((timestamp) => ({
    topic: 't',
    key: 'k',
    value: Buffer.from('v'),
    headers: {},
    timestamp,
  }));
  const bytes = encodeBatch(records, AUTHOR);
  bytes.writeBigInt64BE(100n, 0);
  const [batch] = batchesIn(bytes);
  expect(batch).toMatchObject({
    firstOffset: 100,
    lastOffset: 102,
    producerId: 4711n,
    inTransaction: true,
    isControl: false,
  });
  expect(batch!.records('t', 0).map(({ offset }) => offset)).toEqual([100, 101, 102]);
  expect(bytes.readUInt32BE(17)).toBe(crc32c(bytes.subarray(21)));
});

test('of what is cut off, the whole batches are read', () => {
  fc.assert(
    fc.property(someRecords, someRecords, fc.nat(), (one, other, cut) => {
      const [first, second] = [encodeBatch(one, AUTHOR), encodeBatch(other, AUTHOR)];
      const bytes = Buffer.concat([first, second.subarray(0, cut % second.length)]);
      expect(decoded(bytes)).toEqual(ofLog(one));
    }),
  );
});

/** A batch that another client wrote: without compression, or with one by its number. */
function foreign(body: Buffer, codec: number, count: number): Buffer {
  const bytes = Buffer.alloc(61 + body.length);
  bytes.writeInt32BE(bytes.length - 12, 8);
  bytes.writeInt8(2, 16);
  bytes.writeInt16BE(codec, 21);
  bytes.writeInt32BE(count - 1, 23);
  bytes.writeBigInt64BE(1_000n, 27);
  bytes.writeBigInt64BE(1_007n, 35);
  bytes.writeInt32BE(count, 57);
  body.copy(bytes, 61);
  return bytes;
}

/** Two records: one without key, value and headers, one with a header twice and one without a value. */
const BODY = Buffer.concat([
  Buffer.from([12, 0, 0, 0, 1, 1, 0]),
  Buffer.from([34, 0, 14, 2, 2, 107, 2, 118, 6, 2, 97, 2, 49, 2, 97, 2, 50, 2, 98, 1]),
]);
const READ = [
  { topic: 't', partition: 5, offset: 0, key: '', value: Buffer.alloc(0), headers: {}, timestamp: 1_000 },
  { topic: 't', partition: 5, offset: 1, key: 'k', value: Buffer.from('v'), headers: { a: '2' }, timestamp: 1_007 },
];

test.each([
  ['without compression', BODY, 0],
  ['by gzip', gzipSync(BODY), 1],
])('what others wrote %s is read', (_name, body, codec) => {
  expect(decoded(foreign(body, codec, 2))).toEqual(READ);
});

test('records stamped by the broker carry its time', () => {
  expect(decoded(foreign(BODY, 8, 2)).map(({ timestamp }) => timestamp)).toEqual([1_007, 1_007]);
});

test('what cannot be unpacked is named', () => {
  expect(() => decoded(foreign(BODY, 2, 2))).toThrow('compressed by snappy');
});

test('numbers of any size take the bytes that they say', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.integer({ min: -(2 ** 51), max: 2 ** 51 })), (value) => {
      const bytes = Buffer.alloc(10);
      const end = writeVarint(bytes, 0, value);
      expect(end).toBe(sizeOfVarint(value));
      expect(new Cursor(bytes).varint()).toBe(value);
    }),
  );
});
