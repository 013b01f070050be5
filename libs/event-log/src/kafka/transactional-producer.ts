import { setTimeout as sleep } from 'node:timers/promises';
import type { Kafka, Producer, RecordMetadata, TopicMessages, Transaction } from 'kafkajs';
import kafkajs from 'kafkajs';
import type { Position } from '#contracts';
import { COMPRESSION } from './client.js';
import { toLogFault, typeOf } from './faults.js';

const ALL_REPLICAS = -1;
const ABORT_PATIENCE_MS = 2_000;
const CONCURRENT_RETRY_MS = 10;
const CONCURRENT_RETRIES = 500;

/** Positions to be committed for a group of readers. */
export interface GroupPositions {
  readonly groupId: string;
  readonly next: readonly Position[];
}

/**
 * Writes transactions in the name of a fixed transactional id. After any error it cannot be used again: the outcome may
 * be unknown, and a new producer of the same id settles it. Rejects with a `LogFault`.
 */
export class TransactionalProducer {
  /** Resolves when nothing is under way: a request after the disconnect would silently connect again. */
  private settled: Promise<unknown> = Promise.resolve();

  private constructor(private readonly producer: Producer) {}

  /**
   * Fences whoever holds the id. The empty transaction also waits until everything that an older holder had committed
   * is marked as such, so that only positions read from now on can be trusted.
   */
  static async open(client: Kafka, transactionalId: string, timeoutMs: number): Promise<TransactionalProducer> {
    const producer = client.producer({
      transactionalId,
      transactionTimeout: timeoutMs,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
      // Quick at first: the markers of the transaction before may still be on their way. About 10 s in all.
      retry: { initialRetryTime: 5, multiplier: 1.5, maxRetryTime: 1_000, retries: 20 },
    });
    try {
      await producer.connect();
      await (await producer.transaction()).abort();
      return new TransactionalProducer(producer);
    } catch (error) {
      void producer.disconnect().catch(() => undefined);
      throw toLogFault(error);
    }
  }

  /**
   * One transaction: all sends and positions, or nothing. Durable when it resolves, with the position behind the last
   * message in each partition.
   */
  async commit(sends: readonly TopicMessages[][], positions?: GroupPositions): Promise<readonly Position[]> {
    let transaction: Transaction | undefined;
    try {
      const written = new Map<string, Position>();
      transaction = await this.producer.transaction();
      for (const topicMessages of sends) {
        const answer = await transaction.sendBatch({ topicMessages, acks: ALL_REPLICAS, compression: COMPRESSION });
        for (const position of positionsAfter(topicMessages, answer))
          written.set(`${position.topic}/${position.partition}`, position);
      }
      if (positions?.next.length) await sendPositions(transaction, positions);
      await transaction.commit();
      return [...written.values()];
    } catch (error) {
      // Readers wait for an open transaction: end it now if the broker can be reached, else the next producer does.
      if (transaction) this.settled = transaction.abort().catch(() => undefined);
      await Promise.race([this.settled, sleep(ABORT_PATIENCE_MS, undefined, { ref: false })]);
      throw toLogFault(error);
    }
  }

  async close(): Promise<void> {
    const closed = this.settled.then(() => this.producer.disconnect()).catch(() => undefined);
    await Promise.race([closed, sleep(ABORT_PATIENCE_MS, undefined, { ref: false })]);
  }
}

/** A send makes one batch for each partition, which stands in the log without a gap. */
function* positionsAfter(sent: readonly TopicMessages[], answer: readonly RecordMetadata[]): Generator<Position> {
  for (const { topic, messages } of sent) {
    const counts = new Map<number, number>();
    for (const { partition } of messages) counts.set(partition!, (counts.get(partition!) ?? 0) + 1);
    for (const { topicName, partition, baseOffset } of answer)
      if (topicName === topic) yield { topic, partition, offset: Number(baseOffset) + (counts.get(partition) ?? 0) };
  }
}

/** kafkajs does not try again by itself when the transaction before is still being marked. */
async function sendPositions(transaction: Transaction, { groupId, next }: GroupPositions): Promise<void> {
  const topics = [...Map.groupBy(next, ({ topic }) => topic)].map(([topic, positions]) => ({
    topic,
    partitions: positions.map(({ partition, offset }) => ({ partition, offset: String(offset) })),
  }));
  for (let tried = 1; ; tried++) {
    try {
      return await transaction.sendOffsets({ consumerGroupId: groupId, topics });
    } catch (error) {
      if (typeOf(error) !== 'CONCURRENT_TRANSACTIONS' || tried > CONCURRENT_RETRIES) throw error;
      await sleep(CONCURRENT_RETRY_MS);
    }
  }
}
