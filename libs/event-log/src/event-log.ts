import type { Position } from '#contracts';

/** A record to be written. The partition follows from the key; equal keys keep their order. */
export interface NewRecord {
  /** Name of the topic in the log, generation included. */
  readonly topic: string;
  readonly key: string;
  readonly value: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds since 1970: the record's own time (`ce_time`), by which {@link EventLog.offsetAt} looks up. */
  readonly timestamp: number;
}

/** A record as it stands in the log. */
export interface LogRecord extends NewRecord, Position {}

/** A topic to be created. */
export interface TopicSpec {
  readonly name: string;
  readonly partitions: number;
  /**
   * `forever`: a source of truth. `generation`: dropped as a whole with its generation. Neither loses records to age or
   * size, whatever the broker's defaults are: a stage recovers its state from its own output topic.
   */
  readonly retention: 'forever' | 'generation';
}

/**
 * Where a partition begins and ends: `begin` is the first offset, `end` one past the last committed one. On Kafka there
 * are control markers among the offsets, so `end - offset` is no count of records: see {@link EventLog.remaining}.
 */
export interface PartitionEnds {
  readonly partition: number;
  readonly begin: number;
  readonly end: number;
}

/** How far a reader has come on one partition. */
export interface ReaderProgress {
  readonly topic: string;
  readonly partition: number;
  /** Next offset to read. */
  readonly next: number;
  /** Records that the reader has not committed yet, counted as {@link EventLog.remaining} does. */
  readonly lag: number;
}

/** The largest record, key, value and headers together, in bytes. Larger ones are refused by both adapters alike. */
export const MAX_RECORD_BYTES = 1_048_576 - 16_384;

/**
 * Something went wrong between us and the log. `canRetry` says whether the same call may succeed later
 * (broker away, disk busy) or never will (record too large, topic unknown, writer fenced).
 */
export class LogFault extends Error {
  override readonly name = 'LogFault';
  constructor(
    readonly code:
      'unavailable' | 'fenced' | 'record-too-large' | 'unknown-topic' | 'locked' | 'not-writable' | 'closed',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
  get canRetry(): boolean {
    return this.code === 'unavailable';
  }
}

/**
 * Writes outputs and the reader's positions together or not at all.
 * Opening a writer with the same id fences the older holder: its next commit fails with code `fenced` and leaves nothing.
 */
export interface Writer {
  /** Next offsets of the reader, read after the fence; 0 (or the partition's begin) where nothing was committed. */
  positions(topics: readonly string[]): Promise<readonly Position[]>;
  /**
   * Durable when it resolves, with the position behind the last output in each partition that was written to. When it
   * rejects the outcome may be unknown: drop the writer, open a new one, read positions again.
   */
  commit(outputs: readonly NewRecord[], next: readonly Position[]): Promise<readonly Position[]>;
  close(): Promise<void>;
}

/** Works on the batches of one slice (a partition, or the whole) of a reader's topics. */
export interface BatchProcessor {
  /**
   * Called once after the older holder was fenced and before the first batch; a new processor is opened after a failed commit.
   * May return positions to start from instead of the committed ones: for a reader that keeps its positions elsewhere.
   */
  recover(signal: AbortSignal): Promise<readonly Position[] | void>;
  /**
   * Records of one topic and partition, in order; with scope `whole` those of all, the earliest first (see
   * {@link ConsumeOptions.scope}). What it returns is committed together with the batch's positions; `'kept-elsewhere'`
   * means that the processor has stored its own position and nothing is to be committed.
   */
  process(batch: readonly LogRecord[], signal: AbortSignal): Promise<readonly NewRecord[] | 'kept-elsewhere'>;
  /** What it returned last is committed, and ends before these positions. Called before the next batch. */
  committed?(written: readonly Position[]): void;
  /** The slice is given up in good order, with nothing in hand. Not called after a fault. */
  close?(): Promise<void>;
}

/** The topic-partitions that one processor answers for. */
export type Slice = readonly { readonly topic: string; readonly partition: number }[];

export interface ConsumeOptions {
  /** Group name, generation included: `normalise.g1`. */
  readonly reader: string;
  readonly topics: readonly string[];
  /**
   * `partition`: a processor for each partition number. `whole`: one processor, one active member, for all partitions,
   * which are merged by the time of their records: while a partition is known to hold more, its next record is waited
   * for; one that was read to its end holds up nobody.
   */
  readonly scope: 'partition' | 'whole';
  /** Most records handed over at a time. */
  readonly batchSize: number;
  open(slice: Slice): BatchProcessor;
  /** Told of every fault that will be retried, with the wait before the next try, in ms. */
  onRetry?(fault: unknown, waitMs: number): void;
}

/** A running consumption. */
export interface Consumption {
  /** Resolves after {@link Consumption.stop}; rejects when the client died for good, and then nothing is consumed any more. */
  readonly done: Promise<void>;
  /** Lets the batch in hand finish or drops it whole, then releases everything. */
  stop(): Promise<void>;
}

/**
 * An append-only log of partitioned topics: Kafka, or LMDB in the same process. Both pass the same contract list.
 * Readers never see what was not committed.
 */
export interface EventLog {
  readonly kind: 'embedded' | 'kafka';
  /** Creates what is missing; leaves what exists as it is. */
  createTopics(topics: readonly TopicSpec[]): Promise<void>;
  /** Removes topics with all that they hold, where they are there. Nobody may read or write them any more. */
  deleteTopics(names: readonly string[]): Promise<void>;
  /** Forgets the positions of a reader. Rejects with `unavailable` as long as somebody consumes for it. */
  forgetReader(reader: string): Promise<void>;
  /**
   * Appends outside of any reader, for the ingestor. Durable when it resolves; all or nothing per call.
   * When it rejects with a fault that can be retried, the outcome may be unknown: appending again may double the records.
   */
  append(records: readonly NewRecord[]): Promise<void>;
  openWriter(options: { readonly writerId: string; readonly reader: string }): Promise<Writer>;
  ends(topic: string): Promise<readonly PartitionEnds[]>;
  /** First offset whose record is not older than `timestamp` (ms); the partition's end where there is none. */
  offsetAt(topic: string, partition: number, timestamp: number): Promise<number>;
  /**
   * Records from a position to the end, those of a transaction that is not yet settled included: 0 exactly when nothing
   * is left or under way. A control marker is never what keeps it from 0; among hundreds of records it may be counted.
   */
  remaining(from: Position): Promise<number>;
  /**
   * Committed records from a position to the end of all that was written at the call, in batches that may be empty. Waits
   * for transactions that are under way there: what was committed behind one of them is not missed. Leaves no trace.
   */
  read(from: Position): AsyncIterable<readonly LogRecord[]>;
  progress(reader: string, topics: readonly string[]): Promise<readonly ReaderProgress[]>;
  consume(options: ConsumeOptions): Promise<Consumption>;
  /** Resolves when the log can be reached; rejects with a {@link LogFault} else. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
