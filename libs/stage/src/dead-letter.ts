import type { DeadLetter, Position } from '#contracts';
import type { LogRecord } from '#event-log';

const EPOCH = '1970-01-01T00:00:00.000Z';
const MAX_ERROR_LENGTH = 4000;
/** Longest key and id in a letter about a record that is too large to be put into it. */
const MAX_ID_LENGTH = 1000;

/** `topic/partition/offset` */
export const placeOf = ({ topic, partition, offset }: Position): string => `${topic}/${partition}/${offset}`;

/** The letter about a record that a reader cannot work on: the record whole, why, and by whom. Never reads a clock. */
export function deadLetterOf(
  record: LogRecord,
  cause: unknown,
  { name, version }: { readonly name: string; readonly version: number },
): DeadLetter {
  const { topic, partition, offset, key, headers, value } = record;
  const time = headers['ce_time'];
  return {
    stage: name,
    stageVersion: version,
    error: (cause instanceof Error ? (cause.stack ?? String(cause)) : String(cause)).slice(0, MAX_ERROR_LENGTH),
    topic,
    partition,
    offset,
    key,
    recordId: headers['ce_id'] || placeOf(record),
    headers,
    value: value.toString('base64'),
    capturedAt: time && !Number.isNaN(Date.parse(time)) ? new Date(time).toISOString() : EPOCH,
  };
}

/** A letter that fits in any case: the record itself still stands at its position. */
export const withoutRecord = (letter: DeadLetter): DeadLetter => ({
  ...letter,
  error: `the record is too large to be kept here, see its position; ${letter.error}`.slice(0, MAX_ERROR_LENGTH),
  key: letter.key.slice(0, MAX_ID_LENGTH),
  recordId: letter.recordId.slice(0, MAX_ID_LENGTH),
  headers: {},
  value: '',
});
