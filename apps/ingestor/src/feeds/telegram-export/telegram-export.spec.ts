import { postCaptured } from '#contracts';
import { postsOf, read } from '../../../test/findings.js';
import { telegramExport } from './telegram-export.feed.js';

const message = (id: number, fields: object): object => ({
  id,
  type: 'message',
  date: '2022-01-05T16:00:00',
  date_unixtime: '1641376800',
  from: 'Городские новости',
  from_id: 'channel1234567',
  ...fields,
});

const chat = (messages: unknown, fields: object = {}): string =>
  JSON.stringify({ name: 'Городские новости', type: 'public_channel', id: 1234567, ...fields, messages }, null, 1);

test('one chat: ids, exact times, edits, forwards, replies, media', async () => {
  const found = await read(
    telegramExport,
    chat([
      message(1, { text: 'Митинг на площади.', author: 'Редактор' }),
      message(2, {
        text: [
          'Столкновения ',
          { type: 'bold', text: 'в центре' },
          '. ',
          { type: 'link', text: 'https://example.org/a' },
        ],
        edited: '2022-01-05T17:00:00',
        edited_unixtime: '1641380400',
        forwarded_from: 'Другой\nканал',
        forwarded_from_id: 'channel777',
        reply_to_message_id: 1,
        photo: '(File not included)',
      }),
    ]),
  );
  expect(found).toMatchObject({ problems: [], skipped: [] });
  const [first, second] = postsOf(found);
  expect(first).toMatchObject({
    postId: 'telegram:1234567/1',
    publishedAt: '2022-01-05T10:00:00Z',
    publishedAtBasis: 'source',
    verbatim: 'Митинг на площади.',
    format: 'text',
    author: 'Редактор',
    via: 'telegram-export',
  });
  expect(second).toMatchObject({
    verbatim: 'Столкновения в центре. https://example.org/a',
    format: 'text',
    editedAt: '2022-01-05T11:00:00Z',
    forwardedFrom: { source: 'telegram:777', name: 'Другой канал' },
    replyTo: '1',
    media: [{ kind: 'photo' }],
  });
  expect(second).not.toHaveProperty('author');
  for (const data of postsOf(found)) expect(() => postCaptured.parse(data)).not.toThrow();
});

test('an address behind words is kept by making the text HTML', async () => {
  const text = [
    'Смотрите <видео> & ',
    { type: 'text_link', text: 'здесь\nвот', href: 'https://example.org/?a=1&b="2"' },
  ];
  const [post] = postsOf(await read(telegramExport, chat([message(1, { text })])));
  expect(post).toMatchObject({
    format: 'html',
    verbatim: 'Смотрите &lt;видео&gt; &amp; <a href="https://example.org/?a=1&amp;b=&quot;2&quot;">здесь<br>вот</a>',
  });
});

test('a whole account: every chat is a source of its own, named by id, else by name', async () => {
  const list = [
    { name: 'А', type: 'public_channel', id: 1, messages: [message(5, { text: 'один' })] },
    { type: 'saved_messages', messages: [message(6, { text: 'без имени' }), message(7, { text: 'и ещё' })] },
    { name: 'Новости: Семей', messages: [message(5, { text: 'два' })] },
  ];
  const file = JSON.stringify({
    about: 'x',
    contacts: { list: [{ name: 'y', id: 4 }] },
    chats: { about: '', list },
    left_chats: { list: [] },
  });
  const found = await read(telegramExport, file);
  expect(postsOf(found).map(({ postId }) => postId)).toEqual(['telegram:1/5', 'telegram:новости-семей/5']);
  expect(found.problems).toEqual([
    expect.stringContaining('chats/list/1/messages/0: its chat has neither id nor name'),
  ]);
  const given = postsOf(await read(telegramExport, file, { source: 'telegram:x' }));
  expect(given.map(({ source }) => source)).toEqual([
    'telegram:1',
    'telegram:x',
    'telegram:x',
    'telegram:новости-семей',
  ]);
});

test('the given source wins; messages without an id get one from their words', async () => {
  const file =
    '{"messages":[{"type":"message","date_unixtime":"1641376800","text":"Митинг, на площади!"},{"date_unixtime":"1641376801","text":"Митинг на  площади"}]}';
  const ids = postsOf(await read(telegramExport, file, { source: 'telegram:demo' })).map(({ postId }) => postId);
  expect(ids[0]).toMatch(/^telegram:demo\/h[0-9a-f]{16}$/);
  expect(ids[1]).toBe(ids[0]);
});

test('a poll and a list of tasks say what they hold; older exports have only text_entities', async () => {
  const answers = [{ text: 'Да', voters: 3 }, { text: [{ type: 'bold', text: 'Нет' }] }];
  const found = await read(
    telegramExport,
    chat([
      message(1, { text: '', poll: { question: 'Выйдете?', answers } }),
      message(2, { text: '', todo_list: { title: 'Сделать', answers: [{ id: 1, text: 'Плакаты' }] } }),
      message(3, {
        text_entities: [
          { type: 'plain', text: 'Без ' },
          { type: 'custom_emoji', text: '✊' },
        ],
      }),
    ]),
  );
  expect(postsOf(found).map(({ verbatim, media }) => [verbatim, media.map(({ kind }) => kind)])).toEqual([
    ['Выйдете?\nДа\nНет', ['poll']],
    ['Сделать\nПлакаты', ['tasks']],
    ['Без ✊', []],
  ]);
});

test('of a private chat no name is taken, neither as source nor as author or forward', async () => {
  const said = message(1, { text: 'a', from: 'Имя Фамилия', from_id: 'user5', forwarded_from: 'Другая Фамилия' });
  const channel = message(2, { text: 'b', forwarded_from: 'Канал', forwarded_from_id: 'channel7' });
  for (const type of ['personal_chat', 'private_group', 'saved_messages']) {
    const file = JSON.stringify({ name: 'Имя Фамилия', type, messages: [said, channel] }, null, 1);
    const posts = postsOf(await read(telegramExport, file));
    expect(posts[0]!.source).toMatch(/^telegram:private-[0-9a-f]{12}$/);
    expect(JSON.stringify(posts)).not.toMatch(/Фамилия/);
    expect(posts.map(({ forwardedFrom }) => forwardedFrom)).toEqual([{}, { source: 'telegram:7', name: 'Канал' }]);
  }
  const group = JSON.stringify({ name: 'Двор', type: 'public_supergroup', id: 3, messages: [said] }, null, 1);
  expect(postsOf(await read(telegramExport, group))[0]).toMatchObject({ source: 'telegram:3', author: 'Имя Фамилия' });
});

test('control characters as \\xNN, escaped quotes and brackets in text', async () => {
  const file = chat([message(1, { text: 'a"]}{[\\ ' })]).replace('a\\"', 'a\\x07\\"');
  expect(postsOf(await read(telegramExport, file)).map(({ verbatim }) => verbatim)).toEqual(['a\u0007"]}{[\\ ']);
});

test('service messages and empty ones are skipped, media without words are posts', async () => {
  const found = await read(
    telegramExport,
    chat([
      { id: 1, type: 'service', action: 'pin_message', date_unixtime: '1641376800', text: '' },
      message(2, { text: '' }),
      message(3, { text: '', media_type: 'voice_message', file: 'x.ogg' }),
      message(4, { text: '', file: 'x.pdf' }),
    ]),
  );
  expect(postsOf(found).map(({ messageId, media }) => [messageId, media])).toEqual([
    ['3', [{ kind: 'voice' }]],
    ['4', [{ kind: 'document' }]],
  ]);
  expect(found.skipped).toEqual(['messages/0: a service message', 'messages/1: a message without text and media']);
});

test('what is wrong with a message is told with its place; the others are read', async () => {
  const found = await read(
    telegramExport,
    chat([
      message(1, { text: 5 }),
      message(2, { text: 'x', date_unixtime: undefined, date: 'yesterday' }),
      message(3, { text: 'y', date_unixtime: '4102444800' }),
      'not a message',
      message(4, { text: 'x'.repeat(70_000) }),
      message(5, { text: 'хорошо' }),
    ]),
  );
  expect(postsOf(found).map(({ messageId }) => messageId)).toEqual(['5']);
  expect(found.problems).toEqual([
    expect.stringContaining('messages/0: text is neither'),
    expect.stringContaining('messages/1: no date_unixtime'),
    expect.stringContaining('messages/2: /publishedAt: publishedAt is more than 24 hours in the future'),
    expect.stringContaining('messages/3: not an object'),
    expect.stringContaining('messages/4: /text: text is longer than 64 KiB'),
  ]);
});

test('an older export without date_unixtime is read as UTC and says so once', async () => {
  const old = (id: number): object => message(id, { text: 'x', date_unixtime: undefined });
  const found = await read(telegramExport, chat([old(1), old(2)]));
  expect(postsOf(found).map(({ publishedAt }) => publishedAt)).toEqual([
    '2022-01-05T16:00:00Z',
    '2022-01-05T16:00:00Z',
  ]);
  expect(found.skipped).toHaveLength(1);
});

test('a file that is cut short gives what stands before the cut', async () => {
  const file = chat([message(1, { text: 'первый' }), message(2, { text: 'второй' })]);
  const found = await read(telegramExport, file.slice(0, file.indexOf('второй')));
  expect(postsOf(found).map(({ verbatim }) => verbatim)).toEqual(['первый']);
  expect(found.error).toContain('the JSON ends in the middle');
});

test.each([
  ['plain text', 'Митинг', 'looks like plain text'],
  [
    'NDJSON',
    '{"source":"telegram:x","text":"y"}\n{"source":"telegram:x","text":"z"}\n',
    'looks like one JSON object a line',
  ],
  ['an array', '[{"message":"x"}]', 'looks like a JSON array'],
  ['another JSON', '{\n"a": {"b": [1, 2]}\n}', 'no "messages" in it'],
  ['broken JSON', '{\n"messages": [ }', 'not JSON'],
  ['text after the end', `${chat([])} x`, 'not JSON'],
  ['no messages in an object', '{\n"messages": {"a": 1}}', 'no "messages" in it'],
])('%s is refused', async (_, file, message) => {
  expect((await read(telegramExport, file, { source: 'telegram:x' })).error).toContain(message);
});

test('an export of no messages is no error of the file', async () => {
  expect(await read(telegramExport, chat([]))).toEqual({ facts: [], problems: [], skipped: [] });
});
