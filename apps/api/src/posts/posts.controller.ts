import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { problem, STORE } from '#operations';
import { findPost, isStorable, type Store } from '#read-model';
import { Answers, Refuses } from '../documentation/answers.js';
import { answerOf } from './post.answer.js';
import type { Post } from './post.schema.js';

/** Posts, with the way that each of them took. */
@ApiTags('posts')
@Controller('v1/posts')
export class ReadPostsController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  /** A post id has slashes, which clients may encode or not: so all that follows is the id. */
  @Get('*')
  @ApiOperation({ summary: 'One post: its newest revision, its claims, and its lineage through every stage' })
  @ApiExtension('x-path', '/v1/posts/{id}')
  @ApiParam({ name: 'id', example: 'telegram:demo/12' })
  @Answers(200, 'Post')
  @Refuses(400, 'The id is not encoded as addresses are')
  @Refuses(404, 'Nothing is known of such a post')
  async one(@Param() parameters: Record<string, string | readonly string[]>): Promise<Post> {
    const id = [Object.values(parameters)[0] ?? ''].flat().join('/');
    const { tables } = await this.store.live();
    const history = isStorable(id) ? await findPost(tables, id) : undefined;
    if (!history) throw problem(404, 'Unknown post', { detail: `nothing is known of ${id}`, parameter: 'id' });
    return answerOf(id, history);
  }
}
