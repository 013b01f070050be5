import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DtoPipe, STORE, TakesNoQuery } from '#operations';
import { findDeadLetter, findDeadLetters, isStorable, tablesFor, type KeptLetter, type Store } from '#read-model';
import { AWAY, Answers, Refuses, UNREADABLE_ID } from '../documentation/answers.js';
import { GONE, refusedCursor } from '../paging.js';
import { DeadLettersQuery, LettersOfStage } from './dead-letters.query.js';
import type { DeadLetter, DeadLetterPage, Ordered, WholeDeadLetter } from './dead-letters.schemas.js';
import { DeadLettersService, unknown } from './dead-letters.service.js';

const IdOfLetter = (): MethodDecorator => ApiParam({ name: 'id', example: 'classify:posts.deduplicated.g1:0:7' });

/** What stages could not work on. */
@ApiTags('dead letters')
@Controller('v1/dead-letters')
export class DeadLettersController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(DeadLettersService) private readonly letters: DeadLettersService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Records that a stage could not work on, the newest capture first' })
  @Answers(200, 'DeadLetterPage')
  @Refuses(400, 'A parameter is unknown or wrong; `parameter` names it')
  @Refuses(410, GONE)
  async list(@Query(new DtoPipe()) { stage, state, limit, cursor }: DeadLettersQuery): Promise<DeadLetterPage> {
    const filter = { ...(stage !== undefined && { stage }), ...(state && { state }) };
    const request = { filter, limit, ...(cursor !== undefined && { cursor }) };
    const page = await findDeadLetters(await tablesFor(this.store, cursor), request).catch((error: unknown) => {
      throw refusedCursor(error);
    });
    return { ...page, items: page.items.map(told) };
  }

  @Get(':id')
  @TakesNoQuery()
  @ApiOperation({ summary: 'One of them, with the record as it stands in the log' })
  @IdOfLetter()
  @Answers(200, 'WholeDeadLetter')
  @Refuses(400, UNREADABLE_ID)
  @Refuses(404, 'There is no such dead letter')
  async one(@Param('id') id: string): Promise<WholeDeadLetter> {
    const { tables } = await this.store.live();
    const letter = isStorable(id) ? await findDeadLetter(tables, id) : undefined;
    if (!letter) throw unknown(id);
    return { ...told(letter), headers: { ...letter.headers }, value: letter.value.toString('base64') };
  }

  @Post('replay')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Deliver all that wait to their stages again',
    description:
      'Each is delivered exactly once, as it stands in the log, after whatever has passed since it failed: the order of its key is not restored.',
  })
  @Answers(202, 'Ordered')
  @Refuses(400, 'A parameter is unknown or wrong; `parameter` names it')
  @Refuses(503, AWAY)
  async replayAll(@Query(new DtoPipe()) { stage }: LettersOfStage): Promise<Ordered> {
    return { ordered: await this.letters.replayAll(stage) };
  }

  @Post(':id/replay')
  @TakesNoQuery()
  @HttpCode(202)
  @ApiOperation({ summary: 'Deliver one of them to its stage again, exactly once' })
  @IdOfLetter()
  @Answers(202, 'Ordered')
  @Refuses(400, UNREADABLE_ID)
  @Refuses(404, 'There is no such dead letter')
  @Refuses(409, 'It has been delivered again already')
  @Refuses(503, AWAY)
  async replay(@Param('id') id: string): Promise<Ordered> {
    if (!isStorable(id)) throw unknown(id);
    await this.letters.replay(id);
    return { ordered: 1 };
  }
}

const told = (letter: KeptLetter): DeadLetter => ({
  id: letter.id,
  state: letter.state,
  stage: letter.stage,
  stageVersion: letter.stageVersion,
  error: letter.error,
  topic: letter.topic,
  partition: letter.partition,
  offset: letter.offset,
  key: letter.key,
  recordId: letter.recordId,
  capturedAt: letter.capturedAt.toISOString(),
  attempt: letter.attempt,
});
