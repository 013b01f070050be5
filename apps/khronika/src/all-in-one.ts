import { setTimeout as sleep } from 'node:timers/promises';
import {
  createHttpApp,
  createServer,
  followGenerations,
  lagsOf,
  listen,
  openParts,
  readSettings,
  stageOptions,
  stopping,
  type Parts,
  type Running,
} from '#operations';
import { findIncidents } from '#read-model';
import { stageReader, type EventLogServer } from '#stage';
import { ApiModule } from '../../api/src/api.module.js';
import { serveDocumentation } from '../../api/src/documentation/serve.js';
import { ClassifierModule } from '../../classifier/src/classifier.module.js';
import { DeduperModule } from '../../deduper/src/deduper.module.js';
import { IngestorModule } from '../../ingestor/src/ingestor.module.js';
import { captureSample } from '../../ingestor/src/feeds/sample/index.js';
import { NormaliserModule } from '../../normaliser/src/normaliser.module.js';
import { ProjectorModule } from '../../projector/src/projector.module.js';
import { viewsReader } from '../../projector/src/views/views.reader.js';
import { incidentTable } from './tables.js';
import { STAGES } from './topology.js';

const SAMPLE_POLL_MS = 50;

/** Starts every app in this process, on one port, and says where it answers. */
export async function startAll({ sample, die }: { sample: boolean; die: (fault: unknown) => void }): Promise<Running> {
  const settings = readSettings(process.env);
  const parts = await openParts(settings, { store: 'needed', alone: true });
  let running = stopping(parts, []);
  try {
    const options = stageOptions(parts);
    const readers = [...STAGES.map((stage) => stageReader(stage as never, options)), viewsReader(parts.store!)];
    const app = await createHttpApp(parts, [
      IngestorModule,
      NormaliserModule,
      DeduperModule,
      ClassifierModule,
      ProjectorModule,
      ApiModule,
    ]);
    serveDocumentation(app);
    const server = createServer(parts, die);
    const following = await followGenerations(parts, server, readers);
    app.connectMicroservice({ strategy: server }, { inheritAppConfig: true });
    running = stopping(parts, [app], following);
    await listen(app, settings);
    await app.startAllMicroservices();
    if (sample) await showSample(parts, server);
    process.stdout.write(
      `Khronika serves at http://${settings.host}:${settings.port}/v1/incidents, documented at /docs\n`,
    );
    return running;
  } catch (fault) {
    await running.stop().catch(() => undefined);
    throw fault;
  }
}

async function showSample(parts: Parts, server: EventLogServer): Promise<void> {
  const posts = await captureSample(parts.log);
  while ((await lagsOf(parts.log, server.assignments)).some(({ lag }) => lag > 0)) await sleep(SAMPLE_POLL_MS);
  const { items } = await findIncidents(await parts.store!.live(), { limit: 100 });
  process.stdout.write(`${posts} invented posts of three days\n\n${incidentTable(items)}\n\n`);
}
