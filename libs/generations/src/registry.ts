import {
  FIRST_GENERATION,
  postsRaw,
  TOPICS,
  topicIn,
  topicName,
  topicsIn,
  writerOf,
  type Bound,
  type Fact,
  type Generation,
  type Lineage,
  type replayMoved,
  type replayOpened,
  type ReplayOpened,
  type ReplayStep,
} from '#contracts';

/**
 * `building`: it catches up; `ready`: it has caught up and follows what comes in; `promoted`: it is, or was, the live
 * one, and what it replaced is kept; `retired`: over, and one of the two is gone; `cancelled`, `failed`: it never served.
 */
export type ReplayState = 'building' | 'ready' | 'promoted' | 'retired' | 'cancelled' | 'failed';

/** One replay and how far it has gone. */
export interface Replay {
  /** `replay-2`: the one that builds generation 2. */
  readonly id: string;
  readonly generation: Generation;
  readonly from: ReplayOpened['from'];
  readonly since?: Bound;
  readonly until?: Bound;
  readonly state: ReplayState;
  readonly openedAt: string;
  /** When it took its last step. */
  readonly movedAt: string;
  /** The generation that was live before it was promoted: what a roll-back returns to. */
  readonly replaced?: Generation;
  /** Why it failed. */
  readonly reason?: string;
}

/** Which generations there are. A fold of the topic `replays`, so that every process comes to the same. */
export interface Registry {
  readonly live: Generation;
  /** Of every generation that there ever was: one that is gone may still write topics that others share. */
  readonly lineages: ReadonlyMap<Generation, Lineage>;
  /** Generations whose topics and tables are kept. */
  readonly kept: ReadonlySet<Generation>;
  /** The earliest first. */
  readonly replays: ReadonlyMap<string, Replay>;
}

/** What was asked of replays: events of the topic `replays`. */
export type ReplayEvent = Fact<typeof replayOpened> | Fact<typeof replayMoved>;

/** Before anything was asked. */
export const FIRST_REGISTRY: Registry = {
  live: FIRST_GENERATION.generation,
  lineages: new Map([[FIRST_GENERATION.generation, FIRST_GENERATION]]),
  kept: new Set([FIRST_GENERATION.generation]),
  replays: new Map(),
};

/** Why an event does not count: what it asks for is not possible at that point of the log. It leaves everything as it is. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** What follows from an event. Throws {@link Refusal}; of two events that exclude each other the first one counts. */
export function apply(registry: Registry, event: ReplayEvent): Registry {
  if (event.type === 'replay.opened') return openReplay(registry, event.data);
  const { replayId, step, reason, at } = event.data;
  const replay = registry.replays.get(replayId);
  if (!replay) throw new Refusal(`there is no replay ${replayId}`);
  const { change, live, gone } = STEPS[step](registry, replay, reason);
  return {
    ...registry,
    live: live ?? registry.live,
    kept: gone === undefined ? registry.kept : new Set([...registry.kept].filter((generation) => generation !== gone)),
    replays: new Map(registry.replays).set(replayId, { ...replay, ...change, movedAt: at }),
  };
}

function openReplay(registry: Registry, { from, since, until, at }: ReplayOpened): Registry {
  const other = [...registry.replays.values()].find(({ state }) => state === 'building' || state === 'ready');
  if (other) throw new Refusal(`${other.id} is ${other.state}: one replay at a time; promote or cancel it first`);
  const generation = Math.max(...registry.lineages.keys()) + 1;
  const bounds = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
  const id = `replay-${generation}`;
  const lineage = lineageOf(registry.lineages.get(registry.live)!, generation, from, bounds);
  const replay = { id, generation, from, ...bounds, state: 'building', openedAt: at, movedAt: at } as const;
  return {
    ...registry,
    lineages: new Map(registry.lineages).set(generation, lineage),
    kept: new Set(registry.kept).add(generation),
    replays: new Map(registry.replays).set(id, replay),
  };
}

/** Shares with its parent the topics down to `from`, whoever writes them, and what limits them. */
function lineageOf(
  parent: Lineage,
  generation: Generation,
  from: ReplayOpened['from'],
  bounds: { since?: Bound; until?: Bound },
): Lineage {
  const last = TOPICS.findIndex(({ name }) => name === from);
  const shared = TOPICS.slice(0, last + 1).filter(({ kind }) => kind === 'derived');
  const limits = [
    ...(from === postsRaw.name ? [] : parent.limits),
    ...(Object.keys(bounds).length ? [{ topic: topicIn(parent, TOPICS[last]!), ...bounds }] : []),
  ];
  return {
    generation,
    shared: Object.fromEntries(shared.map((topic) => [topic.name, writerOf(parent, topic)])),
    limits,
  };
}

interface Step {
  readonly change: Partial<Pick<Replay, 'state' | 'reason' | 'replaced'>>;
  readonly live?: Generation;
  /** A generation that is not kept any longer. */
  readonly gone?: Generation;
}

const STEPS: Readonly<Record<ReplayStep, (registry: Registry, replay: Replay, reason?: string) => Step>> = {
  'caught-up': (_, replay) => {
    ensure(replay, ['building']);
    return { change: { state: 'ready' } };
  },
  promoted: ({ live }, replay) => {
    ensure(replay, ['ready']);
    if (replay.until !== undefined)
      throw new Refusal(
        `${replay.id} ends at its \`until\`, so nothing new would ever appear: replay without it to serve`,
      );
    return { change: { state: 'promoted', replaced: live }, live: replay.generation };
  },
  'rolled-back': ({ live, kept }, replay) => {
    ensure(replay, ['promoted']);
    if (live !== replay.generation) throw new Refusal(`generation ${replay.generation} is not live; ${live} is`);
    if (replay.replaced === undefined || !kept.has(replay.replaced))
      throw new Refusal(`generation ${replay.replaced} is gone: there is nothing to roll back to`);
    return { change: { state: 'ready', replaced: undefined }, live: replay.replaced };
  },
  retired: ({ live }, replay) => {
    ensure(replay, ['promoted', 'ready']);
    const gone = replay.replaced ?? replay.generation;
    if (gone === live) throw new Refusal(`generation ${gone} is live`);
    return { change: { state: 'retired', replaced: undefined }, gone };
  },
  cancelled: (_, replay) => {
    ensure(replay, ['building', 'ready', 'failed']);
    return { change: { state: 'cancelled' }, gone: replay.generation };
  },
  failed: (_, replay, reason) => {
    ensure(replay, ['building', 'ready']);
    return { change: { state: 'failed', reason: reason ?? 'no reason was given' } };
  },
};

function ensure({ id, state }: Replay, allowed: readonly ReplayState[]): void {
  if (!allowed.includes(state)) throw new Refusal(`${id} is ${state}, not ${allowed.join(' or ')}`);
}

/** Lineages whose stages and views run: all that are kept, but for those that failed. */
export function running({ lineages, kept, replays }: Registry): readonly Lineage[] {
  const failed = new Set(
    [...replays.values()].flatMap(({ state, generation }) => (state === 'failed' ? generation : [])),
  );
  return [...kept].filter((generation) => !failed.has(generation)).map((generation) => lineages.get(generation)!);
}

/** Names in the log of the derived topics that some kept generation reads or writes. */
export const neededTopics = ({ lineages, kept }: Registry): ReadonlySet<string> =>
  new Set([...kept].flatMap((generation) => DERIVED.flatMap((topic) => topicsIn(lineages.get(generation)!, topic))));

/** Names in the log of the derived topics of all generations that there ever were, but for the needed ones. */
export function deadTopics(registry: Registry): readonly string[] {
  const needed = neededTopics(registry);
  return [...registry.lineages.keys()]
    .flatMap((generation) => DERIVED.map((topic) => topicName(topic, generation)))
    .filter((name) => !needed.has(name));
}

const DERIVED = TOPICS.filter(({ kind }) => kind === 'derived');
