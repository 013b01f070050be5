import { constants, gunzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { LogRecord, NewRecord } from '../../event-log.js';
import { largestSizeOf } from '../../record-size.js';
import { crc32c } from '../cluster.js';
import { Cursor, sizeOfVarint, writeVarint } from './varint.js';

const MAGIC = 2;
const HEAD_BYTES = 61;
/** Offset and length, which the length does not count. */
const FRAME_BYTES = 12;
const CHECKSUM_AT = 17;
const ATTRIBUTES_AT = 21;
const ZSTD = 4;
const GZIP = 1;
const CODEC_MASK = 7;
const CODECS: Readonly<Record<number, string>> = { 2: 'snappy', 3: 'lz4' };
const APPEND_TIME_FLAG = 8;
const TRANSACTION_FLAG = 16;
const CONTROL_FLAG = 32;
const NO_LEADER_EPOCH = -1;
/** Of a number up to that of a time in ms. */
const VARINT_BYTES = 8;
/** Others may write to a topic: what unpacks to more than this is not unpacked. */
const UNPACKED = { maxOutputLength: 128 * 1024 * 1024 };
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** In whose name a batch is written. */
export interface BatchAuthor {
  readonly producerId: bigint;
  readonly producerEpoch: number;
  /** Number of the first record among all that the producer has written to the partition. */
  readonly firstSequence: number;
}

/**
 * The records of one partition as a batch of a transaction (magic 2), compressed by Zstandard. One pass over one buffer:
 * the client library makes several objects for each header, and copies all records once for each of them.
 */
export function encodeBatch(records: readonly NewRecord[], author: BatchAuthor): Buffer {
  const times = records.map(({ timestamp }) => timestamp);
  const base = times[0]!;
  // At once: a batch takes less than 2 ms, and handing it to another thread and back costs as much again.
  const body = zstdCompressSync(encodeRecords(records, base), FAST);
  const batch = Buffer.allocUnsafe(HEAD_BYTES + body.length);
  batch.writeBigInt64BE(0n, 0);
  batch.writeInt32BE(batch.length - FRAME_BYTES, 8);
  batch.writeInt32BE(NO_LEADER_EPOCH, 12);
  batch.writeInt8(MAGIC, 16);
  batch.writeInt16BE(ZSTD | TRANSACTION_FLAG, ATTRIBUTES_AT);
  batch.writeInt32BE(records.length - 1, 23);
  batch.writeBigInt64BE(BigInt(base), 27);
  batch.writeBigInt64BE(BigInt(times.reduce((latest, time) => Math.max(latest, time), base)), 35);
  batch.writeBigInt64BE(author.producerId, 43);
  batch.writeInt16BE(author.producerEpoch, 51);
  batch.writeInt32BE(author.firstSequence, 53);
  batch.writeInt32BE(records.length, 57);
  body.copy(batch, HEAD_BYTES);
  batch.writeUInt32BE(crc32c(batch.subarray(ATTRIBUTES_AT)), CHECKSUM_AT);
  return batch;
}

function encodeRecords(records: readonly NewRecord[], base: number): Buffer {
  const bytes = Buffer.allocUnsafe(records.reduce((sum, record) => sum + largestSizeOf(record) + framingOf(record), 0));
  let end = 0;
  for (const [n, record] of records.entries()) end = writeRecord(bytes, end, record, n, record.timestamp - base);
  return bytes.subarray(0, end);
}

/** Room for the numbers around the parts of a record. */
const framingOf = ({ headers }: NewRecord): number => (8 + 2 * Object.keys(headers).length) * VARINT_BYTES;

function writeRecord(bytes: Buffer, at: number, record: NewRecord, n: number, delay: number): number {
  // The length comes first and is known last: most are as long as that of the value.
  const guess = sizeOfVarint(record.value.length + record.key.length);
  const start = at + guess;
  bytes[start] = 0;
  let end = writeVarint(bytes, start + 1, delay);
  end = writeVarint(bytes, end, n);
  end = writeText(bytes, end, record.key);
  end = writeVarint(bytes, end, record.value.length);
  end += record.value.copy(bytes, end);
  const names = Object.keys(record.headers);
  end = writeVarint(bytes, end, names.length);
  for (const name of names) {
    end = writeText(bytes, end, name);
    end = writeText(bytes, end, record.headers[name]!);
  }
  const size = sizeOfVarint(end - start);
  if (size !== guess) bytes.copyWithin(at + size, start, end);
  writeVarint(bytes, at, end - start);
  return end + size - guess;
}

function writeText(bytes: Buffer, at: number, text: string): number {
  // Of a text of a few ASCII letters the length takes one byte.
  const length = bytes.write(text, at + 1);
  const size = sizeOfVarint(length);
  if (size !== 1) bytes.copyWithin(at + size, at + 1, at + 1 + length);
  writeVarint(bytes, at, length);
  return at + size + length;
}

/** A batch as it was fetched. Its records are decoded only when they are asked for. */
export interface FetchedBatch {
  readonly firstOffset: number;
  /** Of the last record that was written with it, though it may be gone. */
  readonly lastOffset: number;
  readonly producerId: bigint;
  readonly inTransaction: boolean;
  /** It holds no record but the marker that ends a transaction. */
  readonly isControl: boolean;
  readonly records: (topic: string, partition: number) => LogRecord[];
}

/** The batches that stand whole in what a broker sent of one partition; it cuts the last one off anywhere. */
export function* batchesIn(bytes: Buffer): Generator<FetchedBatch> {
  for (let at = 0; bytes.length - at >= HEAD_BYTES;) {
    const end = at + FRAME_BYTES + bytes.readInt32BE(at + 8);
    if (end > bytes.length) return;
    yield decodeBatch(bytes.subarray(at, end));
    at = end;
  }
}

function decodeBatch(bytes: Buffer): FetchedBatch {
  const magic = bytes.readInt8(16);
  if (magic !== MAGIC) throw new Error(`a record batch of format ${magic} cannot be read`);
  const firstOffset = Number(bytes.readBigInt64BE(0));
  const attributes = bytes.readInt16BE(ATTRIBUTES_AT);
  return {
    firstOffset,
    lastOffset: firstOffset + bytes.readInt32BE(23),
    producerId: bytes.readBigInt64BE(43),
    inTransaction: (attributes & TRANSACTION_FLAG) !== 0,
    isControl: (attributes & CONTROL_FLAG) !== 0,
    records(topic, partition) {
      const isStamped = (attributes & APPEND_TIME_FLAG) !== 0;
      const base = Number(bytes.readBigInt64BE(27));
      const latest = Number(bytes.readBigInt64BE(35));
      const cursor = new Cursor(decompress(bytes.subarray(HEAD_BYTES), attributes & CODEC_MASK));
      return Array.from({ length: bytes.readInt32BE(57) }, (): LogRecord => {
        const { delay, n, ...record } = readRecord(cursor);
        return { topic, partition, offset: firstOffset + n, ...record, timestamp: isStamped ? latest : base + delay };
      });
    },
  };
}

function decompress(bytes: Buffer, codec: number): Buffer {
  if (codec === 0) return bytes;
  if (codec === ZSTD) return zstdDecompressSync(bytes, UNPACKED);
  if (codec === GZIP) return gunzipSync(bytes, UNPACKED);
  throw new Error(`records are compressed by ${CODECS[codec] ?? codec}: only zstd and gzip can be read`);
}

function readRecord(cursor: Cursor): Pick<LogRecord, 'key' | 'value' | 'headers'> & { delay: number; n: number } {
  const length = cursor.varint();
  const end = cursor.at + length;
  cursor.skip(1);
  const delay = cursor.varint();
  const n = cursor.varint();
  const key = cursor.text(Math.max(0, cursor.varint()));
  const value = cursor.slice(Math.max(0, cursor.varint()));
  const headers: Record<string, string> = {};
  for (let left = cursor.varint(); left > 0; left--) {
    const name = cursor.text(cursor.varint());
    const size = cursor.varint();
    // Of several values with one name the last one counts; one without a value does not.
    if (size >= 0) headers[name] = cursor.text(size);
  }
  cursor.at = end;
  return { delay, n, key, value, headers };
}
