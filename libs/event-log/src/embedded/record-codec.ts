import type { LogRecord, NewRecord } from '../event-log.js';
import type { Position } from '#contracts';

const HEAD_AT = 20;

/**
 * A record as one value of LMDB: its timestamp, the latest timestamp of its partition up to it (which never falls, so a
 * partition can be searched by time), then key and headers as JSON, then the value.
 */
export function encodeRecord(record: NewRecord, latest: number): Buffer {
  const head = Buffer.from(JSON.stringify([record.key, record.headers]));
  const bytes = Buffer.allocUnsafe(HEAD_AT + head.length + record.value.length);
  bytes.writeDoubleLE(record.timestamp, 0);
  bytes.writeDoubleLE(latest, 8);
  bytes.writeUInt32LE(head.length, 16);
  head.copy(bytes, HEAD_AT);
  record.value.copy(bytes, HEAD_AT + head.length);
  return bytes;
}

export function decodeRecord({ topic, partition, offset }: Position, stored: Uint8Array): LogRecord {
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  const valueAt = HEAD_AT + bytes.readUInt32LE(16);
  const [key, headers] = JSON.parse(bytes.toString('utf8', HEAD_AT, valueAt)) as [string, Record<string, string>];
  return { topic, partition, offset, key, headers, value: bytes.subarray(valueAt), timestamp: bytes.readDoubleLE(0) };
}

/** The latest timestamp of the partition up to and including the record. */
export const latestOf = (stored: Uint8Array): number =>
  Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength).readDoubleLE(8);
