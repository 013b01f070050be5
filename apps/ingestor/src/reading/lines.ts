import { toBuffer } from './utf8.js';

/** One line of a file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Of its first byte in the file. */
  readonly offset: number;
  /** Without the line break; undefined when the line was longer than the limit and was passed over. */
  readonly bytes?: Buffer;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts a stream of bytes into lines (LF or CRLF). Empty lines are counted but not handed over: a body may be full of them.
 * Lines over `limit` bytes are passed over without being held.
 */
export async function* readLines(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Line, void, undefined> {
  let number = 1;
  let offset = 0;
  let held: Buffer[] = [];
  let length = 0;
  const take = (): Line => {
    const data = held.length === 1 ? held[0]! : Buffer.concat(held);
    const end = data.at(-1) === CARRIAGE_RETURN ? data.length - 1 : data.length;
    const line: Line = length > limit ? { number, offset } : { number, offset, bytes: data.subarray(0, end) };
    number++;
    offset += length + 1;
    held = [];
    length = 0;
    return line;
  };
  for await (const chunk of bytes) {
    const data = toBuffer(chunk);
    let start = 0;
    for (;;) {
      const end = data.indexOf(LINE_FEED, start);
      const piece = data.subarray(start, end < 0 ? data.length : end);
      length += piece.length;
      if (length > limit) held = [];
      else held.push(piece);
      if (end < 0) break;
      const line = take();
      if (line.bytes?.length !== 0) yield line;
      start = end + 1;
    }
  }
  if (length > 0) yield take();
}
