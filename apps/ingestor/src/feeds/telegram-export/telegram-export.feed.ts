import { capturePost, sha256, type Capture } from '../../capture.js';
import { faultOfSaid } from '../../posts/check-item.js';
import { describe, guessFormat, peek } from '../../reading/format-guess.js';
import { JsonValues, type JsonPath, type JsonValue, type Want } from '../../reading/json-values.js';
import { wellFormed } from '../../reading/one-line.js';
import { UnreadableFile } from '../../reading/unreadable-file.js';
import { decodeUtf8 } from '../../reading/utf8.js';
import type { Feed, FeedOptions, Finding } from '../feed.js';
import { isRecord } from './body.js';
import { readMessage } from './message.js';

/** Largest message as JSON, in UTF-16 units. */
const MAX_MESSAGE = 1024 * 1024;

/**
 * `result.json` of Telegram Desktop: one chat, or a whole account. Read as a stream: messages one by one, the name and id of
 * a chat from what stands before its messages. Service messages are skipped. Of chats that only those in them can read, no
 * person's name is taken, neither into the source nor beside the words.
 */
export const telegramExport: Feed = { name: 'telegram-export', maxBytes: Infinity, parse };

async function* parse(
  bytes: AsyncIterable<Uint8Array>,
  options: FeedOptions,
): AsyncGenerator<Finding, void, undefined> {
  const file = await peek(bytes);
  const looks = guessFormat(file.head);
  if (looks !== 'telegram-export' && looks !== 'json')
    throw new UnreadableFile('byte 0', `the file ${describe(looks)}, not like result.json of Telegram Desktop`);
  const chats = new Chats(options);
  const values = new JsonValues((path, opens) => chats.want(path, opens), MAX_MESSAGE);
  for await (const text of decodeUtf8(file.bytes)) for (const value of values.push(text)) yield* chats.read(value);
  values.end();
  if (!chats.seenMessages)
    throw new UnreadableFile('byte 0', 'no "messages" in it: not result.json of Telegram Desktop');
}

class Chats {
  seenMessages = false;
  private readonly capture: Capture;
  private chat = '';
  private name: unknown;
  private id: unknown;
  private type: unknown;
  private source: string | undefined;
  private sourceless = false;
  private toldLocalTime = false;

  constructor(private readonly options: FeedOptions) {
    this.capture = { ...options, via: 'telegram-export' };
  }

  /** Messages are at `messages/3`, or at `chats/list/0/messages/3`; what describes their chat stands beside `messages`. */
  want(path: JsonPath, opens: '{' | '[' | 'scalar'): Want {
    const account = path[0] === 'chats' || path[0] === 'left_chats';
    if (account && path.length <= 3) return path.length !== 2 || path[1] === 'list' ? 'enter' : 'pass';
    const [field, ...rest] = account ? path.slice(3) : path;
    if (field === undefined) return 'enter';
    if (rest.length > 0) return 'take';
    if (field === 'messages' && opens === '[') {
      this.seenMessages = true;
      return 'enter';
    }
    return (field === 'name' || field === 'id' || field === 'type') && opens === 'scalar' ? 'take' : 'pass';
  }

  *read({ path, text }: JsonValue): Generator<Finding, void, undefined> {
    const place = path.join('/');
    const inMessages = path.at(-2) === 'messages';
    this.enter(path.slice(0, inMessages ? -2 : -1).join('/'));
    if (text === undefined) {
      yield { problem: { place, message: 'longer than 1 MiB' } };
      return;
    }
    const value = parseLenient(text);
    if (inMessages) yield* this.message(place, value);
    else if (path.at(-1) === 'name') this.name = value;
    else if (path.at(-1) === 'type') this.type = value;
    else this.id = value;
  }

  private enter(chat: string): void {
    if (chat === this.chat) return;
    this.chat = chat;
    this.name = this.id = this.type = this.source = undefined;
    this.sourceless = false;
  }

  private *message(place: string, value: unknown): Generator<Finding, void, undefined> {
    if (!isRecord(value)) {
      yield { problem: { place, message: value === undefined ? 'not JSON' : 'not an object' } };
      return;
    }
    this.source ??= this.sourceOfChat();
    if (this.source === undefined) {
      if (!this.sourceless)
        yield { problem: { place, message: 'its chat has neither id nor name: give the source of the file' } };
      this.sourceless = true;
      return;
    }
    const read = readMessage(value, { source: this.source, isPrivate: this.isPrivate });
    if (read.kind !== 'post') {
      const told = { place, message: read.message };
      yield read.kind === 'skipped' ? { skipped: told } : { problem: told };
      return;
    }
    if (read.localTime && !this.toldLocalTime) {
      this.toldLocalTime = true;
      yield { skipped: { place, message: 'no date_unixtime here: local times are read as UTC' } };
    }
    const fault = faultOfSaid(read.said, this.options.capturedAt);
    if (fault) yield { problem: { place, message: `${fault.pointer}: ${fault.detail}` } };
    else yield { place, fact: capturePost(read.said, this.capture) };
  }

  /**
   * A single chat has the source that was given. Else the chat's id, which never changes, makes it, or its name: in the export
   * of an account message ids repeat from chat to chat, so there a given source serves only a chat that has neither.
   */
  private sourceOfChat(): string | undefined {
    const given = this.options.source;
    if (given !== undefined && this.chat === '') return given;
    if (Number.isSafeInteger(this.id)) return `telegram:${String(this.id)}`;
    const name = typeof this.name === 'string' ? slugOf(this.name) : '';
    if (name === '') return given;
    return `telegram:${this.isPrivate ? `private-${sha256(name).slice(0, 12)}` : name}`;
  }

  private get isPrivate(): boolean {
    return typeof this.type === 'string' && PRIVATE.has(this.type);
  }
}

/** Types of chats that only those in them can read. A private channel is none of them: what its editors sign is meant to be read. */
const PRIVATE: ReadonlySet<string> = new Set([
  'saved_messages',
  'replies',
  'verification_codes',
  'personal_chat',
  'bot_chat',
  'private_group',
  'private_supergroup',
]);

const slugOf = (name: string): string =>
  wellFormed((name.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).join('-').slice(0, 100));

/** JSON, or JSON with the `\xNN` that Telegram Desktop writes for control characters; undefined for anything else. */
function parseLenient(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(
        text.replaceAll(/\\(x[0-9a-fA-F]{2}|[^])/g, (whole, escaped: string) =>
          escaped.length === 3 ? `\\u00${escaped.slice(1)}` : whole,
        ),
      );
    } catch {
      return undefined;
    }
  }
}
