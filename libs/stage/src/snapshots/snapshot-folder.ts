import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { endianness } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  UnusableSnapshot,
  type SnapshotFacts,
  type SnapshotLabel,
  type SnapshotReader,
  type SnapshotStore,
} from './snapshot.js';

const MAGIC = Buffer.from('khronika');
const DIGEST_BYTES = 32;
const FRAME_BYTES = 5;
const HEAD = 0;
const CHUNK = 1;
const END = 2;
const SUFFIX = '.snapshot';

/** The first frame. Typed arrays are written as they lie in memory, so machines must agree on the order of bytes. */
interface Head {
  readonly label: SnapshotLabel;
  readonly facts: SnapshotFacts;
  readonly byteOrder: string;
}

/**
 * Snapshots as files in a folder, one a slice: `dedupe.g1/whole.snapshot`. A file is written aside, flushed and renamed. It
 * consists of frames (length, kind, content), each followed by the SHA-256 of all that stands before, so that no reader
 * is ever told a damaged byte.
 */
export class SnapshotFolder implements SnapshotStore {
  constructor(private readonly folder: string) {}

  async save(label: SnapshotLabel, facts: SnapshotFacts, chunks: Iterator<Uint8Array>): Promise<number> {
    const path = this.#pathOf(label);
    const aside = `${path}.${process.pid}`;
    await mkdir(dirname(path), { recursive: true });
    await removeLeftovers(path);
    try {
      const file = createWriteStream(aside, { flush: true });
      await pipeline(framesOf({ label, facts, byteOrder: endianness() }, chunks), file);
      await rename(aside, path);
      await flushFolder(dirname(path));
      return file.bytesWritten;
    } catch (fault) {
      await rm(aside, { force: true });
      throw fault;
    }
  }

  async load<State>(
    label: SnapshotLabel,
    reader: () => SnapshotReader<State>,
  ): Promise<{ readonly state: State; readonly facts: SnapshotFacts } | undefined> {
    const file = await openIfThere(this.#pathOf(label));
    if (!file) return undefined;
    try {
      const frames = new FrameReader(file, (await file.stat()).size);
      const head = JSON.parse(Buffer.from(await frames.next(HEAD)).toString()) as Head;
      if (!isDeepStrictEqual(head.label, label) || head.byteOrder !== endianness())
        throw new UnusableSnapshot(`it is of ${JSON.stringify(head.label)} on a ${head.byteOrder} machine`);
      const snapshot = reader();
      for (;;) {
        const frame = await frames.next(CHUNK, END);
        if (frames.hasEnded) return { state: snapshot.end(), facts: head.facts };
        snapshot.take(frame);
      }
    } finally {
      await file.close();
    }
  }

  async drop(generation: number): Promise<void> {
    const entries = await readdir(this.folder).catch(() => []);
    for (const name of entries)
      if (name.endsWith(`.g${generation}`)) await rm(join(this.folder, name), { recursive: true, force: true });
  }

  #pathOf({ stage, generation, slice }: SnapshotLabel): string {
    return join(this.folder, `${stage}.g${generation}`, `${slice}${SUFFIX}`);
  }
}

async function* framesOf(head: Head, chunks: Iterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const hashed = (bytes: Uint8Array): Uint8Array => {
    hash.update(bytes);
    return bytes;
  };
  const frame = function* (kind: number, content: Uint8Array): Generator<Uint8Array> {
    const start = Buffer.alloc(FRAME_BYTES);
    start.writeUInt32LE(content.length);
    start.writeUInt8(kind, 4);
    yield hashed(start);
    yield hashed(content);
    yield hashed(digestOf(hash));
  };
  yield hashed(MAGIC);
  yield* frame(HEAD, Buffer.from(JSON.stringify(head)));
  for (let next = chunks.next(); !next.done; next = chunks.next()) {
    yield* frame(CHUNK, next.value);
    await nextTurn();
  }
  yield* frame(END, new Uint8Array());
}

/** Reads frame by frame, and checks each before it hands it over. */
class FrameReader {
  readonly #hash = createHash('sha256');
  #left: number;
  #begun = false;
  hasEnded = false;

  constructor(
    private readonly file: FileHandle,
    size: number,
  ) {
    this.#left = size;
  }

  /** The content of the next frame, which must be of one of the given kinds. */
  async next(...kinds: readonly number[]): Promise<Uint8Array> {
    if (!this.#begun && !MAGIC.equals(await this.#take(MAGIC.length))) throw new UnusableSnapshot('it is no snapshot');
    this.#begun = true;
    const start = Buffer.from((await this.#take(FRAME_BYTES)).buffer);
    const content = await this.#take(start.readUInt32LE());
    const digest = digestOf(this.#hash);
    const kind = start.readUInt8(4);
    if (!digest.equals(await this.#take(DIGEST_BYTES)) || !kinds.includes(kind))
      throw new UnusableSnapshot('it is damaged');
    this.hasEnded = kind === END;
    return content;
  }

  async #take(length: number): Promise<Uint8Array> {
    if (length > this.#left) throw new UnusableSnapshot('it is cut off');
    const bytes = new Uint8Array(length);
    for (let filled = 0; filled < length;) {
      const { bytesRead } = await this.file.read(bytes, filled, length - filled);
      if (bytesRead === 0) throw new UnusableSnapshot('it is cut off');
      filled += bytesRead;
    }
    this.#left -= length;
    this.#hash.update(bytes);
    return bytes;
  }
}

const digestOf = (hash: Hash): Buffer => hash.copy().digest();

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

/** Files that a process left half-written when it was killed. */
async function removeLeftovers(path: string): Promise<void> {
  for (const name of await readdir(dirname(path)))
    if (name.startsWith(`${basename(path)}.`)) await rm(join(dirname(path), name), { force: true });
}

/** Makes a rename last. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync();
  await folder.close();
}
