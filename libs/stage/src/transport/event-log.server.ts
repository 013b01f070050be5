import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { topicsIn, type Generation, type Lineage } from '#contracts';
import type { BatchProcessor, Consumption, EventLog, NewRecord, Slice } from '#event-log';
import { lastValueFrom } from 'rxjs';
import { Batch, EVENT_LOG_TRANSPORT } from './batch.js';
import { readerName, type Reader } from './reader.js';
import { RightOfWay } from './right-of-way.js';

/** Most records of a batch that can wait, on the embedded log while there is live traffic. */
const PATIENT_BATCH = 100;

/** How a reader of one generation fares. `halted`: its own fault stopped it for good; everything else goes on. */
export interface ReaderState {
  readonly reader: string;
  readonly generation: Generation;
  readonly state: 'starting' | 'running' | 'retrying' | 'halted' | 'stopped';
  readonly reason?: string;
}

/** A reader at work for one generation. */
export interface Assignment {
  readonly reader: Reader;
  readonly lineage: Lineage;
}

export interface EventLogServerOptions {
  /** Whether somebody waits for what it makes: then it goes first. Without it, everything is. */
  readonly isUrgent?: (assignment: Assignment) => boolean;
  /** A fault that will be retried, with the wait in ms. */
  readonly onRetry?: (assignment: Assignment, fault: unknown, waitMs: number) => void;
  /** The reader has stopped for good: a dead client of the log, or an exceeded quota. */
  readonly onHalt?: (assignment: Assignment, fault: unknown) => void;
}

interface Running {
  readonly assignment: Assignment;
  state: ReaderState['state'];
  reason?: string;
  /** Undefined until the server listens. */
  started?: Promise<Consumption>;
}

/**
 * A transport of Nest that delivers batches of the event log to the handlers marked with {@link BatchHandler}, and
 * commits what they return together with the position. Readers come and go while it runs; those of one name share a
 * handler, whatever their generation. Each must have exactly one.
 */
export class EventLogServer extends Server implements CustomTransportStrategy {
  override readonly transportId = EVENT_LOG_TRANSPORT;
  /** By name in the log. */
  readonly #running = new Map<string, Running>();
  readonly #rightOfWay = new RightOfWay();
  #listens = false;

  constructor(
    private readonly log: EventLog,
    private readonly options: EventLogServerOptions = {},
  ) {
    super();
  }

  /** The state of every reader, for readiness. */
  get states(): readonly ReaderState[] {
    return [...this.#running.values()].map(({ assignment: { reader, lineage }, state, reason }) => ({
      reader: reader.name,
      generation: lineage.generation,
      state,
      ...(reason !== undefined && { reason }),
    }));
  }

  /** What was added and not removed. */
  get assignments(): readonly Assignment[] {
    return [...this.#running.values()].map(({ assignment }) => assignment);
  }

  /**
   * Lets a reader work for a generation: from now on, or from {@link EventLogServer.listen} on. Resolves when it has begun;
   * rejects, and forgets it, when it cannot begin. Does nothing where it works already.
   */
  async add(reader: Reader, lineage: Lineage): Promise<void> {
    const name = readerName(reader.name, lineage.generation);
    if (this.#running.has(name)) return;
    const running: Running = { assignment: { reader, lineage }, state: 'starting' };
    this.#running.set(name, running);
    if (this.#listens) await this.#start(running);
  }

  /** Ends a reader's work for a generation: its batch in hand finishes or is dropped whole. */
  async remove(reader: string, generation: Generation): Promise<void> {
    const name = readerName(reader, generation);
    const running = this.#running.get(name);
    this.#running.delete(name);
    await stop(running);
  }

  override listen(callback: (error?: unknown) => void): void {
    this.#listens = true;
    Promise.all([...this.#running.values()].map((running) => this.#start(running))).then(() => callback(), callback);
  }

  override async close(): Promise<void> {
    this.#listens = false;
    await Promise.all([...this.#running.values()].map(stop));
  }

  override on(): never {
    throw new Error('the event log has no connection events: see states');
  }

  override unwrap<T>(): T {
    return this.log as T;
  }

  async #start(running: Running): Promise<void> {
    const { assignment } = running;
    const name = readerName(assignment.reader.name, assignment.lineage.generation);
    running.started = this.#consume(running);
    try {
      const consumption = await running.started;
      if (running.state === 'starting') running.state = 'running';
      consumption.done.catch((fault: unknown) => {
        if (running.state === 'stopped') return;
        running.state = 'halted';
        running.reason = messageOf(fault);
        this.options.onHalt?.(assignment, fault);
      });
    } catch (fault) {
      if (this.#running.get(name) === running) this.#running.delete(name);
      throw fault;
    }
  }

  async #consume(running: Running): Promise<Consumption> {
    const { reader, lineage } = running.assignment;
    if (!this.getHandlerByPattern(reader.name)) throw new Error(`no handler for the batches of ${reader.name}`);
    const batchSize = () => this.#batchSize(running);
    return this.log.consume({
      reader: readerName(reader.name, lineage.generation),
      topics: reader.topics.flatMap((topic) => topicsIn(lineage, topic)),
      scope: reader.scope,
      get batchSize() {
        return batchSize();
      },
      open: (slice) => this.#open(running, slice),
      onRetry: (fault, waitMs) => {
        if (running.state === 'stopped') return;
        running.state = 'retrying';
        running.reason = messageOf(fault);
        this.options.onRetry?.(running.assignment, fault, waitMs);
      },
    });
  }

  #open(running: Running, slice: Slice): BatchProcessor {
    const { reader, lineage } = running.assignment;
    const pause = () => (this.#isUrgent(running) ? undefined : this.#rightOfWay.pause());
    const processor = reader.open(this.log, lineage, slice, pause);
    const handler = this.getHandlerByPattern(reader.name);
    if (!handler) throw new Error(`no handler for the batches of ${reader.name}`);
    return {
      recover: async (signal) => {
        const positions = await processor.recover(signal);
        if (running.state !== 'stopped') running.state = 'running';
        delete running.reason;
        return positions;
      },
      process: (records, signal) =>
        this.#inTurn(running, async () => {
          const answer = await handler(new Batch(reader.name, lineage.generation, records, processor, signal));
          return lastValueFrom<readonly NewRecord[] | 'kept-elsewhere'>(this.transformToObservable(answer));
        }),
      committed: (written) => processor.committed?.(written),
      close: async () => processor.close?.(),
    };
  }

  /** The embedded log and store do one thing at a time: what can wait must not hold them for long. */
  #batchSize(running: Running): number {
    const { batchSize } = running.assignment.reader;
    const isCut = this.log.kind === 'embedded' && !this.#isUrgent(running) && !this.#rightOfWay.isQuiet;
    return isCut ? Math.min(batchSize, PATIENT_BATCH) : batchSize;
  }

  #isUrgent({ assignment }: Running): boolean {
    return this.options.isUrgent?.(assignment) ?? true;
  }

  #inTurn<T>(running: Running, work: () => Promise<T>): Promise<T> {
    if (this.#isUrgent(running)) return this.#rightOfWay.urgently(work);
    return this.#rightOfWay.patiently(running.assignment.reader.writes ? 'computing' : 'elsewhere', work);
  }
}

async function stop(running: Running | undefined): Promise<void> {
  if (!running) return;
  running.state = 'stopped';
  delete running.reason;
  // One that could not begin has said so to whoever added it.
  const consumption = await running.started?.catch(() => undefined);
  await consumption?.stop();
}

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
