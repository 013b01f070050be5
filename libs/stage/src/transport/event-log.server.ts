import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { topicName, type Generation } from '#contracts';
import type { BatchProcessor, Consumption, EventLog, NewRecord, Slice } from '#event-log';
import { lastValueFrom } from 'rxjs';
import { Batch, EVENT_LOG_TRANSPORT } from './batch.js';
import { readerName, type Reader } from './reader.js';

/** How a reader fares. `halted`: its own fault stopped it for good; everything else goes on. */
export interface ReaderState {
  readonly reader: string;
  readonly state: 'starting' | 'running' | 'retrying' | 'halted' | 'stopped';
  readonly reason?: string;
}

export interface EventLogServerOptions {
  readonly generation: Generation;
  /** A fault that will be retried, with the wait in ms. */
  readonly onRetry?: (reader: string, fault: unknown, waitMs: number) => void;
  /** The reader has stopped for good: a dead client of the log, or an exceeded quota. */
  readonly onHalt?: (reader: string, fault: unknown) => void;
}

/**
 * A transport of Nest that delivers batches of the event log to the handlers marked with {@link BatchHandler}, and
 * commits what they return together with the position. Each reader must have exactly one handler.
 */
export class EventLogServer extends Server implements CustomTransportStrategy {
  override readonly transportId = EVENT_LOG_TRANSPORT;
  readonly #consumptions: Consumption[] = [];
  readonly #states = new Map<string, ReaderState>();

  constructor(
    private readonly log: EventLog,
    private readonly readers: readonly Reader[],
    private readonly options: EventLogServerOptions,
  ) {
    super();
  }

  /** The state of every reader, for readiness. */
  get states(): readonly ReaderState[] {
    return this.readers.map(({ name }) => this.#states.get(name) ?? { reader: name, state: 'starting' });
  }

  override listen(callback: (error?: unknown) => void): void {
    this.#start().then(() => callback(), callback);
  }

  override async close(): Promise<void> {
    await Promise.all(this.#consumptions.splice(0).map((consumption) => consumption.stop()));
    for (const reader of this.#states.keys()) this.#states.set(reader, { reader, state: 'stopped' });
  }

  override on(): never {
    throw new Error('the event log has no connection events: see states');
  }

  override unwrap<T>(): T {
    return this.log as T;
  }

  async #start(): Promise<void> {
    for (const reader of this.readers) {
      const { name } = reader;
      if (!this.getHandlerByPattern(name)) throw new Error(`no handler for the batches of ${name}`);
      this.#states.set(name, { reader: name, state: 'running' });
      const consumption = await this.log.consume({
        reader: readerName(name, this.options.generation),
        topics: reader.topics.map((topic) => topicName(topic, this.options.generation)),
        scope: reader.scope,
        batchSize: reader.batchSize,
        open: (slice) => this.#open(reader, slice),
        onRetry: (fault, waitMs) => {
          this.#states.set(name, { reader: name, state: 'retrying', reason: messageOf(fault) });
          this.options.onRetry?.(name, fault, waitMs);
        },
      });
      this.#consumptions.push(consumption);
      consumption.done.catch((fault: unknown) => {
        this.#states.set(name, { reader: name, state: 'halted', reason: messageOf(fault) });
        this.options.onHalt?.(name, fault);
      });
    }
  }

  #open(reader: Reader, slice: Slice): BatchProcessor {
    const processor = reader.open(this.log, this.options.generation, slice);
    const handler = this.getHandlerByPattern(reader.name);
    if (!handler) throw new Error(`no handler for the batches of ${reader.name}`);
    return {
      recover: async (signal) => {
        const positions = await processor.recover(signal);
        this.#states.set(reader.name, { reader: reader.name, state: 'running' });
        return positions;
      },
      process: async (records, signal) => {
        const answer = await handler(new Batch(reader.name, records, processor, signal));
        return lastValueFrom<readonly NewRecord[] | 'kept-elsewhere'>(this.transformToObservable(answer));
      },
      committed: (written) => processor.committed?.(written),
      close: async () => processor.close?.(),
    };
  }
}

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
