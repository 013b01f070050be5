import { fact, replayMoved } from '#contracts';
import { LogFault } from '#event-log';
import { generationFor } from '#generations';
import {
  EventLogServer,
  QuotaExceeded,
  readerName,
  type Assignment,
  type SnapshotReport,
  type StageReaderOptions,
} from '#stage';
import { lagsOf, type Parts } from './parts.js';

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
 * The transport of a process, without readers yet: tells operators how they fare, and calls `onDeath` when the client of
 * the log is gone for good, since a process that no longer hears anything must not look alive.
 */
export function createServer(parts: Parts, onDeath: (fault: unknown) => void): EventLogServer {
  const { log, logger, metrics, health } = parts;
  const nameOf = ({ reader, lineage }: Assignment) => readerName(reader.name, lineage.generation);
  const server = new EventLogServer(log, {
    isUrgent: ({ reader, lineage }) => {
      const { lineages, live } = parts.replays.registry;
      return generationFor(lineages.get(live)!, reader) === lineage.generation;
    },
    onRetry: (assignment, fault, waitMs) => {
      const reader = nameOf(assignment);
      metrics.retries.inc({ reader });
      logger.warn({ reader, fault: String(fault), waitMs }, 'a fault from outside; trying again');
    },
    onHalt: (assignment, fault) => {
      logger.fatal({ reader: nameOf(assignment), fault: String(fault) }, 'reader stopped');
      if (fault instanceof LogFault) return onDeath(fault);
      const { registry } = parts.replays;
      const { generation } = assignment.lineage;
      const replay = [...registry.replays.values()].find((one) => one.generation === generation);
      if (replay && (replay.state === 'building' || replay.state === 'ready')) void fail(parts, replay.id, fault);
      else if (!(fault instanceof QuotaExceeded)) onDeath(fault);
    },
  });
  health.add('readers', () => {
    const unwell = server.states.filter(({ state }) => state !== 'running');
    return unwell.length
      ? unwell
          .map(({ reader, generation, state, reason }) =>
            [`${readerName(reader, generation)} ${state}`, reason].filter(Boolean).join(': '),
          )
          .join('; ')
      : undefined;
  });
  metrics.watchLag(() => lagsOf(log, server.assignments));
  return server;
}

/** A replay that cannot go on must not take the live generation down with it. */
async function fail({ replays, logger }: Parts, replayId: string, fault: unknown): Promise<void> {
  const reason = (fault instanceof Error ? fault.message : String(fault)).slice(0, MAX_REASON_LENGTH);
  try {
    const at = new Date().toISOString();
    await replays.record(fact(replayMoved, { replayId, step: 'failed', reason, at }));
  } catch (problem) {
    logger.error({ replayId, reason, problem: String(problem) }, 'a replay failed, and the log does not know yet');
  }
}

const MAX_REASON_LENGTH = 4000;
