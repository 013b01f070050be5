import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from './document.js';
import type { Reply } from '../reply.js';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Khronika: API</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="document"></main>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#document', deepLinking: true, validatorUrl: null });\n`;

/**
 * Serves `/openapi.json` and, as a page, `/docs`, for every route of the application. Nothing is fetched from elsewhere:
 * the page's parts are those that come with @nestjs/swagger. To be called before the application listens.
 */
export function serveDocumentation(app: INestApplication): void {
  let document: OpenAPIObject | undefined;
  const get = (path: string, type: string, body: () => string | Buffer): void =>
    void app.getHttpAdapter().get(path, (_request: unknown, reply: Reply) => {
      reply.header('content-type', type).send(body());
    });
  const swagger = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger'));
  const asset = (name: string) => () => readFileSync(swagger.resolve(`swagger-ui-dist/${name}`));

  get('/openapi.json', 'application/json; charset=utf-8', () => JSON.stringify((document ??= openApiDocument(app))));
  get('/docs', 'text/html; charset=utf-8', () => PAGE);
  get('/docs/start.js', 'text/javascript; charset=utf-8', () => START);
  get('/docs/swagger-ui.css', 'text/css; charset=utf-8', asset('swagger-ui.css'));
  get('/docs/swagger-ui-bundle.js', 'text/javascript; charset=utf-8', asset('swagger-ui-bundle.js'));
}
