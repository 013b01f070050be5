import { topicIn, TOPICS } from '#contracts';
import type { Registry, Replay } from '#generations';
import { sumOf, type Station } from './stations.js';

/** How far a replay has come. */
export interface Progress {
  /** Records of the topic that it starts from which have come all the way through. */
  readonly done: number;
  readonly total: number;
  /** What its own readers have not worked on yet. */
  readonly stages: readonly { readonly name: string; readonly lag: number }[];
}

/**
 * Asks every reader of a replay's own how far it has come. What a later one has not worked on yet is a share of what the
 * one before has made, so the shares multiply: only what has come through all of them is done.
 */
export async function progressOf(
  registry: Registry,
  { generation, from }: Replay,
  stations: readonly Station[],
): Promise<Progress> {
  const lineage = registry.lineages.get(generation)!;
  const source = topicIn(
    lineage,
    TOPICS.find(({ name }) => name === from)!,
  );
  let total: number | undefined;
  let share = 1;
  const stages: { name: string; lag: number }[] = [];
  for (const { name, reached } of stations) {
    const all = await reached();
    const { lag, processed } = sumOf(all);
    stages.push({ name, lag });
    if (total === undefined) {
      const here = sumOf(all.filter(({ topic }) => topic === source));
      total = here.lag + here.processed;
      share = total === 0 ? 1 : here.processed / total;
    } else if (lag > 0) share *= processed / (processed + lag);
  }
  return { done: Math.floor((total ?? 0) * share), total: total ?? 0, stages };
}

/** What was done at a moment, in ms since 1970. */
interface Sample {
  readonly at: number;
  readonly done: number;
}

/** Rates go by what was done in so many of the last ms. */
const WINDOW_MS = 30_000;

/** How fast a replay goes, by what it had done when it was last looked at. */
export class Pace {
  #samples: Sample[] = [];

  look(sample: Sample): void {
    this.#samples = [...this.#samples.filter(({ at }) => at > sample.at - WINDOW_MS), sample];
  }

  /** Undefined before it was looked at twice. */
  get perSecond(): number | undefined {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.at <= first.at) return undefined;
    return Math.max(0, ((last.done - first.done) * 1000) / (last.at - first.at));
  }
}
