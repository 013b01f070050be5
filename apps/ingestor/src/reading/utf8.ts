import { isUtf8 } from 'node:buffer';
import { UnreadableFile } from './unreadable-file.js';

/**
 * Decodes a stream of bytes as UTF-8, chunk by chunk; a byte order mark at the start is left out.
 * Throws {@link UnreadableFile} that names the offset of the first byte that is not UTF-8; it never guesses or replaces.
 */
export async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let offset = 0;
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of bytes) {
    const data = rest.length ? Buffer.concat([rest, chunk]) : toBuffer(chunk);
    const whole = data.length - incompleteTail(data);
    const text = decodeWhole(data.subarray(0, whole), offset);
    rest = Uint8Array.prototype.slice.call(data, whole);
    yield offset === 0 ? withoutMark(text) : text;
    offset += whole;
  }
  if (rest.length) throw new UnreadableFile(`byte ${offset}`, 'the file ends inside a UTF-8 character');
}

/** Decodes a complete piece of UTF-8 that begins at `offset` of its file. Throws {@link UnreadableFile} like {@link decodeUtf8}. */
export function decodeWhole(data: Buffer, offset: number): string {
  if (isUtf8(data)) return data.toString('utf8');
  throw new UnreadableFile(`byte ${offset + firstInvalid(data)}`, 'not valid UTF-8');
}

/** The text without a byte order mark at its start. */
export const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** The bytes as a Buffer over the same memory. */
export const toBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** How many bytes at the end begin a character that is not complete: 0 to 3. */
export function incompleteTail(data: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= data.length; back++) {
    const byte = data[data.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    return lengthOf(byte) > back ? back : 0;
  }
  return 0;
}

const lengthOf = (lead: number): number =>
  lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 1;

/** Halves the way to the first character that is not UTF-8: cheap, since `isUtf8` is native, and asked for once a file. */
function firstInvalid(data: Buffer): number {
  let good = 0;
  let step = data.length;
  while (good < data.length) {
    const piece = data.subarray(good, good + step);
    const whole = piece.length - incompleteTail(piece);
    if (whole > 0 && isUtf8(piece.subarray(0, whole))) good += whole;
    else if (step > 4) step = Math.max(4, step >> 1);
    else break;
  }
  for (let length = 3; length > 0; length--) if (isUtf8(data.subarray(good, good + length))) return good + length;
  return good;
}
