import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LogFault } from '#event-log';
import { openDoor, type Door } from '../../test/door.js';

let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const line = (fields: object): string => `${JSON.stringify({ source: 'telegram:demo', ...fields })}\n`;

test('a dump goes to the log as parts, and again as nothing', async () => {
  const path = '/v1/imports?format=text-dump&source=telegram:demo&referenceDate=2022-01-05';
  const answer = await door.post(path, 'Митинг.\nЕщё один.\n');
  expect(answer).toMatchObject({
    status: 202,
    body: { format: 'text-dump', accepted: 1, repeated: 0, rejected: 0, posts: 0, dumps: 1, problems: [] },
  });
  expect(door.log.events[0]!.data).toMatchObject({ source: 'telegram:demo', referenceDate: '2022-01-05T00:00:00Z' });
  expect((await door.post(path, 'Митинг.\nЕщё один.\n')).body).toMatchObject({ accepted: 0, repeated: 1 });
  expect(door.log.events).toHaveLength(1);
});

test('an import of lines tells its problems and keeps the rest', async () => {
  const file =
    line({ messageId: 1, text: 'а' }) +
    'oops\n' +
    line({ messageId: 2, text: 'б' }) +
    line({ messageId: 1, text: 'а' });
  const answer = await door.post('/v1/imports?format=ndjson', file, { 'content-type': 'application/octet-stream' });
  expect(answer).toMatchObject({ status: 202, body: { accepted: 2, repeated: 1, rejected: 1, posts: 3, dumps: 0 } });
  expect(answer.body.problems).toEqual([{ place: 'line 2', message: expect.stringContaining('not JSON') }]);
});

test('at most a hundred problems are told, all are counted', async () => {
  const answer = await door.post('/v1/imports?format=ndjson', line({ messageId: 1, text: 'а' }) + 'x\n'.repeat(250));
  expect(answer.body.rejected).toBe(250);
  expect(answer.body.problems).toHaveLength(100);
});

test('a Telegram export and a saved page', async () => {
  const exported =
    '{"name":"x","id":7,"messages":[{"id":1,"type":"message","date_unixtime":"1641376800","text":"Митинг"},{"id":2,"type":"service"}]}';
  expect((await door.post('/v1/imports?format=telegram-export', exported)).body).toMatchObject({
    posts: 1,
    skipped: 1,
  });
  const page =
    '<html><body><div class="tgme_widget_message" data-post="demo/5"><div class="tgme_widget_message_text js-message_text">Митинг</div>' +
    '<a class="tgme_widget_message_date"><time datetime="2022-01-05T10:00:00+00:00"></time></a></div></body></html>';
  expect((await door.post('/v1/imports?format=telegram-web', page)).body).toMatchObject({ posts: 1, accepted: 1 });
  expect(door.log.events.map(({ key }) => key)).toEqual(['telegram:7/1', 'telegram:demo/5']);
});

test.each<[string, string, object]>([
  ['format=text-dump', 'x', { detail: expect.stringContaining('source') }],
  ['format=rtf', 'x', { parameter: 'format', detail: expect.stringContaining('text-dump') }],
  ['', 'x', { parameter: 'format' }],
  ['format=ndjson&source=demo', 'x', { parameter: 'source' }],
  ['format=ndjson&referenceDate=2022-02-30', 'x', { parameter: 'referenceDate' }],
  ['format=ndjson&colour=red', 'x', { parameter: 'colour' }],
  ['format=ndjson', '', { detail: expect.stringContaining('is empty') }],
  ['format=ndjson', '<html></html>', { detail: expect.stringContaining('looks like an HTML page') }],
])('%s with %s is refused with its place', async (query, file, place) => {
  const answer = await door.post(`/v1/imports?${query}`, file);
  expect(answer).toMatchObject({ status: 400, body: { status: 400, ...place } });
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(door.log.appends).toEqual([]);
});

test('a file without a good post is refused with what was wrong', async () => {
  const answer = await door.post('/v1/imports?format=ndjson', '{"source":"telegram:demo"}\n');
  expect(answer).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining('line 1: /text'), rejected: 1, accepted: 0 },
  });
});

test('a file that breaks off is an error, and what stands before stays', async () => {
  const file =
    '{"name":"x","id":7,"messages":[{"id":1,"type":"message","date_unixtime":"1641376800","text":"Митинг"},{"id":2,"te';
  const answer = await door.post('/v1/imports?format=telegram-export', file);
  expect(answer).toMatchObject({
    status: 400,
    body: { detail: expect.stringContaining('ends in the middle'), accepted: 1 },
  });
  expect(door.log.events).toHaveLength(1);
});

test('when the log does not answer: 503', async () => {
  door.log.failure = new LogFault('unavailable', 'no broker');
  const answer = await door.post('/v1/imports?format=ndjson', line({ messageId: 1, text: 'а' }));
  expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
});

describe('large bodies over a real connection', () => {
  const HUNDRED_MB = 100_000_000;
  let port: number;
  beforeEach(async () => {
    await door.app.listen(0, '127.0.0.1');
    port = (door.app.getHttpServer().address() as AddressInfo).port;
  });

  const upload = (
    path: string,
    headers: Record<string, string>,
    chunk: Buffer,
    bytes = HUNDRED_MB,
  ): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const sending = request({ port, path, method: 'POST', headers }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (text: string) => (body += text));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      });
      sending.on('error', reject);
      let left = bytes;
      const write = (): void => {
        while (left > 0) {
          left -= chunk.length;
          if (!sending.write(chunk)) return void sending.once('drain', write);
        }
        sending.end();
      };
      write();
    });

  test.each([
    ['100 MB with their length declared', { 'content-length': String(HUNDRED_MB) }],
    ['100 MB without', {}],
  ])(
    '%s are refused, and not held',
    async (_, headers) => {
      const before = process.memoryUsage().rss;
      const answer = await upload(
        '/v1/posts',
        { 'content-type': 'application/x-ndjson', ...headers },
        Buffer.alloc(100_000, ' '),
      );
      expect(answer).toMatchObject({ status: 413, body: expect.stringContaining('64 MiB') });
      expect(process.memoryUsage().rss - before).toBeLessThan(HUNDRED_MB);
      expect(door.log.appends).toEqual([]);
    },
    30_000,
  );

  test('a file over the limit of posts is taken', async () => {
    const chunk = Buffer.from(line({ messageId: 1, text: 'Митинг.' }).trimEnd().padEnd(100_000, ' ') + '\n');
    const answer = await upload('/v1/imports?format=ndjson', {}, chunk, 68 * 1024 * 1024);
    expect(answer).toMatchObject({ status: 202, body: expect.stringContaining('"accepted":1,') });
  }, 30_000);
});
