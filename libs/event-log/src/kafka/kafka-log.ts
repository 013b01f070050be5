import { setTimeout as sleep } from 'node:timers/promises';
import type { Kafka, KafkaConfig } from 'kafkajs';
import type { Position } from '#contracts';
import { runSlice } from '../consumption/slice-loop.js';
import { SliceLoops } from '../consumption/slice-loops.js';
import { slicesOf } from '../consumption/slices.js';
import {
  LogFault,
  MAX_RECORD_BYTES,
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
import { Appender } from './appender.js';
import { clientOf, configOf } from './client.js';
import { clusterOf, READ_COMMITTED, READ_UNCOMMITTED } from './cluster.js';
import { Connection } from './connection.js';
import { toLogFault, typeOf } from './faults.js';
import { KafkaSource } from './kafka-source.js';
import { Membership } from './membership.js';
import { deleteGroup, deleteTopics } from './removal.js';
import { sendsOf } from './sends.js';
import type { KafkaTarget } from './target.js';
import { TransactionalProducer } from './transactional-producer.js';

const COMMIT_TIMEOUT_MS = 30_000;
/** Short, since readers wait for an append that a crash left open. */
const APPEND_TIMEOUT_MS = 10_000;
/** Compressed: what comes out of it may be several times as much. */
const READ_LIMITS = { maxWaitMs: 100, minBytes: 1, maxBytes: 1024 * 1024 };
const COUNT_LIMITS = { maxWaitMs: 0, minBytes: 1, maxBytes: 256 * 1024 };
/** Records among so few offsets are counted one by one, else estimated, unless the last of them hold none. */
const COUNTED_OFFSETS = 500;
const TAIL_OFFSETS = 10;
/** Room for the framing of a batch that holds one record of the largest size. */
const MAX_BATCH_BYTES = MAX_RECORD_BYTES + 65_536;
const FOR_EVER_MS = String(2n ** 63n - 1n);
const KNOWN_RETRY_MS = 50;
const KNOWN_RETRIES = 200;
/** The broker's own default replication factor. */
const DEFAULT_REPLICATION = -1;

/**
 * The log on a Kafka cluster.
 *
 * Delivery: a commit is one transaction of outputs and positions under a transactional id that is fixed for each reader
 * and slice; an append is one transaction, shared with the appends of the same moment. Both are acknowledged by all
 * in-sync replicas. Readers see committed records only, a moment after the commit resolves. Positions live in the
 * consumer group of the reader's name: brokers forget them `offsets.retention.minutes` after its last member has gone.
 */
export class KafkaLog implements EventLog {
  readonly kind = 'kafka';
  /** For requests that do not wait. */
  private readonly lookups: Connection;
  /** The same, but for the end of everything written, settled or not. */
  private readonly heads: Connection;
  private readonly appender: Appender;
  private readonly consumptions = new Set<SliceLoops>();
  private readonly partitions = new Map<string, Promise<number>>();
  private readonly counts = new Map<string, { readonly from: number; readonly end: number; readonly count: number }>();
  /** By partition, an offset that holds a committed record. */
  private readonly lastSeen = new Map<string, number>();
  private isClosed = false;

  private constructor(
    private readonly config: KafkaConfig & { readonly clientId: string },
    private readonly client: Kafka,
  ) {
    this.lookups = new Connection(config, client);
    this.heads = new Connection(config, client, READ_UNCOMMITTED);
    this.appender = new Appender({
      openProducer: () => this.openProducer(`append.${config.clientId}`, APPEND_TIMEOUT_MS),
      partitionsFor: (records) => this.partitionsFor(records),
    });
  }

  /** Connects. Throws {@link LogFault} `unavailable` when no broker answers. */
  static async open(target: KafkaTarget): Promise<KafkaLog> {
    const config = configOf(target);
    const log = new KafkaLog(config, clientOf(config));
    try {
      await log.ping();
      return log;
    } catch (fault) {
      await log.close();
      throw fault;
    }
  }

  async createTopics(topics: readonly TopicSpec[]): Promise<void> {
    this.ensureOpen();
    const admin = this.client.admin();
    try {
      await admin.connect();
      const existing = new Set(await admin.listTopics());
      const missing = topics
        .filter(({ name }) => !existing.has(name))
        .map((topic) => ({
          topic: topic.name,
          numPartitions: topic.partitions,
          replicationFactor: DEFAULT_REPLICATION,
          configEntries: [
            { name: 'cleanup.policy', value: 'delete' },
            { name: 'retention.ms', value: '-1' },
            { name: 'retention.bytes', value: '-1' },
            { name: 'max.message.bytes', value: String(MAX_BATCH_BYTES) },
            // Times are those of capture, markers carry the broker's: segments must not be cut where the two meet.
            { name: 'segment.ms', value: FOR_EVER_MS },
            { name: 'message.timestamp.type', value: 'CreateTime' },
            { name: 'message.timestamp.after.max.ms', value: FOR_EVER_MS },
          ],
        }));
      if (missing.length) await admin.createTopics({ topics: missing, waitForLeaders: false });
    } catch (error) {
      if (!isOnlyExisting(error)) throw toLogFault(error);
    } finally {
      await admin.disconnect();
    }
    await Promise.all(topics.map(({ name }) => this.untilKnown(name)));
  }

  async deleteTopics(names: readonly string[]): Promise<void> {
    this.ensureOpen();
    await deleteTopics(this.client, names);
    for (const name of names) this.partitions.delete(name);
    this.appender.renew();
  }

  async forgetReader(reader: string): Promise<void> {
    this.ensureOpen();
    await deleteGroup(this.client, reader);
  }

  async append(records: readonly NewRecord[]): Promise<void> {
    this.ensureOpen();
    refuseTooLarge(records);
    await this.appender.append(records);
  }

  async openWriter({ writerId, reader }: { readonly writerId: string; readonly reader: string }): Promise<Writer> {
    this.ensureOpen();
    const producer = await this.openProducer(writerId, COMMIT_TIMEOUT_MS);
    return {
      positions: (topics) => this.lookups.committed(reader, topics),
      commit: async (outputs, next) => {
        refuseTooLarge(outputs);
        const sends = sendsOf(outputs, await this.partitionsFor(outputs));
        return producer.commit(sends, { groupId: reader, next });
      },
      close: () => producer.close(),
    };
  }

  async ends(topic: string): Promise<readonly PartitionEnds[]> {
    this.ensureOpen();
    return this.lookups.ends(topic);
  }

  async offsetAt(topic: string, partition: number, timestamp: number): Promise<number> {
    const { end } = await this.endsOf(this.lookups, topic, partition);
    const found = await this.lookups.offsetOfTime(topic, partition, timestamp);
    if (found === undefined) return end;
    // The broker may have found a marker, which carries the time of its clock: look for the record behind it.
    for await (const batch of this.read({ topic, partition, offset: found })) {
      const record = batch.find((one) => one.timestamp >= timestamp);
      if (record) return record.offset;
    }
    return end;
  }

  async remaining({ topic, partition, offset }: Position): Promise<number> {
    this.ensureOpen();
    const [left] = await this.countFrom([{ topic, partition, offset }]);
    return left!;
  }

  async *read({ topic, partition, offset }: Position): AsyncGenerator<readonly LogRecord[]> {
    const { begin, end } = await this.endsOf(this.heads, topic, partition);
    for (let next = Math.max(offset, begin); next < end;) {
      const fetched = await this.lookups.fetchOne({ topic, partition, offset: next }, READ_LIMITS);
      const records = fetched.records.filter((record) => record.offset < end);
      next = fetched.next;
      // Also an empty batch, so that whoever reads can stop waiting for a transaction.
      yield records;
      this.ensureOpen();
    }
  }

  async progress(reader: string, topics: readonly string[]): Promise<readonly ReaderProgress[]> {
    this.ensureOpen();
    const positions = await this.lookups.committed(reader, topics);
    const left = await this.countFrom(positions);
    return positions.map(({ topic, partition, offset }, i) => ({ topic, partition, next: offset, lag: left[i]! }));
  }

  async consume(options: ConsumeOptions): Promise<Consumption> {
    this.ensureOpen();
    const partitions = await this.partitionCounts(options.topics);
    const slices = slicesOf(partitions, options.scope);
    const host = {
      openWriter: (of: { readonly writerId: string; readonly reader: string }) => this.openWriter(of),
      openSource: (from: readonly Position[], order: 'in-turn' | 'merged') =>
        new KafkaSource(new Connection(this.config, this.client), from, order),
    };
    let membership: Membership | undefined;
    const loops: SliceLoops = new SliceLoops(async () => {
      this.consumptions.delete(loops);
      await membership?.leave();
    });
    this.consumptions.add(loops);
    try {
      membership = await Membership.join({
        client: this.client,
        groupId: options.reader,
        slices,
        held: () => loops.names,
        onAssigned: (names) => {
          for (const name of loops.names) if (!names.includes(name)) void loops.end(name);
          for (const slice of slices)
            if (names.includes(slice.name)) loops.start(slice.name, (signal) => runSlice(host, slice, options, signal));
        },
        onLost: (fault) => loops.fail(fault),
      });
      // It may have been lost while it joined.
      if (loops.hasEnded) await membership.leave();
      return loops;
    } catch (fault) {
      await loops.stop();
      throw fault;
    }
  }

  async ping(): Promise<void> {
    this.ensureOpen();
    await this.lookups.ping();
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    await Promise.all([...this.consumptions].map((consumption) => consumption.stop()));
    this.isClosed = true;
    await this.appender.close();
    await Promise.all([this.lookups.close(), this.heads.close()]);
  }

  private openProducer(id: string, timeoutMs: number): Promise<TransactionalProducer> {
    const cluster = clusterOf(this.config, this.client, READ_COMMITTED);
    return TransactionalProducer.open(cluster, `khronika.${id}`, timeoutMs);
  }

  /**
   * Records from each position on, see {@link EventLog.remaining}. What a transaction has written but not yet settled
   * counts as well: else a record would be nowhere between the commit and its marker, and all would seem done.
   */
  private async countFrom(positions: readonly Position[]): Promise<readonly number[]> {
    const topics = [...new Set(positions.map(({ topic }) => topic))];
    const [written, settled] = [
      await this.endsByPartition(this.heads, topics),
      await this.endsByPartition(this.lookups, topics),
    ];
    return Promise.all(
      positions.map(async (position) => {
        const name = nameOf(position);
        const ends = settled.get(name);
        if (!ends) throw unknownPartition(position);
        const from = Math.max(position.offset, ends.begin);
        const pending = Math.max(0, written.get(name)!.end - Math.max(ends.end, from));
        return (await this.count({ ...position, offset: from }, ends.end)) + pending;
      }),
    );
  }

  /** Committed records between a position and an offset: counted where they are few, else estimated. */
  private async count(from: Position, end: number): Promise<number> {
    if (end - from.offset > COUNTED_OFFSETS && (await this.hasRecordNear(from, end))) return end - from.offset;
    const name = nameOf(from);
    const known = this.counts.get(name);
    if (known?.from === from.offset && known.end === end) return known.count;
    let count = 0;
    for (let next = from.offset; next < end;) {
      const fetched = await this.lookups.fetchOne({ ...from, offset: next }, COUNT_LIMITS);
      count += fetched.records.filter(({ offset }) => offset < end).length;
      next = fetched.next;
    }
    this.counts.set(name, { from: from.offset, end, count });
    return count;
  }

  /** Whether one of the last offsets before the end, and not before the position, holds a committed record. */
  private async hasRecordNear(from: Position, end: number): Promise<boolean> {
    const name = nameOf(from);
    if ((this.lastSeen.get(name) ?? -1) >= from.offset) return true;
    const { records } = await this.lookups.fetchOne({ ...from, offset: end - TAIL_OFFSETS }, COUNT_LIMITS);
    const last = records.at(-1);
    if (last) this.lastSeen.set(name, last.offset);
    return last !== undefined;
  }

  private async endsByPartition(
    connection: Connection,
    topics: readonly string[],
  ): Promise<ReadonlyMap<string, PartitionEnds>> {
    const perTopic = await Promise.all(
      topics.map(async (topic) =>
        (await connection.ends(topic)).map((ends) => [nameOf({ topic, ...ends }), ends] as const),
      ),
    );
    return new Map(perTopic.flat());
  }

  private async endsOf(connection: Connection, topic: string, partition: number): Promise<PartitionEnds> {
    this.ensureOpen();
    const ends = (await connection.ends(topic)).find((one) => one.partition === partition);
    if (!ends) throw unknownPartition({ topic, partition });
    return ends;
  }

  /** A topic that was just created takes a moment to reach every broker. */
  private async untilKnown(topic: string): Promise<void> {
    for (let tried = 1; ; tried++) {
      try {
        return void (await this.partitionCount(topic));
      } catch (fault) {
        if (tried > KNOWN_RETRIES) throw fault;
        await sleep(KNOWN_RETRY_MS);
      }
    }
  }

  private partitionsFor(records: readonly NewRecord[]): Promise<ReadonlyMap<string, number>> {
    return this.partitionCounts([...new Set(records.map(({ topic }) => topic))]);
  }

  /** Never changes once a topic exists, so it is asked for once. */
  private async partitionCounts(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map(await Promise.all(topics.map(async (topic) => [topic, await this.partitionCount(topic)] as const)));
  }

  private partitionCount(topic: string): Promise<number> {
    const known = this.partitions.get(topic);
    if (known) return known;
    const asked = this.lookups.partitionsOf(topic).then(({ length }) => length);
    this.partitions.set(topic, asked);
    asked.catch(() => this.partitions.delete(topic));
    return asked;
  }

  private ensureOpen(): void {
    if (this.isClosed) throw new LogFault('closed', 'the log has been closed');
  }
}

interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

const nameOf = ({ topic, partition }: TopicPartition): string => `${topic}/${partition}`;

const unknownPartition = ({ topic, partition }: TopicPartition): LogFault =>
  new LogFault('unknown-topic', `there is no partition ${partition} of ${topic}`);

/** Whether creating topics failed only because another process created them at the same moment. */
function isOnlyExisting(error: unknown): boolean {
  const { errors } = error as { errors?: readonly unknown[] };
  return Array.isArray(errors) && errors.every((one) => typeOf(one) === 'TOPIC_ALREADY_EXISTS');
}
