import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DateTime } from 'luxon';
import { DtoPipe, problem, STORE } from '#operations';
import { coverageOf, gapsOf, isStorable, listSources, type SourceCoverage, type Store } from '#read-model';
import { Answers, Refuses } from '../documentation/answers.js';
import { idIn } from '../wildcard-id.js';
import { CoverageQuery, MOST_DAYS, SourcesQuery } from './sources.query.js';
import type { SourceDetail, SourcePage } from './sources.schemas.js';

/** Most gaps that are told of one source. */
const MOST_GAPS = 20;

/** How well sources are watched: «no events» is told from «nobody was looking». */
@ApiTags('sources')
@Controller('v1/sources')
export class SourcesController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Get()
  @ApiOperation({ summary: 'Sources by name, with what came from them and when nobody was looking' })
  @Answers(200, 'SourcePage')
  @Refuses(400, 'A parameter is unknown or wrong; `parameter` names it')
  async list(@Query(new DtoPipe()) { gapDays, limit, cursor }: SourcesQuery): Promise<SourcePage> {
    const live = await this.store.live();
    const after = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
    if (after !== undefined && !isStorable(after))
      throw problem(400, 'Invalid query', { detail: 'this is no cursor of ours', parameter: 'cursor' });
    const found = await listSources(live.tables, { limit: limit + 1, ...(after !== undefined && { after }) });
    const page = found.slice(0, limit);
    const gaps = await gapsOf(
      live,
      page.map(({ source }) => source),
      { days: gapDays, limit: MOST_GAPS },
    );
    return {
      items: page.map((coverage) => ({
        ...told(coverage),
        gaps: gaps.filter(({ source }) => source === coverage.source).map(({ from, to }) => ({ from, to })),
      })),
      next: found.length > limit ? Buffer.from(page.at(-1)!.source).toString('base64url') : null,
      generation: live.generation,
    };
  }

  /** A source id may have slashes, which clients may encode or not: so all that follows is the id. */
  @Get('*')
  @ApiOperation({ summary: 'One source, day by day: events, no events, or nobody looking' })
  @ApiExtension('x-path', '/v1/sources/{id}')
  @ApiParam({ name: 'id', example: 'telegram:demo' })
  @Answers(200, 'SourceDetail')
  @Refuses(400, 'A parameter is unknown or wrong; `parameter` names it')
  @Refuses(404, 'Nothing has come from such a source')
  async one(
    @Param() parameters: Record<string, string | readonly string[]>,
    @Query(new DtoPipe()) query: CoverageQuery,
  ): Promise<SourceDetail> {
    const id = idIn(parameters);
    const live = await this.store.live();
    const [source] = isStorable(id) ? await listSources(live.tables, { source: id }) : [];
    if (!source) throw problem(404, 'Unknown source', { detail: `nothing has come from ${id}`, parameter: 'id' });
    const [gaps, days] = await Promise.all([
      gapsOf(live, [id], { days: 1, limit: MOST_GAPS }),
      coverageOf(live, id, interval(query, source)),
    ]);
    return { ...told(source), gaps: gaps.map(({ from, to }) => ({ from, to })), days: [...days] };
  }
}

/** A month up to the last thing that is known of the source, unless other days are asked for. */
function interval(query: CoverageQuery, { lastCaptured, lastPublished }: SourceCoverage): { from: string; to: string } {
  const last = new Date(Math.max(lastCaptured.getTime(), lastPublished?.getTime() ?? 0));
  const to = DateTime.fromISO(query.to ?? last.toISOString().slice(0, 10), { zone: 'utc' });
  const from = query.from === undefined ? to.minus({ days: 30 }) : DateTime.fromISO(query.from, { zone: 'utc' });
  const days = to.diff(from, 'days').days;
  if (days < 0 || days >= MOST_DAYS)
    throw problem(400, 'Invalid query', {
      detail: days < 0 ? 'from must not be after to' : `from must be less than ${MOST_DAYS} days before to`,
      parameter: 'from',
    });
  return { from: from.toFormat('yyyy-LL-dd'), to: to.toFormat('yyyy-LL-dd') };
}

const told = ({ source, posts, rejected, firstCaptured, lastCaptured, lastPublished }: SourceCoverage) => ({
  id: source,
  posts,
  rejected,
  firstCaptured: firstCaptured.toISOString(),
  lastCaptured: lastCaptured.toISOString(),
  lastPublished: lastPublished?.toISOString() ?? null,
});
