import { toBuffer } from './utf8.js';

/** What a file looks like, from its first bytes. */
export type LooksLike =
  | 'empty'
  | 'telegram-export'
  | 'telegram-web'
  | 'ndjson'
  | 'json-array'
  | 'json'
  | 'html'
  | 'xml'
  | 'utf-16'
  | 'binary'
  | 'text';

const HEAD_BYTES = 16_384;

const DESCRIPTION: Record<LooksLike, string> = {
  empty: 'is empty',
  'telegram-export': 'looks like a Telegram Desktop export (format telegram-export)',
  'telegram-web': 'looks like a saved t.me/s page (format telegram-web)',
  ndjson: 'looks like one JSON object a line (format ndjson)',
  'json-array': 'looks like a JSON array',
  json: 'looks like JSON',
  html: 'looks like an HTML page',
  xml: 'looks like XML',
  'utf-16': 'looks like UTF-16 text (only UTF-8 is read)',
  binary: 'looks like a binary file (or a compressed one)',
  text: 'looks like plain text (format text-dump)',
};

/** In plain words, after "the file": `looks like a JSON array`. */
export const describe = (looks: LooksLike): string => DESCRIPTION[looks];

/** What the file looks like; a guess, good for a message and for refusing what is surely something else. */
export function guessFormat(head: Uint8Array): LooksLike {
  const bytes = toBuffer(head);
  if (bytes.length === 0) return 'empty';
  const mark = bytes.subarray(0, 2).toString('latin1');
  if (mark === '\xff\xfe' || mark === '\xfe\xff') return 'utf-16';
  if (isBinary(bytes)) return 'binary';
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text === '') return 'empty';
  if (text.startsWith('[')) return /^\[\s*[[{\]"]/.test(text) ? 'json-array' : 'text';
  if (text.startsWith('{')) return guessObject(text);
  if (text.startsWith('<?xml') || /^<(rss|feed)[\s>]/i.test(text)) return 'xml';
  if (/^<(!doctype|!--|[a-z])/i.test(text)) return text.includes('tgme_') ? 'telegram-web' : 'html';
  return 'text';
}

/** First bytes of zip, gzip, PDF, PNG, JPEG, zstd. */
const MAGIC = ['PK\x03\x04', '\x1f\x8b', '%PDF-', '\x89PNG', '\xff\xd8\xff', '\x28\xb5\x2f\xfd'];

/** A single NUL makes no binary file: people do post them. Many control characters do. */
function isBinary(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 5).toString('latin1');
  if (MAGIC.some((magic) => start.startsWith(magic))) return true;
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++;
  return controls > bytes.length / 10 && controls > 16;
}

function guessObject(text: string): LooksLike {
  if (!/^\{\s*["}]/.test(text)) return 'text';
  const [first = ''] = text.split('\n', 1);
  const object = parseObject(first);
  if (object) return 'messages' in object || 'chats' in object ? 'telegram-export' : 'ndjson';
  if (/"(messages|chats|left_chats)"\s*:\s*[[{]/.test(text)) return 'telegram-export';
  return text.includes('\n{') ? 'ndjson' : 'json';
}

function parseObject(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

/** The first bytes of a stream, and the whole stream again. Holds no more than the head. */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Buffer; readonly bytes: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  for (let length = 0; length < HEAD_BYTES;) {
    const next = await iterator.next();
    if (next.done) break;
    held.push(next.value);
    length += next.value.length;
  }
  const again = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    yield* held.splice(0);
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  };
  return { head: Buffer.concat(held).subarray(0, HEAD_BYTES), bytes: again() };
}
