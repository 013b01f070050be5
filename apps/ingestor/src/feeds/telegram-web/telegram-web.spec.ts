import { postCaptured } from '#contracts';
import { postsOf, read } from '../../../test/findings.js';
import { telegramWeb } from './telegram-web.feed.js';

interface Message {
  readonly post?: string;
  readonly classes?: string;
  readonly before?: string;
  readonly text?: string;
  readonly meta?: string;
}

/** A message as t.me/s builds it, as far as it matters. */
const message = ({ post = 'demo_channel/10', classes = '', before = '', text, meta = '' }: Message): string => `
<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message ${classes}" data-post="${post}">
  <div class="tgme_widget_message_bubble">
    <div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.me/demo_channel"><span>Канал</span></a></div>
    ${before}
    ${text === undefined ? '' : `<div class="tgme_widget_message_text js-message_text" dir="auto">${text}</div>`}
    <div class="tgme_widget_message_footer"><div class="tgme_widget_message_info">
      <span class="tgme_widget_message_views">4.85K</span><span class="tgme_widget_message_meta">${meta}<a class="tgme_widget_message_date" href="https://t.me/${post}"><time datetime="2022-01-05T10:00:00+00:00" class="time">16:00</time></a></span>
    </div></div>
    <div class="media_not_supported_cont"><div class="message_media_not_supported">This media is not supported in your browser</div></div>
  </div></div></div>`;

const page = (...messages: string[]): string =>
  `<!DOCTYPE html>\n<html><head><title>Канал</title></head><body class="widget_frame_base tgme_webpreview"><main>${messages.join('')}</main></body></html>`;

test('id, time, address and the text as it stands in the page', async () => {
  const found = await read(telegramWeb, page(message({ text: 'Митинг&nbsp;на <b>площади</b>.<br/>Двести человек' })));
  expect(found).toMatchObject({ problems: [], skipped: [] });
  expect(postsOf(found)).toEqual([
    expect.objectContaining({
      postId: 'telegram:demo_channel/10',
      messageId: '10',
      publishedAt: '2022-01-05T10:00:00+00:00',
      publishedAtBasis: 'source',
      verbatim: 'Митинг&nbsp;на <b>площади</b>.<br/>Двести человек',
      format: 'html',
      url: 'https://t.me/demo_channel/10',
      media: [],
      via: 'telegram-web',
    }),
  ]);
  expect(() => postCaptured.parse(postsOf(found)[0])).not.toThrow();
});

test('a text that nests in itself is taken once, and a quoted reply is not the text', async () => {
  const nested =
    '<div class="tgme_widget_message_text js-message_text" dir="auto">Сам текст</div><span style="width: 97px;"></span>';
  const reply =
    '<a class="tgme_widget_message_reply" href="https://t.me/demo_channel/4"><div class="tgme_widget_message_text js-message_text">Цитата</div></a>';
  const [post] = postsOf(await read(telegramWeb, page(message({ before: reply, text: nested }))));
  expect(post).toMatchObject({ verbatim: 'Сам текст', replyTo: '4' });
});

test('a text that is not closed ends where its message goes on', async () => {
  const [post] = postsOf(await read(telegramWeb, page(message({ text: 'Сам текст<b>' }).replace('<b></div>', '<b>'))));
  expect(post!.verbatim).toMatch(/^Сам текст<b>/);
  expect(post).toMatchObject({ publishedAt: '2022-01-05T10:00:00+00:00' });
});

test('forwards, also from hidden authors, and replies to other channels', async () => {
  const from = (name: string): string =>
    `<div class="tgme_widget_message_forwarded_from">Forwarded from&nbsp;${name}</div>`;
  const posts = postsOf(
    await read(
      telegramWeb,
      page(
        message({
          post: 'demo/1',
          text: 'a',
          before: from(
            '<a class="tgme_widget_message_forwarded_from_name" href="https://t.me/Other_one/77"><span>Другой\n канал</span></a>',
          ),
        }),
        message({
          post: 'demo/2',
          text: 'b',
          before: from('<span class="tgme_widget_message_forwarded_from_name">Некто</span>'),
        }),
        message({
          post: 'demo/3',
          text: 'c',
          before: '<a class="tgme_widget_message_reply" href="https://t.me/elsewhere/4"></a>',
        }),
      ),
    ),
  );
  expect(posts.map(({ forwardedFrom }) => forwardedFrom)).toEqual([
    { source: 'telegram:Other_one', messageId: '77', name: 'Другой канал' },
    { name: 'Некто' },
    undefined,
  ]);
  expect(posts[2]).not.toHaveProperty('replyTo');
});

test('media are named, an album is one post, the signature is the author', async () => {
  const before =
    '<a class="tgme_widget_message_video_player"><time class="message_video_duration" datetime="x">0:05</time></a>' +
    '<a class="tgme_widget_message_photo_wrap" href="https://t.me/demo_channel/11?single"></a><a class="tgme_widget_message_photo_wrap"></a>';
  const meta = 'edited <span class="tgme_widget_message_from_author">Редактор</span>, ';
  const [post] = postsOf(await read(telegramWeb, page(message({ before, text: 'Альбом', meta }))));
  expect(post).toMatchObject({
    messageId: '10',
    publishedAt: '2022-01-05T10:00:00+00:00',
    author: 'Редактор',
    media: [{ kind: 'photo' }, { kind: 'photo' }, { kind: 'video' }],
  });
  expect(post).not.toHaveProperty('editedAt');
});

test('service messages are skipped; hidden and broken ones are told', async () => {
  const hidden = '<div class="message_media_not_supported_wrap"><div class="message_media_not_supported"></div></div>';
  const found = await read(
    telegramWeb,
    page(
      message({ post: 'demo/1', classes: 'service_message', text: 'pinned' }),
      message({ post: 'demo/2', before: hidden }),
      message({ post: 'demo/x', text: 'a' }),
      message({ post: 'demo/4', text: 'a' }).replace('2022-01-05T10', '2022-01-35T10'),
      message({ post: 'demo/5', text: 'ok' }),
    ),
  );
  expect(postsOf(found).map(({ messageId }) => messageId)).toEqual(['5']);
  expect(found.skipped).toEqual(['demo/1: a service message']);
  expect(found.problems).toEqual([
    'demo/2: Telegram does not show this post on the web',
    'demo/x: data-post is no channel and number',
    'demo/4: no time of publication',
  ]);
});

test('a poll says its question and its answers', async () => {
  const before =
    '<div class="tgme_widget_message_poll js-poll"><div class="tgme_widget_message_poll_question">Выйдете &amp; придёте?</div>' +
    '<div class="tgme_widget_message_poll_type">Anonymous Poll</div>' +
    ['Да', 'Нет'].map((answer) => `<div class="tgme_widget_message_poll_option_text">${answer}</div>`).join('') +
    '</div>';
  const [post] = postsOf(await read(telegramWeb, page(message({ before }))));
  expect(post).toMatchObject({
    verbatim: '<p>Выйдете &amp; придёте?</p><div>Да</div><div>Нет</div>',
    media: [{ kind: 'poll' }],
  });
});

test('that a post was edited is kept, though not when', async () => {
  const [edited, other] = postsOf(
    await read(telegramWeb, page(message({ text: 'a', meta: 'edited ' }), message({ post: 'demo/2', text: 'edited' }))),
  );
  expect(edited).toMatchObject({ edited: true });
  expect(edited).not.toHaveProperty('editedAt');
  expect(other).not.toHaveProperty('edited');
});

test('a moving picture is an animation; pictures of a link preview or a quoted reply are no media', async () => {
  const before =
    '<a class="tgme_widget_message_reply" href="https://t.me/demo_channel/4"><i class="tgme_widget_message_photo_wrap"></i></a>' +
    '<a class="tgme_widget_message_video_player"><video autoplay loop></video></a>' +
    '<a class="tgme_widget_message_link_preview"><i class="tgme_widget_message_video_player"></i></a>';
  const [post] = postsOf(await read(telegramWeb, page(message({ before, text: 'a' }))));
  expect(post!.media).toEqual([{ kind: 'animation' }]);
});

test.each([
  ['https://t.me/s/other/7', 'telegram:other', '7'],
  ['https://telegram.me/other/7?single', 'telegram:other', '7'],
  ['https://t.me/c/1234567/7', 'telegram:1234567', '7'],
  ['https://t.me/other/5/7', 'telegram:other', '7'],
  ['https://t.me/other', 'telegram:other', undefined],
  ['tg://user?id=5', undefined, undefined],
])('a forward from %s', async (href, source, messageId) => {
  const before = `<a class="tgme_widget_message_forwarded_from_name" href="${href}">Имя</a>`;
  const [post] = postsOf(await read(telegramWeb, page(message({ before, text: 'a' }))));
  expect(post!.forwardedFrom).toEqual({ name: 'Имя', ...(source && { source }), ...(messageId && { messageId }) });
});

test('a post in a topic of a group has the number of the post', async () =>
  expect(postsOf(await read(telegramWeb, page(message({ post: 'group/3/12', text: 'a' }))))[0]).toMatchObject({
    postId: 'telegram:group/12',
  }));

test('what is hidden, not known or told by Telegram itself is said', async () => {
  const label = (words: string): string =>
    `<div class="message_media_not_supported_wrap"><div class="message_media_not_supported_label">${words}</div></div>`;
  const found = await read(
    telegramWeb,
    page(
      message({ post: 'demo/1', before: label('Service message') }),
      message({ post: 'demo/2', before: label('Please open Telegram to view this post') }),
      message({ post: 'demo/3', before: '<div class="tgme_widget_message_hologram">?</div>' }),
    ),
  );
  expect(found.skipped).toEqual(['demo/1: a service message']);
  expect(found.problems).toEqual([
    'demo/2: Telegram does not show this post on the web: Please open Telegram to view this post',
    'demo/3: holds nothing but a part that is not known: tgme_widget_message_hologram',
  ]);
});

test('a page that is cut short gives what stands before the cut, and says so', async () => {
  const whole = page(message({ post: 'demo/1', text: 'первый' }), message({ post: 'demo/2', text: 'второй' }));
  const found = await read(telegramWeb, whole.slice(0, whole.indexOf('второй') + 3));
  expect(postsOf(found).map(({ verbatim }) => verbatim)).toEqual(['первый']);
  expect(found.problems).toEqual([
    'end of the page: the page is cut short: messages may be missing',
    'demo/2: no time of publication',
  ]);
});

test('a given source wins', async () => {
  const [post] = postsOf(await read(telegramWeb, page(message({ text: 'a' })), { source: 'telegram:mine' }));
  expect(post).toMatchObject({ postId: 'telegram:mine/10', url: 'https://t.me/demo_channel/10' });
});

test.each([
  [
    'the page of a group',
    page(
      '<div class="tgme_page"><div class="tgme_page_title">Двор</div><div class="tgme_page_extra">17 members</div></div>',
    ),
    'without a web view (Двор, 17 members): save',
  ],
  [
    'a deleted post',
    page('<div class="tgme_widget_message_error">Post not found</div>'),
    'Telegram says: Post not found',
  ],
  ['a part of a page', '<div class="tgme_widget_message_poll">?</div>', 'a part of a t.me/s page'],
  [
    'an HTML export',
    '<html><body><div class="history"><div class="message default">x</div></div></body></html>',
    'import result.json',
  ],
  ['a channel without messages', page('<div class="tme_no_messages_found"></div>'), 'no messages were found'],
  ['any web page', '<html><title>Sign in</title><body>x</body></html>', 'without Telegram messages (Sign in)'],
  ['plain text', 'Митинг', 'looks like plain text'],
  ['a Telegram export', '{"messages":[]}', 'looks like a Telegram Desktop export'],
  ['nothing', '', 'is empty'],
  ['invalid UTF-8', Buffer.from('<html>\xff</html>', 'latin1'), 'byte 6: not valid UTF-8'],
])('%s is refused, and the message says what it is', async (_, file, message) => {
  expect((await read(telegramWeb, file)).error).toContain(message);
});
