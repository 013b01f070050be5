import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DtoPipe, problem, STORE } from '#operations';
import {
  decisionsOn,
  evidenceOf,
  findIncident,
  findIncidents,
  historyOf,
  isStorable,
  resolveIncident,
  sourcesOf,
  tablesFor,
  type LiveTables,
  type Store,
} from '#read-model';
import { Answers, Refuses } from '../documentation/answers.js';
import { endOf } from '../instant.js';
import { GONE, refusedCursor } from '../paging.js';
import { acceptOf, FORMATS, formatOf, type Acceptor } from '../representations/format.js';
import { NEGOTIATED, pageAs } from '../representations/incident-page.js';
import { nextAddress } from '../representations/page.js';
import { AsOfQuery } from './as-of.query.js';
import { explain } from './explanation.js';
import type { Explanation } from './explanation.schemas.js';
import { filterOf } from './filter.query.js';
import type { IncidentDetail } from './incidents.schemas.js';
import { ListQuery } from './list.query.js';
import type { Reply } from '../reply.js';

interface Request extends Acceptor {
  readonly url: string;
  readonly protocol: string;
  readonly host: string;
}

const Id = () => ApiParam({ name: 'id', example: 'inc-49ec4c2faae7ec70' });

/** The chronicle. */
@ApiTags('incidents')
@Controller('v1/incidents')
export class IncidentsController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Get()
  @ApiOperation({
    summary: 'List incidents',
    description:
      'All conditions hold together; pages follow by `cursor`, which the header `Link` gives in every format. ' +
      'The format follows from the header `Accept`, or from `format`.',
  })
  @Answers(200, { [FORMATS.json]: 'IncidentPage', [FORMATS.geojson]: 'IncidentFeatures' }, [
    FORMATS.ndjson,
    FORMATS.csv,
    FORMATS.atom,
  ])
  @Refuses(400, 'A parameter is unknown or wrong; `parameter` names it')
  @Refuses(406, 'Nothing that this is given as is acceptable')
  @Refuses(410, GONE)
  async list(
    @Query(new DtoPipe()) query: ListQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const format = query.format === 'acled' ? 'acled' : formatOf(NEGOTIATED, query.format, acceptOf(request));
    const { sort, limit, cursor } = query;
    const live = await tablesFor(this.store, cursor);
    const page = await findIncidents(live, {
      filter: filterOf(query),
      sort,
      limit,
      ...(cursor !== undefined && { cursor }),
    }).catch((error: unknown) => {
      throw refusedCursor(error);
    });
    const address = new URL(request.url, `${request.protocol}://${request.host}`);
    const sources = format === 'acled' ? await sourcesOf(live.tables, page.items) : new Map<string, string[]>();
    const { type, body } = await pageAs(format, { ...page, sources, address });
    reply.header('content-type', type).header('vary', 'accept');
    if (page.next !== null) {
      const { pathname, search } = nextAddress(address, page.next);
      reply.header('link', `<${pathname}${search}>; rel="next"`);
    }
    return body;
  }

  @Get(':id')
  @ApiOperation({
    summary: 'One incident with its claims, the posts that make them, and its history',
    description: 'With `asOf` as it was known at that time of capture.',
  })
  @Id()
  @Answers(200, 'IncidentDetail')
  @Refuses(301, 'It was merged: `Location` leads to the incident that it is part of')
  @Refuses(400, 'A parameter is unknown or wrong, or the id is not encoded as addresses are')
  @Refuses(404, 'There is no such incident, or was none at that time')
  @Refuses(414, 'No id is so long')
  async one(
    @Param('id') id: string,
    @Query(new DtoPipe()) { asOf }: AsOfQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<IncidentDetail | undefined> {
    const { tables } = await this.store.live();
    const time = asOf === undefined ? undefined : endOf(asOf);
    const incident = await this.#find(tables, id, time, reply, '');
    if (!incident) return undefined;
    const [{ claims, posts }, history] = await Promise.all([evidenceOf(tables, id, time), historyOf(tables, id, time)]);
    return {
      ...incident,
      claims: claims.map(({ source: _source, ...claim }) => claim),
      posts: [...posts],
      history: history.map(({ at, ids, ...rest }) => ({
        at: at.toISOString(),
        ...rest,
        ...(ids && { ids: [...ids] }),
      })),
    };
  }

  @Get(':id/explanation')
  @ApiOperation({
    summary: 'Why an incident says what it says',
    description:
      'Every field with the claims that it follows from; every claim down to its words in the captured text, the hash of that text, ' +
      'where it stands in the log, the rules that fired and the stages that made it.',
  })
  @Id()
  @Answers(200, 'Explanation')
  @Refuses(301, 'It was merged: `Location` leads to the explanation of the incident that it is part of')
  @Refuses(400, 'A parameter is unknown or wrong, or the id is not encoded as addresses are')
  @Refuses(404, 'There is no such incident, or was none at that time')
  @Refuses(414, 'No id is so long')
  async explanation(
    @Param('id') id: string,
    @Query(new DtoPipe()) { asOf }: AsOfQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<Explanation | undefined> {
    const { tables, generation } = await this.store.live();
    const time = asOf === undefined ? undefined : endOf(asOf);
    const incident = await this.#find(tables, id, time, reply, '/explanation');
    if (!incident) return undefined;
    const [{ claims, posts }, decisions] = await Promise.all([evidenceOf(tables, id, time), decisionsOn(tables, id)]);
    return explain(incident, claims, posts, decisions, generation);
  }

  /** The incident; undefined after a redirection to the one that it was merged into. */
  async #find(tables: LiveTables['tables'], id: string, asOf: Date | undefined, reply: Reply, below: string) {
    const known = isStorable(id) ? await resolveIncident(tables, id, asOf) : undefined;
    if (known !== undefined && known !== id) {
      const query = asOf ? `?asOf=${encodeURIComponent(asOf.toISOString())}` : '';
      reply.status(301).header('location', `/v1/incidents/${encodeURIComponent(known)}${below}${query}`);
      return undefined;
    }
    const incident = known === undefined ? undefined : await findIncident(tables, known, asOf);
    if (!incident) throw problem(404, 'Unknown incident', { detail: `there is no incident ${id}`, parameter: 'id' });
    return incident;
  }
}
