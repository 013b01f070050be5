import type { Incident } from '#contracts';
import type { Chronicle, Told, Weighed } from './chronicle.js';
import { digestOf, mergedDigest, splitDigest, versionOf, WITHDRAWN_DIGEST } from './digest.js';
import { History, type Placement, type State } from './history.js';
import { weigh } from './weigh.js';
import { World, type Change } from './world.js';

/** One thing that is to be told of an incident, and from which time of capture on it holds. */
export type Telling = { readonly id: string; readonly region: string; readonly at: number } & (
  | { readonly kind: 'opened' | 'revised' | 'withdrawn'; readonly incident: Incident }
  | { readonly kind: 'merged'; readonly into: string }
  | { readonly kind: 'split'; readonly into: readonly string[] }
  | { readonly kind: 'voided' }
);

/** All that follows from a change. */
export interface Consequences {
  /** In order of time; those of one incident in the order in which they follow one another. */
  readonly tellings: readonly Telling[];
  readonly placements: readonly Placement[];
  readonly weighed: readonly Weighed[];
}

/**
 * Tells what follows from a change that makes a difference from `since` on, in times of capture: the history of every incident
 * that it touches, from the first time at which something is otherwise than it was told. Changes nothing.
 *
 * Guarantee: what was told of an incident, taken together, is what the claims (each with the times at which it stood) and
 * the decisions make of it; the order in which they came does not show.
 */
export function tell(chronicle: Chronicle, change: Change, since: number): Consequences {
  const world = new World(chronicle, change);
  const history = new History(new World(chronicle), world, since);
  const tellings = Array.from(history.states, ([id, states]) => tellingsOf(chronicle, id, states)).flat();
  const placements = history.placements();
  return {
    tellings: tellings.sort((a, b) => a.at - b.at || RANK[a.kind] - RANK[b.kind] || (a.id < b.id ? -1 : 1)),
    placements,
    weighed: weigh(chronicle, world, placements, change),
  };
}

/** What is told of one time: first what is taken back, then what there is, then what became of what was. */
const RANK: Readonly<Record<Telling['kind'], number>> = {
  voided: 0,
  opened: 1,
  revised: 1,
  merged: 2,
  split: 3,
  withdrawn: 4,
};

interface Step {
  readonly at: number;
  readonly digest: string;
  readonly tellings: readonly Telling[];
}

/** What has to be told so that what is told of an incident is its history. */
function tellingsOf(chronicle: Chronicle, id: string, states: readonly State[]): Telling[] {
  const all = chronicle.told.get(id) ?? [];
  const told = all.filter(({ at }) => at >= states[0]!.at);
  const steps = stepsOf(id, all[all.length - told.length - 1], states);
  let same = 0;
  while (same < told.length && same < steps.length && isSame(told[same]!, steps[same]!)) same++;
  const [over] = told.slice(same);
  const left = steps.slice(same);
  const tellings = left.flatMap((step) => step.tellings);
  if (!over) return tellings;
  const [first] = left;
  const isReplaced = told.length === same + 1 && first?.at === over.at && isPlain(first.digest) && isPlain(over.digest);
  if (isReplaced) return tellings;
  const region = states[0]!.region;
  return [{ kind: 'voided', id, region, at: Math.min(over.at, first?.at ?? Infinity) }, ...tellings];
}

const isSame = (a: { at: number; digest: string }, b: { at: number; digest: string }): boolean =>
  a.at === b.at && a.digest === b.digest;

/** Content and nothing more: no split, no end. */
const isPlain = (digest: string): boolean => !digest.includes(' ');

/** The changes that a history consists of; `before`: what was told of the time before it. */
function stepsOf(id: string, before: Told | undefined, states: readonly State[]): Step[] {
  const steps: Step[] = [];
  let version = before?.version ?? 0;
  let content = before?.present ? before.digest.split(' ', 1)[0] : undefined;
  for (const { at, region, described, split, last, into } of states) {
    const common = { id, region, at };
    if (described) {
      const digest = digestOf(described);
      if (digest === content && split.length === 0) continue;
      const kind = content === undefined ? 'opened' : 'revised';
      version++;
      const tellings: Telling[] = [{ ...common, kind, incident: versionOf(described, version) }];
      if (split.length > 0) tellings.push({ ...common, kind: 'split', into: split });
      steps.push({ at, digest: splitDigest(digest, split), tellings });
      content = digest;
    } else if (content !== undefined) {
      content = undefined;
      if (into !== undefined)
        steps.push({ at, digest: mergedDigest(into), tellings: [{ ...common, kind: 'merged', into }] });
      else if (last) {
        version++;
        const incident: Incident = { ...last, status: 'withdrawn', version };
        steps.push({ at, digest: WITHDRAWN_DIGEST, tellings: [{ ...common, kind: 'withdrawn', incident }] });
      }
    }
  }
  return steps;
}
