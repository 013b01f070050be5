import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
// kafkajs is CommonJS: only its default export is sure to be seen by every loader.
import kafkajs, { type Kafka, type KafkaConfig, type SASLOptions } from 'kafkajs';
import type { KafkaTarget } from './target.js';

/** The settings of every connection to the cluster. */
export function configOf(target: KafkaTarget): KafkaConfig & { readonly clientId: string } {
  return {
    clientId: target.clientId ?? `khronika-${hostname()}-${randomUUID().slice(0, 8)}`,
    brokers: [...target.brokers],
    ssl: target.ssl ?? false,
    ...(target.sasl && { sasl: target.sasl as SASLOptions }),
    connectionTimeout: 3_000,
    requestTimeout: 30_000,
    // Short: whoever calls us waits and tries again by itself, and says so.
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 4 },
    logLevel: target.onError ? kafkajs.logLevel.ERROR : kafkajs.logLevel.NOTHING,
    logCreator:
      () =>
      ({ namespace, log: { message, ...details } }) =>
        target.onError?.(`${namespace}: ${message}`, details),
  };
}

export const clientOf = (config: KafkaConfig): Kafka => new kafkajs.Kafka(config);
