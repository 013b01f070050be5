import { runHttpApp } from '#operations';
import { IngestorModule } from './ingestor.module.js';

await runHttpApp({ module: IngestorModule, store: 'none' });
