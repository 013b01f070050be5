import type { Cheerio } from 'cheerio';

type Node = Cheerio<any>;

/** What an attachment looks like. Each matched element counts once: an album has several. */
const KINDS: readonly (readonly [selector: string, kind: string])[] = [
  ['.tgme_widget_message_photo_wrap', 'photo'],
  ['.tgme_widget_message_video_player:not(:has(video[loop]))', 'video'],
  ['.tgme_widget_message_video_player:has(video[loop])', 'animation'],
  ['.tgme_widget_message_roundvideo_player', 'round-video'],
  ['.tgme_widget_message_voice_player', 'voice'],
  ['.tgme_widget_message_audio_player', 'audio'],
  ['.tgme_widget_message_document_wrap', 'document'],
  ['.tgme_widget_message_sticker_wrap', 'sticker'],
  ['.tgme_widget_message_poll', 'poll'],
  ['.tgme_widget_message_location_wrap, .tgme_widget_message_location', 'location'],
  ['.tgme_widget_message_contact_wrap, .tgme_widget_message_contact', 'contact'],
  ['.tgme_widget_message_game', 'game'],
  ['.tgme_widget_message_invoice', 'invoice'],
  ['.tgme_widget_message_giveaway', 'giveaway'],
  ['.tgme_widget_message_story', 'story'],
];

/** An album has ten parts at most. */
const MOST_OF_A_KIND = 10;

/** The attachments of a message, by kind. Pictures of a link preview or of a quoted reply are none. */
export function mediaOf(message: Node): { kind: string }[] {
  return KINDS.flatMap(([selector, kind]) => {
    const found = message.find(selector).filter((_, element) => !isInside(element));
    const outermost = found.filter((_, element) => !found.toArray().some((other) => contains(other, element)));
    return Array.from({ length: Math.min(outermost.length, MOST_OF_A_KIND) }, () => ({ kind }));
  });
}

interface Element {
  readonly attribs?: Readonly<Record<string, string>>;
  readonly parent?: Element | null;
}

function isInside(element: Element): boolean {
  for (let at = element.parent; at; at = at.parent)
    if (/\btgme_widget_message_(?:reply|link_preview)\b/.test(at.attribs?.['class'] ?? '')) return true;
  return false;
}

function contains(outer: Element, inner: Element): boolean {
  for (let at = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Parts of a message that say nothing of their own. */
const FURNITURE =
  /^(?:tgme_widget_message_(?:bubble|bubble_tail|user|author|owner_name|from_author|footer|info|meta|date|views|voters|forwarded_from|forwarded_from_name|reply|reply_thumb|via_bot|inline_keyboard|inline_row|inline_button|reactions|reaction|link_preview|service_date|replies|comments|text|metatext)|message_media_.*|media_(?:not_)?supported_cont|js-.*)/;

/** The class of the first part of a message that is neither furniture nor known media; undefined when all is known. */
export function unknownPart(message: Node): string | undefined {
  for (const element of message.find('.tgme_widget_message_bubble > *').toArray()) {
    const [first] = ((element as Element).attribs?.['class'] ?? '').split(/\s+/);
    if (first && !FURNITURE.test(first)) return first;
  }
  return undefined;
}
