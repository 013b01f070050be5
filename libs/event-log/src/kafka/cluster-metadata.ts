import { LogFault } from '../event-log.js';
import type { Cluster } from './cluster.js';
import { typeOf } from './faults.js';

/** Makes the cluster know a topic. */
export async function load(cluster: Cluster, topic: string): Promise<void> {
  try {
    await cluster.addMultipleTargetTopics([topic]);
  } catch (error) {
    const type = typeOf(error);
    if (type === 'UNKNOWN_TOPIC_OR_PARTITION' || type === 'INVALID_TOPIC_EXCEPTION') throw unknownTopic(topic, error);
    throw error;
  }
  if (!cluster.findTopicPartitionMetadata(topic).length) throw unknownTopic(topic);
}

/** Numbers of the partitions of a topic that was loaded. */
export const partitionsIn = (cluster: Cluster, topic: string): number[] =>
  cluster
    .findTopicPartitionMetadata(topic)
    .map(({ partitionId }) => partitionId)
    .sort((a, b) => a - b);

/** The broker that leads a partition of a topic that was loaded. Throws a `LogFault` where there is none. */
export function leaderOf(
  cluster: Cluster,
  { topic, partition }: { readonly topic: string; readonly partition: number },
): number {
  const metadata = cluster.findTopicPartitionMetadata(topic).find(({ partitionId }) => partitionId === partition);
  if (!metadata) throw unknownPartition({ topic, partition });
  if (metadata.leader < 0) throw new LogFault('unavailable', `partition ${partition} of ${topic} has no leader`);
  return metadata.leader;
}

const unknownTopic = (topic: string, cause?: unknown): LogFault =>
  new LogFault('unknown-topic', `there is no topic ${topic}`, { cause });

/** A partition that a topic does not have. */
export const unknownPartition = ({
  topic,
  partition,
}: {
  readonly topic: string;
  readonly partition: number;
}): LogFault => new LogFault('unknown-topic', `there is no partition ${partition} of ${topic}`);
