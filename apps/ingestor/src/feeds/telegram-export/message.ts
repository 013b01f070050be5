import type { SaidPost } from '../../capture.js';
import { instantOf, instantOfSeconds } from '../../instant.js';
import { oneLine } from '../../reading/one-line.js';
import { bodyOf } from './body.js';

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
  ['todo_list', 'tasks'],
  ['game_title', 'game'],
  ['invoice_information', 'invoice'],
  ['giveaway_information', 'giveaway'],
  ['giveaway_results', 'giveaway'],
  ['contact_information', 'contact'],
  ['location_information', 'location'],
];

/** Where a message stands. */
export interface Chat {
  readonly source: string;
  /** Only those in it can read it: the names of people in it are nobody else's, and are left out. */
  readonly isPrivate: boolean;
}

/** Reads one message of a chat whose source is known. Never throws. */
export function readMessage(message: ExportMessage, { source, isPrivate }: Chat): ReadMessage {
  const type = message['type'];
  if (type !== undefined && type !== 'message')
    return { kind: 'skipped', message: `a ${type === 'service' ? 'service' : 'non-post'} message` };
  const body = bodyOf(message);
  if (!body) return { kind: 'problem', message: 'text is neither a string nor an array of strings and entities' };
  const media = mediaOf(message);
  if (body.verbatim.trim() === '' && media.length === 0)
    return { kind: 'skipped', message: 'a message without text and media' };

  const published = instantIn(message, 'date');
  if (!published) return { kind: 'problem', message: 'no date_unixtime or date that is a time' };
  const edited = instantIn(message, 'edited');
  const id = idOf(message['id']);
  const replyTo = message['reply_to_peer_id'] === undefined ? idOf(message['reply_to_message_id']) : undefined;
  const author = isPrivate ? undefined : authorOf(message);
  const forwardedFrom = forwardOf(message, isPrivate);
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

/** A channel by its id; people only by name, and the deleted or hidden ones not even so. */
function forwardOf(message: ExportMessage, isPrivate: boolean): SaidPost['forwardedFrom'] | undefined {
  if (message['forwarded_from'] === undefined && message['forwarded_from_id'] === undefined) return undefined;
  const channel = /^channel(\d{1,20})$/.exec(String(message['forwarded_from_id']))?.[1];
  const name = isPrivate && channel === undefined ? undefined : lineOf(message['forwarded_from']);
  return { ...(channel !== undefined && { source: `telegram:${channel}` }), ...(name !== undefined && { name }) };
}

const authorOf = (message: ExportMessage): string | undefined =>
  lineOf(message['author']) ?? (isPerson(message['from_id']) ? lineOf(message['from']) : undefined);

/** In a channel `from` is the channel itself, and no author. */
const isPerson = (fromId: unknown): boolean => typeof fromId === 'string' && fromId.startsWith('user');

const idOf = (id: unknown): string | undefined => (Number.isSafeInteger(id) ? String(id) : undefined);

const lineOf = (text: unknown): string | undefined =>
  typeof text === 'string' ? oneLine(text) || undefined : undefined;
