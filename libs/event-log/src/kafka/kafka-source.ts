import type { Position } from '#contracts';
import { PartitionQueues } from '../consumption/partition-queues.js';
import type { RecordSource } from '../consumption/slice-loop.js';
import type { LogRecord } from '../event-log.js';
import type { Connection } from './connection.js';

/** Fetches ahead of the processor until this much is waiting. */
const WAITING_RECORDS = 5_000;
/**
 * Compressed: what comes out of it may be several times as much. Under load a fetch that waits for a good handful makes
 * batches, and so transactions, fewer and larger; otherwise it costs a record at most this wait at each stage.
 */
const BUSY = { maxWaitMs: 250, minBytes: 128 * 1024, maxBytes: 1024 * 1024 };
/** After a fetch that brought nothing: the first record that comes ends the wait, and nobody asks in vain. */
const IDLE = { ...BUSY, maxWaitMs: 5_000, minBytes: 1 };

/**
 * Fetches a slice from given positions on a connection of its own (a broker answers one request of a connection at a
 * time, so a fetch that waits would hold up everything else on it). One fetch a broker is always under way while
 * records are processed. After a fault it delivers nothing more: open a new one.
 */
export class KafkaSource implements RecordSource {
  private readonly queues: PartitionQueues;
  private closed = false;
  private fault: unknown;
  private change = Promise.withResolvers<void>();

  constructor(
    private readonly connection: Connection,
    from: readonly Position[],
    order: 'in-turn' | 'merged',
  ) {
    this.queues = new PartitionQueues(from, order, WAITING_RECORDS);
    void this.fetchAll(from);
  }

  async next(max: number, signal: AbortSignal): Promise<readonly LogRecord[]> {
    const wake = (): void => this.changed();
    signal.addEventListener('abort', wake);
    try {
      for (;;) {
        signal.throwIfAborted();
        const batch = this.queues.take(max);
        if (batch) {
          this.changed();
          return batch;
        }
        if (this.fault) throw this.fault;
        await this.change.promise;
      }
    } finally {
      signal.removeEventListener('abort', wake);
    }
  }

  close(): void {
    this.closed = true;
    this.changed();
    void this.connection.close();
  }

  private async fetchAll(from: readonly Position[]): Promise<void> {
    try {
      const groups = await this.connection.byLeader(from);
      await Promise.all([...groups].map(([leader, positions]) => this.fetchFrom(leader, positions)));
    } catch (fault) {
      this.fault ??= fault;
      this.close();
    }
  }

  private async fetchFrom(leader: number, led: readonly Position[]): Promise<void> {
    const isLed = ({ topic, partition }: Position): boolean =>
      led.some((one) => one.topic === topic && one.partition === partition);
    let limits = BUSY;
    while (!this.closed) {
      const positions = this.queues.wanted().filter(isLed);
      if (!positions.length) {
        await this.change.promise;
        continue;
      }
      const portions = await this.connection.fetch(leader, positions, limits);
      for (const portion of portions) this.queues.put(portion);
      // While one that is not asked for now may soon be wanted, nothing waits for long.
      const isIdle = positions.length === led.length && portions.every(({ records }) => records.length === 0);
      limits = isIdle ? IDLE : BUSY;
      this.changed();
    }
  }

  private changed(): void {
    const { resolve } = this.change;
    this.change = Promise.withResolvers();
    resolve();
  }
}
