import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KhronikaProcess, temporaryFolder, type Address } from '../support/khronika.js';
import { startSample } from './start-sample.js';

const folder = temporaryFolder();
let server: { process: KhronikaProcess; address: Address };
beforeAll(async () => {
  server = await startSample(folder.path);
  await server.address.idle();
});
afterAll(async () => {
  await server.process.stop();
  folder.remove();
});

async function run(...args: string[]): Promise<{ code: number | string; out: string; err: string }> {
  const command = new KhronikaProcess(args, { KHRONIKA_URL: server.address.url });
  const code = await command.exited;
  return { code, out: command.stdout, err: command.stderr };
}

/** Runs a command to its good end, and answers what it printed. */
async function khronika(...args: string[]): Promise<string> {
  const { code, out, err } = await run(...args);
  expect([code, err]).toEqual([0, '']);
  return out;
}
const json = async <T = any>(...args: string[]): Promise<T> => JSON.parse(await khronika(...args, '--json')) as T;

test('incident: a page for people, with its claims, posts and history, and why it says so', async () => {
  const { items } = await json('incidents', '--status', 'corroborated', '--limit', '1');
  const [{ id, title }] = items;
  const shown = await khronika('incident', id);
  expect(shown).toContain(`${title} (corroborated`);
  for (const head of [/^claim +says +words/m, /^post +published +is/m, /^known since +what/m])
    expect(shown).toMatch(head);
  const why = await khronika('incident', id, '--explain');
  expect(why).toMatch(/posts\.raw\/\d\/\d+, SHA-256 [0-9a-f]{64}, capture > normalise > dedupe > classify@\d+/);
  expect(await json('incident', id)).toMatchObject({ id, title });
});

test('timeline: counts add up to the list, whatever the filter', async () => {
  for (const filter of [[], ['--type', 'riot', '--type', 'coercion'], ['--q', 'задержали'], ['--place', 'Almaty']]) {
    const { items } = await json('timeline', '--interval', 'week', '--group-by', 'type', ...filter);
    const { items: listed } = await json('incidents', '--limit', '500', ...filter);
    expect(items.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(listed.length);
  }
  expect(await khronika('timeline')).toMatch(/^2025-05-1\d +\w+ +\d+ +▇/m);
});

test('changes: all that led to the incidents, and those to come while they come', async () => {
  const { items, next } = await json('changes', '--limit', '1000');
  // Who follows keeps a copy: what is told of an incident last is how it stands.
  const standing = new Set<string>();
  for (const { change, id } of items)
    if (change === 'merged' || change === 'withdrawn') standing.delete(id);
    else standing.add(id);
  const { items: listed } = await json('incidents', '--limit', '500');
  expect([...standing].sort()).toEqual(listed.map(({ id }: { id: string }) => id).sort());
  const following = new KhronikaProcess(['changes', '--follow', '--json', '--cursor', next], {
    KHRONIKA_URL: server.address.url,
  });
  const item = { source: 'telegram:demo', messageId: 1, publishedAt: '2025-06-02T10:00:00+05:00' };
  const text = 'В Темиртау рабочие комбината объявили забастовку.';
  await server.address.post('/v1/posts', JSON.stringify({ ...item, text }));
  for (let tries = 0; tries < 200 && !following.stdout.includes('\n'); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(JSON.parse(following.stdout.split('\n', 1)[0]!)).toMatchObject({
    change: 'added',
    incident: { type: 'labour.strike' },
  });
  await following.stop();
});

test('posts and sources', async () => {
  await server.address.idle();
  expect(await khronika('posts', '--q', 'забастовку', '--limit', '2')).toMatch(/^published +post +claims +is +text/);
  const { items } = await json('posts', '--source', 'telegram:demo');
  expect(items).toMatchObject([{ id: 'telegram:demo/1', claims: 1 }]);
  expect(await khronika('posts', 'telegram:demo/1')).toMatch(/classified +posts\.raw\/\d\/\d+/);
  expect(await khronika('sources')).toMatch(/^telegram:demo +1 +0 /m);
  const { days } = await json('sources', 'telegram:demo', '--from', '2025-06-01', '--to', '2025-06-03');
  expect(days.map(({ state }: { state: string }) => state)).toEqual(['not-looking', 'events', 'not-looking']);
});

test('decide: the ruling is applied, and who has seen less is told to look again', async () => {
  const { items } = await json('incidents', '--place', 'Temirtau', '--type', 'labour');
  const [{ id, version }] = items;
  const ruling = ['--author', 'desk', '--reason', 'seen on video', '--seen', String(version)];
  expect(await khronika('decide', id, 'confirm', ...ruling)).toMatch(/^dec-[0-9a-f]+ is accepted/);
  await server.address.idle();
  expect((await json('incidents', '--place', 'Temirtau', '--type', 'labour')).items).toMatchObject([
    { id, status: 'confirmed' },
  ]);
  expect((await json('decisions', '--incident', id)).items).toMatchObject([{ state: 'applied', author: 'desk' }]);
  const late = await run('decide', id, 'dismiss', ...ruling);
  expect([late.code, late.err]).toEqual([2, expect.stringMatching(/^khronika: Incident changed: .*look again/)]);
});

test('export: every format, whole, over as many pages as it takes', async () => {
  const { items } = await json('incidents', '--limit', '500');
  const ids = items.map(({ id }: { id: string }) => id).sort();
  const lines = (await khronika('export', '--format', 'ndjson')).trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id).sort()).toEqual(ids);
  const { features } = JSON.parse(await khronika('export', '--format', 'geojson')) as { features: { id: string }[] };
  expect(features.map(({ id }) => id).sort()).toEqual(ids);
  expect(await khronika('export', '--format', 'csv')).toMatch(/^id,type,/);
  const acled = join(folder.path, 'acled.csv');
  expect(await khronika('export', '--format', 'acled', '--output', acled)).toBe('');
  expect(readFileSync(acled, 'utf8')).toMatch(/^event_id_cnty,event_date,/);
});

test('export --canonical: the hash is that of the bytes, and the same again', async () => {
  const file = join(folder.path, 'canonical.ndjson');
  const { code, err } = await run('export', '--canonical', '--output', file);
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n').length;
  expect([code, err]).toEqual([0, `${sha256}  generation 1, ${rows} rows\n`]);
  expect((await run('export', '--canonical', '--output', file)).err).toBe(err);
});

test('release: it holds as long as nothing comes, and says how to rebuild it once something has', async () => {
  const file = join(folder.path, 'release.json');
  expect(await khronika('release', 'create', '--output', file)).toMatch(/^khronika-[0-9a-f]{16}\n$/);
  expect(await khronika('release', 'verify', file)).toMatch(/^khronika-[0-9a-f]{16} holds\n$/);
  const release = JSON.parse(readFileSync(file, 'utf8')) as { export: { rows: number }; positions: object };
  const forged = join(folder.path, 'forged.json');
  writeFileSync(forged, JSON.stringify({ ...release, positions: { 'posts.raw': [0, 0, 0, 0] } }));
  expect((await run('release', 'verify', forged)).out).toContain('the file was changed');

  await server.address.post(
    '/v1/posts',
    JSON.stringify({
      source: 'telegram:demo',
      messageId: 2,
      text: 'В Абае прошёл митинг.',
      publishedAt: '2025-06-03T10:00:00Z',
    }),
  );
  const { code, out } = await run('release', 'verify', file);
  expect([code, out]).toEqual([1, expect.stringContaining('khronika replay start --from posts.raw --until 0:')]);
});

test.each<[string, string[]]>([
  ['there is no incident inc-none', ['incident', 'inc-none']],
  ['interval', ['timeline', '--interval', 'year']],
  ['cursor', ['changes', '--cursor', 'nonsense']],
  ['must hold a word', ['posts', '--q', '!']],
  ['nothing has come from telegram:none', ['sources', 'telegram:none']],
  ['--reason', ['decide', 'inc-none', 'confirm', '--author', 'desk']],
  ['--seen', ['decide', 'inc-none', 'confirm', '--author', 'a', '--reason', 'b', '--seen', 'x']],
  ['--canonical', ['export']],
  ['takes neither a format nor a filter', ['export', '--canonical', '--type', 'riot']],
  ['cannot be written', ['export', '--canonical', '--output', '/nowhere/at/all']],
  ['there is no file', ['release', 'verify', '/nowhere/at/all']],
  ['is no release', ['release', 'verify', 'package.json']],
])('a mistake is one line and exit code 2: %s', async (words, args) => {
  const { code, err } = await run(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
