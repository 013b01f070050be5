import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { DtoPipe, problem, STORE, TakesNoQuery } from '#operations';
import { findPost, findPosts, isStorable, tablesFor, type Store } from '#read-model';
import { Answers, Refuses } from '../documentation/answers.js';
import { GONE, refusedCursor } from '../paging.js';
import { idIn } from '../wildcard-id.js';
import { PostsQuery, postFilterOf } from './list.query.js';
import { answerOf } from './post.answer.js';
import type { Post, PostPage } from './post.schema.js';

/** Posts, with the way that each of them took. */
@ApiTags('posts')
@Controller('v1/posts')
export class ReadPostsController {
  constructor(@Inject(STORE) private readonly store: Store) {}

  @Get()
  @ApiOperation({
    summary: 'Search posts, the latest published first',
    description: 'Their newest revisions. All conditions hold together; pages follow by `cursor`.',
  })
  @Answers(200, 'PostPage')
  @Refuses(400, 'A parameter is unknown or wrong; `parameter` names it')
  @Refuses(410, GONE)
  async list(@Query(new DtoPipe()) query: PostsQuery): Promise<PostPage> {
    const { limit, cursor } = query;
    const page = await findPosts(await tablesFor(this.store, cursor), {
      filter: postFilterOf(query),
      limit,
      ...(cursor !== undefined && { cursor }),
    }).catch((error: unknown) => {
      throw refusedCursor(error);
    });
    return { ...page, items: page.items.map((item) => ({ ...item, language: item.language as 'ru' })) };
  }

  /** A post id has slashes, which clients may encode or not: so all that follows is the id. */
  @Get('*')
  @TakesNoQuery()
  @ApiOperation({ summary: 'One post: its newest revision, its claims, and its lineage through every stage' })
  @ApiExtension('x-path', '/v1/posts/{id}')
  @ApiParam({ name: 'id', example: 'telegram:demo/12' })
  @Answers(200, 'Post')
  @Refuses(400, 'There are no parameters, or the id is not encoded as addresses are')
  @Refuses(404, 'Nothing is known of such a post')
  async one(@Param() parameters: Record<string, string | readonly string[]>): Promise<Post> {
    const id = idIn(parameters);
    const { tables } = await this.store.live();
    const history = isStorable(id) ? await findPost(tables, id) : undefined;
    if (!history) throw problem(404, 'Unknown post', { detail: `nothing is known of ${id}`, parameter: 'id' });
    return answerOf(id, history);
  }
}
