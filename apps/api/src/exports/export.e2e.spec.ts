import { createHash } from 'node:crypto';
import { decisionMade, decisionWeighed, incidents, postsClassified } from '#contracts';
import { openApi, type Api } from '../../test/api.js';
import { incident, post, project } from '../../test/chronicle.js';

const opened: Api[] = [];
afterAll(async () => {
  for (const api of opened) await api.close();
});

/** The same chronicle, told in batches of a size. */
async function told(size: number, order: (n: number) => number): Promise<Api> {
  const api = await openApi();
  opened.push(api);
  const posts = Array.from({ length: 30 }, (_, n) =>
    post({ postId: `telegram:demo/${n}`, text: `Митинг ${n}`, operations: [] }),
  ).sort((a, b) => order(Number(a.data.post.postId.split('/')[1])) - order(Number(b.data.post.postId.split('/')[1])));
  for (let n = 0; n < posts.length; n += size) await project(api.store, postsClassified, ...posts.slice(n, n + size));
  await project(
    api.store,
    incidents,
    ...Array.from({ length: 30 }, (_, n) => incident({ id: `inc-${n}` }, { postId: `telegram:demo/${n}` })),
    { type: decisionWeighed.name, data: { ...decisionWeighed.sample, decision: decisionMade.sample } },
  );
  return api;
}

const exported = async (api: Api): Promise<{ lines: string[]; sha256: string }> => {
  const { status, headers, body } = await api.get('/v1/export');
  expect([status, headers['khronika-generation']]).toEqual([200, '1']);
  return { lines: (body as string).trimEnd().split('\n'), sha256: createHash('sha256').update(body).digest('hex') };
};

test('the canonical export is the same whatever the batches and the order of arrival', async () => {
  const one = await exported(await told(30, (n) => n));
  const other = await exported(await told(4, (n) => (n * 7) % 30));
  const positionless = (lines: readonly string[]) =>
    lines.map((line) => line.replaceAll(/"(event_id|raw_offset)":("[^"]*"|\d+)/g, ''));
  // Where the test projects them is all that tells them apart.
  expect(positionless(other.lines)).toEqual(positionless(one.lines));
  const tables = new Set(one.lines.map((line) => (JSON.parse(line) as { table: string }).table));
  expect([...tables]).toEqual(['posts', 'incidents', 'claims', 'sources', 'source_days', 'decisions']);
}, 60_000);

test('it is sorted, with every row once, and the same again', async () => {
  const [api] = opened as [Api];
  const { lines, sha256 } = await exported(api);
  expect(new Set(lines).size).toBe(lines.length);
  const posts = lines
    .map((line) => JSON.parse(line) as { table: string; row: { post_id: string } })
    .filter(({ table }) => table === 'posts');
  const ids = posts.map(({ row }): string => row.post_id);
  expect(ids).toEqual([...ids].sort());
  expect(ids).toHaveLength(30);
  expect((await exported(api)).sha256).toBe(sha256);
});

test('a generation that is not kept is unknown', async () => {
  const [api] = opened as [Api];
  const { status, body } = await api.get('/v1/export?generation=7');
  expect([status, body.parameter]).toEqual([404, 'generation']);
});

test('the manifest says where the topics end that all goes back to', async () => {
  const [api] = opened as [Api];
  const { body } = await api.get('/v1/export/manifest');
  expect(body).toEqual({
    generation: 1,
    idle: true,
    positions: { 'posts.raw': [0, 0, 0, 0], decisions: [0, 0, 0, 0] },
  });
});
