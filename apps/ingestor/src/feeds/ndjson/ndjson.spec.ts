import { postsOf, read } from '../../../test/findings.js';
import { ndjson } from './ndjson.feed.js';

const item = (fields: object): string => JSON.stringify({ source: 'telegram:demo', ...fields });

test('bad lines are named and good ones read', async () => {
  const file = [
    item({ messageId: 1, text: 'Первый' }),
    '{"source": "telegram:demo", "text"',
    '',
    item({ messageId: 2, text: 'Второй', publishedAt: '2022-02-30T10:00:00Z' }),
    item({ messageId: 3, text: 'Третий', colour: 'red' }),
    `{"source":"telegram:demo","messageId":4,"text":"${'x'.repeat(1_100_000)}"}`,
    '[1]',
    item({ messageId: 5, text: 'Пятый' }),
  ].join('\r\n');
  const found = await read(ndjson, file);
  expect(postsOf(found).map(({ postId, verbatim }) => [postId, verbatim])).toEqual([
    ['telegram:demo/1', 'Первый'],
    ['telegram:demo/5', 'Пятый'],
  ]);
  expect(found.problems.map((problem) => problem.slice(0, 60))).toEqual([
    expect.stringMatching(/^line 2: not JSON: /),
    expect.stringMatching(/^line 4: \/publishedAt: publishedAt must be an RFC 3339/),
    expect.stringMatching(/^line 5: \/colour: colour is unknown/),
    expect.stringMatching(/^line 6: longer than 1 MiB/),
    expect.stringMatching(/^line 7: an item must be a JSON object/),
  ]);
});

test('a line of invalid UTF-8 names its byte in the file', async () => {
  const good = Buffer.from(`${item({ messageId: 1, text: 'да' })}\n`);
  const found = await read(ndjson, Buffer.concat([good, Buffer.from('{"text":"\xff"}\n', 'latin1'), good]));
  expect(found.facts).toHaveLength(2);
  expect(found.problems).toEqual([`line 2: not valid UTF-8 at byte ${good.length + 9}`]);
});

test('source and date of the file hold for lines that do not say', async () => {
  const file = `\uFEFF{"text":"без даты"}\n{"source":"push:desk","text":"с датой","publishedAt":"2022-01-01t10:00:00+06:00"}`;
  const found = await read(ndjson, file, { source: 'telegram:demo', referenceDate: '2022-01-02T00:00:00Z' });
  expect(
    postsOf(found).map(({ source, publishedAt, publishedAtBasis, via }) => [
      source,
      publishedAt,
      publishedAtBasis,
      via,
    ]),
  ).toEqual([
    ['telegram:demo', '2022-01-02T00:00:00Z', 'reference', 'ndjson'],
    ['push:desk', '2022-01-01T10:00:00+06:00', 'source', 'ndjson'],
  ]);
});

test.each([
  ['plain text', 'Митинг в городе.\nЕщё строка.\n', 'looks like plain text'],
  ['a Telegram export', '{\n "name": "x",\n "messages": []\n}', 'looks like a Telegram Desktop export'],
  ['a JSON array', '[\n {"text":"y"}]', 'looks like a JSON array'],
  ['a web page', '<html><div class="tgme_widget_message"></div></html>', 'looks like a saved t.me/s page'],
  ['nothing', '', 'is empty'],
])('%s is refused, and the message says what it is', async (_, file, message) => {
  expect((await read(ndjson, file)).error).toContain(message);
});

test('a bad first line does not make it another format', async () => {
  const found = await read(ndjson, `oops\n${item({ messageId: 1, text: 'да' })}\n`);
  expect(found.facts).toHaveLength(1);
  expect(found.problems).toHaveLength(1);
});
