import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBody,
  ApiConsumes,
  ApiOperation,
  ApiResponse,
  ApiTags,
  getSchemaPath,
  ApiExtraModels,
} from '@nestjs/swagger';
import { problem } from '#operations';
import { withBody } from '../http/request-body.js';
import { contentTypeOf, STREAMED, type HttpRequest } from '../http/streamed-bodies.js';
import { traceparentOf } from '../http/traceparent.js';
import { CLOCK, type Clock } from '../intake/clock.js';
import { bodyKindOf, ITEM_TYPES } from './body-items.js';
import { PostItem } from './post-item.js';
import { PostsReport } from './posts-report.js';
import { PostsService } from './posts.service.js';

const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** Takes posts in. Answers only when what it accepted is durable. */
@ApiTags('posts')
@ApiExtraModels(PostItem)
@Controller('v1/posts')
export class PostsController {
  constructor(
    private readonly posts: PostsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(202)
  @RouteConfig(STREAMED)
  @ApiOperation({ summary: 'Take posts in: one object, an array, or one object a line (NDJSON)' })
  @ApiConsumes('application/json', 'application/x-ndjson')
  @ApiBody({
    required: true,
    schema: {
      oneOf: [{ $ref: getSchemaPath(PostItem) }, { type: 'array', items: { $ref: getSchemaPath(PostItem) } }],
    },
  })
  @ApiResponse({ status: 202, type: PostsReport, description: 'At least one item is in the log; each has its outcome' })
  @ApiResponse({ status: 400, description: 'The body could not be read (problem+json)' })
  @ApiResponse({ status: 413, description: 'More than 64 MiB, or more than 100,000 items (problem+json)' })
  @ApiResponse({ status: 415, description: 'Neither JSON nor NDJSON (problem+json)' })
  @ApiResponse({ status: 422, description: 'No item could be accepted (problem+json with the outcomes)' })
  @ApiResponse({ status: 503, description: 'The log does not answer: send the same again (problem+json)' })
  async take(@Req() request: HttpRequest): Promise<PostsReport> {
    const kind = bodyKindOf(contentTypeOf(request) || 'application/json');
    return withBody(request, { limit: MAX_BODY_BYTES, holds: kind === 'json' }, async (bytes) => {
      if (!kind)
        throw problem(415, 'Unsupported media type', {
          detail: `send one of ${ITEM_TYPES.join(', ')}`,
          parameter: 'content-type',
        });
      const context = { capturedAt: this.clock().toISOString(), via: 'push' };
      return this.posts.take(bytes, kind, context, traceparentOf(request));
    });
  }
}
