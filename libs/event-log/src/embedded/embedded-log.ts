import { setImmediate as nextTurn } from 'node:timers/promises';
import { EventEmitter, once } from 'node:events';
import type { Position } from '#contracts';
import { FolderLockError, lockFolder, type FolderLock } from '#folder-lock';
import { PartitionQueues, type Portion } from '../consumption/partition-queues.js';
import { runSlice, type RecordSource } from '../consumption/slice-loop.js';
import { SliceLoops } from '../consumption/slice-loops.js';
import { slicesOf } from '../consumption/slices.js';
import {
  LogFault,
  type ConsumeOptions,
  type Consumption,
  type EventLog,
  type LogRecord,
  type NewRecord,
  type PartitionEnds,
  type ReaderProgress,
  type TopicSpec,
  type Writer,
} from '../event-log.js';
import { refuseTooLarge } from '../record-size.js';
import { GroupCommit } from './group-commit.js';
import { RecordStore, type Change } from './record-store.js';
import { Turns } from './turns.js';

const READ_BATCH = 1000;
const APPENDED = 'appended';

/**
 * The log in a folder of this machine, for one process: LMDB behind a lock on the folder.
 *
 * Delivery: an append or commit is flushed to disk before it resolves, and is in the log whole or not at all, also
 * after kill -9 or a power cut. Outputs and positions share one transaction. A slice has one active processor in the
 * process; further consumptions of the same reader stand by until it is released.
 */
export class EmbeddedLog implements EventLog {
  readonly kind = 'embedded';
  private readonly group: GroupCommit;
  private readonly bell = new EventEmitter().setMaxListeners(0);
  private readonly turns = new Turns();
  private readonly consumptions = new Set<SliceLoops>();
  /** How many consumptions there are for a reader. */
  private readonly readers = new Map<string, number>();
  private isClosed = false;

  private constructor(
    private readonly lock: FolderLock,
    private readonly store: RecordStore,
  ) {
    this.group = new GroupCommit((changes) => this.store.apply(changes));
  }

  /** Opens the log in a folder, creating it if need be. Throws {@link LogFault} `locked` or `not-writable`. */
  static open(folder: string): EmbeddedLog {
    const lock = lockOrFault(folder);
    try {
      return new EmbeddedLog(lock, new RecordStore(folder));
    } catch (cause) {
      lock.release();
      throw new LogFault('not-writable', `${folder} holds no log that can be opened: ${(cause as Error).message}`, {
        cause,
      });
    }
  }

  async createTopics(topics: readonly TopicSpec[]): Promise<void> {
    for (const topic of topics) this.opened().createTopic(topic);
  }

  async deleteTopics(names: readonly string[]): Promise<void> {
    for (const name of names) this.opened().deleteTopic(name);
  }

  async forgetReader(reader: string): Promise<void> {
    if (this.readers.get(reader)) throw new LogFault('unavailable', `somebody still reads for ${reader}`);
    this.opened().forgetReader(reader);
  }

  async append(records: readonly NewRecord[]): Promise<void> {
    await this.write({ outputs: records });
  }

  async openWriter({ writerId, reader }: { readonly writerId: string; readonly reader: string }): Promise<Writer> {
    const writer = { id: writerId, epoch: this.opened().startEpoch(writerId) };
    return {
      positions: async (topics) => this.positions(reader, topics),
      commit: (outputs, next) => this.write({ outputs, positions: { reader, next }, writer }),
      close: () => Promise.resolve(),
    };
  }

  async ends(topic: string): Promise<readonly PartitionEnds[]> {
    return this.partitionNumbers(topic).map((partition) => ({
      partition,
      begin: 0,
      end: this.store.endOf(topic, partition),
    }));
  }

  async offsetAt(topic: string, partition: number, timestamp: number): Promise<number> {
    return this.opened().offsetAt(topic, partition, timestamp);
  }

  async remaining({ topic, partition, offset }: Position): Promise<number> {
    return Math.max(0, this.opened().endOf(topic, partition) - offset);
  }

  async *read({ topic, partition, offset }: Position): AsyncGenerator<readonly LogRecord[]> {
    const end = this.opened().endOf(topic, partition);
    for (let next = offset; next < end;) {
      const batch = this.opened().read({ topic, partition, offset: next }, READ_BATCH, end);
      if (!batch.length) return;
      next = batch.at(-1)!.offset + 1;
      yield batch;
      await nextTurn();
    }
  }

  async progress(reader: string, topics: readonly string[]): Promise<readonly ReaderProgress[]> {
    return this.positions(reader, topics).map(({ topic, partition, offset }) => ({
      topic,
      partition,
      next: offset,
      lag: Math.max(0, this.store.endOf(topic, partition) - offset),
    }));
  }

  async consume(options: ConsumeOptions): Promise<Consumption> {
    const partitions = new Map(options.topics.map((topic) => [topic, this.opened().partitionsOf(topic)]));
    const { reader } = options;
    const loops: SliceLoops = new SliceLoops(async () => {
      this.consumptions.delete(loops);
      this.readers.set(reader, (this.readers.get(reader) ?? 1) - 1);
    });
    this.consumptions.add(loops);
    this.readers.set(reader, (this.readers.get(reader) ?? 0) + 1);
    for (const slice of slicesOf(partitions, options.scope))
      loops.start(slice.name, async (signal) => {
        const release = await this.turns.take(`${options.reader}/${slice.name}`, signal);
        if (!release) return;
        try {
          await runSlice(
            { openWriter: (of) => this.openWriter(of), openSource: (from, order) => this.sourceFrom(from, order) },
            slice,
            options,
            signal,
          );
        } finally {
          release();
        }
      });
    return loops;
  }

  async ping(): Promise<void> {
    this.opened();
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    await Promise.all([...this.consumptions].map((consumption) => consumption.stop()));
    this.group.flush();
    this.isClosed = true;
    await this.store.close();
    this.lock.release();
  }

  private async write(change: Change): Promise<readonly Position[]> {
    this.opened();
    refuseTooLarge(change.outputs);
    const written = await this.group.commit(change);
    if (change.outputs.length) this.bell.emit(APPENDED);
    return written;
  }

  private positions(reader: string, topics: readonly string[]): Position[] {
    return topics.flatMap((topic) =>
      this.partitionNumbers(topic).map((partition) => ({
        topic,
        partition,
        offset: this.store.positionOf(reader, topic, partition),
      })),
    );
  }

  private partitionNumbers(topic: string): number[] {
    return Array.from({ length: this.opened().partitionsOf(topic) }, (_, partition) => partition);
  }

  private sourceFrom(from: readonly Position[], order: 'in-turn' | 'merged'): RecordSource {
    // Reading is quick: nothing waits but what the batch before has left.
    const queues = new PartitionQueues(from, order, from.length);
    return {
      next: async (max, signal) => {
        for (;;) {
          await nextTurn();
          signal.throwIfAborted();
          for (const position of queues.wanted()) queues.put(this.portionFrom(position, max));
          const batch = queues.take(max);
          if (batch) return batch;
          await once(this.bell, APPENDED, { signal });
        }
      },
      close: () => {},
    };
  }

  private portionFrom({ topic, partition, offset }: Position, max: number): Portion {
    const records = this.opened().read({ topic, partition, offset }, max);
    const next = records.length ? records.at(-1)!.offset + 1 : offset;
    return { topic, partition, records, next, end: this.store.endOf(topic, partition) };
  }

  private opened(): RecordStore {
    if (this.isClosed) throw new LogFault('closed', 'the log has been closed');
    return this.store;
  }
}

function lockOrFault(folder: string): FolderLock {
  try {
    return lockFolder(folder);
  } catch (cause) {
    if (!(cause instanceof FolderLockError)) throw cause;
    throw new LogFault(cause.code === 'in-use' ? 'locked' : 'not-writable', cause.message, { cause });
  }
}
