import { createRequire } from 'node:module';
import type { Kafka, KafkaConfig } from 'kafkajs';

/**
 * The part of kafkajs that its public interface leaves out and that we need: to fetch records without joining a group.
 * This file is the only one that knows it. kafkajs is pinned to 2.2.4; the contract tests on Kafka guard this seam.
 */
export interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  /** Asks a broker. */
  refreshMetadata(): Promise<void>;
  /** Makes sure that metadata of the topics is loaded. */
  addMultipleTargetTopics(topics: readonly string[]): Promise<void>;
  findTopicPartitionMetadata(topic: string): readonly { readonly partitionId: number; readonly leader: number }[];
  findBroker(options: { readonly nodeId: string | number }): Promise<Broker>;
  findGroupCoordinator(options: { readonly groupId: string }): Promise<Broker>;
  fetchTopicsOffset(
    topics: readonly {
      readonly topic: string;
      readonly partitions: readonly { readonly partition: number }[];
      readonly fromBeginning?: boolean;
      readonly fromTimestamp?: number;
    }[],
  ): Promise<{ topic: string; partitions: { partition: number; offset: string }[] }[]>;
}

export interface Broker {
  fetch(request: {
    readonly maxWaitTime: number;
    readonly minBytes: number;
    readonly maxBytes: number;
    readonly isolationLevel: number;
    readonly topics: readonly {
      readonly topic: string;
      readonly partitions: readonly {
        readonly partition: number;
        readonly fetchOffset: string;
        readonly maxBytes: number;
      }[];
    }[];
  }): Promise<{ responses: { topicName: string; partitions: FetchedPartition[] }[] }>;
  offsetFetch(request: {
    readonly groupId: string;
    readonly topics: readonly {
      readonly topic: string;
      readonly partitions: readonly { readonly partition: number }[];
    }[];
  }): Promise<{ responses: { topic: string; partitions: { partition: number; offset: string }[] }[] }>;
}

/** What one fetch brought of one partition, markers and records of aborted transactions included. */
export interface FetchedPartition {
  readonly partition: number;
  /** Where what is committed or aborted ends. */
  readonly lastStableOffset: string;
  readonly messages: readonly FetchedMessage[];
  readonly abortedTransactions: readonly { readonly producerId: string; readonly firstOffset: string }[] | null;
}

export interface FetchedMessage {
  readonly offset: string;
  readonly timestamp: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer | readonly Buffer[] | undefined>>;
  readonly isControlRecord: boolean;
  readonly batchContext: { readonly producerId: string; readonly inTransaction: boolean };
}

export const READ_UNCOMMITTED = 0;
export const READ_COMMITTED = 1;

const require = createRequire(import.meta.url);
const ClusterOfKafkajs = require('kafkajs/src/cluster') as new (options: object) => Cluster;
const socketFactory = require('kafkajs/src/network/socketFactory') as () => unknown;

/** A connection of its own to the cluster, not yet open. */
export const clusterOf = (config: KafkaConfig, client: Kafka, isolation: number): Cluster =>
  new ClusterOfKafkajs({
    ...config,
    logger: client.logger(),
    socketFactory: socketFactory(),
    allowAutoTopicCreation: false,
    isolationLevel: isolation,
    enforceRequestTimeout: true,
    metadataMaxAge: 300_000,
  });
