import type { Position } from '#contracts';
import type { LogRecord } from '../event-log.js';
import type { RecordSource } from '../consumption/slice-loop.js';
import type { Connection } from './connection.js';

/** Fetches ahead of the processor until this much is waiting. */
const WAITING_RECORDS = 5_000;
/**
 * Compressed: what comes out of it may be several times as much. Under load a fetch that waits for a good handful makes
 * batches, and so transactions, fewer and larger; otherwise it costs a record at most this wait at each stage.
 */
const LIMITS = { maxWaitMs: 100, minBytes: 128 * 1024, maxBytes: 1024 * 1024 };
/** A batch ends here, so that large records do not pile up in memory. */
const MAX_BATCH_BYTES = 8 * 1024 * 1024;

interface Queue {
  readonly records: LogRecord[];
  taken: number;
}

/**
 * Fetches a slice from given positions on a connection of its own (a broker answers one request of a connection at a
 * time, so a fetch that waits would hold up everything else on it). One fetch a broker is always under way while
 * records are processed. After a fault it delivers nothing more: open a new one.
 */
export class KafkaSource implements RecordSource {
  private readonly queues = new Map<string, Queue>();
  private waiting = 0;
  private closed = false;
  private fault: unknown;
  private change = Promise.withResolvers<void>();

  constructor(
    private readonly connection: Connection,
    from: readonly Position[],
  ) {
    void this.fetchAll(from);
  }

  async next(max: number, signal: AbortSignal): Promise<readonly LogRecord[]> {
    const wake = (): void => this.changed();
    signal.addEventListener('abort', wake);
    try {
      for (;;) {
        signal.throwIfAborted();
        const batch = this.take(max);
        if (batch) return batch;
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

  private async fetchFrom(leader: number, from: readonly Position[]): Promise<void> {
    let positions = from;
    while (!this.closed) {
      if (this.waiting >= WAITING_RECORDS) {
        await this.change.promise;
        continue;
      }
      const fetched = await this.connection.fetch(leader, positions, LIMITS);
      for (const { topic, partition, records } of fetched) this.put(`${topic}/${partition}`, records);
      positions = positions.map((position) => {
        const here = fetched.find(
          ({ topic, partition }) => topic === position.topic && partition === position.partition,
        );
        return here ? { topic: here.topic, partition: here.partition, offset: here.next } : position;
      });
      this.changed();
    }
  }

  private put(name: string, records: readonly LogRecord[]): void {
    if (!records.length) return;
    const queue = this.queues.get(name);
    this.waiting += records.length;
    if (queue) queue.records.push(...records);
    else this.queues.set(name, { records: [...records], taken: 0 });
  }

  /** The next records of the partition that has waited longest, so that none holds up the others. */
  private take(max: number): readonly LogRecord[] | undefined {
    const [first] = this.queues;
    if (!first) return undefined;
    const [name, queue] = first;
    let end = queue.taken;
    for (let bytes = 0; end < queue.records.length && end - queue.taken < max && bytes < MAX_BATCH_BYTES; end++)
      bytes += queue.records[end]!.value.length;
    const batch = queue.records.slice(queue.taken, end);
    queue.taken = end;
    this.queues.delete(name);
    if (end < queue.records.length) this.queues.set(name, queue);
    this.waiting -= batch.length;
    this.changed();
    return batch;
  }

  private changed(): void {
    const { resolve } = this.change;
    this.change = Promise.withResolvers();
    resolve();
  }
}
