import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DtoPipe, problem, STORE, TakesNoQuery } from '#operations';
import {
  findDecision,
  findDecisions,
  isStorable,
  tablesFor,
  type Store,
  type WeighedDecision as Weighed,
} from '#read-model';
import { AWAY, Answers, Refuses } from '../documentation/answers.js';
import { GONE, refusedCursor } from '../paging.js';
import { DecisionBody } from './decision.body.js';
import { DecisionsQuery } from './decisions.query.js';
import type { AcceptedDecision, DecisionPage, WeighedDecision } from './decisions.schemas.js';
import { DecisionsService } from './decisions.service.js';
import type { Reply } from '../reply.js';

/** What people ruled. It is never lost: where the ground has moved, it waits for a review. */
@ApiTags('decisions')
@Controller('v1/decisions')
export class DecisionsController {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(DecisionsService) private readonly decisions: DecisionsService,
  ) {}

  @Post()
  @TakesNoQuery()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Rule on an incident: retype, move, retime, merge, split, confirm, dismiss, note, undo',
    description:
      'Refused where the incident has changed since `version`. It is applied within a moment, and on every replay.',
  })
  @Answers(202, 'AcceptedDecision')
  @Refuses(400, 'A field is missing or wrong; `pointer` names it')
  @Refuses(404, 'There is no such incident or decision; `pointer` names the field')
  @Refuses(409, 'The incident has changed since, or another decision on the same version is being applied: look again')
  @Refuses(413, 'The body is too large')
  @Refuses(415, 'The body is no JSON')
  @Refuses(422, 'The incident has more claims than a decision can name')
  @Refuses(503, AWAY)
  async decide(
    @Body(new DtoPipe()) body: DecisionBody,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<AcceptedDecision> {
    const decision = await this.decisions.take(body);
    const { decisionId: id } = decision;
    reply.header('location', `/v1/decisions/${id}`);
    return { id, status: 'accepted', decision };
  }

  @Get()
  @ApiOperation({
    summary: 'List decisions, the newest first',
    description: '`state=needs-review` lists those whose ground has moved.',
  })
  @Answers(200, 'DecisionPage')
  @Refuses(400, 'A parameter is unknown or wrong; `parameter` names it')
  @Refuses(410, GONE)
  async list(@Query(new DtoPipe()) query: DecisionsQuery): Promise<DecisionPage> {
    const { state, incident, author, limit, cursor } = query;
    const filter = {
      ...(state && { states: state }),
      ...(incident !== undefined && { incident }),
      ...(author !== undefined && { author }),
    };
    const page = await findDecisions(await tablesFor(this.store, cursor), {
      filter,
      limit,
      ...(cursor !== undefined && { cursor }),
    }).catch((error: unknown) => {
      throw refusedCursor(error);
    });
    return { ...page, items: page.items.map(told) };
  }

  @Get(':id')
  @TakesNoQuery()
  @ApiOperation({ summary: 'One decision, and where it stands' })
  @ApiParam({ name: 'id', example: 'dec-0192f1c2a0b47c3d' })
  @Answers(200, 'WeighedDecision')
  @Refuses(400, 'There are no parameters, or the id is not encoded as addresses are')
  @Refuses(404, 'There is no such decision, or it has not been weighed yet')
  @Refuses(414, 'No id is so long')
  async one(@Param('id') id: string): Promise<WeighedDecision> {
    const { tables } = await this.store.live();
    const found = isStorable(id) ? await findDecision(tables, id) : undefined;
    if (!found) throw problem(404, 'Unknown decision', { detail: `there is no decision ${id}`, parameter: 'id' });
    return told(found);
  }
}

const told = ({ decision, state, incidents }: Weighed): WeighedDecision => ({
  ...decision,
  state,
  incidents: [...incidents],
});
