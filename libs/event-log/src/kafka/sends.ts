import type { NewRecord } from '../event-log.js';
import { partitionOf } from '../partitioner.js';
import { sizeOf } from '../record-size.js';

/** Of one batch before it is compressed; brokers refuse one over about 1 MiB. */
const BATCH_BYTES = 900_000;
/** Of one request, all partitions together. */
const SEND_BYTES = 8_000_000;
const OVERHEAD_BYTES = 100;

/** What goes to one partition in one send. */
export interface PartitionRecords {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly NewRecord[];
}

interface Growing extends PartitionRecords {
  readonly records: NewRecord[];
  bytes: number;
}

/**
 * Cuts records into sends that brokers accept, in order: one batch a partition and send. Every record is given its
 * partition here.
 */
export function sendsOf(
  records: readonly NewRecord[],
  partitions: ReadonlyMap<string, number>,
): readonly (readonly PartitionRecords[])[] {
  const sends: (readonly PartitionRecords[])[] = [];
  let batches = new Map<string, Growing>();
  let total = 0;
  for (const record of records) {
    const partition = partitionOf(record.key, partitions.get(record.topic)!);
    const name = `${record.topic}/${partition}`;
    const bytes = sizeOf(record) + OVERHEAD_BYTES;
    if (total && ((batches.get(name)?.bytes ?? 0) + bytes > BATCH_BYTES || total + bytes > SEND_BYTES)) {
      sends.push([...batches.values()]);
      batches = new Map();
      total = 0;
    }
    const batch = batches.get(name) ?? { topic: record.topic, partition, records: [], bytes: 0 };
    batch.records.push(record);
    batch.bytes += bytes;
    total += bytes;
    batches.set(name, batch);
  }
  if (total) sends.push([...batches.values()]);
  return sends;
}
