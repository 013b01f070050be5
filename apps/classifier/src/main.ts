import { runStageApp, stageOptions } from '#operations';
import { stageReader } from '#stage';
import { classify } from './classify.stage.js';
import { ClassifierModule } from './classifier.module.js';

await runStageApp({
  module: ClassifierModule,
  store: 'none',
  readers: (parts) => [stageReader(classify, stageOptions(parts))],
});
