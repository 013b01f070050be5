import { incidentMerged, incidents, postsClassified, sampleIncident, sampleNormalisedPost } from '#contracts';
import { openApi, type Api } from '../../test/api.js';
import { chronicle, incident, post, project } from '../../test/chronicle.js';

let api: Api;
beforeAll(async () => {
  api = await openApi();
  await chronicle(api.store);
  await project(
    api.store,
    incidents,
    incident(
      {
        id: 'inc-aktobe',
        type: 'riot.looting',
        family: 'riot',
        place: { ...sampleIncident.place, id: 'gn:610611', name: 'Aktobe', admin1: '04', lat: 50.28, lon: 57.2 },
        time: { ...sampleIncident.time, from: '2022-01-06T10:00:00+05:00', to: '2022-01-06T11:00:00+05:00' },
        summary: 'Разграбили магазины на рынке.',
        origins: 3,
      },
      { postId: 'telegram:demo/20' },
    ),
  );
  const text = 'Толпа вынесла всё с прилавков.';
  await project(api.store, postsClassified, post({ postId: 'telegram:demo/20', text }));
}, 30_000);
afterAll(() => api.close());

const ids = async (query: string): Promise<string[]> => {
  const { status, body } = await api.get(`/v1/incidents?${query}`);
  expect(status).toBe(200);
  return (body.items as { id: string }[]).map(({ id }) => id);
};
const almaty = sampleIncident.id;

test.each([
  ['', ['inc-aktobe', almaty]],
  ['sort=earliest', [almaty, 'inc-aktobe']],
  ['from=2022-01-06', ['inc-aktobe']],
  ['to=2022-01-05', [almaty]],
  ['from=2022-01-05T17:59:59Z&to=2022-01-05T18:00:00Z', [almaty]],
  ['from=2022-01-05T18:00:00Z&to=2022-01-06T05:00:00Z', []],
  ['type=riot', ['inc-aktobe']],
  ['type=riot&type=demonstration.peaceful', ['inc-aktobe', almaty]],
  ['country=KZ', ['inc-aktobe', almaty]],
  ['country=RU', []],
  ['place=aktobe', ['inc-aktobe']],
  ['place=gn:610611', ['inc-aktobe']],
  ['place=region:KZ.02', [almaty]],
  ['place=country:KZ&place=Aktobe', ['inc-aktobe', almaty]],
  ['q=магазина рынке', ['inc-aktobe']],
  ['q=магазин митинг', []],
  ['q=АЛМАТЫ митинги', [almaty]],
  ['q=толпой вынесли прилавки', ['inc-aktobe']],
  ['minOrigins=2', ['inc-aktobe']],
  ['press=true', []],
  ['bbox=50,45,60,55', ['inc-aktobe']],
  ['bbox=70,40,-170,50', [almaty]],
  ['near=43.2,76.9&radiusKm=20', [almaty]],
  ['status=dismissed', []],
  ['asOf=2022-01-05T06:00:00Z', []],
])('lists incidents by %s', async (query, expected) => expect(await ids(encodeURI(query))).toEqual(expected));

test('an incident has exactly the fields of its schema', async () => {
  const { body } = await api.get('/v1/incidents?place=Almaty');
  expect(body).toEqual({ items: [sampleIncident], next: null, generation: 1 });
});

test('pages follow by cursor, without gaps and doubles', async () => {
  const { body: first } = await api.get('/v1/incidents?limit=1');
  const { body: second } = await api.get(`/v1/incidents?limit=1&cursor=${first.next}`);
  expect([first.items[0].id, second.items[0].id, second.next]).toEqual(['inc-aktobe', almaty, null]);
});

test.each([
  ['limit=0', 'limit'],
  ['limit=501', 'limit'],
  ['limit=many', 'limit'],
  ['limit=1&limit=2', 'limit'],
  ['type=party', 'type'],
  ['country=kz', 'country'],
  ['from=yesterday', 'from'],
  ['to=2022-02-30', 'to'],
  ['from=2022-01-05T10:00:00', 'from'],
  ['q=', 'q'],
  ['q=!!!', 'q'],
  ['bbox=1,2,3', 'bbox'],
  ['near=91,0', 'near'],
  ['press=yes', 'press'],
  ['cursor=nonsense', 'cursor'],
  ['place=%00', 'place'],
  ['colour=red', 'colour'],
])('refuses %s and names the parameter', async (query, parameter) => {
  const { status, headers, body } = await api.get(`/v1/incidents?${query}`);
  expect(status).toBe(400);
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({ title: 'Invalid query', parameter });
});

test('a cursor of another question is refused', async () => {
  const { body } = await api.get('/v1/incidents?limit=1');
  expect((await api.get(`/v1/incidents?limit=1&type=riot&cursor=${body.next}`)).body.parameter).toBe('cursor');
});

test('a cursor that was tampered with is refused', async () => {
  const { body } = await api.get('/v1/incidents?limit=1');
  const [generation, , id, digest] = JSON.parse(Buffer.from(body.next, 'base64url').toString());
  for (const parts of [
    [generation, '2022-99-99 00:00:00+00', id, digest],
    [generation, '2022-01-05 00:00:00+00', '\0', digest],
  ]) {
    const forged = Buffer.from(JSON.stringify(parts)).toString('base64url');
    expect((await api.get(`/v1/incidents?limit=1&cursor=${forged}`)).status).toBe(400);
  }
});

test('a cursor of a replaced generation is gone', async () => {
  const { body } = await api.get('/v1/incidents?limit=1');
  const parts = JSON.parse(Buffer.from(body.next, 'base64url').toString());
  const old = Buffer.from(JSON.stringify([0, ...parts.slice(1)])).toString('base64url');
  expect((await api.get(`/v1/incidents?limit=1&cursor=${old}`)).status).toBe(410);
});

test('one incident comes with its claims, posts and history', async () => {
  const { status, body } = await api.get(`/v1/incidents/${almaty}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...sampleIncident,
    claims: [{ id: 'telegram:demo/12@1#0', post: 'telegram:demo/12', type: 'demonstration.peaceful' }],
    posts: [
      {
        id: 'telegram:demo/12',
        source: 'telegram:demo',
        publishedAt: sampleNormalisedPost.publishedAt,
        relation: null,
        origin: 'telegram:demo/12',
      },
    ],
    history: [{ at: '2022-01-05T06:01:00.000Z', change: 'opened', version: 1 }],
  });
});

test.each(['inc-nothing', '%00', 'x'.repeat(300)])('an unknown incident is 404: %s', async (id) => {
  expect((await api.get(`/v1/incidents/${id}`)).status).toBe(404);
});

test('a merged incident leads to the one that it is part of now', async () => {
  await project(api.store, incidents, incident({ id: 'inc-late' }), {
    type: incidentMerged.name,
    data: { ...incidentMerged.sample, merged: 'inc-late', into: almaty },
  });
  const { status, headers } = await api.get('/v1/incidents/inc-late');
  expect([status, headers['location']]).toEqual([301, `/v1/incidents/${almaty}`]);
  expect(await ids('')).not.toContain('inc-late');
});

test('what was known at a time stays known', async () => {
  await project(api.store, incidents, incident({ version: 2, origins: 2 }, { capturedAt: '2022-01-05T09:00:00Z' }));
  const { body: then } = await api.get('/v1/incidents?asOf=2022-01-05T08:00:00Z&place=Almaty');
  const { body: now } = await api.get('/v1/incidents?place=Almaty');
  expect([then.items[0].version, now.items[0].version]).toEqual([1, 2]);
});

test('a post that has not arrived yet is missing, and comes later', async () => {
  await project(api.store, incidents, incident({ id: 'inc-early', version: 2 }, { postId: 'telegram:demo/99' }));
  expect((await api.get('/v1/incidents/inc-early')).body.posts).toEqual([]);
  await project(api.store, postsClassified, post({ postId: 'telegram:demo/99' }));
  expect((await api.get('/v1/incidents/inc-early')).body.posts).toMatchObject([{ id: 'telegram:demo/99' }]);
});
