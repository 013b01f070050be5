import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '#contracts';
import type { NewRecord } from '../event-log.js';
import { TRANSACTION_COORDINATOR, type Broker, type Cluster, type TransactionRequest } from './cluster.js';
import { leaderOf, load } from './cluster-metadata.js';
import { isPassing, toLogFault, typeOf } from './faults.js';
import type { PartitionRecords } from './sends.js';
import { produce, type PartitionBatch } from './wire/produce.js';
import { encodeBatch } from './wire/record-batch.js';

const ABORT_PATIENCE_MS = 2_000;
/** Quick at first: the markers of the transaction before may still be on their way. About 10 s in all. */
const FIRST_WAIT_MS = 2;
const LONGEST_WAIT_MS = 500;
const RETRIES = 30;
const SEQUENCES = 2 ** 31;
/** The transaction before is still being marked. */
const CONCURRENT = 'CONCURRENT_TRANSACTIONS';

/** Positions to be committed for a group of readers. */
export interface GroupPositions {
  readonly groupId: string;
  readonly next: readonly Position[];
}

/**
 * Writes transactions in the name of a fixed transactional id, each in five requests of which some go out together: the
 * client library makes nine, one after the other. After any error it cannot be used again: the outcome may be
 * unknown, and a new producer of the same id settles it. Rejects with a `LogFault`.
 */
export class TransactionalProducer {
  /** Resolves when nothing is under way: a request after the disconnect would silently connect again. */
  private settled: Promise<unknown> = Promise.resolve();
  /** By partition, the number of the next record. */
  private readonly sequences = new Map<string, number>();
  private readonly loaded = new Set<string>();

  /** By group, who keeps its positions. */
  private readonly groups = new Map<string, Broker>();

  private constructor(
    private readonly cluster: Cluster,
    private coordinator: Broker,
    private readonly author: TransactionRequest,
  ) {}

  /**
   * Fences whoever holds the id. Waits until everything that an older holder had committed is marked as such, so that
   * only positions read from now on can be trusted.
   */
  static async open(cluster: Cluster, transactionalId: string, timeoutMs: number): Promise<TransactionalProducer> {
    try {
      await cluster.connect();
      return await patiently(async () => {
        const coordinator = await coordinatorOf(cluster, transactionalId);
        const { producerId, producerEpoch } = await coordinator.initProducerId({
          transactionalId,
          transactionTimeout: timeoutMs,
        });
        return new TransactionalProducer(cluster, coordinator, { transactionalId, producerId, producerEpoch });
      });
    } catch (error) {
      void cluster.disconnect().catch(() => undefined);
      throw toLogFault(error);
    }
  }

  /**
   * One transaction: all sends in order, and positions, or nothing. Durable when it resolves, with the position behind
   * the last record in each partition.
   */
  async commit(
    sends: readonly (readonly PartitionRecords[])[],
    positions?: GroupPositions,
  ): Promise<readonly Position[]> {
    const offsets = positions?.next.length ? positions : undefined;
    if (!sends.length && !offsets) return [];
    try {
      const ends = await this.write(sends, offsets);
      await this.end(true);
      return ends;
    } catch (error) {
      // Readers wait for an open transaction: end it now if the broker can be reached, else the next producer does.
      this.settled = this.end(false).catch(() => undefined);
      await Promise.race([this.settled, sleep(ABORT_PATIENCE_MS, undefined, { ref: false })]);
      throw toLogFault(error);
    }
  }

  async close(): Promise<void> {
    const closed = this.settled.then(() => this.cluster.disconnect()).catch(() => undefined);
    await Promise.race([closed, sleep(ABORT_PATIENCE_MS, undefined, { ref: false })]);
  }

  private async write(
    sends: readonly (readonly PartitionRecords[])[],
    offsets: GroupPositions | undefined,
  ): Promise<readonly Position[]> {
    const { author } = this;
    const topics = Map.groupBy(sends.flat(), ({ topic }) => topic);
    for (const topic of topics.keys()) await this.load(topic);
    if (topics.size) {
      const added = [...topics].map(([topic, of]) => ({
        topic,
        partitions: [...new Set(of.map(({ partition }) => partition))],
      }));
      await this.coordinated((coordinator) => coordinator.addPartitionsToTxn({ ...author, topics: added }));
    }
    const committing = offsets && this.commitOffsets(offsets);
    const ends = new Map<string, Position>();
    // Both end before either is reported: nothing may be under way when the transaction is aborted.
    const [sent, committed] = await Promise.allSettled([this.sendAll(sends, ends), committing]);
    if (sent.status === 'rejected') throw sent.reason;
    if (committed.status === 'rejected') throw committed.reason;
    return [...ends.values()];
  }

  private async sendAll(sends: readonly (readonly PartitionRecords[])[], ends: Map<string, Position>): Promise<void> {
    for (const send of sends) {
      const batches = send.map(({ topic, partition, records }) => ({
        topic,
        partition,
        batch: this.batchOf(topic, partition, records),
      }));
      for (const { topic, partition, offset } of await this.sendBatches(batches)) {
        const { length } = send.find((one) => one.topic === topic && one.partition === partition)!.records;
        ends.set(nameOf(topic, partition), { topic, partition, offset: offset + length });
      }
    }
  }

  private batchOf(topic: string, partition: number, records: readonly NewRecord[]): Buffer {
    const name = nameOf(topic, partition);
    const firstSequence = this.sequences.get(name) ?? 0;
    this.sequences.set(name, (firstSequence + records.length) % SEQUENCES);
    const { producerId, producerEpoch } = this.author;
    return encodeBatch(records, { producerId: BigInt(producerId), producerEpoch, firstSequence });
  }

  /** Tries again where a broker says that it does not lead a partition any more: it takes each batch once, by its sequence. */
  private async sendBatches(batches: readonly PartitionBatch[]): Promise<readonly Position[]> {
    let left = batches;
    const first: Position[] = [];
    await patiently(
      async () => {
        const leaders = Map.groupBy(left, (batch) => leaderOf(this.cluster, batch));
        for (const [leader, mine] of leaders) {
          const broker = await this.cluster.findBroker({ nodeId: leader });
          first.push(...(await produce(broker, this.author.transactionalId, mine)));
          left = left.filter((batch) => !mine.includes(batch));
        }
      },
      () => this.cluster.refreshMetadata(),
    );
    return first;
  }

  private async commitOffsets({ groupId, next }: GroupPositions): Promise<void> {
    const { author } = this;
    await this.coordinated((coordinator) => coordinator.addOffsetsToTxn({ ...author, groupId }));
    const topics = [...Map.groupBy(next, ({ topic }) => topic)].map(([topic, of]) => ({
      topic,
      partitions: of.map(({ partition, offset }) => ({ partition, offset: String(offset) })),
    }));
    let group = await this.groupCoordinator(groupId);
    await patiently(
      () => group.txnOffsetCommit({ ...author, groupId, topics }),
      async () => void (group = await this.groupCoordinator(groupId, true)),
    );
  }

  private end(transactionResult: boolean): Promise<unknown> {
    return this.coordinator.endTxn({ ...this.author, transactionResult });
  }

  /** A request to the coordinator of the transactions, whoever that is now. */
  private async coordinated(request: (coordinator: Broker) => Promise<unknown>): Promise<void> {
    const { transactionalId } = this.author;
    await patiently(
      () => request(this.coordinator),
      async () => void (this.coordinator = await coordinatorOf(this.cluster, transactionalId)),
    );
  }

  private async groupCoordinator(groupId: string, afresh = false): Promise<Broker> {
    const known = this.groups.get(groupId);
    if (known && !afresh) return known;
    const found = await this.cluster.findGroupCoordinator({ groupId });
    this.groups.set(groupId, found);
    return found;
  }

  private async load(topic: string): Promise<void> {
    if (this.loaded.has(topic)) return;
    await load(this.cluster, topic);
    this.loaded.add(topic);
  }
}

const coordinatorOf = (cluster: Cluster, transactionalId: string): Promise<Broker> =>
  cluster.findGroupCoordinator({ groupId: transactionalId, coordinatorType: TRANSACTION_COORDINATOR });

const nameOf = (topic: string, partition: number): string => `${topic}/${partition}`;

/** Tries again what a broker cannot answer yet, or no longer; in between something may be learnt afresh. */
async function patiently<Result>(
  work: () => Promise<Result>,
  learn: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Result> {
  for (let tried = 1, wait = FIRST_WAIT_MS; ; tried++, wait = Math.min(wait * 1.5, LONGEST_WAIT_MS)) {
    try {
      return await work();
    } catch (error) {
      const isConcurrent = typeOf(error) === CONCURRENT;
      if (tried > RETRIES || !(isConcurrent || isPassing(error))) throw error;
      await sleep(wait);
      if (!isConcurrent) await learn();
    }
  }
}
