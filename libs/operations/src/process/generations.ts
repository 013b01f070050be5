import { setTimeout as sleep } from 'node:timers/promises';
import type { Generation } from '#contracts';
import { dutiesOf } from '#generations';
import { readerName, type EventLogServer, type Reader } from '#stage';
import type { Parts } from './parts.js';
import { topicsOf } from './topics.js';

/** How often a process looks for what others have asked of replays, in ms. */
const POLL_MS = 500;

/**
 * Keeps the readers of this process at work for every generation that needs them: those there are now when it resolves,
 * later ones within a moment after they were asked for. What cannot be done now is tried again.
 */
export async function followGenerations(
  { log, logger, replays, snapshots }: Pick<Parts, 'log' | 'logger' | 'replays' | 'snapshots'>,
  server: EventLogServer,
  readers: readonly Reader[],
): Promise<{ stop(): Promise<void> }> {
  const forgotten = new Set<Generation>();
  const adjust = async (): Promise<void> => {
    const duties = dutiesOf(replays.registry, readers);
    const wanted = new Set(duties.map(({ name }) => name));
    const present = new Map(
      server.assignments.map((one) => [readerName(one.reader.name, one.lineage.generation), one] as const),
    );
    for (const [name, { reader, lineage }] of present)
      if (!wanted.has(name)) await server.remove(reader.name, lineage.generation);
    const busy = new Set(duties.map(({ lineage }) => lineage.generation));
    for (const generation of replays.registry.lineages.keys())
      if (!busy.has(generation) && !replays.registry.kept.has(generation) && !forgotten.has(generation)) {
        await snapshots.drop(generation);
        forgotten.add(generation);
      }
    const missing = duties.filter(({ name }) => !present.has(name));
    if (missing.length === 0) return;
    await log.createTopics(topicsOf(replays.registry));
    for (const { reader, lineage } of missing) {
      await reader.prepare?.(lineage);
      await server.add(reader, lineage);
    }
  };
  let turn = adjust();
  const inTurn = (): Promise<void> =>
    (turn = turn.then(adjust).catch((fault: unknown) => {
      logger.warn({ fault: String(fault) }, 'readers could not be brought in line with the generations; trying again');
    }));
  await turn;

  const stopped = new AbortController();
  replays.onChange(() => void (stopped.signal.aborted || inTurn()));
  const loop = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await sleep(POLL_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
      await replays.refresh().catch(() => undefined);
      if (!stopped.signal.aborted) await inTurn();
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      stopped.abort();
      await Promise.all([ended, turn]);
    },
  };
}
