import { runStageApp, stageOptions } from '#operations';
import { stageReader } from '#stage';
import { dedupe } from './dedupe.stage.js';
import { DeduperModule } from './deduper.module.js';

await runStageApp({
  module: DeduperModule,
  store: 'none',
  readers: (parts) => [stageReader(dedupe, stageOptions(parts))],
});
