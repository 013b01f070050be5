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
  ['.tgme_widget_message_document_wrap:not(:has(.tgme_widget_message_document_icon.audio))', 'document'],
  ['.tgme_widget_message_document_wrap:has(.tgme_widget_message_document_icon.audio)', 'audio'],
  ['.tgme_widget_message_sticker_wrap, .tgme_widget_message_videosticker, .tgme_widget_message_tgsticker', 'sticker'],
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

/** More matches than this are not looked at: a page may be hostile. */
const MOST_MATCHES = 50;

/** The attachments of a message, by kind. Pictures of a link preview or of a quoted reply are none. */
export function mediaOf(message: Node): { kind: string }[] {
  return KINDS.flatMap(([selector, kind]) => {
    const found = message.find(selector).toArray().slice(0, MOST_MATCHES) as Element[];
    const own = found.filter((element) => !isWithin(element, (outer) => found.includes(outer) || isAside(outer)));
    return Array.from({ length: Math.min(own.length, MOST_OF_A_KIND) }, () => ({ kind }));
  });
}

/** An element of the page, as far as it is looked at. */
export interface Element {
  readonly attribs?: Readonly<Record<string, string>>;
  readonly parent?: Element | null;
}

/** True for a quoted reply or a link preview: what is in it is not the post's own. */
const isAside = ({ attribs }: Element): boolean =>
  /\btgme_widget_message_(?:reply|link_preview)\b/.test(attribs?.['class'] ?? '');

/** True when one of the elements around it is such. */
export function isWithin(element: Element, is: (outer: Element) => boolean): boolean {
  for (let at = element.parent; at; at = at.parent) if (is(at)) return true;
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
