import { incident, post, project } from '../../test/chronicle.js';
import { openApi, type Api } from '../../test/api.js';
import { incidents, postsClassified } from '#contracts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
}, 30_000);
afterAll(() => api.close());

const open = (body: unknown) => api.ask('POST', '/v1/replays', body);

test.each([
  [{}, '/from', 'from must be one of'],
  [{ from: 'incidents' }, '/from', 'from must be one of'],
  [{ from: 'claims', since: 'yesterday' }, '/since', 'since must be a time'],
  [{ from: 'claims', since: [{ partition: 9, offset: 1 }] }, '/since', '0 to 3'],
  [{ from: 'claims', until: [{ partition: 0, offset: -1 }] }, '/until', 'until must be'],
  [
    {
      from: 'claims',
      since: [
        { partition: 0, offset: 1 },
        { partition: 0, offset: 2 },
      ],
    },
    '/since',
    'each partition',
  ],
  [{ from: 'claims', since: '2022-01-05', until: '2022-01-04' }, '/until', 'later than since'],
  [{ from: 'claims', to: '2022-01-05' }, '/to', 'to is unknown'],
  [[], '', 'JSON object'],
])('%j is refused at %s', async (body, pointer, detail) => {
  const { status, body: answer } = await open(body);
  expect([status, answer.pointer]).toEqual([400, pointer]);
  expect(answer.detail).toContain(detail);
});

test('one replay at a time, and nothing out of turn: each refusal says why', async () => {
  expect((await api.get('/v1/replays')).body).toEqual({ items: [] });
  const first = await open({ from: 'posts.raw', since: '2022-01-05' });
  expect([first.status, first.headers['location']]).toEqual([201, '/v1/replays/replay-2']);
  expect(first.body).toMatchObject({
    id: 'replay-2',
    state: 'building',
    generation: 2,
    live: false,
    since: '2022-01-05T00:00:00.000Z',
    progress: { done: 0 },
  });
  const second = await open({ from: 'claims' });
  expect([second.status, second.body.detail]).toEqual([409, expect.stringContaining('replay-2 is building')]);
  for (const step of ['promote', 'rollback', 'retire']) {
    const refused = await api.ask('POST', `/v1/replays/replay-2/${step}`);
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('replay-2 is building, not')]);
  }
  expect((await api.ask('POST', '/v1/replays/replay-9/promote')).status).toBe(404);
  expect((await api.get('/v1/replays/replay-9')).status).toBe(404);

  const cancelled = await api.ask('POST', '/v1/replays/replay-2/cancel');
  expect([cancelled.status, cancelled.body.state, cancelled.body.progress]).toEqual([200, 'cancelled', null]);
  expect((await api.get('/v1/replays/replay-2/diff')).status).toBe(410);
  expect((await open({ from: 'claims' })).body.id).toBe('replay-3');
  expect((await api.get('/v1/replays')).body.items.map(({ id }: { id: string }) => id)).toEqual([
    'replay-3',
    'replay-2',
  ]);
});

test('a comparison tells what was added, lost, retyped, moved and revised, also where an id has changed', async () => {
  const { store } = api;
  await store.migrate(3);
  const named = (id: string, change: Parameters<typeof incident>[0], postId = `telegram:demo/${id}`) =>
    incident({ id: `inc-${id}`, ...change }, { postId });
  const of = (ids: readonly string[]) => ids.map((id) => post({ postId: `telegram:demo/${id}` }));
  const place = { ...(await import('#contracts')).sampleIncident.place, id: 'gn:1', name: 'Elsewhere' };
  await project(store, postsClassified, ...of(['same', 'lost', 'retyped', 'moved', 'revised', 'renamed']));
  await project(
    store,
    incidents,
    ...['same', 'lost', 'retyped', 'moved', 'revised', 'renamed'].map((id) => named(id, {})),
  );
  const write = store.write.bind(store);
  const third = { ...store, write: (_: number, work: never) => write(3, work) } as typeof store;
  await project(third, postsClassified, ...of(['same', 'retyped', 'moved', 'revised', 'renamed', 'added']));
  await project(
    third,
    incidents,
    named('same', {}),
    named('retyped', { type: 'labour.strike', family: 'labour' }),
    named('moved', { place }),
    named('revised', { title: 'Told otherwise' }),
    named('new', {}, 'telegram:demo/renamed'),
    named('added', {}),
  );
  const { status, body } = await api.get('/v1/replays/replay-3/diff');
  const ids = (list: { id: string; was?: { id: string } }[]) => list.map(({ id, was }) => [id, was?.id]);
  expect([status, body.before, body.after]).toEqual([200, 1, 3]);
  expect(ids(body.added)).toEqual([['inc-added', undefined]]);
  expect(ids(body.lost)).toEqual([['inc-lost', undefined]]);
  expect(ids(body.retyped)).toEqual([['inc-retyped', 'inc-retyped']]);
  expect(ids(body.moved)).toEqual([['inc-moved', 'inc-moved']]);
  expect(body.moved[0]).toMatchObject({ place: { name: 'Elsewhere' } });
  expect(ids(body.revised)).toEqual([
    ['inc-new', 'inc-renamed'],
    ['inc-revised', 'inc-revised'],
  ]);
  expect(body.counts).toEqual({ added: 1, lost: 1, retyped: 1, moved: 1, revised: 2 });
  const short = await api.get('/v1/replays/replay-3/diff?limit=1');
  expect([short.body.revised.length, short.body.counts.revised]).toEqual([1, 2]);
  expect((await api.get('/v1/replays/replay-3/diff?limit=0')).status).toBe(400);
});
