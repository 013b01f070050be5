import { Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DtoPipe, problem } from '#operations';
import { FEEDS } from '../feeds/index.js';
import { withBody } from '../http/request-body.js';
import { STREAMED, type HttpRequest } from '../http/streamed-bodies.js';
import { traceparentOf } from '../http/traceparent.js';
import { instantOrDay } from '../instant.js';
import { faultOfTime } from '../posts/check-item.js';
import { CLOCK, type Clock } from '../intake/clock.js';
import { ImportQuery } from './import-query.js';
import { ImportReport } from './import-report.js';
import { ImportsService } from './imports.service.js';

/** A file that is read as a stream may be large, but not endless. */
const MAX_STREAMED_BYTES = 4 * 1024 ** 3;

/** Takes files of posts in. */
@ApiTags('posts')
@Controller('v1/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(202)
  @RouteConfig(STREAMED)
  @ApiOperation({ summary: 'Import a file of posts: the file is the body' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 202, type: ImportReport, description: 'The file was read to its end' })
  @ApiResponse({
    status: 400,
    description: 'The file cannot be read, or not to its end (problem+json with the report)',
  })
  @ApiResponse({ status: 413, description: 'The file is too large for its format (problem+json)' })
  @ApiResponse({ status: 415, description: 'Encoded otherwise than by gzip (problem+json)' })
  @ApiResponse({ status: 422, description: 'Nothing in the file is a good post (problem+json with the report)' })
  @ApiResponse({ status: 503, description: 'The log does not answer: send the same again (problem+json)' })
  async take(@Query(new DtoPipe()) query: ImportQuery, @Req() request: HttpRequest): Promise<ImportReport> {
    const { format, source, referenceDate } = query;
    const feed = FEEDS[format];
    const holds = feed.maxBytes !== Infinity;
    const limit = holds ? feed.maxBytes : MAX_STREAMED_BYTES;
    const capturedAt = this.clock().toISOString();
    const wrong = referenceDate == null ? undefined : faultOfTime(instantOrDay(referenceDate) as string, capturedAt);
    if (wrong) throw problem(400, 'Invalid query', { detail: `referenceDate ${wrong}`, parameter: 'referenceDate' });
    const options = {
      capturedAt,
      ...(source != null && { source }),
      ...(referenceDate != null && { referenceDate: instantOrDay(referenceDate) as string }),
    };
    return withBody(request, { limit, holds }, (bytes) =>
      this.imports.take(format, bytes, options, traceparentOf(request)),
    );
  }
}
