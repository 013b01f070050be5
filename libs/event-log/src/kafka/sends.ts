import type { TopicMessages } from 'kafkajs';
import type { NewRecord } from '../event-log.js';
import { partitionOf } from '../partitioner.js';
import { sizeOf } from '../record-size.js';

/** kafkajs makes one record batch for each partition and send; brokers refuse a batch over about 1 MiB. */
const BATCH_BYTES = 900_000;
/** Of one request, all partitions together. */
const SEND_BYTES = 8_000_000;
const OVERHEAD_BYTES = 100;

/** A record with the partition that it goes to. */
interface Placed {
  readonly record: NewRecord;
  readonly partition: number;
}

/**
 * Cuts records into sends that brokers accept, in order. Every record is given its partition here, so that it cannot
 * depend on what the client library makes of a key.
 */
export function sendsOf(
  records: readonly NewRecord[],
  partitions: ReadonlyMap<string, number>,
): readonly TopicMessages[][] {
  const sends: Placed[][] = [];
  let current: Placed[] = [];
  let total = 0;
  const batches = new Map<string, number>();
  for (const record of records) {
    const partition = partitionOf(record.key, partitions.get(record.topic)!);
    const batch = `${record.topic}/${partition}`;
    const bytes = sizeOf(record) + OVERHEAD_BYTES;
    const batchBytes = (batches.get(batch) ?? 0) + bytes;
    if (current.length && (batchBytes > BATCH_BYTES || total + bytes > SEND_BYTES)) {
      sends.push(current);
      current = [];
      total = 0;
      batches.clear();
    }
    current.push({ record, partition });
    total += bytes;
    batches.set(batch, (batches.get(batch) ?? 0) + bytes);
  }
  if (current.length) sends.push(current);
  return sends.map(messagesByTopic);
}

function messagesByTopic(placed: readonly Placed[]): TopicMessages[] {
  const topics = new Map<string, TopicMessages>();
  for (const { record, partition } of placed) {
    const { topic, key, value, headers, timestamp } = record;
    const messages = topics.get(topic) ?? { topic, messages: [] };
    messages.messages.push({ key, value, headers: { ...headers }, timestamp: String(timestamp), partition });
    topics.set(topic, messages);
  }
  return [...topics.values()];
}
