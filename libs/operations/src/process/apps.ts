import type { INestMicroservice, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Reader } from '#stage';
import { answerUnparsed, answerUnrouted, ProblemFilter } from '../http/problem.js';
import { watchRoutes } from '../http/routes.js';
import { NestLogger } from '../logging.js';
import { OperationsModule } from '../operations.module.js';
import { readSettings, type Settings } from '../settings.js';
import { followGenerations } from './generations.js';
import { openParts, type Needs, type Parts } from './parts.js';
import { runProcess, type Running } from './run.js';
import { createServer } from './server.js';

interface StageApp {
  readonly module: Type;
  readonly store: Needs['store'];
  readonly readers: (parts: Parts) => readonly Reader[];
}

/**
 * Runs an app that reads the log as a process of its own: a Nest microservice over the event log, with health and
 * metrics on `PORT`.
 */
export const runStageApp = ({ module, store, readers }: StageApp): Promise<void> =>
  runProcess(async (die) => {
    const parts = await openParts(readSettings(process.env), { store, alone: false });
    const strategy = createServer(parts, die);
    const following = await followGenerations(parts, strategy, readers(parts));
    const logger = new NestLogger(parts.logger);
    const root = { module: class Root {}, imports: [OperationsModule.of(parts), module] };
    const service = await NestFactory.createMicroservice(root, { strategy, logger, abortOnError: false });
    const pages = await createHttpApp(parts, []);
    await listen(pages, parts.settings);
    await service.listen();
    return stopping(parts, [service, pages], following);
  });

interface HttpApp {
  readonly module: Type;
  readonly store: Needs['store'];
  readonly configure?: (app: NestFastifyApplication) => void | Promise<void>;
}

/** Runs an app that only answers requests as a process of its own. */
export const runHttpApp = ({ module, store, configure }: HttpApp): Promise<void> =>
  runProcess(async () => {
    const parts = await openParts(readSettings(process.env), { store, alone: false });
    const app = await createHttpApp(parts, [module]);
    await configure?.(app);
    await listen(app, parts.settings);
    return stopping(parts, [app]);
  });

/** How long a connection may be silent, in ms: whoever stops half-way through a body must not keep its share of memory. */
const SILENCE_MS = 120_000;

/** A Nest application on Fastify with the pages for operators and the given modules; it does not listen yet. */
export async function createHttpApp(parts: Parts, modules: readonly Type[]): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    routerOptions: { maxParamLength: 400 },
    forceCloseConnections: 'idle',
    connectionTimeout: SILENCE_MS,
    // Fastify's own type of a reply asks which route it belongs to; here there is none.
    frameworkErrors: answerUnrouted as never,
    clientErrorHandler: answerUnparsed,
  });
  watchRoutes(adapter.getInstance());
  adapter.getInstance().addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    parts.metrics.requestSeconds.observe(
      { method, route: routeOptions.url ?? 'unknown', status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    done();
  });
  const root = { module: class Root {}, imports: [OperationsModule.of(parts), ...modules] };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new NestLogger(parts.logger),
    abortOnError: false,
  });
  return app.useGlobalFilters(new ProblemFilter());
}

/**
 * Starts to answer requests. By Fastify's own hand: Nest would log a taken port as an error of ours before it tells us,
 * where whoever started the process should read one line.
 */
export async function listen(
  app: NestFastifyApplication,
  { port, host }: Pick<Settings, 'port' | 'host'>,
): Promise<void> {
  await app.init();
  await app.getHttpAdapter().getInstance().listen({ port, host });
}

/** How long requests in hand may take after the process was told to stop, in ms; then their connections are cut. */
const REQUEST_GRACE_MS = 3000;

/** Stops Nest applications in order, then closes the parts. */
export const stopping = (parts: Parts, apps: readonly Stoppable[], following?: Running): Running => ({
  async stop() {
    parts.health.drain();
    await following?.stop();
    for (const app of apps) {
      const server = 'getHttpServer' in app ? app.getHttpServer() : undefined;
      const cut = setTimeout(() => server?.closeAllConnections(), REQUEST_GRACE_MS);
      await app.close();
      clearTimeout(cut);
    }
    await parts.close();
  },
});

type Stoppable = INestMicroservice | NestFastifyApplication;
