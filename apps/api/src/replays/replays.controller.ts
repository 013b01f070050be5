import { applyDecorators, Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DtoPipe, STORE, TakesNoQuery } from '#operations';
import { diffGenerations, type IncidentPair, type IncidentSketch, type Store } from '#read-model';
import { AWAY, Answers, Refuses, UNREADABLE_ID } from '../documentation/answers.js';
import { DiffQuery } from './diff.query.js';
import { boundsOf, ReplayBody } from './replay.body.js';
import type { Replay, ReplayDiff, ReplayList } from './replays.schemas.js';
import { ReplaysService } from './replays.service.js';
import type { Reply } from '../reply.js';

const IdOfReplay = (): MethodDecorator => ApiParam({ name: 'id', example: 'replay-2' });
const UNKNOWN = 'There is no such replay';
const CONFLICT = 'Its state does not allow it, or another replay is in the way; `detail` says which';

/** What one asks of a replay by `POST {id}/{verb}`: answers with the replay as it then is. */
const Command = (verb: string, told: { readonly summary: string; readonly description?: string }): MethodDecorator =>
  applyDecorators(
    Post(`:id/${verb}`),
    TakesNoQuery(),
    HttpCode(200),
    ApiOperation(told),
    IdOfReplay(),
    Answers(200, 'Replay'),
    Refuses(400, UNREADABLE_ID),
    Refuses(404, UNKNOWN),
    Refuses(409, CONFLICT),
    Refuses(503, AWAY),
  );

/** The past made anew by today's code, beside what is live. */
@ApiTags('replays')
@Controller('v1/replays')
export class ReplaysController {
  constructor(
    @Inject(ReplaysService) private readonly replays: ReplaysService,
    @Inject(STORE) private readonly store: Store,
  ) {}

  @Post()
  @TakesNoQuery()
  @HttpCode(201)
  @ApiOperation({
    summary: 'Open a replay: build a new generation from one of the topics on, while live traffic goes on',
    description: 'One at a time. `since` and `until` limit what the generation takes in, also once it is live.',
  })
  @Answers(201, 'Replay')
  @Refuses(400, 'A field is missing or wrong; `pointer` names it')
  @Refuses(409, 'Another replay is being built, or waits to be promoted')
  @Refuses(413, 'The body is too large')
  @Refuses(415, 'The body is no JSON')
  @Refuses(503, AWAY)
  async open(@Body(new DtoPipe()) body: ReplayBody, @Res({ passthrough: true }) reply: Reply): Promise<Replay> {
    const replay = await this.replays.open({ from: body.from, ...boundsOf(body) });
    reply.header('location', `/v1/replays/${replay.id}`);
    return replay;
  }

  @Get()
  @TakesNoQuery()
  @ApiOperation({ summary: 'All replays, the newest first' })
  @Answers(200, 'ReplayList')
  @Refuses(400, 'There are no parameters')
  async list(): Promise<ReplayList> {
    return { items: await this.replays.list() };
  }

  @Get(':id')
  @TakesNoQuery()
  @ApiOperation({ summary: 'One replay and how far it has come' })
  @IdOfReplay()
  @Answers(200, 'Replay')
  @Refuses(400, UNREADABLE_ID)
  @Refuses(404, UNKNOWN)
  one(@Param('id') id: string): Promise<Replay> {
    return this.replays.one(id);
  }

  @Get(':id/diff')
  @ApiOperation({
    summary: 'How its incidents differ from those of the generation that is live, or that it replaced',
    description: 'While posts come in, the two are a moment apart, and so may be their newest incidents.',
  })
  @IdOfReplay()
  @Answers(200, 'ReplayDiff')
  @Refuses(400, 'A parameter is unknown or wrong; `parameter` names it')
  @Refuses(404, UNKNOWN)
  @Refuses(410, 'One of the two generations has been removed')
  async diff(@Param('id') id: string, @Query(new DtoPipe()) { limit }: DiffQuery): Promise<ReplayDiff> {
    const { before, after } = await this.replays.generationsOf(id);
    const { added, lost, retyped, moved, revised } = await diffGenerations(this.store, before, after, limit);
    return {
      before,
      after,
      added: added.items.map(sketched),
      lost: lost.items.map(sketched),
      retyped: retyped.items.map(paired),
      moved: moved.items.map(paired),
      revised: revised.items.map(paired),
      counts: {
        added: added.count,
        lost: lost.count,
        retyped: retyped.count,
        moved: moved.count,
        revised: revised.count,
      },
    };
  }

  @Command('promote', {
    summary: 'Make its generation the live one, in one step',
    description: 'Every query sees one generation, never a mix. The one that it replaces is kept until `retire`.',
  })
  promote(@Param('id') id: string): Promise<Replay> {
    return this.replays.promote(id);
  }

  @Command('rollback', { summary: 'Make the generation live again that it replaced' })
  rollback(@Param('id') id: string): Promise<Replay> {
    return this.replays.rollBack(id);
  }

  @Command('retire', {
    summary: 'Remove the generation that it replaced (after a roll-back: its own): topics, readers and tables',
    description: 'Topics that a kept generation still reads stay, and so do the stages that write them.',
  })
  retire(@Param('id') id: string): Promise<Replay> {
    return this.replays.retire(id);
  }

  @Command('cancel', { summary: 'Give it up, and remove its generation' })
  cancel(@Param('id') id: string): Promise<Replay> {
    return this.replays.cancel(id);
  }
}

const sketched = ({ id, type, title, place, from }: IncidentSketch) => ({
  id,
  type,
  title,
  place: { ...place },
  from,
});

const paired = ({ was, ...is }: IncidentPair) => ({ ...sketched(is), was: sketched(was) });
