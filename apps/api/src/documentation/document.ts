import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ChangePage } from '../changes/change.schema.js';
import { DeadLetter, DeadLetterPage, Ordered, WholeDeadLetter } from '../dead-letters/dead-letters.schemas.js';
import { AcceptedDecision, DecisionPage, WeighedDecision } from '../decisions/decisions.schemas.js';
import { Manifest } from '../exports/export.schema.js';
import { Explanation } from '../incidents/explanation.schemas.js';
import { IncidentDetail, IncidentFeatures, IncidentPage } from '../incidents/incidents.schemas.js';
import { Post, PostPage } from '../posts/post.schema.js';
import { Replay, ReplayDiff, ReplayList } from '../replays/replays.schemas.js';
import { Problem } from '../schemas.js';
import { SourceDetail, SourcePage } from '../sources/sources.schemas.js';
import { Status } from '../status/status.schema.js';
import { Taxonomy } from '../taxonomy/taxonomy.schema.js';
import { Timeline } from '../timeline/timeline.schema.js';

/** Schemas of answers, by the names that routes refer to. They are JSON Schema as OpenAPI 3.1 takes it. */
const SCHEMAS = {
  IncidentPage,
  IncidentFeatures,
  IncidentDetail,
  Explanation,
  Timeline,
  ChangePage,
  DecisionPage,
  WeighedDecision,
  AcceptedDecision,
  PostPage,
  Post,
  SourcePage,
  SourceDetail,
  Taxonomy,
  Manifest,
  Replay,
  ReplayList,
  ReplayDiff,
  DeadLetterPage,
  WholeDeadLetter,
  DeadLetter,
  Ordered,
  Status,
  Problem,
};

/** The OpenAPI 3.1 document of every route that the application serves. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Khronika')
    .setDescription('A chronicle of incidents made from what channels post: queried, trusted and rebuilt.')
    .setVersion('1')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const schemas = JSON.parse(JSON.stringify(SCHEMAS)) as NonNullable<OpenAPIObject['components']>['schemas'];
  return {
    ...document,
    paths: atTruePaths(document.paths),
    components: { ...document.components, schemas: { ...document.components?.schemas, ...schemas } },
  };
}

/** The router knows only that a wildcard ends a path; `x-path` says what it stands for. */
function atTruePaths(paths: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  const moved: Record<string, Record<string, unknown>> = {};
  for (const [path, item] of Object.entries(paths))
    for (const [method, operation] of Object.entries(item as Record<string, object>)) {
      const { 'x-path': truePath = path, ...rest } = operation as { 'x-path'?: string };
      (moved[truePath] ??= {})[method] = rest;
    }
  return moved;
}
