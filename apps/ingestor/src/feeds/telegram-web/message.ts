import type { Cheerio, CheerioAPI } from 'cheerio';
import type { SaidPost } from '../../capture.js';
import { instantOf } from '../../instant.js';
import { oneLine } from '../../reading/one-line.js';
import { type Element, isWithin, mediaOf, unknownPart } from './media.js';

type Node = Cheerio<any>;

/** A message of the page as a post, or why it is none. */
export type ReadMessage =
  | { readonly kind: 'post'; readonly said: SaidPost }
  | { readonly kind: 'skipped' | 'problem'; readonly message: string };

const TEXT = '.tgme_widget_message_text.js-message_text';
/** Words in layouts of other times; a quoted reply has another class. */
const OLDER_TEXT = '.tgme_widget_message_text:not(.js-message_reply_text)';

/** Channel and number; in a group with topics the topic stands between them. */
const DATA_POST = /^([A-Za-z0-9_]{1,64})(?:\/\d{1,19})?\/(\d{1,19})$/;

/** Reads one `.tgme_widget_message[data-post]`. `page` is the HTML that it was parsed from. Never throws. */
export function readMessage($: CheerioAPI, message: Node, page: string, source: string | undefined): ReadMessage {
  const post = DATA_POST.exec(message.attr('data-post') ?? '');
  if (!post) return { kind: 'problem', message: 'data-post is no channel and number' };
  const [, channel = '', messageId = ''] = post;
  const hidden = message.find(HIDDEN);
  const notice = oneLine(hidden.find('.message_media_not_supported_label').first().text());
  if (message.hasClass('service_message') || notice === 'Service message')
    return { kind: 'skipped', message: 'a service message' };

  const publishedAt = message.find('.tgme_widget_message_date time[datetime]').last().attr('datetime') ?? '';
  if (instantOf(publishedAt) === undefined) return { kind: 'problem', message: 'no time of publication' };
  const media = mediaOf(message);
  const verbatim = textOf(message, page) || pollOf($, message);
  if (verbatim === '' && media.length === 0) {
    if (hidden.length > 0)
      return { kind: 'problem', message: `Telegram does not show this post on the web${notice && `: ${notice}`}` };
    const unknown = unknownPart(message);
    return unknown
      ? { kind: 'problem', message: `holds nothing but a part that is not known: ${unknown}` }
      : { kind: 'skipped', message: 'a message without text and media' };
  }
  const author = oneLine(message.find('.tgme_widget_message_from_author').first().text());
  const forwardedFrom = forwardOf(message.find('.tgme_widget_message_forwarded_from_name').first());
  const replyTo = replyOf(message.find('a.tgme_widget_message_reply').first(), channel);
  return {
    kind: 'post',
    said: {
      source: source ?? `telegram:${channel}`,
      messageId,
      publishedAt,
      verbatim,
      format: 'html',
      url: `https://t.me/${channel}/${messageId}`,
      ...(isEdited(message) && { edited: true }),
      ...(author && { author }),
      ...(forwardedFrom && { forwardedFrom }),
      ...(replyTo !== undefined && { replyTo }),
      media,
    },
  };
}

/** What stands in the place of a post that is not shown; beside shown media it stands inside of them. */
const HIDDEN =
  '.tgme_widget_message_bubble > .message_media_not_supported_wrap, .tgme_widget_message > .message_media_not_supported_wrap';

/** Beside the time stands a word that says so, without saying when. */
const isEdited = (message: Node): boolean =>
  /^\s*(?:edited|изменено|ред\.|өңделді|өзгертілді|змінено|редаговано)/i.test(
    message.find('.tgme_widget_message_meta').first().text(),
  );

/** The markup of the innermost text, as it stands in the page: a text can nest in itself, and a quoted reply is no text of this post. */
function textOf(message: Node, page: string): string {
  const element = innermostOf(message, TEXT) ?? innermostOf(message, OLDER_TEXT);
  const location = element?.sourceCodeLocation;
  if (!location?.startTag) return '';
  // Without an end tag of its own it ends where something around it ends.
  return page.slice(location.startTag.endOffset, location.endTag?.startOffset ?? location.endOffset).trim();
}

/** Descendants follow their element at once, so that only the next match can be inside of one. */
function innermostOf(message: Node, selector: string): Located | undefined {
  const found = message.find(selector).toArray().slice(0, MOST_TEXTS) as Located[];
  return found.find((element, n) => {
    const next = found[n + 1];
    if (next && isWithin(next, (outer) => outer === element)) return false;
    return !isWithin(element, ({ attribs }) => /\btgme_widget_message_reply\b/.test(attribs?.['class'] ?? ''));
  });
}

/** A page may be hostile. */
const MOST_TEXTS = 100;

interface Located extends Element {
  readonly sourceCodeLocation?: SourceLocation;
}

interface SourceLocation {
  readonly endOffset: number;
  readonly startTag?: { readonly endOffset: number };
  readonly endTag?: { readonly startOffset: number };
}

/** What a poll asks, and its answers: all that it says. */
function pollOf($: CheerioAPI, message: Node): string {
  const [question, ...answers] = message
    .find('.tgme_widget_message_poll_question, .tgme_widget_message_poll_option_text')
    .toArray()
    .map((part) => ($(part).html() ?? '').trim());
  if (question === undefined) return '';
  return [`<p>${question}</p>`, ...answers.map((answer) => `<div>${answer}</div>`)].join('');
}

/** A hidden author is a span without an address. */
function forwardOf(from: Node): SaidPost['forwardedFrom'] | undefined {
  if (from.length === 0) return undefined;
  const name = oneLine(from.text());
  const [channel, messageId] = addressOf(from.attr('href'));
  return {
    ...(channel !== undefined && { source: `telegram:${channel}` }),
    ...(messageId !== undefined && { messageId }),
    ...(name && { name }),
  };
}

function replyOf(reply: Node, channel: string): string | undefined {
  const [to, messageId] = addressOf(reply.attr('href'));
  return to?.toLowerCase() === channel.toLowerCase() ? messageId : undefined;
}

/** `t.me/channel/12`, `t.me/s/channel/12`, `t.me/c/<channel id>/12`, with a topic between them or without. */
const ADDRESS =
  /^https?:\/\/(?:t|telegram)\.me\/(?:s\/|c\/)?([A-Za-z0-9_]{1,64})(?:(?:\/\d{1,19})?\/(\d{1,19}))?\/?(?:\?.*)?$/;

function addressOf(href: string | undefined): readonly [channel?: string, messageId?: string] {
  const parts = ADDRESS.exec(href ?? '');
  return parts ? [parts[1], parts[2]] : [];
}
