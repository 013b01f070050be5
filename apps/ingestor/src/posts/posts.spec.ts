import { gzipSync } from 'node:zlib';
import { LogFault } from '#event-log';
import { FakeLog, NOW, openDoor, type Door } from '../../test/door.js';

let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const LINES_TYPE = { 'content-type': 'application/x-ndjson' };
const post = (fields: object = {}): object => ({ source: 'telegram:demo', messageId: '1', text: 'Митинг.', ...fields });
const send = (body: unknown) => door.post('/v1/posts', JSON.stringify(body), JSON_TYPE);
const keys = (): string[] => door.log.events.map(({ key }) => key);

describe('what is taken', () => {
  test('a full item becomes a raw post, word for word', async () => {
    const answer = await send({
      source: 'telegram:demo',
      messageId: 12,
      publishedAt: '2022-01-05T10:00:00+06:00',
      html: '<b>Митинг</b>',
      editedAt: '2022-01-05T05:00:00.5Z',
      url: 'https://t.me/demo/12',
      author: 'Редактор 🧑‍💻',
      forwardedFrom: { source: 'telegram:other', messageId: 7, name: 'Другой' },
      replyTo: 11,
      media: [{ kind: 'photo' }],
      language: 'ru',
    });
    expect(answer.status).toBe(202);
    expect(answer.body).toEqual({
      accepted: 1,
      repeated: 0,
      errors: 0,
      items: [{ index: 0, status: 'accepted', id: 'telegram:demo/12' }],
    });
    const [event] = door.log.events;
    expect(event).toMatchObject({
      type: 'post.captured',
      key: 'telegram:demo/12',
      time: NOW,
      id: expect.stringMatching(/^telegram:demo\/12@[0-9a-f]{12}$/),
      data: {
        postId: 'telegram:demo/12',
        source: 'telegram:demo',
        messageId: '12',
        publishedAt: '2022-01-05T10:00:00+06:00',
        publishedAtBasis: 'source',
        capturedAt: NOW,
        editedAt: '2022-01-05T05:00:00.5Z',
        verbatim: '<b>Митинг</b>',
        format: 'html',
        forwardedFrom: { source: 'telegram:other', messageId: '7', name: 'Другой' },
        replyTo: '11',
        media: [{ kind: 'photo' }],
        language: 'ru',
        via: 'push',
      },
    });
  });

  test('without a date the time of capture is assumed, without a message id the words name the post', async () => {
    await send([
      post({ messageId: null, text: 'Митинг, на площади' }),
      post({ messageId: undefined, text: 'Митинг на площади!' }),
    ]);
    const [first, second] = door.log.events as {
      data: { postId: string; publishedAt: string; publishedAtBasis: string };
    }[];
    expect(first!.data).toMatchObject({ publishedAt: NOW, publishedAtBasis: 'assumed' });
    expect(first!.data.postId).toMatch(/^telegram:demo\/h[0-9a-f]{16}$/);
    expect(second!.data.postId).toBe(first!.data.postId);
  });

  test('NUL and lone surrogates in the words are kept', async () => {
    const answer = await door.post('/v1/posts', '{"source":"telegram:demo","text":"a\\u0000b\\ud800c"}', JSON_TYPE);
    expect(answer.status).toBe(202);
    expect(door.log.events[0]!.data).toMatchObject({ verbatim: 'a\u0000b\ud800c' });
  });

  test('a media post may be without words', async () => {
    expect((await send(post({ text: '', media: [{ kind: 'photo' }] }))).status).toBe(202);
  });

  test('lines in gzip, a byte order mark, CRLF and blank lines', async () => {
    const lines = `\uFEFF${JSON.stringify(post())}\r\n\r\n${JSON.stringify(post({ messageId: '2' }))}\n`;
    const answer = await door.post('/v1/posts', gzipSync(lines), { ...LINES_TYPE, 'content-encoding': 'gzip' });
    expect(answer.body).toMatchObject({ accepted: 2, errors: 0 });
  });

  test('many lines go to the log in several appends, in order', async () => {
    const lines = Array.from({ length: 1203 }, (_, i) => JSON.stringify(post({ messageId: i }))).join('\n');
    const answer = await door.post('/v1/posts', lines, LINES_TYPE);
    expect(answer.body.accepted).toBe(1203);
    expect(door.log.appends.map((append) => append.length)).toEqual([500, 500, 203]);
    expect(keys()[1202]).toBe('telegram:demo/1202');
  });

  test('an empty array is nothing to do', async () => {
    expect((await send([])).body).toEqual({ accepted: 0, repeated: 0, errors: 0, items: [] });
  });

  test('the trace of the client goes along', async () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await door.post('/v1/posts', JSON.stringify(post()), { ...JSON_TYPE, traceparent });
    expect(door.log.events[0]).toMatchObject({ traceparent });
  });
});

describe('what is repeated', () => {
  test('the same content is written once, also within one body; another content is a revision', async () => {
    await send([post(), post(), post({ text: 'Митинг окончен.' })]);
    const again = await send(post({ text: 'Митинг окончен.' }));
    const back = await send(post());
    expect([again, back].map(({ body }) => body.items[0].status)).toEqual(['repeated', 'accepted']);
    expect(keys()).toEqual(['telegram:demo/1', 'telegram:demo/1', 'telegram:demo/1']);
    expect(new Set(door.log.events.map(({ id }) => id)).size).toBe(2);
  });

  test('the same content at the same time is written once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(post())));
    const statuses = answers.map(({ body }) => body.items[0].status as string);
    expect(statuses.filter((status) => status === 'accepted')).toHaveLength(1);
    expect(keys()).toEqual(['telegram:demo/1']);
  });

  test('what the log did not confirm is not repeated', async () => {
    door.log.failure = new LogFault('unavailable', 'the disk is full');
    expect((await send(post())).status).toBe(503);
    door.log.failure = undefined;
    expect((await send(post())).body.items[0].status).toBe('accepted');
  });

  test('a post that was withdrawn may come again', async () => {
    await send(post());
    await door.post('/v1/posts/telegram:demo/1/withdrawal', '');
    expect((await send(post())).body.items[0].status).toBe('accepted');
  });

  test('what was captured before this process started is known from the log; another id makes it unknown', async () => {
    await send([post(), post({ messageId: '2' }), post({ messageId: '3' })]);
    const before = door.log.appends.flat();
    const foreign = { ...before[2]!, headers: { ...before[2]!.headers, ce_id: 'scraper-7' } };
    const again = await openDoor(new FakeLog([...before, foreign]));
    const all = [post(), post({ messageId: '2' }), post({ messageId: '3' }), post({ messageId: '4' })];
    const answer = await again.post('/v1/posts', JSON.stringify(all), JSON_TYPE);
    expect(answer.body.items.map(({ status }: { status: string }) => status)).toEqual([
      'repeated',
      'repeated',
      'accepted',
      'accepted',
    ]);
    await again.close();
  });

  test('a log that is away at the start makes nothing known, and nothing is lost', async () => {
    const log = new FakeLog();
    log.failure = new Error('away');
    const failing = await openDoor(log);
    log.failure = undefined;
    expect((await failing.post('/v1/posts', JSON.stringify(post()), JSON_TYPE)).body.accepted).toBe(1);
    await failing.close();
  });
});

describe('what is refused, with its place', () => {
  test.each<[string, object | string | number | null, string, string]>([
    ['no object', 5, '', 'must be a JSON object'],
    ['null', null, '', 'must be a JSON object'],
    ['an unknown field', post({ colour: 'red' }), '/colour', 'colour is unknown'],
    [
      'a hostile field',
      JSON.parse('{"source":"telegram:demo","text":"x","__proto__":{"a":1}}'),
      '/__proto__',
      'unknown',
    ],
    ['a field with a slash', post({ 'a/b~': 1 }), '/a~1b~0', 'unknown'],
    ['no source', { text: 'x' }, '/source', 'must be a string'],
    ['a source without a kind', post({ source: 'demo' }), '/source', 'like telegram:channelname'],
    ['a source with an @', post({ source: 'telegram:@demo' }), '/source', 'like telegram:channelname'],
    ['an invisible character in the source', post({ source: 'telegram:de\u200Bmo' }), '/source', 'like telegram'],
    ['no text', { source: 'telegram:demo' }, '/text', 'exactly one of text and html'],
    ['text and html', post({ html: 'x' }), '/html', 'exactly one of text and html'],
    ['empty text', post({ text: ' \n' }), '/text', 'is empty'],
    ['text of another kind', post({ text: ['x'] }), '/text', 'must be a string'],
    ['one huge text', post({ text: 'я'.repeat(40_000) }), '/text', 'longer than 64 KiB'],
    ['a date without a zone', post({ publishedAt: '2022-01-05T10:00:00' }), '/publishedAt', 'RFC 3339'],
    [
      'a day that does not exist',
      post({ publishedAt: '2022-02-29T10:00:00Z' }),
      '/publishedAt',
      'exists in the calendar',
    ],
    ['a date as a number', post({ publishedAt: 1641376800 }), '/publishedAt', 'RFC 3339'],
    [
      'a date in the future',
      post({ publishedAt: '2022-01-06T12:00:01Z' }),
      '/publishedAt',
      'more than 24 hours in the future',
    ],
    [
      'an edit in the future',
      post({ editedAt: '2032-01-06T12:00:01Z' }),
      '/editedAt',
      'more than 24 hours in the future',
    ],
    ['a message id with a space', post({ messageId: '1 2' }), '/messageId', 'without white space'],
    ['a message id with a slash', post({ messageId: '1/2' }), '/messageId', 'without white space'],
    ['an empty message id', post({ messageId: '' }), '/messageId', '1 to 100'],
    ['a fraction as message id', post({ messageId: 1.5 }), '/messageId', 'whole number'],
    ['an address that could run', post({ url: 'javascript:alert(1)' }), '/url', 'http or https'],
    ['a line break in a name', post({ author: 'a\nb' }), '/author', 'control characters'],
    ['a forward that is no object', post({ forwardedFrom: 'x' }), '/forwardedFrom', 'must be an object'],
    ['an unknown field of a forward', post({ forwardedFrom: { id: 1 } }), '/forwardedFrom/id', 'unknown'],
    ['a bad source of a forward', post({ forwardedFrom: { source: 'x' } }), '/forwardedFrom/source', 'like telegram'],
    ['media that are no list', post({ media: {} }), '/media', 'must be an array'],
    ['a medium that is no object', post({ media: ['photo'] }), '/media/0', 'must be an object'],
    ['a medium without a kind', post({ media: [{ kind: 'photo' }, {}] }), '/media/1/kind', 'must be a string'],
    [
      'too many media',
      post({ media: Array.from({ length: 101 }, () => ({ kind: 'photo' })) }),
      '/media',
      'more than 100',
    ],
    ['a language that is none', post({ language: 'по-русски' }), '/language', 'language tag'],
    [
      'emoji without a message id',
      { source: 'telegram:demo', html: '', media: [{ kind: 'photo' }] },
      '/messageId',
      'needs a messageId',
    ],
    [
      'an id that is too long',
      post({ source: `telegram:${'x'.repeat(191)}`, messageId: 'y'.repeat(100) }),
      '/messageId',
      'together',
    ],
  ])('%s', async (_, item, pointer, detail) => {
    const answer = await send([post({ messageId: 'good' }), item]);
    expect(answer.status).toBe(202);
    expect(answer.body.items[1]).toEqual({
      index: 1,
      status: 'error',
      error: { pointer, detail: expect.stringContaining(detail) },
    });
    expect(keys()).toEqual(['telegram:demo/good']);

    const alone = await send(item);
    expect(alone.status).toBe(422);
    expect(alone.headers['content-type']).toContain('application/problem+json');
    expect(alone.body).toMatchObject({ status: 422, pointer, detail: expect.stringContaining(detail), accepted: 0 });
  });

  test('two days that exist, at the limits', async () => {
    const dates = ['2020-02-29T23:59:59-23:59', '2022-01-06T12:00:00.000Z'];
    expect((await send(dates.map((publishedAt, i) => post({ publishedAt, messageId: i })))).body.accepted).toBe(2);
  });

  test('one bad line among good ones', async () => {
    const lines = [
      JSON.stringify(post()),
      '{"source":',
      JSON.stringify(post({ text: 1 })),
      JSON.stringify(post({ messageId: '4' })),
    ];
    const answer = await door.post('/v1/posts', lines.join('\n'), LINES_TYPE);
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ accepted: 2, repeated: 0, errors: 2 });
    expect(answer.body.items[1].error).toEqual({ pointer: '', detail: expect.stringMatching(/^line 2: not JSON/) });
    expect(answer.body.items[2].error).toEqual({ pointer: '/text', detail: 'line 3: text must be a string' });
    expect(keys()).toEqual(['telegram:demo/1', 'telegram:demo/4']);
  });

  test('several bad items and no good one: every place is named', async () => {
    const answer = await send([post({ text: 1 }), post({ url: 'x' })]);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/0/text', '/1/url']);
    expect(answer.body.items).toHaveLength(2);
  });

  test('nested beyond reason', async () => {
    const deep = `{"source":"telegram:demo","text":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect((await door.post('/v1/posts', deep, JSON_TYPE)).status).toBe(422);
  });
});

describe('a body that cannot be read', () => {
  test.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['empty', '', JSON_TYPE, 400, 'empty'],
    ['white space', ' \n ', JSON_TYPE, 400, 'empty'],
    ['no lines', '\n\n', LINES_TYPE, 400, 'empty'],
    ['wrong JSON', '{"source":', JSON_TYPE, 400, 'not JSON'],
    ['lines said to be JSON', '{"a":1}\n{"a":2}\n', JSON_TYPE, 400, 'application/x-ndjson'],
    ['only lines that are not JSON', 'a\nb', LINES_TYPE, 400, 'line 1: not JSON'],
    ['invalid UTF-8', Buffer.from('{"text":"\xff"}', 'latin1'), JSON_TYPE, 400, 'byte 9: not valid UTF-8'],
    ['invalid UTF-8 in a line', Buffer.from('{"text":"\xff"}', 'latin1'), LINES_TYPE, 400, 'byte 9'],
    ['another type', 'x', { 'content-type': 'text/xml' }, 415, 'application/x-ndjson'],
    ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'application/json'],
    ['another encoding', 'x', { ...JSON_TYPE, 'content-encoding': 'br' }, 415, 'gzip'],
    ['no gzip', 'x', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 400, 'not gzip'],
    [
      'gzip cut short',
      gzipSync('x'.repeat(9999)).subarray(0, 20),
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      400,
      'not gzip',
    ],
  ])('%s', async (_, body, headers, status, detail) => {
    const answer = await door.post('/v1/posts', body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, detail: expect.stringContaining(detail) });
    expect(door.log.appends).toEqual([]);
  });

  test('a missing content type is taken for JSON', async () => {
    expect((await door.post('/v1/posts', JSON.stringify(post()))).status).toBe(202);
  });

  test('a bomb of gzip is refused', async () => {
    const answer = await door.post('/v1/posts', gzipSync(Buffer.alloc(70 * 1024 * 1024, 0x20)), {
      ...LINES_TYPE,
      'content-encoding': 'gzip',
    });
    expect(answer.status).toBe(413);
  });
});

test('when the log does not answer: 503, when to try again, and nothing is promised', async () => {
  for (const failure of [
    new LogFault('unavailable', 'no broker'),
    new Error('ECONNRESET'),
    new LogFault('closed', 'closed'),
  ]) {
    door.log.failure = failure;
    const answer = await send(post());
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.body).toMatchObject({ status: 503, title: 'Log unavailable' });
  }
});

test('another route of the same process still gets its JSON parsed', async () => {
  const answer = await door.post('/v1/posts/telegram:demo/1/withdrawal', '{"reason":"удалено"}', JSON_TYPE);
  expect(answer.status).toBe(202);
});

describe('withdrawals', () => {
  test.each(['telegram:demo/1', 'telegram%3Ademo%2F1', 'telegram:demo%2F1'])('of %s', async (id) => {
    const answer = await door.post(`/v1/posts/${id}/withdrawal`, '{"reason":"удалено автором"}', JSON_TYPE);
    expect(answer).toMatchObject({ status: 202, body: { id: 'telegram:demo/1', status: 'accepted' } });
    expect(door.log.events).toEqual([
      expect.objectContaining({
        type: 'post.withdrawn',
        key: 'telegram:demo/1',
        data: { postId: 'telegram:demo/1', source: 'telegram:demo', capturedAt: NOW, reason: 'удалено автором' },
      }),
    ]);
  });

  test('a source with slashes, and no body at all', async () => {
    expect((await door.post('/v1/posts/rss:example.org/feed/a1/withdrawal', '')).status).toBe(202);
    expect(door.log.events[0]!.data).toMatchObject({
      source: 'rss:example.org/feed',
      postId: 'rss:example.org/feed/a1',
    });
  });

  test.each<[string, string, number, object]>([
    ['demo/withdrawal', '', 400, { parameter: 'id' }],
    ['telegram:demo/1%0A/withdrawal', '', 400, { parameter: 'id' }],
    ['telegram:demo/1/withdrawal', '{"why":"x"}', 400, { pointer: '/why' }],
    ['telegram:demo/1/withdrawal', '{"reason":5}', 400, { pointer: '/reason' }],
    ['telegram:demo/1/withdrawal', '[1]', 400, {}],
    ['telegram:demo/1/withdrawal', '{', 400, {}],
    ['telegram:demo/1/removal', '', 404, {}],
  ])('%s %s is refused', async (path, body, status, place) => {
    const answer = await door.post(`/v1/posts/${path}`, body, body ? JSON_TYPE : {});
    expect(answer).toMatchObject({ status, body: { status, ...place } });
    expect(door.log.appends).toEqual([]);
  });
});
