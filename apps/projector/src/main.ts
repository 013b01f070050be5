import { runStageApp, stageOptions } from '#operations';
import { stageReader } from '#stage';
import { link } from './link.stage.js';
import { ProjectorModule } from './projector.module.js';
import { viewsReader } from './views/views.reader.js';

await runStageApp({
  module: ProjectorModule,
  store: 'needed',
  readers: (parts) => [stageReader(link, stageOptions(parts)), viewsReader(parts.store!)],
});
