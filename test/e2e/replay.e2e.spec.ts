import { KhronikaProcess, startKhronika, temporaryFolder, type Address } from '../support/khronika.js';
import { Load } from '../support/load.js';
import { inventPosts } from '../support/posts.js';

const folder = temporaryFolder();
let server: KhronikaProcess;
let address: Address;

beforeAll(async () => {
  ({ process: server, address } = await startKhronika(folder.path));
  await new Load(inventPosts(120)).run(address);
  await address.idle();
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

/** What a command prints, and how it ends. */
async function khronika(...args: readonly string[]) {
  const command = new KhronikaProcess(args, { KHRONIKA_URL: address.url });
  return { code: await command.exited, out: command.stdout, err: command.stderr };
}

test('a replay is started, watched, compared, promoted, taken back and retired from the command line', async () => {
  const started = await khronika('replay', 'start', '--from', 'posts.normalised', '--watch', '--json');
  expect([started.code, started.err]).toEqual([0, '']);
  expect(JSON.parse(started.out)).toMatchObject({ id: 'replay-2', state: 'ready', from: 'posts.normalised' });

  const second = await khronika('replay', 'start', '--from', 'posts.raw');
  expect(second).toEqual({ code: 2, out: '', err: expect.stringMatching(/^khronika: .*replay-2 is ready.*\n$/) });

  const diff = await khronika('replay', 'diff', 'replay-2');
  expect(diff.out).toBe('generation 1 → 2: 0 added, 0 lost, 0 retyped, 0 moved, 0 revised\n');

  expect((await khronika('replay', 'promote', 'replay-2')).out).toContain('replay-2  promoted');
  expect((await khronika('status')).out).toContain('generation 2');
  expect((await khronika('replay', 'rollback', 'replay-2')).out).toContain('replay-2  ready');
  expect((await address.status()).generation).toBe(1);
  expect((await khronika('replay', 'promote', 'replay-2')).code).toBe(0);
  expect((await khronika('replay', 'retire', 'replay-2')).out).toContain('replay-2  retired');
  expect((await khronika('replay', 'list')).out).toContain('2 (live)');
});

test('a replay limited by offsets is shown, and cancelled', async () => {
  const started = await khronika('replay', 'start', '--from', 'claims', '--since', '0:5,3:1', '--until', '2100-01-01');
  expect(started.out).toContain('since [{"partition":0,"offset":5},{"partition":3,"offset":1}]');
  expect((await khronika('replay', 'watch', 'replay-3')).out).toContain('replay-3  ready');
  const promoted = await khronika('replay', 'promote', 'replay-3');
  expect([promoted.code, promoted.err]).toEqual([2, expect.stringContaining('nothing new would ever appear')]);
  expect((await khronika('replay', 'cancel', 'replay-3')).out).toContain('replay-3  cancelled');
});

test.each([
  [['replay', 'start'], '--from'],
  [['replay', 'start', '--from', 'incidents'], 'from must be one of'],
  [['replay', 'show', 'replay-99'], 'there is no replay replay-99'],
  [['replay', 'paint'], 'unknown command'],
  [['dead-letters', 'replay'], 'name one dead letter, or say --all'],
  [['dead-letters', 'show', 'nothing'], 'there is no dead letter nothing'],
])('%j ends with one line and exit code 2', async (args, words) => {
  const { code, out, err } = await khronika(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(words);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('dead letters are none, and none to be delivered again', async () => {
  expect((await khronika('dead-letters', 'list')).out).toBe('No dead letters.\n');
  expect((await khronika('dead-letters', 'replay', '--all')).out).toBe('0 to be delivered again\n');
});
