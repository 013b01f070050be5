import type { Portion } from '../consumption/partition-queues.js';
import type { LogRecord } from '../event-log.js';
import type { FetchedMessage, FetchedPartition } from './cluster.js';

const END_OF_TRANSACTION_KEY_BYTES = 4;

/**
 * What a fetch brought of one partition, as readers may see it; `next` is behind the last offset that was looked at, be it a
 * record or not. Leaves out control markers, records of aborted transactions, and records before the offset that was asked for (a
 * broker sends whole batches).
 */
export function committedRecords(
  topic: string,
  from: number,
  { partition, messages, abortedTransactions, lastStableOffset }: FetchedPartition,
): Portion {
  const aborted = [...(abortedTransactions ?? [])].sort((a, b) => Number(a.firstOffset) - Number(b.firstOffset));
  const aborting = new Set<string>();
  const records: LogRecord[] = [];
  let next = from;
  for (const message of messages) {
    const offset = Number(message.offset);
    const { producerId, inTransaction } = message.batchContext;
    while (aborted.length && Number(aborted[0]!.firstOffset) <= offset) aborting.add(aborted.shift()!.producerId);
    next = Math.max(next, offset + 1);
    if (message.isControlRecord) {
      if (endsTransaction(message)) aborting.delete(producerId);
    } else if (offset >= from && !(inTransaction && aborting.has(producerId))) {
      records.push(recordOf(topic, partition, offset, message));
    }
  }
  return { topic, partition, records, next, end: Number(lastStableOffset) };
}

const endsTransaction = ({ key }: FetchedMessage): boolean => key?.length === END_OF_TRANSACTION_KEY_BYTES;

function recordOf(topic: string, partition: number, offset: number, message: FetchedMessage): LogRecord {
  const headers: Record<string, string> = {};
  for (const name in message.headers) {
    const value = message.headers[name];
    if (value !== undefined) headers[name] = String(Array.isArray(value) ? value.at(-1) : value);
  }
  return {
    topic,
    partition,
    offset,
    key: message.key?.toString() ?? '',
    value: message.value ?? Buffer.alloc(0),
    headers,
    timestamp: Number(message.timestamp),
  };
}
