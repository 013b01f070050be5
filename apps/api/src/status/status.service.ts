import { Inject, Injectable } from '@nestjs/common';
import type { EventLog } from '#event-log';
import { ReplayLog } from '#generations';
import { EVENT_LOG, STORE } from '#operations';
import { countDeadLetters, type Store } from '#read-model';
import { stationsOf, sumOf } from '../replays/stations.js';
import type { Status } from './status.schema.js';

/** How far everything has come. */
@Injectable()
export class StatusService {
  constructor(
    @Inject(EVENT_LOG) readonly log: EventLog,
    @Inject(STORE) readonly store: Store,
    private readonly replays: ReplayLog,
  ) {}

  /** Asks the log and the store; never cached. */
  async status(): Promise<Status> {
    const { generation, tables } = await this.store.live();
    const registry = await this.replays.refresh();
    const lineage = registry.lineages.get(generation)!;
    // One after the other, down the way of a post: what a stage has passed on is in the next one's count.
    const progress = [];
    for (const { name, reached } of stationsOf(this, registry, lineage))
      progress.push({ name, ...sumOf(await reached()) });
    const deadLetters = await countDeadLetters(tables);
    return {
      generation,
      idle: progress.every(({ lag }) => lag === 0),
      stages: progress.map((stage) => ({ ...stage, deadLetters: deadLetters.get(stage.name) ?? 0 })),
      log: this.log.kind,
      store: this.store.kind,
    };
  }
}
