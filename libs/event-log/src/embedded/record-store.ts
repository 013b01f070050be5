import { join } from 'node:path';
import { open, type Database, type RootDatabase } from 'lmdb';
import type { Position } from '#contracts';
import { MAX_BATCH_BYTES } from '../consumption/partition-queues.js';
import { LogFault, type LogRecord, type NewRecord, type TopicSpec } from '../event-log.js';
import { partitionOf } from '../partitioner.js';
import { decodeRecord, encodeRecord, latestOf } from './record-codec.js';

/** Address space, not disk: reserved at once, so that a growing log is not mapped twice. */
const MAP_BYTES = 2 ** 36;

/** Named databases in the environment: four for each topic and a few of our own, so about forty generations. */
const MAX_DATABASES = 1024;

/** What is written together or not at all. */
export interface Change {
  readonly outputs: readonly NewRecord[];
  readonly positions?: { readonly reader: string; readonly next: readonly Position[] };
  /** The writer in whose name it is written: refused when a later epoch of it exists. */
  readonly writer?: { readonly id: string; readonly epoch: number };
}

interface Partition {
  readonly number: number;
  readonly records: Database<Uint8Array, number>;
  /** Next offset. */
  end: number;
  /** Latest timestamp of any record. */
  latest: number;
}

interface Topic {
  readonly spec: TopicSpec;
  readonly partitions: readonly Partition[];
}

/**
 * Topics, records, positions and writer epochs in one LMDB environment. Every method but {@link close} is synchronous;
 * what {@link apply} wrote is flushed to disk when it returns. One process only: the folder must be locked.
 */
export class RecordStore {
  private readonly root: RootDatabase;
  private readonly specs: Database<Omit<TopicSpec, 'name'>, string>;
  private readonly positions: Database<number, string[]>;
  private readonly epochs: Database<number, string>;
  private readonly topics = new Map<string, Topic>();

  constructor(folder: string) {
    // Without overlappingSync a transaction returns only when it is flushed.
    this.root = open({
      path: join(folder, 'log.lmdb'),
      noSubdir: true,
      maxDbs: MAX_DATABASES,
      overlappingSync: false,
      mapSize: MAP_BYTES,
    });
    this.specs = this.root.openDB({ name: 'topics', encoding: 'json' });
    this.positions = this.root.openDB({ name: 'positions', encoding: 'json' });
    this.epochs = this.root.openDB({ name: 'epochs', encoding: 'json' });
    for (const { key: name, value } of Array.from(this.specs.getRange())) this.openTopic({ name, ...value });
  }

  /** Creates the topic, unless it exists. */
  createTopic(spec: TopicSpec): void {
    if (this.topics.has(spec.name)) return;
    const { name, ...rest } = spec;
    this.openTopic(spec);
    this.root.transactionSync(() => void this.specs.put(name, rest));
  }

  /** Removes the topic with its records, where it is there. */
  deleteTopic(name: string): void {
    const topic = this.topics.get(name);
    if (!topic) return;
    this.topics.delete(name);
    for (const { records } of topic.partitions) records.dropSync();
    this.root.transactionSync(() => void this.specs.remove(name));
  }

  /** Removes the positions of a reader. */
  forgetReader(reader: string): void {
    this.root.transactionSync(() => {
      for (const key of Array.from(this.positions.getKeys({ start: [reader] }))) {
        if (key[0] !== reader) break;
        void this.positions.remove(key);
      }
    });
  }

  partitionsOf(topic: string): number {
    return this.topicOf(topic).partitions.length;
  }

  endOf(topic: string, partition: number): number {
    return this.partition(topic, partition).end;
  }

  /** Records from an offset, at most `max` and about {@link MAX_BATCH_BYTES}; never past `end`. */
  read(from: Position, max: number, end = Number.POSITIVE_INFINITY): LogRecord[] {
    const { topic, partition, offset } = from;
    const { records } = this.partition(topic, partition);
    const batch: LogRecord[] = [];
    let bytes = 0;
    for (const { key, value } of records.getRange({ start: offset, end, limit: max })) {
      batch.push(decodeRecord({ topic, partition, offset: key }, value));
      bytes += value.length;
      if (bytes >= MAX_BATCH_BYTES) break;
    }
    return batch;
  }

  /** First offset whose record is not older than `timestamp`, else the end. */
  offsetAt(topic: string, partition: number, timestamp: number): number {
    const { records, end } = this.partition(topic, partition);
    let low = 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (latestOf(records.get(middle)!) >= timestamp) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  positionOf(reader: string, topic: string, partition: number): number {
    return this.positions.get([reader, topic, String(partition)]) ?? 0;
  }

  /** Starts a new epoch of a writer: what older ones apply from now on is refused. */
  startEpoch(writerId: string): number {
    return this.root.transactionSync(() => {
      const epoch = (this.epochs.get(writerId) ?? 0) + 1;
      void this.epochs.put(writerId, epoch);
      return epoch;
    });
  }

  /**
   * Applies changes in one transaction. Returns for each the positions behind its outputs, or what refused it: a refused
   * change leaves nothing and does not touch the others. Throws when the disk failed: then none of them was applied.
   */
  apply(changes: readonly Change[]): readonly (readonly Position[] | LogFault)[] {
    const ends = new Map<Partition, { end: number; latest: number }>();
    let applied: readonly (readonly Position[] | LogFault)[];
    try {
      applied = this.root.transactionSync(() => changes.map((change) => this.applyOne(change, ends)));
    } catch (cause) {
      throw new LogFault('unavailable', `the log cannot be written: ${(cause as Error).message}`, { cause });
    }
    for (const [partition, after] of ends) Object.assign(partition, after);
    return applied;
  }

  async close(): Promise<void> {
    await this.root.close();
  }

  private applyOne(
    change: Change,
    ends: Map<Partition, { end: number; latest: number }>,
  ): readonly Position[] | LogFault {
    const { outputs, positions, writer } = change;
    if (writer && this.epochs.get(writer.id) !== writer.epoch)
      return new LogFault('fenced', `another holder of ${writer.id} has taken over`);
    const targets: Partition[] = [];
    for (const { topic, key } of outputs) {
      const partitions = this.topics.get(topic)?.partitions;
      if (!partitions) return unknownTopic(topic);
      targets.push(partitions[partitionOf(key, partitions.length)]!);
    }
    const written = new Map<Partition, Position>();
    for (const [i, output] of outputs.entries()) {
      const target = targets[i]!;
      const { end, latest } = ends.get(target) ?? target;
      const latestNow = Math.max(latest, output.timestamp);
      void target.records.put(end, encodeRecord(output, latestNow));
      ends.set(target, { end: end + 1, latest: latestNow });
      written.set(target, { topic: output.topic, partition: target.number, offset: end + 1 });
    }
    for (const { topic, partition, offset } of positions?.next ?? [])
      void this.positions.put([positions!.reader, topic, String(partition)], offset);
    return [...written.values()];
  }

  private openTopic(spec: TopicSpec): void {
    const partitions = Array.from({ length: spec.partitions }, (_, number): Partition => {
      const records = this.root.openDB<Uint8Array, number>({
        name: `records/${spec.name}/${number}`,
        encoding: 'binary',
        compression: true,
      });
      const [last] = records.getRange({ reverse: true, limit: 1 });
      return {
        number,
        records,
        end: last ? last.key + 1 : 0,
        latest: last ? latestOf(last.value) : Number.NEGATIVE_INFINITY,
      };
    });
    this.topics.set(spec.name, { spec, partitions });
  }

  private topicOf(name: string): Topic {
    const topic = this.topics.get(name);
    if (!topic) throw unknownTopic(name);
    return topic;
  }

  private partition(name: string, partition: number): Partition {
    const found = this.topicOf(name).partitions[partition];
    if (!found) throw new LogFault('unknown-topic', `there is no partition ${partition} of ${name}`);
    return found;
  }
}

const unknownTopic = (name: string): LogFault => new LogFault('unknown-topic', `there is no topic ${name}`);
