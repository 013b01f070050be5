import { runHttpApp } from '#operations';
import { ApiModule } from './api.module.js';
import { serveDocumentation } from './documentation/serve.js';

await runHttpApp({ module: ApiModule, store: 'needed', configure: serveDocumentation });
