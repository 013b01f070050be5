import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { partitionsOf, TOPICS, topicName } from '#contracts';
import { openEventLog, type EventLog } from '#event-log';
import { ReplayLog } from '#generations';
import { EVENT_LOG, ProblemFilter, STORE, watchRoutes } from '#operations';
import { openStore, type Store } from '#read-model';
import { ApiModule } from '../src/api.module.js';
import { serveDocumentation } from '../src/documentation/serve.js';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: any;
}

/** The API over an empty embedded log and an empty read model in memory. */
export interface Api {
  readonly store: Store;
  readonly log: EventLog;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  ask(method: 'POST' | 'PUT' | 'DELETE' | 'PATCH', url: string, body?: unknown): Promise<Answer>;
  /** Where it listens, for what needs a connection of its own. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

export async function openApi(given?: Store): Promise<Api> {
  const folder = mkdtempSync(join(tmpdir(), 'api-'));
  const log = await openEventLog({ kind: 'embedded', folder });
  await log.createTopics(
    TOPICS.map((topic) => ({
      name: topicName(topic, 1),
      partitions: partitionsOf(topic),
      retention: 'forever' as const,
    })),
  );
  const store = given ?? (await openStore({ kind: 'pglite' }));
  const replays = await ReplayLog.open(log);

  @Global()
  @Module({
    providers: [
      { provide: EVENT_LOG, useValue: log },
      { provide: STORE, useValue: store },
      { provide: ReplayLog, useValue: replays },
    ],
    exports: [EVENT_LOG, ReplayLog, STORE],
  })
  class Parts {}

  const module = await Test.createTestingModule({ imports: [Parts, ApiModule] }).compile();
  const adapter = new FastifyAdapter({ routerOptions: { maxParamLength: 400 } });
  watchRoutes(adapter.getInstance());
  const app = module.createNestApplication<NestFastifyApplication>(adapter, { logger: false });
  app.useGlobalFilters(new ProblemFilter());
  serveDocumentation(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  return {
    store,
    log,
    get: async (url, headers = {}) => answerOf(await app.inject({ method: 'GET', url, headers })),
    ask: async (method, url, body) =>
      answerOf(await app.inject({ method, url, ...(body !== undefined && { payload: body as object }) })),
    async listen() {
      return app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    },
    async close() {
      await app.close();
      await store.close();
      await log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const JSON_TYPE = /^application\/(?:[a-z]+\+)?json\b/;

function answerOf(answer: { statusCode: number; headers: Record<string, unknown>; body: string }): Answer {
  const { statusCode, headers, body } = answer;
  const isJson = JSON_TYPE.test(String(headers['content-type'])) && body !== '';
  return { status: statusCode, headers, body: isJson ? (JSON.parse(body) as unknown) : body };
}
