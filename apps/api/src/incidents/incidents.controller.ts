import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DtoPipe, problem, STORE } from '#operations';
import {
  CursorFault,
  evidenceOf,
  findIncident,
  findIncidents,
  historyOf,
  isStorable,
  resolveIncident,
  type Store,
} from '#read-model';
import { Answers, Refuses } from '../documentation/answers.js';
import type { IncidentDetail, IncidentPage } from './incidents.schemas.js';
import { filterOf, ListQuery } from './list.query.js';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
}

/** The chronicle. */
@ApiTags('incidents')
@Controller('v1/incidents')
export class IncidentsController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Get()
  @ApiOperation({ summary: 'List incidents', description: 'All conditions hold together; pages follow by `cursor`.' })
  @Answers(200, 'IncidentPage')
  @Refuses(400, 'A parameter is unknown or wrong; `parameter` names it')
  @Refuses(410, 'The cursor belongs to a generation that has been replaced: start again without it')
  async list(@Query(new DtoPipe()) query: ListQuery): Promise<IncidentPage> {
    const { sort, limit, cursor } = query;
    try {
      const page = await findIncidents(await this.store.live(), {
        filter: filterOf(query),
        sort,
        limit,
        ...(cursor !== undefined && { cursor }),
      });
      return { ...page, items: [...page.items] };
    } catch (error) {
      if (!(error instanceof CursorFault)) throw error;
      const place = { detail: error.message, parameter: 'cursor' };
      throw error.code === 'gone' ? problem(410, 'Generation replaced', place) : problem(400, 'Invalid query', place);
    }
  }

  @Get(':id')
  @ApiOperation({ summary: 'One incident with its claims, the posts that make them, and its history' })
  @ApiParam({ name: 'id', example: 'inc-49ec4c2faae7ec70' })
  @Answers(200, 'IncidentDetail')
  @Refuses(400, 'The id is not encoded as addresses are')
  @Refuses(414, 'No id is so long')
  @Refuses(301, 'It was merged: `Location` leads to the incident that it is part of now')
  @Refuses(404, 'There is no such incident')
  async one(@Param('id') id: string, @Res({ passthrough: true }) reply: Reply): Promise<IncidentDetail | undefined> {
    const { tables } = await this.store.live();
    const known = isStorable(id) ? await resolveIncident(tables, id) : undefined;
    if (known !== undefined && known !== id) {
      reply.status(301).header('location', `/v1/incidents/${encodeURIComponent(known)}`);
      return undefined;
    }
    const incident = known === undefined ? undefined : await findIncident(tables, known);
    if (!incident) throw problem(404, 'Unknown incident', { detail: `there is no incident ${id}`, parameter: 'id' });
    const [{ claims, posts }, history] = await Promise.all([evidenceOf(tables, id), historyOf(tables, id)]);
    return {
      ...incident,
      claims: [...claims],
      posts: [...posts],
      history: history.map(({ at, ids, ...rest }) => ({
        at: at.toISOString(),
        ...rest,
        ...(ids && { ids: [...ids] }),
      })),
    };
  }
}
