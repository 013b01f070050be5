import { Module } from '@nestjs/common';
import { IncidentsController } from './incidents/incidents.controller.js';
import { ReadPostsController } from './posts/posts.controller.js';
import { StatusController } from './status/status.controller.js';

/**
 * What is asked of the read model. Needs `EVENT_LOG` and `STORE` from a global module, and `ProblemFilter` as a global
 * filter; `serveDocumentation(app)` adds `/openapi.json` and `/docs`.
 */
@Module({ controllers: [IncidentsController, ReadPostsController, StatusController] })
export class ApiModule {}
