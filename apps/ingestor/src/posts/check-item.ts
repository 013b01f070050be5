import { validateSync, type ValidationError } from 'class-validator';
import { MAX_TEXT_BYTES, type Fact, type postCaptured } from '#contracts';
import { wordsOf } from '#text';
import { capturePost, postIdOf, type Capture, type SaidPost } from '../capture.js';
import { ForwardedFromItem, ITEM_FIELDS, MediaItem, PostItem } from './post-item.js';

/** What is wrong with an item, and where in it (JSON pointer; empty for the item as a whole). */
export interface ItemFault {
  readonly pointer: string;
  readonly detail: string;
}

/** An item as the fact that it becomes, or its first fault. */
export type CheckedItem =
  | { readonly fact: Fact<typeof postCaptured>; readonly fault?: undefined }
  | { readonly fault: ItemFault; readonly fact?: undefined };

/** How an item came, and what holds for items that do not say otherwise. */
export interface ItemContext extends Capture {
  /** Source of items that do not name theirs. */
  readonly source?: string;
}

/** Clocks of sources are wrong by hours, never by more than this. */
const FUTURE_MS = 24 * 60 * 60 * 1000;
/** Nothing was posted before; and what a text says of earlier days must still have a year. */
const EARLIEST = Date.parse('1970-01-01T00:00:00Z');
const MAX_POST_ID = 300;
const VALIDATION = {
  stopAtFirstError: true,
  forbidUnknownValues: false,
  validationError: { target: false, value: false },
};

/** Checks an item of `POST /v1/posts` or a line of NDJSON (DESIGN, section 6) and makes its raw post. Never throws. */
export function checkItem(candidate: unknown, context: ItemContext): CheckedItem {
  if (!isObject(candidate)) return fault('', 'an item must be a JSON object');
  const item = instanceOf(PostItem, candidate, ITEM_FIELDS, '');
  if (!(item instanceof PostItem)) return { fault: item };
  item.source ??= context.source as string;
  const nested = instancesWithin(item);
  if (nested) return { fault: nested };
  const [first] = validateSync(item, VALIDATION);
  if (first) return { fault: faultOf(first, '') };
  return checkWhole(item, context);
}

/** Checks that a single field cannot answer for. The fields themselves are sound here. */
function checkWhole(item: PostItem, context: ItemContext): CheckedItem {
  if (present(item.text) === present(item.html))
    return fault(present(item.text) ? '/html' : '/text', 'exactly one of text and html must be given');
  const format = present(item.text) ? 'text' : 'html';
  const verbatim = (item.text ?? item.html) as string;
  const said: SaidPost = {
    source: item.source,
    ...optional('messageId', asText(item.messageId)),
    ...optional('publishedAt', item.publishedAt?.toUpperCase()),
    verbatim,
    format,
    ...optional('editedAt', item.editedAt?.toUpperCase()),
    ...optional('url', item.url),
    ...optional('author', item.author),
    ...optional('forwardedFrom', item.forwardedFrom && forwardOf(item.forwardedFrom)),
    ...optional('replyTo', asText(item.replyTo)),
    ...optional(
      'media',
      item.media?.map(({ kind }) => ({ kind })),
    ),
    ...optional('language', item.language),
  };
  const wrong = faultOfSaid(said, context.capturedAt);
  return wrong ? { fault: wrong } : { fact: capturePost(said, context) };
}

/** What is wrong with a post whatever it was read from: its size, its words, its times, its id; undefined when nothing is. */
export function faultOfSaid(said: SaidPost, capturedAt: string): ItemFault | undefined {
  const { verbatim, format } = said;
  const wordless = verbatim.trim() === '';
  if (wordless && !said.media?.length)
    return { pointer: `/${format}`, detail: `${format} is empty, and there is no media` };
  if (verbatim.length > MAX_TEXT_BYTES / 3 && Buffer.byteLength(verbatim) > MAX_TEXT_BYTES)
    return { pointer: `/${format}`, detail: `${format} is longer than ${MAX_TEXT_BYTES / 1024} KiB` };
  if (said.messageId === undefined && wordsOf(verbatim) === '')
    return { pointer: '/messageId', detail: 'a post without words needs a messageId' };
  if (postIdOf(said).length > MAX_POST_ID)
    return {
      pointer: '/messageId',
      detail: `source and messageId are longer than ${MAX_POST_ID - 1} characters together`,
    };
  for (const field of ['publishedAt', 'editedAt'] as const) {
    const wrong = said[field] === undefined ? undefined : faultOfTime(said[field], capturedAt);
    if (wrong) return { pointer: `/${field}`, detail: `${field} ${wrong}` };
  }
  return undefined;
}

/** Why nothing captured at `capturedAt` can have been published at `time` (both RFC 3339); undefined when it can. */
export function faultOfTime(time: string, capturedAt: string): string | undefined {
  const instant = Date.parse(time);
  if (instant < EARLIEST) return 'is before 1970';
  return instant > Date.parse(capturedAt) + FUTURE_MS ? 'is more than 24 hours in the future' : undefined;
}

/** Hostile keys (`__proto__`) are refused as unknown before anything is assigned. */
function instanceOf<T extends object>(
  type: new () => T,
  candidate: Record<string, unknown>,
  fields: ReadonlySet<string>,
  base: string,
): T | ItemFault {
  for (const key of Object.keys(candidate))
    if (!fields.has(key))
      return { pointer: `${base}/${escapePointer(key)}`, detail: `${key.slice(0, 100)} is unknown` };
  return Object.assign(new type(), candidate);
}

const FORWARD_FIELDS: ReadonlySet<string> = new Set([
  'source',
  'messageId',
  'name',
] satisfies (keyof ForwardedFromItem)[]);
const MEDIA_FIELDS: ReadonlySet<string> = new Set(['kind'] satisfies (keyof MediaItem)[]);
const MAX_MEDIA = 100;

/** class-validator looks into parts only when they are instances of their classes. */
function instancesWithin(item: PostItem): ItemFault | undefined {
  if (isObject(item.forwardedFrom)) {
    const forward = instanceOf(ForwardedFromItem, item.forwardedFrom, FORWARD_FIELDS, '/forwardedFrom');
    if (!(forward instanceof ForwardedFromItem)) return forward;
    item.forwardedFrom = forward;
  }
  if (!Array.isArray(item.media)) return undefined;
  if (item.media.length > MAX_MEDIA) return { pointer: '/media', detail: `media has more than ${MAX_MEDIA} elements` };
  const media: MediaItem[] = [];
  for (const [i, candidate] of (item.media as unknown[]).entries()) {
    if (!isObject(candidate)) return { pointer: `/media/${i}`, detail: 'must be an object like {"kind":"photo"}' };
    const medium = instanceOf(MediaItem, candidate, MEDIA_FIELDS, `/media/${i}`);
    if (!(medium instanceof MediaItem)) return medium;
    media.push(medium);
  }
  item.media = media;
  return undefined;
}

function faultOf(error: ValidationError, base: string): ItemFault {
  const pointer = `${base}/${escapePointer(error.property)}`;
  const [detail] = Object.values(error.constraints ?? {});
  if (detail !== undefined) return { pointer, detail };
  const [child] = error.children ?? [];
  return child ? faultOf(child, pointer) : { pointer, detail: `${error.property} is not valid` };
}

const fault = (pointer: string, detail: string): CheckedItem => ({ fault: { pointer, detail } });

const escapePointer = (key: string): string => key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');

const isObject = (value: unknown): value is Record<string, unknown> & object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const present = (value: unknown): boolean => value !== undefined && value !== null;

const asText = (id: string | number | null | undefined): string | undefined => (id == null ? undefined : String(id));

function optional<K extends string, V>(key: K, value: V | null | undefined): { [P in K]?: V } {
  return value == null ? {} : ({ [key]: value } as { [P in K]?: V });
}

function forwardOf(item: ForwardedFromItem): NonNullable<SaidPost['forwardedFrom']> {
  return {
    ...optional('source', item.source),
    ...optional('messageId', asText(item.messageId)),
    ...optional('name', item.name),
  };
}
