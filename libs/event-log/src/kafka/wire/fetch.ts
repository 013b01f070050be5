import { errorOf, fetchRequestOf, READ_COMMITTED, type Broker } from '../cluster.js';
import type { Position } from '#contracts';
import { batchesIn, type FetchedBatch } from './record-batch.js';
import { Cursor } from './varint.js';

/** How much a fetch brings and how long the broker may wait for something to come. */
export interface FetchLimits {
  readonly maxWaitMs: number;
  /** A broker answers when it has so much, or when the wait is over. */
  readonly minBytes: number;
  readonly maxBytes: number;
}

/** What one fetch brought of one partition, markers and records of aborted transactions included. */
export interface FetchedPartition {
  readonly topic: string;
  readonly partition: number;
  /** Where what is committed or aborted ends. */
  readonly lastStableOffset: number;
  readonly abortedTransactions: readonly { readonly producerId: bigint; readonly firstOffset: number }[];
  readonly batches: Iterable<FetchedBatch>;
}

/** Asks a broker for what stands from positions on that it leads. Throws the first error that it answers. */
export async function fetchFrom(
  broker: Broker,
  positions: readonly Position[],
  { maxWaitMs, minBytes, maxBytes }: FetchLimits,
): Promise<readonly FetchedPartition[]> {
  return broker.connectionPool.send({
    ...fetchRequestOf({
      maxWaitTime: maxWaitMs,
      minBytes,
      maxBytes,
      isolationLevel: READ_COMMITTED,
      topics: [...Map.groupBy(positions, ({ topic }) => topic)].map(([topic, of]) => ({
        topic,
        partitions: of.map(({ partition, offset }) => ({ partition, fetchOffset: String(offset), maxBytes })),
      })),
    }),
    response: { decode: async (payload) => decode(payload), parse: async ({ partitions }) => partitions },
  });
}

/** Reads version 11 of the answer. */
function decode(payload: Buffer): { clientSideThrottleTime: number; partitions: FetchedPartition[] } {
  const cursor = new Cursor(payload);
  const clientSideThrottleTime = cursor.int32();
  cursor.skip(2 + 4); // error and session: partitions have errors of their own, sessions are not used
  const partitions = listOf(cursor, () => {
    const topic = cursor.text(cursor.int16());
    return listOf(cursor, () => partitionOf(cursor, topic));
  });
  return { clientSideThrottleTime, partitions: partitions.flat() };
}

function partitionOf(cursor: Cursor, topic: string): FetchedPartition {
  const partition = cursor.int32();
  const error = cursor.int16();
  if (error !== 0) throw errorOf(error);
  cursor.skip(8); // the end of all that is written
  const lastStableOffset = cursor.int64();
  cursor.skip(8); // the first offset
  const abortedTransactions = listOf(cursor, () => ({ producerId: cursor.bigint64(), firstOffset: cursor.int64() }));
  cursor.skip(4); // the replica to read from
  const batches = batchesIn(cursor.slice(Math.max(0, cursor.int32())));
  return { topic, partition, lastStableOffset, abortedTransactions, batches };
}

/** A list that is missing has the length -1. */
function listOf<Item>(cursor: Cursor, read: () => Item): Item[] {
  return Array.from({ length: Math.max(0, cursor.int32()) }, read);
}
