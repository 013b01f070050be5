/** Units in a chunk of an {@link Arena}; a longer record has a longer chunk of its own. */
const CHUNK = 2 ** 15;
const SMALLEST = 2 ** 10;
const GROWTH = 1.25;

type Units = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
type Numbers = Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Records one behind the other, in chunks that are never moved once they are full. What is written stays as it is. */
export class Arena<T extends Units> {
  readonly chunks: T[] = [];
  /** Units of the last chunk that are written. */
  used = CHUNK;

  constructor(private readonly make: (length: number) => T) {}

  /** Room for a record, all in one chunk: its address. */
  reserve(units: number): number {
    if (this.used + units > CHUNK) {
      this.chunks.push(this.make(this.chunks.length ? Math.max(CHUNK, units) : SMALLEST));
      this.used = 0;
    }
    const last = this.chunks.length - 1;
    const chunk = this.chunks[last]!;
    const start = this.used;
    this.used += units;
    if (this.used > chunk.length) {
      const longer = this.make(Math.max(Math.min(CHUNK, chunk.length * 2), this.used));
      longer.set(chunk);
      this.chunks[last] = longer;
    }
    return last * CHUNK + start;
  }

  /** The chunk that an address is in. */
  chunkAt(address: number): T {
    return this.chunks[Math.floor(address / CHUNK)]!;
  }

  /** All that is written, as it will stay. */
  written(): Uint8Array[] {
    const last = this.chunks.length - 1;
    return this.chunks.map((chunk, n) => bytesOf(n < last ? chunk : chunk.subarray(0, this.used)));
  }

  /** Takes back what {@link written} gave, in order, into an empty arena. */
  take(chunk: Uint8Array): void {
    const units = this.make(0);
    const length = chunk.byteLength / units.BYTES_PER_ELEMENT;
    const copy = this.make(length);
    bytesOf(copy).set(chunk);
    this.chunks.push(copy);
    this.used = length;
  }

  /** Bytes held. */
  get bytes(): number {
    return this.chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  }
}

/** Where in its chunk an address of an {@link Arena} is, in units. */
export const placeIn = (address: number): number => address % CHUNK;

/** A list of numbers in one flat array. */
export class Column<T extends Numbers> {
  array: T;
  length = 0;

  constructor(private readonly make: (length: number) => T) {
    this.array = make(SMALLEST / 16);
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const longer = this.make(Math.ceil(this.length * GROWTH));
      longer.set(this.array);
      this.array = longer;
    }
    this.array[this.length++] = value;
  }

  /** All entries, as they are until they are changed in place. */
  written(): Uint8Array[] {
    const whole = bytesOf(this.array.subarray(0, this.length));
    const slices: Uint8Array[] = [];
    for (let at = 0; at < whole.length; at += SLICE) slices.push(whole.subarray(at, at + SLICE));
    return slices;
  }

  /** Takes back what {@link written} gave, in order, into an empty column. */
  take(chunk: Uint8Array): void {
    const length = this.length + chunk.byteLength / this.array.BYTES_PER_ELEMENT;
    const longer = this.make(Math.max(length, SMALLEST / 16));
    longer.set(this.array.subarray(0, this.length));
    bytesOf(longer).set(chunk, this.length * longer.BYTES_PER_ELEMENT);
    this.array = longer;
    this.length = length;
  }

  /** Bytes held. */
  get bytes(): number {
    return this.array.byteLength;
  }
}

/** Bytes of a slice of a column. */
const SLICE = 2 ** 20;

const bytesOf = ({ buffer, byteOffset, byteLength }: Units | Numbers): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

export const bytes = (length: number): Buffer<ArrayBuffer> => Buffer.alloc(length);
export const units16 = (length: number): Uint16Array<ArrayBuffer> => new Uint16Array(length);
export const numbers32 = (length: number): Uint32Array<ArrayBuffer> => new Uint32Array(length);
export const numbers64 = (length: number): Float64Array<ArrayBuffer> => new Float64Array(length);
