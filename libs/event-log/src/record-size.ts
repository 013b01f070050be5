import { LogFault, MAX_RECORD_BYTES, type NewRecord } from './event-log.js';

/** Bytes of a record's key, value and headers, as {@link MAX_RECORD_BYTES} counts them. */
export function sizeOf(record: NewRecord): number {
  let bytes = Buffer.byteLength(record.key) + record.value.length;
  for (const name in record.headers) bytes += Buffer.byteLength(name) + Buffer.byteLength(record.headers[name]!);
  return bytes;
}

/** Throws a {@link LogFault} `record-too-large` for the first record that no adapter may write. */
export function refuseTooLarge(records: readonly NewRecord[]): void {
  for (const record of records) {
    const bytes = sizeOf(record);
    if (bytes > MAX_RECORD_BYTES)
      throw new LogFault(
        'record-too-large',
        `a record of ${bytes} bytes for ${record.topic}, key ${shortened(record.key)}, is over the limit of ${MAX_RECORD_BYTES}`,
      );
  }
}

const shortened = (key: string): string => JSON.stringify(key.length > 200 ? `${key.slice(0, 200)}…` : key);
