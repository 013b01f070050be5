import { LogFault, MAX_RECORD_BYTES, type NewRecord } from './event-log.js';

/** Bytes of a record's key, value and headers, as {@link MAX_RECORD_BYTES} counts them. */
export function sizeOf(record: NewRecord): number {
  let bytes = Buffer.byteLength(record.key) + record.value.length;
  for (const name in record.headers) bytes += Buffer.byteLength(name) + Buffer.byteLength(record.headers[name]!);
  return bytes;
}

const UTF8_PER_UNIT = 3;

/** At least {@link sizeOf}, without looking at every character. */
export function largestSizeOf({ key, value, headers }: NewRecord): number {
  let units = key.length;
  for (const name in headers) units += name.length + headers[name]!.length;
  return value.length + units * UTF8_PER_UNIT;
}

/** Throws a {@link LogFault} `record-too-large` for the first record that no adapter may write. */
export function refuseTooLarge(records: readonly NewRecord[]): void {
  for (const record of records) {
    if (largestSizeOf(record) <= MAX_RECORD_BYTES) continue;
    const bytes = sizeOf(record);
    if (bytes > MAX_RECORD_BYTES)
      throw new LogFault(
        'record-too-large',
        `a record of ${bytes} bytes for ${record.topic}, key ${shortened(record.key)}, is over the limit of ${MAX_RECORD_BYTES}`,
      );
  }
}

const shortened = (key: string): string => JSON.stringify(key.length > 200 ? `${key.slice(0, 200)}…` : key);
