import { setTimeout as sleep } from 'node:timers/promises';
import { topicsIn, type Lineage } from '#contracts';
import type { EventLog } from '#event-log';
import { readersFor, type Registry } from '#generations';
import { VIEWS_READER, viewsProgress, type Store } from '#read-model';
import { PIPELINE, type StageOutline } from '../status/pipeline.js';

/** How far a reader has come on one partition. */
interface Reached {
  readonly topic: string;
  readonly partition: number;
  readonly begin: number;
  readonly next: number;
  readonly lag: number;
}

/** A reader on the way of a post: one of the stages, or the views. */
export interface Station {
  readonly name: string;
  /** The generation that it works for, and perhaps for later ones besides. */
  readonly lineage: Lineage;
  /** Names in the log of what it reads. */
  readonly topics: readonly string[];
  readonly reached: () => Promise<readonly Reached[]>;
}

/** The readers that a lineage relies on, in the order of the way of a post; the views come last. */
export function stationsOf(
  { log, store }: { readonly log: EventLog; readonly store: Store },
  registry: Registry,
  lineage: Lineage,
): readonly Station[] {
  const stages = readersFor(registry, lineage, PIPELINE).map(({ name, reader, lineage: own }): Station => {
    const topics = topicsOf(reader, own);
    return { name: reader.name, lineage: own, topics, reached: () => reachedBy(log, name, topics) };
  });
  const reached = (): Promise<readonly Reached[]> => viewsProgress(store, lineage, log);
  return [...stages, { name: VIEWS_READER, lineage, topics: [], reached }];
}

const topicsOf = ({ from }: StageOutline, lineage: Lineage): readonly string[] =>
  from.flatMap((topic) => topicsIn(lineage, topic));

async function reachedBy(log: EventLog, reader: string, topics: readonly string[]): Promise<readonly Reached[]> {
  const progress = await log.progress(reader, topics);
  const begins = new Map<string, number>();
  for (const topic of topics)
    for (const { partition, begin } of await log.ends(topic)) begins.set(`${topic}/${partition}`, begin);
  return progress.map((one) => ({ ...one, begin: begins.get(`${one.topic}/${one.partition}`) ?? 0 }));
}

/** Records that are left, and offsets that are passed, over all partitions. */
export const sumOf = (reached: readonly Reached[]): { readonly lag: number; readonly processed: number } => ({
  lag: reached.reduce((sum, { lag }) => sum + lag, 0),
  processed: reached.reduce((sum, { next, begin }) => sum + Math.max(0, next - begin), 0),
});

const LOOK_AGAIN_MS = 50;

/**
 * Whether all that stands in the inputs at the call has come all the way through within `patienceMs`, whatever comes in
 * meanwhile. One reader after the other: what the first has made of it is what the second has to come through.
 */
export async function haveCaughtUp(
  log: EventLog,
  stations: readonly Station[],
  patienceMs: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  for (const { topics, reached } of stations) {
    const ends = new Map<string, number>();
    for (const topic of new Set([...topics, ...(await reached()).map((one) => one.topic)]))
      for (const { partition, end } of await log.ends(topic)) ends.set(`${topic}/${partition}`, end);
    const isThrough = ({ topic, partition, next, lag }: Reached): boolean =>
      lag === 0 || next >= (ends.get(`${topic}/${partition}`) ?? 0);
    while (!(await reached()).every(isThrough)) {
      if (Date.now() > deadline || signal?.aborted) return false;
      await sleep(LOOK_AGAIN_MS);
    }
  }
  return true;
}
