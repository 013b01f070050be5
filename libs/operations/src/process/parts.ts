import { topicsIn } from '#contracts';
import { openEventLog, type EventLog } from '#event-log';
import { ReplayLog } from '#generations';
import { openStore, type Store } from '#read-model';
import { topicsOf } from './topics.js';
import { readerName, SnapshotFolder, type Assignment, type SnapshotStore } from '#stage';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { Health } from '../health/health.js';
import { createLogger } from '../logging.js';
import { Metrics, type Lag } from '../metrics/metrics.js';
import { BadSetting, type Settings } from '../settings.js';

/** What a process opens before Nest starts and closes after Nest has stopped. */
export interface Parts {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly log: EventLog;
  /** Which generations there are. */
  readonly replays: ReplayLog;
  /** Only where the process reads or writes the read model. */
  readonly store?: Store;
  /** Where stages keep snapshots of their memory; what is lost there costs time only. */
  readonly snapshots: SnapshotStore;
  readonly health: Health;
  readonly metrics: Metrics;
  close(): Promise<void>;
}

/** Which parts a process needs besides the log. */
export interface Needs {
  readonly store: 'needed' | 'none';
  /** One process holds everything: the embedded log and store will do. */
  readonly alone: boolean;
}

/** Opens the log and the store, creates missing topics and migrates. Closes what it opened when it fails half-way. */
export async function openParts(settings: Settings, needs: Needs): Promise<Parts> {
  if (!needs.alone && !settings.kafka)
    throw new BadSetting('KAFKA_BROKERS', 'is needed: the embedded log serves one process only (khronika up)');
  if (!needs.alone && needs.store === 'needed' && !settings.databaseUrl)
    throw new BadSetting('DATABASE_URL', 'is needed: the embedded store serves one process only (khronika up)');
  const logger = createLogger(settings.logLevel);
  const health = new Health();
  const metrics = new Metrics();
  const opened: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };
  try {
    const log = await openEventLog(
      settings.kafka
        ? { kind: 'kafka', ...settings.kafka, clientId: clientIdOf(settings) }
        : { kind: 'embedded', folder: join(settings.dataFolder, 'log') },
    );
    opened.push(log);
    const replays = await ReplayLog.open(log);
    await log.createTopics(topicsOf(replays.registry));
    health.add('log', () => log.ping().then(() => undefined));

    let store: Store | undefined;
    if (needs.store === 'needed') {
      store = await openStore(
        settings.databaseUrl
          ? { kind: 'postgres', url: settings.databaseUrl }
          : { kind: 'pglite', folder: join(settings.dataFolder, 'store') },
      );
      opened.push(store);
      const reached = store;
      health.add('store', () => reached.ping().then(() => undefined));
    }
    const snapshots = new SnapshotFolder(join(settings.dataFolder, 'snapshots'));
    return { settings, logger, log, replays, ...(store && { store }), snapshots, health, metrics, close };
  } catch (fault) {
    await close().catch(() => undefined);
    throw fault;
  }
}

/**
 * Stable over restarts, so that a new process takes over what its forerunner left open; of its own, so that two processes
 * never take each other for a forerunner. One port of a host belongs to one process.
 */
const clientIdOf = ({ port }: Settings): string => `khronika-${hostname()}-${port}`;

/** What readers have not committed yet, summed over their partitions. */
export async function lagsOf(log: EventLog, assignments: readonly Assignment[]): Promise<readonly Lag[]> {
  return Promise.all(
    assignments.map(async ({ reader, lineage }) => {
      const names = reader.topics.flatMap((topic) => topicsIn(lineage, topic));
      const progress =
        (await reader.progress?.(log, lineage)) ??
        (await log.progress(readerName(reader.name, lineage.generation), names));
      return {
        reader: reader.name,
        generation: lineage.generation,
        lag: progress.reduce((sum, { lag }) => sum + lag, 0),
      };
    }),
  );
}
