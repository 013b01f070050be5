import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { PARTITIONS, TOPICS, topicName } from '#contracts';
import { openEventLog, type EventLog } from '#event-log';
import { EVENT_LOG, ProblemFilter, STORE } from '#operations';
import { openStore, type Store } from '#read-model';
import { ApiModule } from '../src/api.module.js';
import { serveDocumentation } from '../src/documentation/serve.js';

/** The API over an empty embedded log and an empty read model in memory. */
export interface Api {
  readonly store: Store;
  readonly log: EventLog;
  get(url: string): Promise<{ status: number; headers: Record<string, unknown>; body: any }>;
  close(): Promise<void>;
}

export async function openApi(): Promise<Api> {
  const folder = mkdtempSync(join(tmpdir(), 'api-'));
  const log = await openEventLog({ kind: 'embedded', folder });
  const specs = TOPICS.map((topic) => topicName(topic, 1));
  await log.createTopics(specs.map((name) => ({ name, partitions: PARTITIONS, retention: 'forever' as const })));
  const store = await openStore({ kind: 'pglite' });

  @Global()
  @Module({
    providers: [
      { provide: EVENT_LOG, useValue: log },
      { provide: STORE, useValue: store },
    ],
    exports: [EVENT_LOG, STORE],
  })
  class Parts {}

  const module = await Test.createTestingModule({ imports: [Parts, ApiModule] }).compile();
  const adapter = new FastifyAdapter({ routerOptions: { maxParamLength: 400 } });
  const app = module.createNestApplication<NestFastifyApplication>(adapter, { logger: false });
  app.useGlobalFilters(new ProblemFilter());
  serveDocumentation(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  return {
    store,
    log,
    async get(url) {
      const { statusCode, headers, body } = await app.inject({ method: 'GET', url });
      const json = String(headers['content-type']).includes('json');
      return { status: statusCode, headers, body: json ? (JSON.parse(body) as unknown) : body };
    },
    async close() {
      await app.close();
      await store.close();
      await log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
