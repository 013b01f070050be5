import { createRequire } from 'node:module';
import type { Kafka, KafkaConfig } from 'kafkajs';

/**
 * The part of kafkajs that its public interface leaves out and that we need: connections to the brokers of a cluster.
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
  findGroupCoordinator(options: { readonly groupId: string; readonly coordinatorType?: number }): Promise<Broker>;
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
  readonly connectionPool: { send<Answer, Raw>(request: BrokerRequest<Answer, Raw>): Promise<Answer> };
  initProducerId(request: {
    readonly transactionalId: string;
    readonly transactionTimeout: number;
  }): Promise<{ readonly producerId: string; readonly producerEpoch: number }>;
  addPartitionsToTxn(
    request: TransactionRequest & {
      readonly topics: readonly { readonly topic: string; readonly partitions: readonly number[] }[];
    },
  ): Promise<unknown>;
  addOffsetsToTxn(request: TransactionRequest & { readonly groupId: string }): Promise<unknown>;
  txnOffsetCommit(
    request: TransactionRequest & {
      readonly groupId: string;
      readonly topics: readonly {
        readonly topic: string;
        readonly partitions: readonly { readonly partition: number; readonly offset: string }[];
      }[];
    },
  ): Promise<unknown>;
  endTxn(request: TransactionRequest & { readonly transactionResult: boolean }): Promise<unknown>;
  offsetFetch(request: {
    readonly groupId: string;
    readonly topics: readonly {
      readonly topic: string;
      readonly partitions: readonly { readonly partition: number }[];
    }[];
  }): Promise<{ responses: { topic: string; partitions: { partition: number; offset: string }[] }[] }>;
}

/** Who writes a transaction. */
export interface TransactionRequest {
  readonly transactionalId: string;
  readonly producerId: string;
  readonly producerEpoch: number;
}

/** A request as a connection of kafkajs sends it. */
export interface BrokerRequest<Answer, Raw = unknown> {
  readonly request: unknown;
  readonly response: { decode(payload: Buffer): Promise<Raw>; parse(raw: Raw): Promise<Answer> };
  readonly requestTimeout?: number;
}

export interface FetchRequest {
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
}

/** What {@link Cluster.findGroupCoordinator} looks for besides coordinators of groups. */
export const TRANSACTION_COORDINATOR = 1;
export const READ_UNCOMMITTED = 0;
export const READ_COMMITTED = 1;

const require = createRequire(import.meta.url);
const ClusterOfKafkajs = require('kafkajs/src/cluster') as new (options: object) => Cluster;
const socketFactory = require('kafkajs/src/network/socketFactory') as () => unknown;
const fetches = require('kafkajs/src/protocol/requests/fetch') as {
  protocol(of: { version: number }): (request: FetchRequest) => BrokerRequest<unknown>;
};

/** The checksum of record batches. */
export const crc32c = require('kafkajs/src/protocol/recordBatch/crc32C') as (bytes: Uint8Array) => number;

/** The error that a code of the protocol stands for. */
export const { createErrorFromCode: errorOf } = require('kafkajs/src/protocol/error') as {
  readonly createErrorFromCode: (code: number) => Error;
};

const Encoder = require('kafkajs/src/protocol/encoder') as new (bytes: number) => {
  writeBuffer(bytes: Buffer): unknown;
};

/** A request whose body has been encoded. */
export const encodedRequest = (apiKey: number, apiVersion: number, apiName: string, body: Buffer): unknown => ({
  apiKey,
  apiVersion,
  apiName,
  encode: async () => new Encoder(body.length).writeBuffer(body),
});

/** A fetch in version 11, which every broker since 2.3 understands. */
export const fetchRequestOf = fetches.protocol({ version: 11 });

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests: (this: RequestQueue) => void;
}

/**
 * After its first request every connection of kafkajs 2.2.4 looks each millisecond whether something is pending, for ever
 * (it sets a timer to a negative time). Where nothing is, there is nothing to look for: whoever adds something looks.
 */
const { prototype: queue } = require('kafkajs/src/network/requestQueue') as { prototype: RequestQueue };
const schedule = queue.scheduleCheckPendingRequests;
queue.scheduleCheckPendingRequests = function scheduleIfPending(this: RequestQueue): void {
  if (this.pending.length > 0) schedule.call(this);
};

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
