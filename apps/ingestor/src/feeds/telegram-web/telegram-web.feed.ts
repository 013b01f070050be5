import { load, type CheerioAPI } from 'cheerio';
import { capturePost } from '../../capture.js';
import { faultOfSaid } from '../../posts/check-item.js';
import { describe, guessFormat, peek } from '../../reading/format-guess.js';
import { oneLine } from '../../reading/one-line.js';
import { UnreadableFile } from '../../reading/unreadable-file.js';
import { decodeUtf8 } from '../../reading/utf8.js';
import type { Feed, FeedOptions, Finding } from '../feed.js';
import { readMessage } from './message.js';

/** A page of twenty messages has 100 to 300 kB; one that is scrolled back far, some megabytes. */
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

/**
 * A saved t.me/s page. The text of a post is kept as HTML; a poll without one says its question and answers. An album is one
 * post under its first id. That a post was edited is known only as a word without a time: `edited`, never `editedAt`.
 */
export const telegramWeb: Feed = { name: 'telegram-web', maxBytes: MAX_PAGE_BYTES, parse };

async function* parse(
  bytes: AsyncIterable<Uint8Array>,
  options: FeedOptions,
): AsyncGenerator<Finding, void, undefined> {
  const file = await peek(bytes);
  const looks = guessFormat(file.head);
  if (looks !== 'telegram-web' && looks !== 'html')
    throw new UnreadableFile('byte 0', `the file ${describe(looks)}, not like a saved t.me/s page`);
  let page = '';
  for await (const text of decodeUtf8(file.bytes)) {
    page += text;
    if (page.length > MAX_PAGE_BYTES) throw new UnreadableFile('byte 0', 'the page is larger than 16 MiB');
  }

  const $ = load(page, { sourceCodeLocationInfo: true });
  const messages = $('.tgme_widget_message[data-post]');
  if (messages.length === 0) throw new UnreadableFile('byte 0', whatElse($));
  if (/<html[\s>]/i.test(page.slice(0, 1000)) && !/<\/html>/i.test(page.slice(-1000)))
    yield { problem: { place: 'end of the page', message: 'the page is cut short: messages may be missing' } };
  const capture = { ...options, via: 'telegram-web' };
  for (const element of messages) {
    const message = $(element);
    const place = message.attr('data-post') || 'a message';
    const read = readMessage($, message, page, options.source);
    if (read.kind !== 'post') {
      const told = { place, message: read.message };
      yield read.kind === 'skipped' ? { skipped: told } : { problem: told };
      continue;
    }
    const fault = faultOfSaid(read.said, options.capturedAt);
    if (fault) yield { problem: { place, message: `${fault.pointer}: ${fault.detail}` } };
    else yield { place, fact: capturePost(read.said, capture) };
  }
}

/** What a page without messages is, as far as the page says. */
function whatElse($: CheerioAPI): string {
  const said = (selector: string): string => oneLine($(selector).first().text()).slice(0, LONGEST_TITLE);
  const error = said('.tgme_widget_message_error');
  if (error) return `Telegram says: ${error}`;
  if ($('.tme_no_messages_found, .tgme_no_messages_found').length > 0)
    return 'the page says that no messages were found (Telegram also says so under load)';
  if ($('.tgme_page').length > 0) {
    const named = [said('.tgme_page_title'), said('.tgme_page_extra')].filter(Boolean).join(', ');
    return `this is the page of a user, a group or a channel without a web view${named && ` (${named})`}: save https://t.me/s/<channel> instead`;
  }
  if ($('[class^=tgme_widget_message]').length > 0)
    return 'this is a part of a t.me/s page, without a whole message in it';
  if ($('.history .message').length > 0)
    return 'this is an HTML export of Telegram Desktop: export as JSON and import result.json (format telegram-export)';
  const title = said('title');
  return `an HTML page without Telegram messages${title && ` (${title})`}: save https://t.me/s/<channel>`;
}

const LONGEST_TITLE = 80;
