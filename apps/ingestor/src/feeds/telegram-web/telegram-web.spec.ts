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

test('a given source wins', async () => {
  const [post] = postsOf(await read(telegramWeb, page(message({ text: 'a' })), { source: 'telegram:mine' }));
  expect(post).toMatchObject({ postId: 'telegram:mine/10', url: 'https://t.me/demo_channel/10' });
});

test.each([
  ['the page of a user', page('<div class="tgme_page"></div>'), 'without a web view'],
  ['a channel without messages', page('<div class="tme_no_messages_found"></div>'), 'no messages were found'],
  ['any web page', '<html><body>x</body></html>', 'without Telegram messages'],
  ['plain text', 'Митинг', 'looks like plain text'],
  ['a Telegram export', '{"messages":[]}', 'looks like a Telegram Desktop export'],
  ['nothing', '', 'is empty'],
  ['invalid UTF-8', Buffer.from('<html>\xff</html>', 'latin1'), 'byte 6: not valid UTF-8'],
])('%s is refused, and the message says what it is', async (_, file, message) => {
  expect((await read(telegramWeb, file)).error).toContain(message);
});
