import { runHttpApp } from '#operations';
import { ApiModule } from './api.module.js';

await runHttpApp({ module: ApiModule, store: 'needed' });
