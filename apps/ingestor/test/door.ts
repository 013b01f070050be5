import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { postsRaw, type Recorded } from '#contracts';
import type { LogRecord, NewRecord, PartitionEnds } from '#event-log';
import { EVENT_LOG, ProblemFilter } from '#operations';
import { decode } from '#stage';
import { CLOCK } from '../src/intake/clock.js';
import { IngestorModule } from '../src/ingestor.module.js';

/** The log as far as the ingestor needs it: appends are remembered, or fail as told. */
export class FakeLog {
  readonly appends: NewRecord[][] = [];
  failure: Error | undefined;

  /** `before`: what was in the log when the ingestor started. */
  constructor(private readonly before: readonly NewRecord[] = []) {}

  ends(): Promise<readonly PartitionEnds[]> {
    return this.failure
      ? Promise.reject(this.failure)
      : Promise.resolve([{ partition: 0, begin: 0, end: this.before.length }]);
  }

  async *read(): AsyncIterable<readonly LogRecord[]> {
    yield this.before.map((record, offset) => ({ ...record, partition: 0, offset }));
  }

  append(records: readonly NewRecord[]): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    this.appends.push([...records]);
    return Promise.resolve();
  }

  /** All that was appended, checked by its schema. */
  get events(): Recorded[] {
    return this.appends.flat().map((record, offset) => decode({ ...record, partition: 0, offset }, postsRaw));
  }
}

/** "Now" of all tests here. */
export const NOW = '2022-01-05T12:00:00.000Z';

/** The ingestor behind Fastify over a {@link FakeLog}. */
export interface Door {
  readonly app: NestFastifyApplication;
  readonly log: FakeLog;
  post(path: string, body: string | Buffer, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

/** An answer with its JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: any;
}

/** Opens the ingestor's doors. */
export async function openDoor(log = new FakeLog()): Promise<Door> {
  @Global()
  @Module({
    providers: [{ provide: EVENT_LOG, useValue: log }],
    exports: [EVENT_LOG],
  })
  class Parts {}
  const testing = await Test.createTestingModule({ imports: [Parts, IngestorModule] })
    .overrideProvider(CLOCK)
    .useValue(() => new Date(NOW))
    .compile();
  const app = testing.createNestApplication<NestFastifyApplication>(
    new FastifyAdapter({ routerOptions: { maxParamLength: 400 } }),
    { logger: false },
  );
  app.useGlobalFilters(new ProblemFilter());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    log,
    async post(path, body, headers = {}) {
      const answer = await app.inject({ method: 'POST', url: path, payload: body, headers });
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: answer.body ? JSON.parse(answer.body) : undefined,
      };
    },
    close: () => app.close(),
  };
}
