import { runStageApp, stageOptions } from '#operations';
import { stageReader } from '#stage';
import { normalise } from './normalise.stage.js';
import { NormaliserModule } from './normaliser.module.js';

await runStageApp({
  module: NormaliserModule,
  store: 'none',
  readers: (parts) => [stageReader(normalise, stageOptions(parts))],
});
