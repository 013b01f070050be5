import { setTimeout as sleep } from 'node:timers/promises';
import type { Kafka } from 'kafkajs';
import { MAX_RECORD_BYTES, type NewRecord, type TopicSpec } from '../event-log.js';
import { withAdmin } from './admin.js';
import type { Connection } from './connection.js';
import { typeOf } from './faults.js';

/** Room for the framing of a batch that holds one record of the largest size. */
const MAX_BATCH_BYTES = MAX_RECORD_BYTES + 65_536;
const FOR_EVER_MS = String(2n ** 63n - 1n);
const KNOWN_RETRY_MS = 50;
const KNOWN_RETRIES = 200;
/** The broker's own default replication factor. */
const DEFAULT_REPLICATION = -1;

/** Creates those of the topics that are not there. */
export const createTopics = (client: Kafka, topics: readonly TopicSpec[]): Promise<void> =>
  withAdmin(client, async (admin) => {
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
    if (missing.length === 0) return;
    try {
      await admin.createTopics({ topics: missing, waitForLeaders: false });
    } catch (error) {
      if (!isOnlyExisting(error)) throw error;
    }
  });

/** Whether creating topics failed only because another process created them at the same moment. */
function isOnlyExisting(error: unknown): boolean {
  const { errors } = error as { errors?: readonly unknown[] };
  return Array.isArray(errors) && errors.every((one) => typeOf(one) === 'TOPIC_ALREADY_EXISTS');
}

/** How many partitions topics have. */
export class TopicDirectory {
  private readonly partitions = new Map<string, Promise<number>>();

  constructor(private readonly lookups: Connection) {}

  /** A topic that was deleted may come again with other partitions. */
  forget(topic: string): void {
    this.partitions.delete(topic);
  }

  /** A topic that was just created takes a moment to reach every broker. */
  async untilKnown(topic: string): Promise<void> {
    for (let tried = 1; ; tried++) {
      try {
        return void (await this.partitionCount(topic));
      } catch (fault) {
        if (tried > KNOWN_RETRIES) throw fault;
        await sleep(KNOWN_RETRY_MS);
      }
    }
  }

  /** Numbers of partitions of the topics that records go to. */
  partitionsFor(records: readonly NewRecord[]): Promise<ReadonlyMap<string, number>> {
    return this.partitionCounts([...new Set(records.map(({ topic }) => topic))]);
  }

  /** Never changes once a topic exists, so it is asked for once. */
  async partitionCounts(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
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
}
