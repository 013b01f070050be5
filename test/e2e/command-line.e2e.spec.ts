import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Address, KhronikaProcess, startKhronika, temporaryFolder } from '../support/khronika.js';

const FILES = join(process.cwd(), 'test/e2e/files');
const folder = temporaryFolder();
let server: { process: KhronikaProcess; address: Address };
beforeAll(async () => {
  server = await startKhronika(folder.path);
});
afterAll(async () => {
  await server.process.stop();
  folder.remove();
});

/** Runs a command against the server to its end, which must be a good one, and answers what it printed. */
async function khronika(...args: string[]): Promise<string> {
  const command = new KhronikaProcess(args, { KHRONIKA_URL: server.address.url });
  expect([await command.exited, command.stderr]).toEqual([0, '']);
  return command.stdout;
}

const DUMP = [join(FILES, 'dump.txt'), '--format', 'text-dump', '--source', 'telegram:demo'];
const IMPORT_DUMP = ['import', ...DUMP, '--reference-date', '2025-03-05'];

interface Page {
  items: { id: string; type: string; place: { name: string }; posts: number }[];
}

describe('a dump of posts without separators, by the command line', () => {
  test('import says what it took', async () => {
    expect(await khronika(...IMPORT_DUMP)).toBe(
      'parts of a dump, cut into posts by the normaliser: 1 accepted, 0 repeated, 0 rejected\n',
    );
    await server.address.idle();
  });

  test('incidents: a table for people, JSON for programs', async () => {
    const table = await khronika('incidents');
    expect(table).toMatch(/^when +where +what/);
    expect(table).toMatch(/^2025-03-05 +Zhezkazgan +labour\.strike +strikers 270–330/m);
    const { items } = JSON.parse(await khronika('incidents', '--json')) as Page;
    expect(items.map(({ type, place }) => `${type} ${place.name}`).sort()).toEqual([
      'coercion.detention Kokshetau',
      'demonstration.blockade Taraz',
      'demonstration.peaceful Taldykorgan',
      'labour.strike Zhezkazgan',
    ]);
  });

  test('incidents: filters narrow, a page says how to go on', async () => {
    const { items } = JSON.parse(
      await khronika(
        'incidents',
        '--json',
        '--place',
        'Taraz',
        '--type',
        'demonstration',
        '--q',
        'жители пригородов, трасса',
      ),
    ) as Page;
    expect(items).toMatchObject([{ type: 'demonstration.blockade', place: { name: 'Taraz' } }]);
    const first = await khronika('incidents', '--limit', '2');
    const cursor = /^More: --cursor (\S+)$/m.exec(first)?.[1];
    expect(cursor).toBeDefined();
    expect(await khronika('incidents', '--limit', '2', '--cursor', cursor!)).not.toContain(first.split('\n')[1]);
    expect(await khronika('incidents', '--place', 'Nowhere')).toBe('No incidents.\n');
  });

  test('status: a table for people, JSON for programs', async () => {
    const table = await khronika('status');
    expect(table).toMatch(/^generation 1, log embedded, store pglite; idle/);
    expect(table).toMatch(/^views +0 +\d+ +0/m);
    expect(JSON.parse(await khronika('status', '--json'))).toMatchObject({ generation: 1, idle: true });
  });

  test('the same file again is nothing new', async () => {
    const before = await khronika('incidents', '--json');
    expect(await khronika(...IMPORT_DUMP)).toContain('0 accepted, 1 repeated, 0 rejected');
    await server.address.idle();
    expect(await khronika('incidents', '--json')).toBe(before);
  });
});

describe('import and analyse read every format, from a file and from standard input', () => {
  const formats: [string, string, string[], string[]][] = [
    [
      'text-dump',
      'dump.txt',
      ['--source', 'telegram:demo', '--reference-date', '2025-03-05'],
      [
        'labour.strike coercion.detention',
        'demonstration.blockade',
        '',
        'coercion.detention',
        'demonstration.peaceful',
      ],
    ],
    ['ndjson', 'posts.ndjson', [], ['labour.strike', '']],
    ['telegram-export', 'result.json', [], ['demonstration.blockade']],
    ['telegram-web', 'page.html', [], ['coercion.detention']],
  ];

  test.each(formats)('analyse --format %s', async (format, name, options, claims) => {
    const args = ['analyse', '--format', format, ...options];
    const fromInput = new KhronikaProcess(args).input(readFileSync(join(FILES, name)));
    const fromFile = await khronika(...args, join(FILES, name));
    const lines = fromFile
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; claims: { type: string; spans: unknown[] }[] });
    expect(lines.map((line) => line.claims.map(({ type }) => type).join(' '))).toEqual(claims);
    expect([await fromInput.exited, fromInput.stdout]).toEqual([0, fromFile]);
  });

  test.each(formats.slice(1))('import --format %s, twice', async (format, name, _options, { length }) => {
    const args = ['import', join(FILES, name), '--format', format, '--json'];
    expect(JSON.parse(await khronika(...args))).toMatchObject({ accepted: length, repeated: 0, problems: [] });
    expect(JSON.parse(await khronika(...args))).toMatchObject({ accepted: 0, repeated: length, problems: [] });
  });

  test('what four formats told of three happenings is three incidents, not twelve', async () => {
    await server.address.idle();
    const { items } = JSON.parse(await khronika('incidents', '--json', '--type', 'labour.strike')) as Page;
    expect(items).toMatchObject([{ place: { name: 'Zhezkazgan' }, posts: 2 }]);
  });
});
