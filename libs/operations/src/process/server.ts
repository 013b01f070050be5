import { EventLogServer, type Reader, type SnapshotReport, type StageReaderOptions } from '#stage';
import { GENERATION, lagsOf, type Parts } from './parts.js';

/** How the stages of a process are run: dead letters raise an alarm, and snapshots of memory are kept. */
export const stageOptions = ({
  logger,
  metrics,
  snapshots,
}: Pick<Parts, 'logger' | 'metrics' | 'snapshots'>): StageReaderOptions => ({
  onBatch: ({ stage, quarantined }) => {
    if (quarantined.length === 0) return;
    metrics.quarantined.inc({ reader: stage }, quarantined.length);
    for (const { recordId, error } of quarantined) logger.error({ stage, recordId, error }, 'record quarantined');
  },
  snapshots: {
    store: snapshots,
    onSnapshot: ({ outcome, ...report }) =>
      logger[WARNS.has(outcome) ? 'warn' : 'info'](report, `snapshot of memory ${outcome}`),
  },
});

const WARNS: ReadonlySet<SnapshotReport['outcome']> = new Set(['passed-over', 'not-kept']);

/**
 * The transport of a process: runs the readers, tells operators how they fare, and calls `onDeath` when the client of
 * the log is gone for good, since a process that no longer hears anything must not look alive.
 */
export function createServer(
  parts: Parts,
  readers: readonly Reader[],
  onDeath: (fault: unknown) => void,
): EventLogServer {
  const { log, logger, metrics, health } = parts;
  const server = new EventLogServer(log, readers, {
    generation: GENERATION,
    onRetry: (reader, fault, waitMs) => {
      metrics.retries.inc({ reader });
      logger.warn({ reader, fault: String(fault), waitMs }, 'a fault from outside; trying again');
    },
    onHalt: (reader, fault) => {
      logger.fatal({ reader, fault: String(fault) }, 'reader stopped');
      if (!(fault instanceof Error && fault.name === 'QuotaExceeded')) onDeath(fault);
    },
  });
  health.add('readers', () => {
    const unwell = server.states.filter(({ state }) => state !== 'running');
    return unwell.length
      ? unwell.map(({ reader, state, reason }) => `${reader} ${state}${reason ? `: ${reason}` : ''}`).join('; ')
      : undefined;
  });
  metrics.watchLag(() => lagsOf(log, readers));
  return server;
}
