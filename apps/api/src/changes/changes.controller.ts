import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, Req, Res, type BeforeApplicationShutdown } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DtoPipe, problem, STORE } from '#operations';
import { findChanges, latestChange, tablesFor, type Store } from '#read-model';
import { Answers, Refuses } from '../documentation/answers.js';
import { GONE, refusedCursor } from '../paging.js';
import { acceptOf, FORMATS, formatOf, type Acceptor } from '../representations/format.js';
import { told } from './change.schema.js';
import { changeStream } from './change-stream.js';
import { CHANGE_FORMATS, ChangesQuery, NOW } from './changes.query.js';
import type { Reply } from '../reply.js';

interface Request extends Acceptor {
  readonly raw: { once(event: 'close', listener: () => void): unknown };
}

/** Most streams at a time: each asks the database a few times a second. */
const MOST_STREAMS = 100;

/** What happened to incidents, for those who keep a copy or watch. */
@ApiTags('incidents')
@Controller('v1/changes')
export class ChangesController implements BeforeApplicationShutdown {
  readonly #streams = new Set<AbortController>();

  constructor(@Inject(STORE) private readonly store: Store) {}

  @Get()
  @ApiOperation({
    summary: 'Follow what happens to incidents: added, revised, merged, split, withdrawn',
    description:
      'Pages of NDJSON, each line with the cursor behind it (the header `Link` has that of the page), or server-sent events that go on. ' +
      'Every change comes once, those of an incident in order. The event `reset` says that another generation is live: forget what ' +
      'was told, everything follows again.',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'As `cursor`, for server-sent events' })
  @Answers(200, { [FORMATS.json]: 'ChangePage' }, [FORMATS.ndjson, FORMATS.sse])
  @Refuses(400, 'A parameter is unknown or wrong; `parameter` names it')
  @Refuses(406, 'Nothing that this is given as is acceptable')
  @Refuses(410, GONE)
  @Refuses(503, 'Too many follow already; `Retry-After` says when to try again')
  async changes(
    @Query(new DtoPipe()) query: ChangesQuery,
    @Req() request: Request,
    @Res() reply: Reply,
  ): Promise<void> {
    const format = formatOf(CHANGE_FORMATS, query.format, acceptOf(request));
    reply.header('vary', 'accept');
    const asked = (format === 'sse' ? request.headers['last-event-id']?.toString() : undefined) ?? query.cursor;
    const cursor = asked === NOW ? await latestChange(await this.store.live()) : asked;
    if (format === 'sse') {
      await this.#check(cursor);
      reply.header('content-type', FORMATS.sse).header('cache-control', 'no-store').send(this.#stream(cursor, request));
      return;
    }
    const page = await findChanges(await tablesFor(this.store, cursor), {
      limit: query.limit,
      ...(cursor !== undefined && { cursor }),
    }).catch((error: unknown) => {
      throw refusedCursor(error);
    });
    const items = page.items.map(told);
    const after = new URLSearchParams({ cursor: page.next, limit: String(query.limit), format });
    reply
      .header('content-type', `${FORMATS[format]}; charset=utf-8`)
      .header('link', `</v1/changes?${after.toString()}>; rel="next"`)
      .send(
        format === 'json'
          ? JSON.stringify({ ...page, items })
          : items.map((item) => `${JSON.stringify(item)}\n`).join(''),
      );
  }

  /** Ends the streams, so that nobody waits for them. */
  beforeApplicationShutdown(): void {
    for (const stream of this.#streams) stream.abort();
  }

  /** Refuses what is no cursor before the stream begins; one of another generation is told in the stream. */
  async #check(cursor: string | undefined): Promise<void> {
    if (cursor === undefined) return;
    await findChanges(await this.store.live(), { limit: 0, cursor }).catch((error: unknown) => {
      const refused = refusedCursor(error);
      if (refused.problem.status !== 410) throw refused;
    });
  }

  #stream(cursor: string | undefined, request: Request): Readable {
    if (this.#streams.size >= MOST_STREAMS)
      throw problem(503, 'Too many streams', { detail: `${MOST_STREAMS} follow already` }, { 'retry-after': '10' });
    const ending = new AbortController();
    this.#streams.add(ending);
    const stream = Readable.from(changeStream(this.store, cursor, ending.signal));
    const end = () => {
      ending.abort();
      this.#streams.delete(ending);
    };
    stream.once('close', end);
    request.raw.once('close', end);
    return stream;
  }
}
