import type { NewRecord } from '../event-log.js';
import { sizeOf } from '../record-size.js';
import { sendsOf } from './sends.js';
import type { TransactionalProducer } from './transactional-producer.js';

/** Calls are gathered into one transaction up to about this size. */
const GROUP_BYTES = 4 * 1024 * 1024;

interface Call {
  readonly records: readonly NewRecord[];
  readonly bytes: number;
  readonly outcome: PromiseWithResolvers<void>;
}

/** What an appender needs of its log. */
export interface AppenderHost {
  openProducer(): Promise<TransactionalProducer>;
  /** Number of partitions of the topics of some records; rejects with `unknown-topic`. */
  partitionsFor(records: readonly NewRecord[]): Promise<ReadonlyMap<string, number>>;
}

/**
 * Appends calls in order, each whole or not at all. While one transaction is under way further calls gather and share
 * the next one, so that many small appends cost few transactions.
 */
export class Appender {
  private calls: Call[] = [];
  private working: Promise<void> | undefined;
  private producer: TransactionalProducer | undefined;
  private isStale = false;

  constructor(private readonly host: AppenderHost) {}

  append(records: readonly NewRecord[]): Promise<void> {
    const outcome = Promise.withResolvers<void>();
    this.calls.push({ records, bytes: records.reduce((sum, record) => sum + sizeOf(record), 0), outcome });
    this.working ??= this.work().finally(() => (this.working = undefined));
    return outcome.promise;
  }

  /** The next calls get a new producer: one that has written to a topic which is gone cannot load what it knows again. */
  renew(): void {
    this.isStale = true;
  }

  /** Waits for the calls that have been made. */
  async close(): Promise<void> {
    await this.working;
    await this.producer?.close();
  }

  private async work(): Promise<void> {
    // The calls of one turn of the event loop go together.
    await Promise.resolve();
    while (this.calls.length) {
      const group = await this.acceptable(this.nextGroup());
      try {
        const records = group.flatMap((call) => call.records);
        if (this.isStale) {
          this.isStale = false;
          await this.producer?.close();
          this.producer = undefined;
        }
        if (records.length) {
          this.producer ??= await this.host.openProducer();
          await this.producer.commit(sendsOf(records, await this.host.partitionsFor(records)));
        }
        for (const { outcome } of group) outcome.resolve();
      } catch (fault) {
        void this.producer?.close();
        this.producer = undefined;
        for (const { outcome } of group) outcome.reject(fault);
      }
    }
  }

  private nextGroup(): readonly Call[] {
    let bytes = 0;
    let count = 0;
    while (count < this.calls.length && (count === 0 || bytes + this.calls[count]!.bytes <= GROUP_BYTES))
      bytes += this.calls[count++]!.bytes;
    return this.calls.splice(0, count);
  }

  /** Rejects the calls that cannot be written, so that they do not take the others of the group with them. */
  private async acceptable(group: readonly Call[]): Promise<readonly Call[]> {
    const accepted: Call[] = [];
    for (const call of group) {
      try {
        await this.host.partitionsFor(call.records);
        accepted.push(call);
      } catch (fault) {
        call.outcome.reject(fault);
      }
    }
    return accepted;
  }
}
