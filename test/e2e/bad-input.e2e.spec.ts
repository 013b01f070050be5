import { gzipSync } from 'node:zlib';
import { startKhronika, temporaryFolder, type Address, type KhronikaProcess } from '../support/khronika.js';
import { ask, growth, refused, sendStream, talk } from './hostile.js';

const folder = temporaryFolder();
let khronika: KhronikaProcess;
let address: Address;
beforeAll(async () => {
  ({ process: khronika, address } = await startKhronika(folder.path));
});
afterAll(async () => {
  await khronika.stop();
  folder.remove();
});

const MIB = 1024 * 1024;
const LINES = 'application/x-ndjson';
const GOOD = {
  source: 'telegram:demo',
  messageId: 'good',
  publishedAt: '2025-03-04T09:00:00+05:00',
  text: 'В Актобе полиция задержала 5 участников митинга.',
};
const good = (messageId: string, change: object = {}): string => JSON.stringify({ ...GOOD, messageId, ...change });

/** Expects that what came after the bad input arrives in the read model. */
async function arrives(messageId: string): Promise<void> {
  await address.idle();
  expect(await address.json(`/v1/posts/telegram:demo/${messageId}`)).toMatchObject({ outcome: 'classified' });
}

describe('a post that is none', () => {
  test.each<[string, string, number, object]>([
    ['nothing at all', '', 400, { pointer: '' }],
    ['JSON cut short', '{"source":', 400, { pointer: '' }],
    ['an element cut short', `[${good('x')},{"source"}]`, 400, { detail: expect.stringContaining('/1') }],
    ['null', 'null', 422, { pointer: '' }],
    ['no source', '{}', 422, { pointer: '/source' }],
    ['an unknown field', good('x', { colour: 'red' }), 422, { pointer: '/colour' }],
    ['a hostile field', good('x').replace('{', '{"__proto__":{"admin":true},'), 422, { pointer: '/__proto__' }],
    ['no text', good('x', { text: undefined }), 422, { pointer: '/text' }],
    ['text and html', good('x', { html: '<b>x</b>' }), 422, { pointer: '/html' }],
    ['a day that is none', good('x', { publishedAt: '2025-02-30T00:00:00Z' }), 422, { pointer: '/publishedAt' }],
    ['a time without offset', good('x', { publishedAt: '2025-02-03T00:00:00' }), 422, { pointer: '/publishedAt' }],
    ['a day to come', good('x', { publishedAt: '2999-01-01T00:00:00Z' }), 422, { pointer: '/publishedAt' }],
    ['a day before channels', good('x', { publishedAt: '0000-01-01T00:00:00Z' }), 422, { pointer: '/publishedAt' }],
    ['one byte too much', good('x', { text: 'я'.repeat(32_768) + '.' }), 422, { pointer: '/text' }],
    ['NUL in the id', good('x\0y'), 422, { pointer: '/messageId' }],
    ['a lone surrogate in the id', good('x\ud800'), 422, { pointer: '/messageId' }],
    ['an address that runs', good('x', { url: 'javascript:alert(1)' }), 422, { pointer: '/url' }],
    ['10,000 brackets', '['.repeat(10_000) + ']'.repeat(10_000), 422, { pointer: '/0' }],
    ['100,000 numbers', `[${'1,'.repeat(99_999)}1]`, 422, { pointer: '/0' }],
    ['more elements than anyone needs', `[${'1,'.repeat(100_000)}1]`, 413, { detail: /100000/ }],
  ])('%s', async (_name, body, status, named) => {
    const expected = Object.fromEntries(
      Object.entries(named).map(([key, value]) => [
        key,
        value instanceof RegExp ? expect.stringMatching(value) : value,
      ]),
    );
    await refused(await address.post('/v1/posts', body), status, expected);
  });

  test('invalid UTF-8 is named by its byte', async () => {
    const bytes = Buffer.concat([Buffer.from('{"source":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    await refused(await address.post('/v1/posts', new Uint8Array(bytes)), 400, {
      detail: expect.stringContaining('byte 11'),
    });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'image/png'])('sent as %s', async (type) =>
    refused(await address.post('/v1/posts', good('x'), type), 415, { parameter: 'content-type' }),
  );

  test('lines sent as JSON: the answer says how to send them', async () =>
    refused(await address.post('/v1/posts', `${good('x')}\n${good('y')}`), 400, {
      detail: expect.stringContaining(LINES),
    }));
});

describe('odd, but a post', () => {
  test('64 KiB, NUL and lone surrogates in the text are kept verbatim', async () => {
    const texts = ['я'.repeat(32_768), 'В Актобе\0 задержаны двое.', 'В Актобе \ud800 задержаны трое.'];
    const items = texts.map((text, n) => good(`odd-${n}`, { text }));
    const answer = await address.post('/v1/posts', `[${items.join(',')}]`);
    expect([answer.status, await answer.json()]).toEqual([202, expect.objectContaining({ accepted: 3, errors: 0 })]);
    await address.idle();
    for (const [n, verbatim] of texts.entries())
      expect(await address.json(`/v1/posts/telegram:demo/odd-${n}`)).toMatchObject({ outcome: 'classified', verbatim });
  });

  test('one bad line among good ones sinks none of them', async () => {
    const lines = [good('a'), '{"source":', good('b'), good('c', { publishedAt: 'soon' }), '', good('d')];
    const answer = await address.post('/v1/posts', lines.join('\n'), LINES);
    expect(answer.status).toBe(202);
    const body = (await answer.json()) as { items: { status: string; error?: object }[] };
    expect(body).toMatchObject({ accepted: 3, repeated: 0, errors: 2 });
    expect(body.items.map(({ status }) => status)).toEqual(['accepted', 'error', 'accepted', 'error', 'accepted']);
    expect(body.items[1]!.error).toEqual({ pointer: '', detail: expect.stringMatching(/^line 2: not JSON/) });
    expect(body.items[3]!.error).toEqual({ pointer: '/publishedAt', detail: expect.stringMatching(/^line 4: /) });
    for (const id of ['a', 'b', 'd']) await arrives(id);
    await refused(await address.get('/v1/posts/telegram:demo/c'), 404, { parameter: 'id' });
  });
});

describe('bodies made to break it', () => {
  test('100 MB without end: refused, and never held', async () => {
    const chunk = ' '.repeat(MIB);
    const grown = await growth(khronika, async () => {
      await refused(
        await sendStream(
          address,
          '/v1/posts',
          Array.from({ length: 100 }, () => chunk),
          'application/json',
        ),
        413,
      );
    });
    expect(grown).toBeLessThan(100);
  });

  test('a file of 100 MB in one line: the line is refused, the next one taken, neither is held', async () => {
    const chunks = [...Array.from({ length: 100 }, () => 'я'.repeat(MIB / 2)), '\n', good('after-long-line')];
    const grown = await growth(khronika, async () => {
      const answer = await sendStream(
        address,
        '/v1/imports?format=ndjson',
        ['{"text":"', ...chunks],
        'application/octet-stream',
      );
      expect(await answer.json()).toMatchObject({ accepted: 1, rejected: 1, problems: [{ place: 'line 1' }] });
    });
    expect(grown).toBeLessThan(100);
    await arrives('after-long-line');
  });

  test.each([
    ['spaces', ' '.repeat(80 * MIB), 'application/json', 413],
    ['empty lines', '\n'.repeat(20 * MIB), LINES, 400],
    ['numbers', `[${'1,'.repeat(30 * MIB)}1]`, 'application/json', 413],
    ['numbers a line', '1\n'.repeat(30 * MIB), LINES, 413],
  ])('a bomb of %s in gzip', async (_name, bomb, type, status) => {
    const answer = await fetch(new URL('/v1/posts', address.url), {
      method: 'POST',
      headers: { 'content-type': type, 'content-encoding': 'gzip' },
      body: gzipSync(bomb, { level: 1 }),
    });
    await refused(answer, status);
  });

  test('half a body, then gone', async () => {
    const head = `POST /v1/posts HTTP/1.1\r\nhost: x\r\ncontent-type: ${LINES}\r\ncontent-length: 5000\r\n\r\n`;
    await talk(address, `${head}${good('half-a-body')}\n{"sou`, { close: true });
    expect((await address.post('/v1/posts', good('after-half'))).status).toBe(202);
    await arrives('after-half');
  });

  test('a head of 100,000 bytes, one of 3,000 fields, an address of 100,000 characters, no HTTP at all', async () => {
    const heads = [
      [`GET /v1/status HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
      [`GET /v1/status HTTP/1.1\r\nhost: x\r\n${'x: a\r\n'.repeat(3000)}\r\n`, 431],
      [`GET /v1/incidents?q=${'a'.repeat(100_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431],
      ['\x16\x03\x01 hello\r\n\r\n', 400],
    ] as const;
    for (const [bytes, status] of heads) {
      const answer = await talk(address, bytes);
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} .*application/problem\\+json`, 's'));
    }
  });

  test('a withdrawal nested 10,000 deep', async () => {
    const body = '{"reason":'.repeat(10_000) + '1' + '}'.repeat(10_000);
    await refused(await address.post('/v1/posts/telegram:demo%2Fa/withdrawal', body), 400, { pointer: '' });
    await refused(await address.post('/v1/posts/telegram:demo%2Fa/withdrawal', '[]'), 400, { pointer: '' });
  });
});

describe('files of another format', () => {
  const files = {
    'text-dump': 'В Актобе прошёл митинг.\nПолиция задержала пятерых.\n',
    ndjson: `${good('x')}\n`,
    'telegram-export': '{"name":"a chat","id":1,"messages":[]}',
    'telegram-web': '<!DOCTYPE html><html><body><div class="tgme_widget_message"></div></body></html>',
    nothing: '',
    binary: Uint8Array.from({ length: 256 }, (_, n) => n),
  };
  const formats = ['text-dump', 'ndjson', 'telegram-export', 'telegram-web'] as const;
  const wrong = formats.flatMap((format) =>
    Object.keys(files)
      .filter((name) => name !== format)
      .map((name) => [format, name as keyof typeof files] as const),
  );
  test.each(wrong)('as %s: %s', async (format, name) => {
    const answer = await address.post(`/v1/imports?format=${format}&source=telegram:demo`, files[name], 'text/plain');
    await refused(answer, 400, { title: 'Unreadable file', detail: expect.stringMatching(/^(byte 0|line 1): /) });
  });

  test.each([
    ['', 'format'],
    ['?format=docx', 'format'],
    ['?format=ndjson&colour=red', 'colour'],
    ['?format=ndjson&source=nobody', 'source'],
    ['?format=ndjson&referenceDate=2025-13-01', 'referenceDate'],
    ['?format=ndjson&referenceDate=2999-01-01', 'referenceDate'],
    ['?format=ndjson&referenceDate=0000-01-01', 'referenceDate'],
  ])('/v1/imports%s', async (query, parameter) =>
    refused(await address.post(`/v1/imports${query}`, good('x')), 400, { parameter }),
  );
});

describe('questions that make no sense', () => {
  const questions =
    'limit=0 limit=501 limit=abc limit=1&limit=2 cursor=x cursor=%00 colour=red type=x type[]=riot country=kz place=%00 ' +
    'q= q=... status=x minOrigins=0 press=maybe bbox=1,2,3 near=91,0 radiusKm=-1 sort=x from=2025-02-30 to=0000-01-01 ' +
    'asOf=now from=2025-01-01T24:00:00Z from=9999-12-31T23:59:59-23:59';
  test.each(questions.split(' '))('?%s', async (query) =>
    refused(await address.get(`/v1/incidents?${query}`), 400, { parameter: query.split('=')[0] }),
  );

  test.each(['to=9999-12-31', 'from=9999-12-31', 'asOf=9999-12-31', 'from=0001-01-01', 'q=%FF', 'place=region:'])(
    'odd, but answered: ?%s',
    async (query) => expect((await address.get(`/v1/incidents?${query}`)).status).toBe(200),
  );

  test.each<[string, string, number]>([
    ['GET', '/nowhere', 404],
    ['GET', '/v1/incidents/inc-0', 404],
    ['GET', '/v1/incidents/%00', 404],
    ['GET', '/v1/incidents/%zz', 400],
    ['GET', '/v1/incidents/<500>', 414],
    ['GET', '/v1/posts/telegram:nobody/1', 404],
    ['GET', '/v1/posts/%ED%A0%80', 400],
    ['GET', '/v1/posts/<9000>', 404],
    ['PUT', '/v1/posts', 405],
    ['DELETE', '/v1/incidents', 405],
    ['GET', '/v1/imports', 405],
    ['POST', '/v1/posts/nonsense', 404],
    ['POST', '/v1/posts/nonsense/withdrawal', 400],
    ['OPTIONS', '/v1/incidents', 405],
  ])('%s %s is %d', async (method, path, status) => {
    const long = path.replace(/<(\d+)>/, (_, length) => 'a'.repeat(Number(length)));
    await refused(await ask(address, method, long), status);
  });
});

test('after all that it is well, and nothing was logged as a fault of ours', async () => {
  expect((await address.post('/v1/posts', good('last'))).status).toBe(202);
  await arrives('last');
  expect((await address.status()).stages.map(({ deadLetters }) => deadLetters)).toEqual([0, 0, 0, 0, 0]);
  expect(khronika.stderr).toBe('');
});
