import { Module } from '@nestjs/common';
import { ChangesController } from './changes/changes.controller.js';
import { DeadLettersController } from './dead-letters/dead-letters.controller.js';
import { DeadLettersService } from './dead-letters/dead-letters.service.js';
import { DecisionsController } from './decisions/decisions.controller.js';
import { DecisionsService } from './decisions/decisions.service.js';
import { ExportController } from './exports/export.controller.js';
import { IncidentsController } from './incidents/incidents.controller.js';
import { ReadPostsController } from './posts/posts.controller.js';
import { Conductor } from './replays/conductor.js';
import { ReplaysController } from './replays/replays.controller.js';
import { ReplaysService } from './replays/replays.service.js';
import { SourcesController } from './sources/sources.controller.js';
import { StatusController } from './status/status.controller.js';
import { StatusService } from './status/status.service.js';
import { TaxonomyController } from './taxonomy/taxonomy.controller.js';
import { TimelineController } from './timeline/timeline.controller.js';

/**
 * What is asked of the read model. Needs `EVENT_LOG` and `STORE` from a global module, and `ProblemFilter` as a global
 * filter; `serveDocumentation(app)` adds `/openapi.json` and `/docs`.
 */
@Module({
  controllers: [
    IncidentsController,
    TimelineController,
    ChangesController,
    DecisionsController,
    ReadPostsController,
    SourcesController,
    TaxonomyController,
    ExportController,
    ReplaysController,
    DeadLettersController,
    StatusController,
  ],
  providers: [Conductor, ReplaysService, DeadLettersService, DecisionsService, StatusService],
})
export class ApiModule {}
