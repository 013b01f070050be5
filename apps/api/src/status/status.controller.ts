import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { topicName, type Generation } from '#contracts';
import type { EventLog } from '#event-log';
import { EVENT_LOG, STORE } from '#operations';
import { countDeadLetters, VIEWS_READER, viewsProgress, type Store } from '#read-model';
import { readerName } from '#stage';
import { Answers } from '../documentation/answers.js';
import { PIPELINE } from './pipeline.js';
import type { Status } from './status.schema.js';

interface Progress {
  readonly name: string;
  readonly lag: number;
  readonly processed: number;
}

/** How far everything has come. */
@ApiTags('operations')
@Controller('v1/status')
export class StatusController {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(STORE) private readonly store: Store,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Lag of each stage, and whether all that was accepted has arrived' })
  @Answers(200, 'Status')
  async status(): Promise<Status> {
    const { generation, tables } = await this.store.live();
    // One after the other, down the way of a post: what a stage has passed on is in the next one's count.
    const progress: Progress[] = [];
    for (const { name, from } of PIPELINE)
      progress.push(
        await this.stage(
          name,
          from.map((topic) => topicName(topic, generation)),
          generation,
        ),
      );
    const views = await viewsProgress(this.store, generation, this.log);
    progress.push({
      name: VIEWS_READER,
      lag: sum(views.map(({ lag }) => lag)),
      processed: sum(views.map(({ next, begin }) => next - begin)),
    });
    const deadLetters = await countDeadLetters(tables);
    return {
      generation,
      idle: progress.every(({ lag }) => lag === 0),
      stages: progress.map((stage) => ({ ...stage, deadLetters: deadLetters.get(stage.name) ?? 0 })),
      log: this.log.kind,
      store: this.store.kind,
    };
  }

  private async stage(name: string, topics: readonly string[], generation: Generation): Promise<Progress> {
    const progress = await this.log.progress(readerName(name, generation), topics);
    const begins = new Map<string, number>();
    for (const topic of topics)
      for (const { partition, begin } of await this.log.ends(topic)) begins.set(`${topic}/${partition}`, begin);
    return {
      name,
      lag: sum(progress.map(({ lag }) => lag)),
      processed: sum(
        progress.map(({ topic, partition, next }) => Math.max(0, next - (begins.get(`${topic}/${partition}`) ?? 0))),
      ),
    };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
