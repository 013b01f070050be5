import { openApi, type Api } from '../../test/api.js';

let api: Api;
beforeAll(async () => {
  api = await openApi();
}, 30_000);
afterAll(() => api.close());

test('the document is OpenAPI 3.1 and names what is asked for', async () => {
  const { status, body } = await api.get('/openapi.json');
  expect(status).toBe(200);
  expect(body.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining([
      '/v1/changes',
      '/v1/dead-letters',
      '/v1/dead-letters/replay',
      '/v1/dead-letters/{id}',
      '/v1/dead-letters/{id}/replay',
      '/v1/decisions',
      '/v1/decisions/{id}',
      '/v1/export',
      '/v1/incidents',
      '/v1/incidents/{id}',
      '/v1/incidents/{id}/explanation',
      '/v1/posts',
      '/v1/posts/{id}',
      '/v1/replays',
      '/v1/replays/{id}',
      '/v1/replays/{id}/cancel',
      '/v1/replays/{id}/diff',
      '/v1/replays/{id}/promote',
      '/v1/replays/{id}/retire',
      '/v1/replays/{id}/rollback',
      '/v1/sources',
      '/v1/sources/{id}',
      '/v1/status',
      '/v1/taxonomy',
      '/v1/timeline',
    ]),
  );
  expect(body.info).not.toHaveProperty('license');
});

test('every reference leads somewhere', async () => {
  const { body } = await api.get('/openapi.json');
  const references = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
  expect(references.length).toBeGreaterThan(0);
  for (const name of references) expect(body.components.schemas).toHaveProperty(name);
});

test('the page and all that it loads come from here', async () => {
  const { body: page } = await api.get('/docs');
  const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)]
    .map(([, url]) => url as string)
    .filter((url) => !url.startsWith('data:'));
  expect(parts.length).toBe(3);
  for (const part of parts) expect((await api.get(part)).status).toBe(200);
});
