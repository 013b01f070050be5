import { setTimeout as sleep } from 'node:timers/promises';
import type { Kafka, KafkaConfig } from 'kafkajs';
import type { Position } from '#contracts';
import type { Portion } from '../consumption/partition-queues.js';
import { LogFault, type PartitionEnds } from '../event-log.js';
import { clusterOf, READ_COMMITTED, type Cluster } from './cluster.js';
import { Lease } from './lease.js';
import { leaderOf, load, partitionsIn } from './cluster-metadata.js';
import { committedRecords } from './committed-records.js';
import { isPassing, toLogFault } from './faults.js';
import { fetchFrom, type FetchLimits } from './wire/fetch.js';

const FIRST_WAIT_MS = 25;
const LONGEST_WAIT_MS = 1_000;

/**
 * Reads from a cluster without being a member of any group. Connects on first use; after an error it drops the
 * connection and what it knew of the cluster, so that the next call starts afresh. What a broker answers while it loads
 * or hands over is tried again for about 2 s. Rejects with a {@link LogFault}.
 */
export class Connection {
  private current: Lease | undefined;
  private isClosed = false;
  /** By broker, the last fetch. */
  private readonly fetches = new Map<number, Promise<unknown>>();

  /** `isolation` says what {@link ends} counts as the end: that of committed records, or of all. */
  constructor(
    private readonly config: KafkaConfig,
    private readonly client: Kafka,
    private readonly isolation: number = READ_COMMITTED,
  ) {}

  /** Numbers of the partitions of a topic; rejects with `unknown-topic`. */
  partitionsOf(topic: string): Promise<readonly number[]> {
    return this.use([topic], (cluster) => Promise.resolve(partitionsIn(cluster, topic)));
  }

  /** First offset and end of every partition. */
  ends(topic: string): Promise<readonly PartitionEnds[]> {
    return this.use([topic], (cluster) => endsIn(cluster, topic));
  }

  /** First offset of anything, record or marker, that is not older; undefined where there is none. */
  offsetOfTime(topic: string, partition: number, timestamp: number): Promise<number | undefined> {
    return this.use([topic], async (cluster) => {
      const found = await cluster.fetchTopicsOffset([{ topic, partitions: [{ partition }], fromTimestamp: timestamp }]);
      const offset = offsetIn(found, topic, partition);
      return offset < 0 ? undefined : offset;
    });
  }

  /** Next offsets that a group has committed; the partition's begin where it has none. */
  committed(groupId: string, topics: readonly string[]): Promise<readonly Position[]> {
    return this.use(topics, async (cluster) => {
      const ends = await Promise.all(topics.map(async (topic) => ({ topic, ends: await endsIn(cluster, topic) })));
      const begins = ends.flatMap(({ topic, ends: of }) =>
        of.map(({ partition, begin }) => ({ topic, partition, offset: begin })),
      );
      const coordinator = await cluster.findGroupCoordinator({ groupId });
      const { responses } = await coordinator.offsetFetch({ groupId, topics: byTopic(begins) });
      return begins.map(({ topic, partition, offset }) => ({
        topic,
        partition,
        offset: Math.max(offset, offsetIn(responses, topic, partition)),
      }));
    });
  }

  /** The positions by the broker that leads their partitions: what can be fetched together. */
  byLeader(positions: readonly Position[]): Promise<ReadonlyMap<number, readonly Position[]>> {
    return this.use(topicsOf(positions), (cluster) =>
      Promise.resolve(Map.groupBy(positions, (position) => leaderOf(cluster, position))),
    );
  }

  /** What there is from positions that one broker leads; waits for something to come, but not longer than told. */
  fetch(leader: number, positions: readonly Position[], limits: FetchLimits): Promise<readonly Portion[]> {
    return this.use(topicsOf(positions), (cluster) =>
      this.inTurn(leader, () => portionsFrom(cluster, leader, positions, limits)),
    );
  }

  /** What there is from one position. */
  fetchOne(position: Position, limits: FetchLimits): Promise<Portion> {
    return this.use([position.topic], async (cluster) => {
      const leader = leaderOf(cluster, position);
      const [fetched] = await this.inTurn(leader, () => portionsFrom(cluster, leader, [position], limits));
      return fetched ?? { ...position, records: [], next: position.offset, end: position.offset };
    });
  }

  /** Resolves when a broker answers. */
  ping(): Promise<void> {
    return this.use([], (cluster) => cluster.refreshMetadata());
  }

  /** Resolves when the calls under way have ended, which no longer than their fetches wait. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.current?.drop();
  }

  /**
   * A broker answers the fetches of one connection one after the other anyway; and of fetches that begin at once, kafkajs
   * would open a socket each, keep one and leak the others.
   */
  private inTurn<Result>(leader: number, fetch: () => Promise<Result>): Promise<Result> {
    const before = this.fetches.get(leader) ?? Promise.resolve();
    const mine = before.then(fetch, fetch);
    this.fetches.set(leader, mine);
    return mine;
  }

  /** Works on a cluster that knows the topics. */
  private async use<Result>(topics: readonly string[], work: (cluster: Cluster) => Promise<Result>): Promise<Result> {
    for (let wait = FIRST_WAIT_MS; ; wait *= 2) {
      if (this.isClosed) throw new LogFault('closed', 'the connection has been closed');
      const known = this.current;
      const lease = (this.current ??= new Lease(clusterOf(this.config, this.client, this.isolation)));
      try {
        return await lease.use(async (cluster) => {
          for (const topic of topics) await load(cluster, topic);
          return work(cluster);
        });
      } catch (error) {
        const fault = toLogFault(error);
        // A cluster that once knew a topic that has been deleted since cannot load any other.
        const isStale = fault.code === 'unknown-topic' && lease === known;
        if (fault.canRetry || isStale) {
          void lease.drop();
          if (this.current === lease) this.current = undefined;
        }
        if (isStale) continue;
        if (!isPassing(error) || wait > LONGEST_WAIT_MS) throw fault;
      }
      await sleep(wait);
    }
  }
}

async function portionsFrom(
  cluster: Cluster,
  leader: number,
  positions: readonly Position[],
  limits: FetchLimits,
): Promise<readonly Portion[]> {
  const broker = await cluster.findBroker({ nodeId: leader });
  return (await fetchFrom(broker, positions, limits)).map((fetched) => {
    const isAsked = ({ topic, partition }: Position): boolean =>
      topic === fetched.topic && partition === fetched.partition;
    return committedRecords(positions.find(isAsked)!.offset, fetched);
  });
}

async function endsIn(cluster: Cluster, topic: string): Promise<readonly PartitionEnds[]> {
  const numbers = partitionsIn(cluster, topic);
  const partitions = numbers.map((partition) => ({ partition }));
  const [begins, ends] = await Promise.all([
    cluster.fetchTopicsOffset([{ topic, partitions, fromBeginning: true }]),
    cluster.fetchTopicsOffset([{ topic, partitions, fromBeginning: false }]),
  ]);
  return numbers.map((partition) => ({
    partition,
    begin: offsetIn(begins, topic, partition),
    end: offsetIn(ends, topic, partition),
  }));
}

interface Offsets {
  readonly topic: string;
  readonly partitions: readonly { readonly partition: number; readonly offset: string }[];
}

/** -1 where there is none. */
function offsetIn(answers: readonly Offsets[], topic: string, partition: number): number {
  const answer = answers.find((one) => one.topic === topic)?.partitions.find((one) => one.partition === partition);
  return Number(answer?.offset ?? -1);
}

const topicsOf = (positions: readonly Position[]): string[] => [...new Set(positions.map(({ topic }) => topic))];

const byTopic = (positions: readonly Position[]): { topic: string; partitions: { partition: number }[] }[] =>
  [...Map.groupBy(positions, ({ topic }) => topic)].map(([topic, of]) => ({
    topic,
    partitions: of.map(({ partition }) => ({ partition })),
  }));
