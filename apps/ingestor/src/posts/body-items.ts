import { UnreadableFile } from '../reading/unreadable-file.js';
import { decodeWhole, toBuffer, withoutMark } from '../reading/utf8.js';
import { readItemLines, type ItemLine } from './item-lines.js';

/** An item of a body: its value, or why it has none. */
export type BodyItem = ItemLine;

/** How the items of a body are written. */
export type BodyKind = 'json' | 'ndjson';

const KINDS: Readonly<Record<string, BodyKind>> = {
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'application/ndjson': 'ndjson',
  'application/jsonl': 'ndjson',
  'application/x-jsonlines': 'ndjson',
};

/** The media types that bodies of items may have. */
export const ITEM_TYPES = Object.keys(KINDS);

/** How the items of a body of this media type are written; undefined for a type that is not understood. */
export const bodyKindOf = (contentType: string): BodyKind | undefined => KINDS[contentType];

/**
 * The items of a body one by one: the lines of NDJSON, the elements of an array, or the one object. NDJSON is read as it comes;
 * JSON is read whole first. Throws {@link UnreadableFile} for an empty body and for JSON that cannot be parsed: then there is no item at all.
 */
export async function* bodyItems(
  bytes: AsyncIterable<Uint8Array>,
  kind: BodyKind,
): AsyncGenerator<BodyItem, void, undefined> {
  if (kind === 'ndjson') {
    let empty = true;
    for await (const line of readItemLines(bytes)) {
      empty = false;
      yield line;
    }
    if (empty) throw new UnreadableFile('the body', 'it is empty');
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(toBuffer(chunk));
  const text = withoutMark(decodeWhole(Buffer.concat(chunks.splice(0)), 0));
  if (text.trim() === '') throw new UnreadableFile('the body', 'it is empty');
  const body = parse(text);
  if (!Array.isArray(body)) yield { place: '', value: body };
  else for (const [i, value] of body.entries()) yield { place: `/${i}`, value: value as unknown };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile('the body', `not JSON: ${(error as Error).message}${isLines(text) ? LINES_HINT : ''}`);
  }
}

const LINES_HINT = '; it looks like one object a line: send it as application/x-ndjson';

function isLines(text: string): boolean {
  try {
    JSON.parse(text.slice(0, text.indexOf('\n')));
    return text.includes('\n');
  } catch {
    return false;
  }
}
