import type { Position } from '#contracts';
import { encodedRequest, errorOf, type Broker } from '../cluster.js';
import { Cursor } from './varint.js';

const API_KEY = 0;
/** Every broker since 2.1 understands it; the first that may carry Zstandard. */
const API_VERSION = 7;
const ALL_REPLICAS = -1;
const TIMEOUT_MS = 30_000;

/** The batch of one partition, as {@link encodeBatch} makes it. */
export interface PartitionBatch {
  readonly topic: string;
  readonly partition: number;
  readonly batch: Buffer;
}

/**
 * Sends batches to the broker that leads their partitions, one for each. Resolves with the offset of the first record of
 * each, once all in-sync replicas have them. Throws the first error that the broker answers.
 */
export function produce(
  broker: Broker,
  transactionalId: string,
  batches: readonly PartitionBatch[],
): Promise<readonly Position[]> {
  return broker.connectionPool.send({
    request: encodedRequest(API_KEY, API_VERSION, 'Produce', encode(transactionalId, batches)),
    response: { decode: async (payload) => decode(payload), parse: async ({ first }) => first },
  });
}

function encode(transactionalId: string, batches: readonly PartitionBatch[]): Buffer {
  const topics = Map.groupBy(batches, ({ topic }) => topic);
  const head = Buffer.alloc(6);
  head.writeInt16BE(ALL_REPLICAS);
  head.writeInt32BE(TIMEOUT_MS, 2);
  return Buffer.concat([
    ...text(transactionalId),
    head,
    int32(topics.size),
    ...[...topics].flatMap(([topic, of]) => [
      ...text(topic),
      int32(of.length),
      ...of.flatMap(({ partition, batch }) => [int32(partition), int32(batch.length), batch]),
    ]),
  ]);
}

function decode(payload: Buffer): { clientSideThrottleTime: number; first: Position[] } {
  const cursor = new Cursor(payload);
  const first: Position[] = [];
  for (let topics = cursor.int32(); topics > 0; topics--) {
    const topic = cursor.text(cursor.int16());
    for (let partitions = cursor.int32(); partitions > 0; partitions--) {
      const partition = cursor.int32();
      const error = cursor.int16();
      if (error !== 0) throw errorOf(error);
      first.push({ topic, partition, offset: cursor.int64() });
      cursor.skip(8 + 8); // when it was appended, and the first offset of the partition
    }
  }
  return { clientSideThrottleTime: cursor.int32(), first };
}

function int32(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function text(value: string): readonly [Buffer, Buffer] {
  const bytes = Buffer.from(value);
  const length = Buffer.allocUnsafe(2);
  length.writeInt16BE(bytes.length);
  return [length, bytes];
}
