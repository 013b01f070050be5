import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DtoPipe, problem, STORE } from '#operations';
import { MOST_COUNTS, timelineOf, TooManyCounts, type Store } from '#read-model';
import { Answers, Refuses } from '../documentation/answers.js';
import { filterOf } from '../incidents/filter.query.js';
import { csvOf } from '../representations/csv.js';
import { acceptOf, FORMATS, formatOf, type Acceptor } from '../representations/format.js';
import { TimelineQuery } from './timeline.query.js';
import type { Reply } from '../reply.js';

/** How many incidents there were, and when. */
@ApiTags('incidents')
@Controller('v1/timeline')
export class TimelineController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Get()
  @ApiOperation({
    summary: 'Count incidents by when they began',
    description: 'With the conditions of the list: the counts add up to the incidents that it gives.',
  })
  @Answers(200, 'Timeline', [FORMATS.csv])
  @Refuses(400, 'A parameter is unknown or wrong, or the counts would be too many; `parameter` names it')
  @Refuses(406, 'Nothing that this is given as is acceptable')
  async timeline(
    @Query(new DtoPipe()) query: TimelineQuery,
    @Req() request: Acceptor,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string> {
    const { interval, groupBy } = query;
    const format = formatOf(['json', 'csv'], query.format, acceptOf(request));
    const { items, generation } = await timelineOf(await this.store.live(), {
      filter: filterOf(query),
      interval,
      group: groupBy,
    }).catch((error: unknown) => {
      if (!(error instanceof TooManyCounts)) throw error;
      const detail = `more than ${MOST_COUNTS} counts: narrow the time or the filter, or count by longer intervals`;
      throw problem(400, 'Invalid query', { detail, parameter: 'interval' });
    });
    reply.header('vary', 'accept').header('content-type', `${FORMATS[format]}; charset=utf-8`);
    return format === 'csv'
      ? csvOf(
          ['from', groupBy, 'count'],
          items.map(({ from, group, count }) => [from, group, count]),
        )
      : JSON.stringify({ interval, groupBy, items, generation });
  }
}
