import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBody,
  ApiExcludeEndpoint,
  ApiOperation,
  ApiParam,
  ApiProperty,
  ApiPropertyOptional,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { fact, postWithdrawn } from '#contracts';
import { DtoPipe, problem } from '#operations';
import type { HttpRequest } from '../http/streamed-bodies.js';
import { traceparentOf } from '../http/traceparent.js';
import { CLOCK, type Clock } from '../intake/clock.js';
import { Intake } from '../intake/intake.js';
import { line, messageId, Must, sourceId } from './checks.js';

/** Why a post was withdrawn. */
export class WithdrawalBody {
  @ApiPropertyOptional({ type: String, maxLength: 1000 })
  @IsOptional()
  @Must(line(1000))
  reason?: string;
}

/** A withdrawal that is in the log. */
export class WithdrawalAnswer {
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ enum: ['accepted'] })
  status: 'accepted';
}

const SUFFIX = '/withdrawal';

/** Takes the news that a source took a post down. */
@ApiTags('posts')
@Controller('v1/posts')
export class WithdrawalsController {
  constructor(
    private readonly intake: Intake,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':id/withdrawal')
  @HttpCode(202)
  @ApiOperation({ summary: 'The source took the post down' })
  @ApiParam({ name: 'id', description: 'Id of the post', example: 'telegram:channelname/12' })
  @ApiBody({ required: false, type: WithdrawalBody })
  @ApiResponse({ status: 202, type: WithdrawalAnswer })
  @ApiResponse({ status: 400, description: 'The id is no id of a post, or the body is wrong (problem+json)' })
  @ApiResponse({ status: 404, description: 'What follows an id that is not encoded is no withdrawal (problem+json)' })
  @ApiResponse({ status: 413, description: 'The body is too large (problem+json)' })
  @ApiResponse({ status: 414, description: 'No id is so long (problem+json)' })
  @ApiResponse({ status: 415, description: 'The body is not JSON (problem+json)' })
  @ApiResponse({ status: 503, description: 'The log does not answer: send the same again (problem+json)' })
  async withdraw(
    @Param('id') postId: string,
    @Body(new DtoPipe()) { reason }: WithdrawalBody,
    @Req() request: HttpRequest,
  ): Promise<WithdrawalAnswer> {
    const source = sourceOf(postId);
    if (source === undefined)
      throw problem(400, 'Invalid path', {
        detail: 'must be <source>/<message id>, like telegram:channelname/12',
        parameter: 'id',
      });
    const data = { postId, source, capturedAt: this.clock().toISOString(), ...(reason && { reason }) };
    await this.intake.record([fact(postWithdrawn, data)], traceparentOf(request));
    return { id: postId, status: 'accepted' };
  }

  /** A post id has slashes, and not every client encodes them: what follows is taken whole, and its end looked at. */
  @Post('*')
  @RouteConfig({ truePath: '/v1/posts/*/withdrawal' })
  @HttpCode(202)
  @ApiExcludeEndpoint()
  async withdrawUnencoded(
    @Param('*') path: string,
    @Body(new DtoPipe()) body: WithdrawalBody,
    @Req() request: HttpRequest,
  ): Promise<WithdrawalAnswer> {
    if (!path.endsWith(SUFFIX))
      throw problem(404, 'Not Found', { detail: `there is no POST /v1/posts/${path.slice(0, 300)}` });
    return this.withdraw(path.slice(0, -SUFFIX.length), body, request);
  }
}

/** The source of a post id: all before its last slash, since a message id has none. Undefined for what is no post id. */
function sourceOf(postId: string): string | undefined {
  const slash = postId.lastIndexOf('/');
  const source = postId.slice(0, Math.max(slash, 0));
  return sourceId(source) || messageId(postId.slice(slash + 1)) ? undefined : source;
}
