import { problem } from '#operations';
import { JsonValues } from '../reading/json-values.js';
import { UnreadableFile } from '../reading/unreadable-file.js';
import { decodeWhole, toBuffer, withoutMark } from '../reading/utf8.js';
import { MAX_ITEM_BYTES, readItemLines, type ItemLine } from './item-lines.js';

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

/** Most items of a body: each has an outcome in the answer, and a body of 64 MiB could hold 32 million. */
export const MAX_ITEMS = 100_000;

/**
 * The items of a body one by one: the lines of NDJSON, the elements of an array, or the one object. NDJSON is read as it comes;
 * JSON is read whole first, but never more than one item of it is held parsed. Throws {@link UnreadableFile} for an empty body and
 * for JSON that cannot be parsed: then there is no item at all. Throws a 413 problem when there are more than {@link MAX_ITEMS}; lines
 * before that have been handed over.
 */
export async function* bodyItems(
  bytes: AsyncIterable<Uint8Array>,
  kind: BodyKind,
): AsyncGenerator<BodyItem, void, undefined> {
  if (kind === 'ndjson') {
    let count = 0;
    for await (const line of readItemLines(bytes)) {
      if (++count > MAX_ITEMS) throw tooMany('; the lines before were taken');
      yield line;
    }
    if (count === 0) throw new UnreadableFile('the body', 'it is empty');
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(toBuffer(chunk));
  const text = withoutMark(decodeWhole(Buffer.concat(chunks.splice(0)), 0));
  if (text.trim() === '') throw new UnreadableFile('the body', 'it is empty');
  const values = cut(text);
  for (const value of values) parse(value);
  for (const value of values) yield parse(value);
}

/** An item as JSON; undefined when it is too long. */
interface Cut {
  readonly place: string;
  readonly text: string | undefined;
}

function cut(text: string): Cut[] {
  const cuts: Cut[] = [];
  const values = new JsonValues((path, opens) => {
    if (path.length === 0 && opens === '[') return 'enter';
    if (path[0] === MAX_ITEMS) throw tooMany('; nothing was taken');
    return 'take';
  }, MAX_ITEM_BYTES);
  try {
    // A scalar ends only where something follows it.
    for (const value of [...values.push(text), ...values.push('\n')])
      cuts.push({ place: value.path.map((index) => `/${index}`).join(''), text: value.text });
    values.end();
    return cuts;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new UnreadableFile('the body', `not JSON (${error.message})${isLines(text) ? LINES_HINT : ''}`);
  }
}

function parse({ place, text }: Cut): BodyItem {
  if (text === undefined) return { place, problem: 'longer than 1 MiB' };
  try {
    return { place, value: JSON.parse(text) as unknown };
  } catch (error) {
    throw new UnreadableFile(`the body${place && ` at ${place}`}`, `not JSON: ${(error as Error).message}`);
  }
}

const tooMany = (rest: string): Error =>
  problem(413, 'Too many items', { detail: `a body has at most ${MAX_ITEMS} items${rest}`, pointer: '' });

const LINES_HINT = '; it looks like one object a line: send it as application/x-ndjson';

function isLines(text: string): boolean {
  try {
    JSON.parse(text.slice(0, text.indexOf('\n')));
    return text.includes('\n');
  } catch {
    return false;
  }
}
