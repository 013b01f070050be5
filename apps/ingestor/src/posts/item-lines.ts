import { UnreadableFile } from '../reading/unreadable-file.js';
import { readLines } from '../reading/lines.js';
import { decodeWhole, withoutMark } from '../reading/utf8.js';

/** Largest item, in bytes. */
export const MAX_ITEM_BYTES = 1024 * 1024;

/** A line of NDJSON: its value, or what is wrong with it. */
export interface ItemLine {
  /** `line 3` */
  readonly place: string;
  readonly value?: unknown;
  readonly problem?: string;
}

/** Reads NDJSON line by line; blank lines are passed over. A bad line never spoils another. */
export async function* readItemLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ItemLine, void, undefined> {
  for await (const line of readLines(bytes, MAX_ITEM_BYTES)) {
    const place = `line ${line.number}`;
    if (!line.bytes) {
      yield { place, problem: 'longer than 1 MiB' };
      continue;
    }
    let text: string;
    try {
      text = decodeWhole(line.bytes, line.offset);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      yield { place, problem: `${error.fault} at ${error.place}` };
      continue;
    }
    if (line.number === 1) text = withoutMark(text);
    if (text.trim() === '') continue;
    try {
      yield { place, value: JSON.parse(text) as unknown };
    } catch (error) {
      yield { place, problem: `not JSON: ${(error as Error).message}` };
    }
  }
}
