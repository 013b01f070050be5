import { dumpCaptured, fact, MAX_DUMP_PART_BYTES } from '#contracts';
import { sha256 } from '../../capture.js';
import { describe, guessFormat, peek } from '../../reading/format-guess.js';
import { UnreadableFile } from '../../reading/unreadable-file.js';
import { decodeWhole, incompleteTail, withoutMark } from '../../reading/utf8.js';
import type { Feed, FeedOptions, Finding } from '../feed.js';

/** A part as JSON must fit into a record with its envelope, and every line break or quotation mark takes two bytes there. */
const MAX_JSON_BYTES = 1_000_000;
const LINE_FEED = 0x0a;

/**
 * A text of many posts without separators. Kept verbatim in parts of at most 900 kB that end at line breaks (inside of a
 * line only where it is longer than a part). Cutting it into posts is the normaliser's.
 */
export const textDump: Feed = { name: 'text-dump', maxBytes: Infinity, parse };

async function* parse(
  bytes: AsyncIterable<Uint8Array>,
  options: FeedOptions,
): AsyncGenerator<Finding, void, undefined> {
  const { source } = options;
  if (source === undefined) throw new UnreadableFile('source', 'a text dump does not name its source: give one');
  const file = await peek(bytes);
  const looks = guessFormat(file.head);
  if (looks !== 'text') throw new UnreadableFile('byte 0', `the file ${describe(looks)}, not like a text dump`);

  let dumpId: string | undefined;
  let part = 0;
  let offset = 0;
  for await (const { text, last } of parts(file.bytes)) {
    dumpId ??= `${source}/dump-${sha256(text).slice(0, 12)}`;
    yield {
      place: `byte ${offset}`,
      fact: fact(dumpCaptured, {
        dumpId,
        source,
        part: part++,
        last,
        text,
        ...(options.referenceDate !== undefined && { referenceDate: options.referenceDate }),
        capturedAt: options.capturedAt,
        hash: sha256(text),
      }),
    };
    offset += Buffer.byteLength(text);
  }
}

/** The parts of a text, the last one marked: which one it is shows only when the stream has ended. */
async function* parts(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly text: string; readonly last: boolean }, void, undefined> {
  let held = Buffer.alloc(0);
  let more: Uint8Array[] = [];
  let moreLength = 0;
  let offset = 0;
  const cut = (): string => {
    const { length, text } = firstPart(held, offset);
    held = held.subarray(length);
    const verbatim = offset === 0 ? withoutMark(text) : text;
    offset += length;
    return verbatim;
  };
  const gather = (): void => {
    held = Buffer.concat([held, ...more]);
    more = [];
    moreLength = 0;
  };
  for await (const chunk of bytes) {
    more.push(chunk);
    moreLength += chunk.length;
    if (moreLength <= MAX_DUMP_PART_BYTES) continue;
    gather();
    while (held.length > MAX_DUMP_PART_BYTES) yield { text: cut(), last: false };
  }
  gather();
  while (held.length > 0) {
    const text = cut();
    yield { text, last: held.length === 0 };
  }
}

/** The longest part at the start of `data` that ends at a line break and fits, as bytes and as text. */
function firstPart(data: Buffer, offset: number): { readonly length: number; readonly text: string } {
  for (let limit = MAX_DUMP_PART_BYTES; ; limit >>= 1) {
    const length = cutAt(data, limit);
    const text = decodeWhole(data.subarray(0, length), offset);
    if (length * 6 <= MAX_JSON_BYTES || Buffer.byteLength(JSON.stringify(text)) <= MAX_JSON_BYTES)
      return { length, text };
  }
}

function cutAt(data: Buffer, limit: number): number {
  if (data.length <= limit) return data.length;
  const lineBreak = data.lastIndexOf(LINE_FEED, limit - 1);
  return lineBreak >= 0 ? lineBreak + 1 : limit - incompleteTail(data.subarray(0, limit));
}
