import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { fact, replayMoved, type ReplayStep } from '#contracts';
import { LogFault, type EventLog } from '#event-log';
import { deadReaders, deadTopics, Refusal, ReplayLog, type Registry, type Replay } from '#generations';
import { EVENT_LOG, STORE } from '#operations';
import { VIEWS_READER, type Store } from '#read-model';
import { PIPELINE } from '../status/pipeline.js';
import { Pace, progressOf, type Progress } from './progress.js';
import { haveCaughtUp, stationsOf, type Station } from './stations.js';

const LOOK_MS = 500;
/** A replay that brings everything through within so many ms is as near to what comes in as it will be. */
const CAUGHT_UP_MS = 3_000;
/** Nobody looks whether it has caught up before it is so near. */
const NEAR_SHARE = 0.98;
const NEAR_RECORDS = 1_000;

const NOT_BEGUN: Progress = { done: 0, total: 0, stages: [] };
const READERS = [...PIPELINE, { name: VIEWS_READER }];

/**
 * Does what follows from the registry of generations, as often as need be: makes the live one live in the database, says
 * when a replay has caught up, removes what no generation needs. Everything it does may be done twice, by several
 * processes at once, and is begun again after a crash. Never decides what is live: the log does.
 */
@Injectable()
export class Conductor implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #logger = new Logger(Conductor.name);
  readonly #stopped = new AbortController();
  readonly #paces = new Map<string, Pace>();
  #loop: Promise<void> = Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();
  #tidied: ReadonlySet<number> | undefined;

  constructor(
    @Inject(EVENT_LOG) readonly log: EventLog,
    @Inject(STORE) readonly store: Store,
    @Inject(ReplayLog) private readonly replays: ReplayLog,
  ) {}

  onApplicationBootstrap(): void {
    this.#loop = this.#conduct();
  }

  async onModuleDestroy(): Promise<void> {
    this.#stopped.abort();
    await this.#loop;
  }

  /** The readers that work for a replay alone, in the order of the way of a post. */
  stationsOf(registry: Registry, { generation }: Replay): readonly Station[] {
    const stations = stationsOf(this, registry, registry.lineages.get(generation)!);
    return stations.filter(({ lineage }) => lineage.generation === generation);
  }

  /** How far a replay has come; nothing done before its readers have begun. */
  async progressOf(registry: Registry, replay: Replay): Promise<Progress> {
    try {
      if (!(await this.store.kept()).includes(replay.generation)) return NOT_BEGUN;
      return await progressOf(registry, replay, this.stationsOf(registry, replay));
    } catch (fault) {
      if (fault instanceof LogFault && fault.code === 'unknown-topic') return NOT_BEGUN;
      throw fault;
    }
  }

  /** Records a second that a replay gets done; undefined while there is nothing to go by. */
  paceOf({ id }: Replay): number | undefined {
    return this.#paces.get(id)?.perSecond;
  }

  /** Brings the database in line with the registry, now. Rejects with a fault of log or store. */
  swap(): Promise<void> {
    return this.#inTurn(async () => {
      const { live } = await this.replays.refresh();
      if ((await this.store.live()).generation === live) return;
      // Only a database that was lost has no tables of it yet.
      if (!(await this.store.kept()).includes(live)) await this.store.migrate(live);
      await this.store.promote(live, this.replays.position);
    });
  }

  /** Removes what no kept generation needs. Rejects with a fault that can be retried while somebody still uses it. */
  tidy(): Promise<void> {
    return this.#inTurn(async () => {
      const registry = this.replays.registry;
      if (this.#tidied === registry.kept) return;
      for (const reader of deadReaders(registry, READERS)) await this.log.forgetReader(reader);
      await this.log.deleteTopics(deadTopics(registry));
      for (const generation of new Set([...(await this.store.kept()), ...registry.lineages.keys()]))
        if (!registry.kept.has(generation)) await this.store.drop(generation);
      this.#tidied = registry.kept;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #conduct(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await this.#try('bring the database in line with the generations', () => this.swap());
      await this.#try('remove what no generation needs', () => this.tidy());
      await this.#try('look after the replay', () => this.#watch());
      await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  async #try(what: string, work: () => Promise<void>): Promise<void> {
    if (this.#stopped.signal.aborted) return;
    try {
      await work();
    } catch (fault) {
      this.#logger.warn(`could not ${what} yet: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }

  async #watch(): Promise<void> {
    const { registry } = this.replays;
    const replay = [...registry.replays.values()].find(({ state }) => state === 'building');
    if (!replay) return this.#paces.clear();
    const progress = await this.progressOf(registry, replay);
    if (progress === NOT_BEGUN) return;
    const { done, total } = progress;
    const pace = this.#paces.get(replay.id) ?? new Pace();
    this.#paces.set(replay.id, pace);
    pace.look({ at: Date.now(), done });
    if (total - done > Math.max(NEAR_RECORDS, total * (1 - NEAR_SHARE))) return;
    const { signal } = this.#stopped;
    if (!(await haveCaughtUp(this.log, this.stationsOf(registry, replay), CAUGHT_UP_MS, signal))) return;
    await this.#move(replay, 'caught-up');
  }

  async #move({ id }: Replay, step: ReplayStep): Promise<void> {
    try {
      await this.replays.record(fact(replayMoved, { replayId: id, step, at: new Date().toISOString() }));
    } catch (fault) {
      // Another process has seen it first, or somebody has cancelled it.
      if (!(fault instanceof Refusal)) throw fault;
    }
  }
}
