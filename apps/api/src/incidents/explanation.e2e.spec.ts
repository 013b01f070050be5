import { incidents, postsClassified, postWithdrawn, sampleClaim, sampleIncident, type Claim } from '#contracts';
import { openApi, type Api } from '../../test/api.js';
import { incident, post, project } from '../../test/chronicle.js';

let api: Api;
const figure = { measure: 'detained' as const, low: 12, high: 12, text: '12', by: 'police' };
const other: Claim = { ...sampleClaim, quantities: [figure], press: true, actors: ['police'] };

beforeAll(async () => {
  api = await openApi();
  await project(
    api.store,
    postsClassified,
    post(),
    post({ postId: 'telegram:demo/13', publishedAt: '2022-01-05T08:00:00Z', capturedAt: '2022-01-05T08:01:00Z' }, [
      other,
    ]),
  );
  await project(
    api.store,
    incidents,
    incident(),
    incident(
      { version: 2, press: true, quantities: [{ ...figure, asOf: '2022-01-05T08:00:00Z' }], origins: 2, posts: 2 },
      { postId: 'telegram:demo/13', capturedAt: '2022-01-05T08:01:00Z' },
    ),
  );
}, 30_000);
afterAll(() => api.close());

const path = `/v1/incidents/${sampleIncident.id}`;
const [first, second] = ['telegram:demo/12@1#0', 'telegram:demo/13@1#0'];

test('every field says which claims it follows from', async () => {
  const { status, body } = await api.get(`${path}/explanation`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ id: sampleIncident.id, version: 2, generation: 1 });
  expect(body.fields).toMatchObject({
    type: { value: 'demonstration.peaceful', claims: [first, second] },
    place: { value: { name: 'Almaty' }, claims: [first, second] },
    press: { value: true, claims: [second] },
    quantities: [{ value: { low: 12 }, claims: [second] }],
    actors: [{ value: 'protesters', claims: [first] }],
    summary: { claims: [first, second] },
    origins: {
      value: 2,
      roots: [
        { origin: 'telegram:demo/12', posts: ['telegram:demo/12'] },
        { origin: 'telegram:demo/13', posts: ['telegram:demo/13'] },
      ],
    },
  });
});

test('every claim leads down to the captured words, the log, the rules and the stages', async () => {
  const { body } = await api.get(`${path}/explanation`);
  expect(body.claims[0]).toMatchObject({
    id: first,
    spans: [{ start: 9, end: 22, text: 'прошёл митинг' }],
    because: ['demonstration.peaceful/ru/rally'],
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    raw: { topic: 'posts.raw', partition: 2, offset: 7 },
    steps: [{ stage: 'capture' }, { stage: 'normalise' }, { stage: 'dedupe' }, { stage: 'classify', version: 3 }],
  });
  const { body: source } = await api.get(`/v1/posts/${body.claims[0].post}`);
  const [{ start, end, text }] = body.claims[0].spans;
  expect(source.verbatim.slice(start, end)).toBe(text);
  expect(source.lineage.hash).toBe(body.claims[0].hash);
});

test('with asOf, an incident is as it was known, with the claims that stood then', async () => {
  const { body: then } = await api.get(`${path}?asOf=2022-01-05T07:00:00Z`);
  expect(then).toMatchObject({ version: 1, press: false, history: [{ change: 'opened' }] });
  expect(then.claims.map(({ id }: { id: string }) => id)).toEqual([first]);
  const { body: now } = await api.get(path);
  expect(now.claims.map(({ id }: { id: string }) => id)).toEqual([first, second]);
  await project(api.store, postsClassified, {
    type: postWithdrawn.name,
    data: { ...postWithdrawn.sample, postId: 'telegram:demo/12', capturedAt: '2022-01-07T00:00:00Z' },
  });
  const { body: later } = await api.get(`${path}?asOf=2022-01-08`);
  expect(later.claims.map(({ id }: { id: string }) => id)).toEqual([second]);
  const { status } = await api.get(`${path}?asOf=2021-01-01`);
  expect(status).toBe(404);
});

test('the taxonomy comes with what others call the types', async () => {
  const { status, body } = await api.get('/v1/taxonomy');
  expect(status).toBe(200);
  const types = body.families.flatMap(({ types: all }: { types: any[] }) => all);
  expect(types.find(({ type }: { type: string }) => type === 'violence.armed-clash')).toMatchObject({
    acled: [{ event: 'Battles', subEvent: 'Armed clash' }],
    rules: expect.arrayContaining([expect.objectContaining({ language: 'ru' })]),
  });
});
