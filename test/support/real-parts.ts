import type { Environment } from './khronika.js';
import { startKafka, type RunningKafka } from './kafka.js';
import { startPostgres, type RunningPostgres } from './postgres.js';
import type { Skipped } from './server-process.js';

/** A Kafka and a PostgreSQL, with the settings of processes that are to use them. */
export interface RealParts {
  readonly kafka: RunningKafka;
  readonly postgres: RunningPostgres;
  readonly environment: Environment & { readonly DATABASE_URL: string };
  readonly stop: () => Promise<void>;
}

/** Starts both, or says which of them cannot be had. */
export async function startRealParts(): Promise<RealParts | Skipped> {
  const kafka = await startKafka();
  if ('skipped' in kafka) return kafka;
  const postgres = await startPostgres();
  if ('skipped' in postgres) {
    await kafka.stop();
    return postgres;
  }
  return {
    kafka,
    postgres,
    environment: { KAFKA_BROKERS: kafka.brokers.join(','), DATABASE_URL: postgres.url },
    stop: async () => {
      await kafka.stop();
      await postgres.stop();
    },
  };
}
