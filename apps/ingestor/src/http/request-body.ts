import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { problem } from '#operations';
import { InFlight } from './in-flight.js';
import { payloadOf, type HttpRequest } from './streamed-bodies.js';

const MIB = 1024 * 1024;
/** What all requests together may hold. */
const IN_FLIGHT_BYTES = 192 * MIB;
/** What a request that reads its body as a stream is counted with: a batch, a line and a part. */
const STREAMING_BYTES = 8 * MIB;
/** A client hears a refusal only after it has sent its body, so so much more is read and thrown away. */
const DISCARD_BYTES = 256 * MIB;

const inFlight = new InFlight(IN_FLIGHT_BYTES);

/** How a body is read. */
export interface BodyOptions {
  /** Most bytes, after decompression. */
  readonly limit: number;
  /** Whether the work holds the whole body: then every byte counts as in flight until it is done. */
  readonly holds: boolean;
}

/**
 * Hands the bytes of a request's body (gzip undone) to `work`, and bounds them: 413 over the limit, 415 for another
 * encoding, 503 when too much is in flight, 400 for broken gzip. When `work` fails the rest of the body is thrown away, so that
 * the client gets its answer. It never holds more than `work` does.
 */
export async function withBody<T>(
  request: HttpRequest,
  { limit, holds }: BodyOptions,
  work: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  let taken = 0;
  const take = (bytes: number): void => {
    inFlight.take(bytes);
    taken += bytes;
  };
  try {
    const encoding = encodingOf(request);
    const declared = Number(request.raw.headers['content-length'] ?? 0);
    if (declared > limit) throw tooLarge(limit);
    if (!holds) take(STREAMING_BYTES);
    const bytes = encoding === 'gzip' ? gunzip(payloadOf(request)) : payloadOf(request);
    return await work(bounded(bytes, limit, holds ? take : undefined));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    throw problem(400, 'Invalid body', { detail: 'the connection ended before the body did' });
  } finally {
    inFlight.give(taken);
    await discard(payloadOf(request));
  }
}

async function* bounded(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
  take?: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    take?.(chunk.length);
    yield chunk;
  }
}

function encodingOf(request: HttpRequest): 'gzip' | 'identity' {
  const encoding = (request.raw.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'gzip' || encoding === 'identity') return encoding;
  throw problem(415, 'Unsupported encoding', {
    detail: 'only gzip and identity are understood',
    parameter: 'content-encoding',
  });
}

/** The payload is wrapped, so that a fault of the decompression does not close the connection. */
async function* gunzip(payload: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array, void, undefined> {
  const inflater = createGunzip();
  const source = Readable.from(payload);
  source.on('error', (error) => inflater.destroy(error));
  try {
    for await (const chunk of source.pipe(inflater)) yield chunk as Buffer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_'))
      throw problem(400, 'Invalid body', { detail: `the body is not gzip: ${(error as Error).message}` });
    throw error;
  } finally {
    source.destroy();
    inflater.destroy();
  }
}

async function discard(payload: AsyncIterable<Buffer>): Promise<void> {
  let length = 0;
  try {
    for await (const chunk of payload) if ((length += chunk.length) > DISCARD_BYTES) return;
  } catch {
    // The client is gone: there is nobody to answer.
  }
}

const tooLarge = (limit: number): Error =>
  problem(413, 'Body too large', { detail: `a body has at most ${Math.round(limit / MIB)} MiB` });
