import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { decisions, postsRaw } from '#contracts';
import type { EventLog } from '#event-log';
import { DtoPipe, EVENT_LOG, problem, STORE, TakesNoQuery } from '#operations';
import { canonicalLines, type LiveTables, type Store } from '#read-model';
import { Answers, Refuses } from '../documentation/answers.js';
import { FORMATS } from '../representations/format.js';
import { StatusService } from '../status/status.service.js';
import { ExportQuery } from './export.query.js';
import type { Manifest } from './export.schema.js';
import type { Reply } from '../reply.js';

/** Topics that everything else follows from. */
const TRUTH = [postsRaw, decisions];

/** The whole read model, to be kept, compared and cited. */
@ApiTags('operations')
@Controller('v1/export')
export class ExportController {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(STORE) private readonly store: Store,
    @Inject(StatusService) private readonly status: StatusService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The whole read model in its canonical form',
    description:
      'Lines of JSON, sorted: the same log with the same code gives the same bytes. The header `Khronika-Generation` says of which.',
  })
  @Answers(200, {}, [FORMATS.ndjson])
  @Refuses(400, 'A parameter is unknown or wrong; `parameter` names it')
  @Refuses(404, 'No such generation is kept')
  async canonical(@Query(new DtoPipe()) query: ExportQuery, @Res() reply: Reply): Promise<void> {
    const tables = await this.#tables(query.generation);
    reply
      .header('content-type', FORMATS.ndjson)
      .header('khronika-generation', String(tables.generation))
      .send(Readable.from(inChunks(canonicalLines(tables))));
  }

  @Get('manifest')
  @TakesNoQuery()
  @ApiOperation({ summary: 'What an export goes back to: where the topics end that are kept for ever' })
  @Answers(200, 'Manifest')
  @Refuses(400, 'There are no parameters')
  async manifest(): Promise<Manifest> {
    const ends = await Promise.all(TRUTH.map(async ({ name }) => [name, await this.log.ends(name)] as const));
    const { generation, idle } = await this.status.status();
    const positions = Object.fromEntries(
      ends.map(([name, partitions]) => [
        name,
        [...partitions].sort((a, b) => a.partition - b.partition).map(({ end }) => end),
      ]),
    );
    return { generation, idle, positions };
  }

  async #tables(generation: number | undefined): Promise<LiveTables> {
    if (generation === undefined) return this.store.live();
    if ((await this.store.kept()).includes(generation)) return { generation, tables: this.store.tables(generation) };
    throw problem(404, 'Unknown generation', {
      detail: `generation ${generation} is not kept`,
      parameter: 'generation',
    });
  }
}

/** Few large writes instead of many small ones. */
const CHUNK = 64 * 1024;

async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
