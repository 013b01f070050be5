import type { Kafka, KafkaConfig } from 'kafkajs';
import type { Position } from '#contracts';
import type { SliceLoops } from '../consumption/slice-loops.js';
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
import { Appender } from './appender.js';
import { clientOf, configOf } from './client.js';
import { clusterOf, READ_COMMITTED, READ_UNCOMMITTED } from './cluster.js';
import { unknownPartition } from './cluster-metadata.js';
import { Connection } from './connection.js';
import { consumeSlices } from './consuming.js';
import { KafkaSource } from './kafka-source.js';
import { RecordCounts } from './record-counts.js';
import { deleteGroup, deleteTopics } from './removal.js';
import { sendsOf } from './sends.js';
import type { KafkaTarget } from './target.js';
import { createTopics, TopicDirectory } from './topics.js';
import { TransactionalProducer } from './transactional-producer.js';

const COMMIT_TIMEOUT_MS = 30_000;
/** Short, since readers wait for an append that a crash left open. */
const APPEND_TIMEOUT_MS = 10_000;
/** Compressed: what comes out of it may be several times as much. */
const READ_LIMITS = { maxWaitMs: 100, minBytes: 1, maxBytes: 1024 * 1024 };

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
  private readonly topics: TopicDirectory;
  private readonly counts: RecordCounts;
  private isClosed = false;

  private constructor(
    private readonly config: KafkaConfig & { readonly clientId: string },
    private readonly client: Kafka,
  ) {
    this.lookups = new Connection(config, client);
    this.heads = new Connection(config, client, READ_UNCOMMITTED);
    this.counts = new RecordCounts(this.lookups, this.heads);
    this.topics = new TopicDirectory(this.lookups);
    this.appender = new Appender({
      openProducer: () => this.openProducer(`append.${config.clientId}`, APPEND_TIMEOUT_MS),
      partitionsFor: (records) => this.topics.partitionsFor(records),
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
    await createTopics(this.client, topics);
    await Promise.all(topics.map(({ name }) => this.topics.untilKnown(name)));
  }

  async deleteTopics(names: readonly string[]): Promise<void> {
    this.ensureOpen();
    await deleteTopics(this.client, names);
    for (const name of names) this.topics.forget(name);
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
        const sends = sendsOf(outputs, await this.topics.partitionsFor(outputs));
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
    const [left] = await this.counts.from([{ topic, partition, offset }]);
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
    const left = await this.counts.from(positions);
    return positions.map(({ topic, partition, offset }, i) => ({ topic, partition, next: offset, lag: left[i]! }));
  }

  async consume(options: ConsumeOptions): Promise<Consumption> {
    this.ensureOpen();
    const partitions = await this.topics.partitionCounts(options.topics);
    const slices = slicesOf(partitions, options.scope);
    return consumeSlices(
      {
        client: this.client,
        openWriter: (of) => this.openWriter(of),
        openSource: (from, order) => new KafkaSource(new Connection(this.config, this.client), from, order),
        running: this.consumptions,
      },
      slices,
      options,
    );
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

  private async endsOf(connection: Connection, topic: string, partition: number): Promise<PartitionEnds> {
    this.ensureOpen();
    const ends = (await connection.ends(topic)).find((one) => one.partition === partition);
    if (!ends) throw unknownPartition({ topic, partition });
    return ends;
  }

  private ensureOpen(): void {
    if (this.isClosed) throw new LogFault('closed', 'the log has been closed');
  }
}
