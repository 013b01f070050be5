import type { SaidPost } from '../../capture.js';
import { instantOf, instantOfSeconds } from '../../instant.js';
import { oneLine } from '../../reading/one-line.js';

/** A message of a Telegram Desktop export, as far as it is read here. Nothing about its fields is sure. */
export type ExportMessage = Readonly<Record<string, unknown>>;

/** A message as a post, or why it is none. `localTime`: its time was said without a zone and read as UTC. */
export type ReadMessage =
  | { readonly kind: 'post'; readonly said: SaidPost; readonly localTime: boolean }
  | { readonly kind: 'skipped' | 'problem'; readonly message: string };

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  animation: 'animation',
  audio_file: 'audio',
  sticker: 'sticker',
  video_file: 'video',
  video_message: 'round-video',
  voice_message: 'voice',
};

/** Fields that stand for an attachment of a kind. */
const MEDIA_FIELDS: readonly (readonly [field: string, kind: string])[] = [
  ['photo', 'photo'],
  ['poll', 'poll'],
  ['contact_information', 'contact'],
  ['location_information', 'location'],
];

/** Reads one message of a chat whose source is known. Never throws. */
export function readMessage(message: ExportMessage, source: string): ReadMessage {
  const type = message['type'];
  if (type !== undefined && type !== 'message')
    return { kind: 'skipped', message: `a ${type === 'service' ? 'service' : 'non-post'} message` };
  const body = bodyOf(message['text']);
  if (!body) return { kind: 'problem', message: 'text is neither a string nor an array of strings and entities' };
  const media = mediaOf(message);
  if (body.verbatim.trim() === '' && media.length === 0)
    return { kind: 'skipped', message: 'a message without text and media' };

  const published = instantIn(message, 'date');
  if (!published) return { kind: 'problem', message: 'no date_unixtime or date that is a time' };
  const edited = instantIn(message, 'edited');
  const id = idOf(message['id']);
  const replyTo = message['reply_to_peer_id'] === undefined ? idOf(message['reply_to_message_id']) : undefined;
  const author = lineOf(message['author']) ?? (isPerson(message['from_id']) ? lineOf(message['from']) : undefined);
  const forwardedFrom = forwardOf(message);
  return {
    kind: 'post',
    localTime: published.local,
    said: {
      source,
      ...(id !== undefined && { messageId: id }),
      publishedAt: published.instant,
      ...body,
      ...(edited && { editedAt: edited.instant }),
      ...(author !== undefined && { author }),
      ...(forwardedFrom && { forwardedFrom }),
      ...(replyTo !== undefined && { replyTo }),
      media,
    },
  };
}

/**
 * Plain text where there are only words: formatting is dropped, links that show their address stay as they are. A message
 * that hides an address behind words becomes HTML, so that the address is kept and the words stay whole.
 */
function bodyOf(text: unknown): Pick<SaidPost, 'verbatim' | 'format'> | undefined {
  if (text === undefined) return { verbatim: '', format: 'text' };
  if (typeof text === 'string') return { verbatim: text, format: 'text' };
  if (!Array.isArray(text)) return undefined;
  const pieces: { readonly words: string; readonly href?: string }[] = [];
  for (const piece of text as unknown[]) {
    if (typeof piece === 'string') pieces.push({ words: piece });
    else if (isRecord(piece) && typeof piece['text'] === 'string')
      pieces.push({
        words: piece['text'],
        ...(piece['type'] === 'text_link' && typeof piece['href'] === 'string' && { href: piece['href'] }),
      });
    else return undefined;
  }
  if (!pieces.some(({ href }) => href !== undefined))
    return { verbatim: pieces.map(({ words }) => words).join(''), format: 'text' };
  const html = pieces.map(({ words, href }) =>
    href === undefined ? markup(words) : `<a href="${escape(href)}">${markup(words)}</a>`,
  );
  return { verbatim: html.join(''), format: 'html' };
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const markup = (words: string): string => escape(words).replaceAll('\n', '<br>');

function mediaOf(message: ExportMessage): { kind: string }[] {
  const kinds = MEDIA_FIELDS.filter(([field]) => message[field] !== undefined).map(([, kind]) => kind);
  const type = message['media_type'];
  if (typeof type === 'string') kinds.push(MEDIA_TYPES[type] ?? 'other');
  else if (message['file'] !== undefined) kinds.push('document');
  return kinds.map((kind) => ({ kind }));
}

/** `date_unixtime` is exact; `date` is local time without an offset, and older exports have only that. */
function instantIn(message: ExportMessage, field: string): { instant: string; local: boolean } | undefined {
  const seconds = message[`${field}_unixtime`];
  if (typeof seconds === 'string' ? /^-?\d{1,12}$/.test(seconds) : typeof seconds === 'number') {
    const instant = instantOfSeconds(Number(seconds));
    return instant === undefined ? undefined : { instant, local: false };
  }
  const local = message[field];
  if (typeof local !== 'string' || instantOf(`${local}Z`) === undefined) return undefined;
  return { instant: `${local}Z`, local: true };
}

function forwardOf(message: ExportMessage): SaidPost['forwardedFrom'] | undefined {
  if (message['forwarded_from'] === undefined && message['forwarded_from_id'] === undefined) return undefined;
  const name = lineOf(message['forwarded_from']);
  const channel = /^channel(\d{1,20})$/.exec(String(message['forwarded_from_id']))?.[1];
  return { ...(channel !== undefined && { source: `telegram:${channel}` }), ...(name !== undefined && { name }) };
}

/** In a channel `from` is the channel itself, and no author. */
const isPerson = (fromId: unknown): boolean => typeof fromId === 'string' && fromId.startsWith('user');

const idOf = (id: unknown): string | undefined => (Number.isSafeInteger(id) ? String(id) : undefined);

const lineOf = (text: unknown): string | undefined =>
  typeof text === 'string' ? oneLine(text) || undefined : undefined;

/** Whether a value is a JSON object. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
