import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { fact, replayMoved, replayOpened, type Generation, type ReplayOpened, type ReplayStep } from '#contracts';
import { apply, Refusal, ReplayLog, type Registry, type Replay, type ReplayEvent } from '#generations';
import { problem } from '#operations';
import { Conductor } from './conductor.js';
import { haveCaughtUp } from './stations.js';
import type { Replay as Answer } from './replays.schemas.js';

/** How long a promotion may wait until the new generation holds all that stood in the log when it was asked for, in ms. */
const PROMOTE_PATIENCE_MS = 10_000;
/** How long an answer waits until everything is removed, in ms; it goes on behind it. */
const TIDY_PATIENCE_MS = 10_000;
const TIDY_AGAIN_MS = 200;

/** What can be asked of replays. What is not possible now is a problem with status 409 that says why. */
@Injectable()
export class ReplaysService {
  constructor(
    @Inject(ReplayLog) private readonly replays: ReplayLog,
    @Inject(Conductor) private readonly conductor: Conductor,
  ) {}

  /** The newest first. */
  async list(): Promise<Answer[]> {
    const registry = await this.replays.refresh();
    const all = [...registry.replays.values()].reverse();
    return Promise.all(all.map((replay) => this.#told(registry, replay)));
  }

  async one(id: string): Promise<Answer> {
    const registry = await this.replays.refresh();
    return this.#told(registry, found(registry, id));
  }

  /** Opens a generation beside the live one. */
  async open(asked: Omit<ReplayOpened, 'at'>): Promise<Answer> {
    const at = now();
    const before = await this.replays.refresh();
    const registry = await this.#record(before, fact(replayOpened, { ...asked, at }));
    const opened = [...registry.replays.values()].findLast(({ openedAt }) => openedAt === at)!;
    return this.#told(registry, opened);
  }

  /** Makes a replay's generation the live one, once it holds all that stands in the log. */
  async promote(id: string): Promise<Answer> {
    const registry = await this.replays.refresh();
    const replay = found(registry, id);
    const event = step(id, 'promoted');
    refuseUnless(registry, event);
    if (!(await haveCaughtUp(this.conductor.log, this.conductor.stationsOf(registry, replay), PROMOTE_PATIENCE_MS)))
      throw impossible(`${id} has fallen behind: promote it when it has caught up again`);
    return this.#take(id, event, () => this.conductor.swap());
  }

  rollBack(id: string): Promise<Answer> {
    return this.#take(id, step(id, 'rolled-back'), () => this.conductor.swap());
  }

  /** Removes the generation that was replaced or, where none was, the replay's own. */
  retire(id: string): Promise<Answer> {
    return this.#take(id, step(id, 'retired'), () => this.#tidy());
  }

  cancel(id: string): Promise<Answer> {
    return this.#take(id, step(id, 'cancelled'), () => this.#tidy());
  }

  /** The two generations that a replay is about, the older one first. */
  async generationsOf(id: string): Promise<{ before: Generation; after: Generation }> {
    const registry = await this.replays.refresh();
    const { generation, replaced } = found(registry, id);
    const before = replaced ?? registry.live;
    const isThere = before !== generation && [before, generation].every((one) => registry.kept.has(one));
    if (!isThere)
      throw problem(410, 'Generation removed', { detail: `${id} is over: there is nothing left to compare it with` });
    return { before, after: generation };
  }

  async #take(id: string, event: ReplayEvent, follow: () => Promise<void>): Promise<Answer> {
    const before = await this.replays.refresh();
    found(before, id);
    const registry = await this.#record(before, event);
    await follow();
    return this.#told(registry, found(registry, id));
  }

  /** Asks the log only for what is possible as far as is known, so that it holds few refusals. */
  async #record(before: Registry, event: ReplayEvent): Promise<Registry> {
    refuseUnless(before, event);
    return this.replays.record(event).catch((fault: unknown) => {
      throw fault instanceof Refusal ? impossible(fault.message) : fault;
    });
  }

  /** Readers elsewhere need a moment to stop. */
  async #tidy(): Promise<void> {
    const deadline = Date.now() + TIDY_PATIENCE_MS;
    while (Date.now() < deadline) {
      const isDone = await this.conductor.tidy().then(
        () => true,
        () => false,
      );
      if (isDone) return;
      await sleep(TIDY_AGAIN_MS);
    }
  }

  async #told(registry: Registry, replay: Replay): Promise<Answer> {
    const { since, until, ...rest } = replay;
    const answer = {
      ...rest,
      ...(since !== undefined && { since: copied(since) }),
      ...(until !== undefined && { until: copied(until) }),
      live: registry.live === replay.generation,
    };
    if (!registry.kept.has(replay.generation)) return { ...answer, progress: null };
    const { done, total, stages } = await this.conductor.progressOf(registry, replay);
    const perSecond = this.conductor.paceOf(replay) ?? null;
    const secondsLeft = done === total && total > 0 ? 0 : perSecond ? Math.ceil((total - done) / perSecond) : null;
    return { ...answer, progress: { done, total, perSecond, secondsLeft, stages: [...stages] } };
  }
}

const now = (): string => new Date().toISOString();

const step = (replayId: string, taken: ReplayStep): ReplayEvent =>
  fact(replayMoved, { replayId, step: taken, at: now() });

const copied = (bound: NonNullable<Replay['since']>) => (typeof bound === 'string' ? bound : [...bound]);

function found({ replays }: Registry, id: string): Replay {
  const replay = replays.get(id);
  if (!replay) throw problem(404, 'Unknown replay', { detail: `there is no replay ${id}`, parameter: 'id' });
  return replay;
}

function refuseUnless(registry: Registry, event: ReplayEvent): void {
  try {
    apply(registry, event);
  } catch (fault) {
    throw fault instanceof Refusal ? impossible(fault.message) : fault;
  }
}

const impossible = (detail: string) => problem(409, 'Not possible now', { detail });
