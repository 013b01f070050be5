import { incidentMerged, incidents, type Fact } from '#contracts';
import { openApi, type Api } from '../../test/api.js';
import { EventReader } from '../../test/event-reader.js';
import { incident, project } from '../../test/chronicle.js';

let api: Api;
let url: string;
let offset = 0;
/** Projects further facts of the same partition. */
const tell = async (...facts: Parameters<typeof project>[2][]): Promise<void> => {
  await project(api.store, incidents, ...Array.from({ length: offset }, () => SEEN), ...facts);
  offset += facts.flat().length;
};
const [, SEEN] = incident({ id: 'inc-seen' }) as [Fact, Fact];

beforeAll(async () => {
  api = await openApi();
  url = await api.listen();
  await tell(incident({ id: 'inc-a' }), incident({ id: 'inc-b' }));
}, 30_000);
afterAll(() => api.close());

const lines = (body: string) =>
  body
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, any>);
const told = (items: readonly Record<string, any>[]) => items.map(({ change, id }) => `${change} ${id}`);

test('pages of NDJSON go on where the last one ended', async () => {
  const first = await api.get('/v1/changes?limit=1');
  expect(first.headers['content-type']).toMatch(/^application\/x-ndjson/);
  expect(lines(first.body)).toMatchObject([{ change: 'added', id: 'inc-a', version: 1, incident: { id: 'inc-a' } }]);
  const [, next] = /^<(.+)>; rel="next"$/.exec(String(first.headers['link']))!;
  const second = await api.get(next!);
  expect(told(lines(second.body))).toEqual(['added inc-b']);
  const { cursor } = lines(second.body)[0]!;
  expect((await api.get(`/v1/changes?cursor=${cursor}`)).body).toBe('');
  await tell(incident({ id: 'inc-a', version: 2 }, { capturedAt: '2022-01-05T09:00:00Z' }), {
    type: incidentMerged.name,
    data: { ...incidentMerged.sample, merged: 'inc-b', into: 'inc-a' },
  });
  const third = lines((await api.get(`/v1/changes?cursor=${cursor}`)).body);
  expect(told(third)).toEqual(['revised inc-a', 'merged inc-b']);
  expect(third[1]).toMatchObject({ into: ['inc-a'], incident: null });
});

test.each(['nonsense', 'WzEsMl0', '!'])('%s is no cursor', async (cursor) => {
  for (const format of ['ndjson', 'json', 'sse']) {
    const { status, body } = await api.get(`/v1/changes?format=${format}&cursor=${cursor}`);
    expect([status, body.parameter]).toEqual([400, 'cursor']);
  }
});

test('server-sent events begin with the past, go on with the present, and resume where the connection broke', async () => {
  const first = await EventReader.open(`${url}/v1/changes`);
  const past = await first.take(3);
  expect(told(past.map(({ data }) => data))).toEqual(['added inc-a', 'added inc-b', 'revised inc-a']);
  first.close();
  const second = await EventReader.open(`${url}/v1/changes`, past[1]!.id);
  expect((await second.take(2)).map(({ event }) => event)).toEqual(['revised', 'merged']);
  await tell(incident({ id: 'inc-c' }));
  expect(await second.take(1)).toMatchObject([{ event: 'added', data: { id: 'inc-c', incident: { id: 'inc-c' } } }]);
  second.close();
});

test('`now` leaves the past out', async () => {
  const { body } = await api.get('/v1/changes?cursor=now&format=json');
  expect(body.items).toEqual([]);
  await tell(incident({ id: 'inc-d' }));
  expect(told((await api.get(`/v1/changes?format=json&cursor=${body.next}`)).body.items)).toEqual(['added inc-d']);
});

test('over a swap of generations a stream is reset, a page is gone once its generation is', async () => {
  const stream = await EventReader.open(`${url}/v1/changes?cursor=now`);
  const { body: page } = await api.get('/v1/incidents?limit=1');
  const { body: changes } = await api.get('/v1/changes?format=json&limit=1');
  expect(page.next).not.toBeNull();
  await api.store.migrate(2);
  await api.store.promote(2, Number.MAX_SAFE_INTEGER);

  const [reset] = await stream.take(1);
  expect(reset).toMatchObject({ event: 'reset', data: { generation: 2 } });
  stream.close();
  // Who pages goes on in the generation that he began with, as long as it is kept.
  const rest = await api.get(`/v1/incidents?limit=1&cursor=${page.next}`);
  expect([rest.status, rest.body.generation]).toEqual([200, 1]);

  await api.store.drop(1);
  for (const gone of [`/v1/incidents?limit=1&cursor=${page.next}`, `/v1/changes?cursor=${changes.next}`]) {
    const { status, body } = await api.get(gone);
    expect([status, body.parameter, body.detail]).toEqual([410, 'cursor', expect.stringContaining('start again')]);
  }
});
