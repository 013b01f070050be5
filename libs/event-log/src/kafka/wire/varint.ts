/** A signed number as Kafka writes it in records: zigzag, seven bits a byte, the lowest first. Good up to 2^52. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  // Beyond 32 bits there are no bit operations.
  let rest = value >= 0 ? value * 2 : value * -2 - 1;
  while (rest >= 128) {
    bytes[at++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  bytes[at++] = rest;
  return at;
}

/** How many bytes {@link writeVarint} takes. */
export function sizeOfVarint(value: number): number {
  let rest = value >= 0 ? value * 2 : value * -2 - 1;
  let size = 1;
  for (; rest >= 128; rest = Math.floor(rest / 128)) size++;
  return size;
}

/** Reads numbers and texts one after the other. Throws a `RangeError` at the end of the bytes. */
export class Cursor {
  constructor(
    private readonly bytes: Buffer,
    public at = 0,
  ) {}

  varint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.uint8();
      value += (byte & 127) * factor;
      if (byte < 128) break;
      factor *= 128;
    }
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  uint8(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError('the bytes end in the middle of a number');
    return byte;
  }

  int16(): number {
    return this.bytes.readInt16BE(this.skip(2));
  }

  int32(): number {
    return this.bytes.readInt32BE(this.skip(4));
  }

  /** Offsets and times stay below 2^53. */
  int64(): number {
    return Number(this.bytes.readBigInt64BE(this.skip(8)));
  }

  bigint64(): bigint {
    return this.bytes.readBigInt64BE(this.skip(8));
  }

  text(length: number): string {
    const from = this.skip(length);
    return this.bytes.toString('utf8', from, from + length);
  }

  /** A view, not a copy. */
  slice(length: number): Buffer {
    const from = this.skip(length);
    return this.bytes.subarray(from, from + length);
  }

  /** Moves on, and returns where it was. */
  skip(length: number): number {
    const from = this.at;
    if (length < 0 || from + length > this.bytes.length) throw new RangeError('the bytes end too early');
    this.at = from + length;
    return from;
  }
}
