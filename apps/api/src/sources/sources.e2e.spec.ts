import { postRepeated, postsClassified, postsNormalised } from '#contracts';
import { openApi, type Api } from '../../test/api.js';
import { post, project } from '../../test/chronicle.js';

let api: Api;
const at = (source: string, day: number, claims = true) =>
  post(
    {
      postId: `${source}/${day}`,
      source,
      publishedAt: `2022-01-${String(day).padStart(2, '0')}T10:00:00Z`,
      capturedAt: `2022-01-${String(day).padStart(2, '0')}T10:05:00Z`,
    },
    claims ? undefined : [],
  );

beforeAll(async () => {
  api = await openApi();
  await project(
    api.store,
    postsClassified,
    at('telegram:a', 2),
    at('telegram:a', 3, false),
    at('telegram:a', 8),
    // It is classified again when its standing changes: nobody looked for that.
    at('telegram:a', 8),
    at('rss:example.org/feed', 2),
  );
  const data = {
    ...postRepeated.sample,
    postId: 'telegram:a/8',
    source: 'telegram:a',
    capturedAt: '2022-01-10T10:00:00Z',
  };
  await project(api.store, postsNormalised, { type: postRepeated.name, data });
}, 30_000);
afterAll(() => api.close());

test('sources with their gaps, page by page', async () => {
  const { body: first } = await api.get('/v1/sources?limit=1');
  expect(first.items).toMatchObject([{ id: 'rss:example.org/feed', posts: 1, gaps: [] }]);
  const { body: second } = await api.get(`/v1/sources?limit=1&cursor=${first.next}`);
  expect(second).toMatchObject({
    items: [
      {
        id: 'telegram:a',
        posts: 3,
        lastCaptured: '2022-01-10T10:00:00.000Z',
        lastPublished: '2022-01-08T10:00:00.000Z',
        gaps: [
          { from: '2022-01-04', to: '2022-01-07' },
          { from: '2022-01-09', to: '2022-01-09' },
        ],
      },
    ],
    next: null,
  });
  expect((await api.get('/v1/sources?gapDays=3')).body.items[1].gaps).toEqual([
    { from: '2022-01-04', to: '2022-01-07' },
  ]);
});

test('no events is told from nobody looking', async () => {
  const { body } = await api.get('/v1/sources/telegram:a?from=2022-01-01');
  expect(body.days.map(({ state }: { state: string }) => state)).toEqual([
    'not-looking',
    'events',
    'no-events',
    'not-looking',
    'not-looking',
    'not-looking',
    'not-looking',
    'events',
    'not-looking',
    'no-events',
  ]);
  expect(body.days[7]).toEqual({ day: '2022-01-08', captures: 1, published: 1, telling: 1, state: 'events' });
});

test('an id with slashes is an id', async () =>
  expect((await api.get('/v1/sources/rss:example.org/feed')).body.id).toBe('rss:example.org/feed'));

test.each([
  ['/v1/sources/telegram:none', 404, 'id'],
  ['/v1/sources/telegram:a?from=2022-02-30', 400, 'from'],
  ['/v1/sources/telegram:a?from=2022-01-09&to=2022-01-08', 400, 'from'],
  ['/v1/sources/telegram:a?from=2000-01-01', 400, 'from'],
  ['/v1/sources?gapDays=0', 400, 'gapDays'],
  ['/v1/sources?colour=red', 400, 'colour'],
])('%s is refused', async (url, status, parameter) => {
  const answer = await api.get(url);
  expect([answer.status, answer.body.parameter]).toEqual([status, parameter]);
});
