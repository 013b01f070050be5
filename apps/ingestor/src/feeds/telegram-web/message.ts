import type { Cheerio, CheerioAPI } from 'cheerio';
import type { SaidPost } from '../../capture.js';
import { instantOf } from '../../instant.js';
import { oneLine } from '../../reading/one-line.js';

type Node = Cheerio<any>;

/** A message of the page as a post, or why it is none. */
export type ReadMessage =
  | { readonly kind: 'post'; readonly said: SaidPost }
  | { readonly kind: 'skipped' | 'problem'; readonly message: string };

const TEXT = '.tgme_widget_message_text.js-message_text';

/** What an attachment looks like. Each matched element counts once: an album has several. */
const MEDIA: readonly (readonly [selector: string, kind: string])[] = [
  ['.tgme_widget_message_photo_wrap', 'photo'],
  ['.tgme_widget_message_video_player', 'video'],
  ['.tgme_widget_message_roundvideo_player', 'round-video'],
  ['.tgme_widget_message_voice_player', 'voice'],
  ['.tgme_widget_message_audio_player', 'audio'],
  ['.tgme_widget_message_document_wrap', 'document'],
  ['.tgme_widget_message_sticker_wrap', 'sticker'],
  ['.tgme_widget_message_poll', 'poll'],
  ['.tgme_widget_message_location_wrap', 'location'],
  ['.tgme_widget_message_contact_wrap', 'contact'],
];

/** Reads one `.tgme_widget_message[data-post]`. `page` is the HTML that it was parsed from. Never throws. */
export function readMessage($: CheerioAPI, message: Node, page: string, source: string | undefined): ReadMessage {
  const post = /^([A-Za-z0-9_]{1,64})\/(\d{1,19})$/.exec(message.attr('data-post') ?? '');
  if (!post) return { kind: 'problem', message: 'data-post is no channel and number' };
  const [, channel = '', messageId = ''] = post;
  if (message.hasClass('service_message')) return { kind: 'skipped', message: 'a service message' };

  const publishedAt = message.find('a.tgme_widget_message_date > time[datetime]').last().attr('datetime') ?? '';
  if (instantOf(publishedAt) === undefined) return { kind: 'problem', message: 'no time of publication' };
  const verbatim = textOf($, message, page);
  const media = MEDIA.flatMap(([selector, kind]) =>
    Array.from({ length: Math.min(message.find(selector).length, 10) }, () => ({ kind })),
  );
  if (verbatim.trim() === '' && media.length === 0) {
    const hidden = message.find('.tgme_widget_message_bubble > .message_media_not_supported_wrap').length > 0;
    return hidden
      ? { kind: 'problem', message: 'Telegram does not show this post on the web' }
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
      ...(author && { author }),
      ...(forwardedFrom && { forwardedFrom }),
      ...(replyTo !== undefined && { replyTo }),
      media,
    },
  };
}

/** The markup of the innermost text, as it stands in the page: a text can nest in itself, and a quoted reply is no text of this post. */
function textOf($: CheerioAPI, message: Node, page: string): string {
  const innermost = message
    .find(TEXT)
    .filter((_, element) => $(element).find(TEXT).length === 0)
    .filter((_, element) => $(element).closest('.tgme_widget_message_reply').length === 0)
    .first();
  const element = innermost.get(0) as { sourceCodeLocation?: SourceLocation } | undefined;
  const location = element?.sourceCodeLocation;
  if (location?.startTag && location.endTag)
    return page.slice(location.startTag.endOffset, location.endTag.startOffset).trim();
  return (innermost.html() ?? '').trim();
}

interface SourceLocation {
  readonly startTag?: { readonly endOffset: number };
  readonly endTag?: { readonly startOffset: number };
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

function addressOf(href: string | undefined): readonly [channel?: string, messageId?: string] {
  const parts = /^https:\/\/t\.me\/([A-Za-z0-9_]{1,64})(?:\/(\d{1,19}))?(?:\?.*)?$/.exec(href ?? '');
  return parts ? [parts[1], parts[2]] : [];
}
