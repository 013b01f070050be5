import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Presets, SingleBar } from 'cli-progress';
import { BadRequest, getStream, type Parameters } from './client.js';
import { write } from './standard-output.js';

/** Where an export goes: standard output, or a file that is written anew. */
export interface Sink {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a file, or standard output without a name. Throws {@link BadRequest} for a file that cannot be written. */
export async function openSink(file: string | undefined): Promise<Sink> {
  if (file === undefined) return { write, close: () => Promise.resolve() };
  const handle = await open(file, 'w').catch((cause: NodeJS.ErrnoException) => {
    throw new BadRequest(`${file} cannot be written: ${cause.code}`, { cause });
  });
  return {
    write: async (bytes) => void (await handle.write(bytes)),
    close: () => handle.close(),
  };
}

/** What came of a canonical export. */
export interface CanonicalExport {
  readonly generation: number;
  /** Hex, of all bytes. */
  readonly sha256: string;
  readonly rows: number;
}

const NEW_LINE = 0x0a;

/** Reads the canonical form of a generation (the live one without it), bit by bit, and hands it on. */
export async function canonicalExport(
  generation: string | undefined,
  write: (bytes: Uint8Array) => Promise<void> = () => Promise.resolve(),
): Promise<CanonicalExport> {
  const { headers, chunks } = await getStream('/v1/export', { generation }, 'application/x-ndjson');
  const hash = createHash('sha256');
  const bar = counter('rows');
  let rows = 0;
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      for (const byte of chunk) if (byte === NEW_LINE) rows += 1;
      await write(chunk);
      bar.update(rows);
    }
  } finally {
    bar.stop();
  }
  return { generation: Number(headers.get('khronika-generation')), sha256: hash.digest('hex'), rows };
}

/** Most incidents of a page. */
const PAGE = '500';

/**
 * All incidents of a filter in a format, page by page. Every page has the head of the format, which only the first may keep;
 * GeoJSON is put together as one collection.
 */
export async function exportIncidents(format: string, filter: Parameters, write: Sink['write']): Promise<void> {
  const bar = counter('pages');
  const shape = SHAPES[format] ?? whole;
  let cursor: string | undefined;
  let page = 0;
  try {
    do {
      const { headers, chunks } = await getStream('/v1/incidents', { ...filter, format, limit: PAGE, cursor }, '*/*');
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      cursor = cursorIn(headers.get('link'));
      await write(Buffer.from(shape(Buffer.concat(parts).toString(), page === 0, cursor === undefined)));
      bar.update(++page);
    } while (cursor !== undefined);
  } finally {
    bar.stop();
  }
}

type Shape = (page: string, first: boolean, last: boolean) => string;

const whole: Shape = (page) => page;
/** The head is one line: no name of a column is broken over two. */
const headed: Shape = (page, first) => (first ? page : page.slice(page.indexOf('\r\n') + 2));
const features: Shape = (page, first, last) => {
  const { features: all } = JSON.parse(page) as { features: unknown[] };
  const lines = all.map((feature) => JSON.stringify(feature)).join(',\n');
  const between = !first && lines !== '' ? ',\n' : '';
  return `${first ? '{"type":"FeatureCollection","features":[\n' : ''}${between}${lines}${last ? '\n]}\n' : ''}`;
};

const SHAPES: Readonly<Record<string, Shape>> = { csv: headed, acled: headed, geojson: features };

/** The cursor of the next page, out of the header `Link`. */
function cursorIn(link: string | null): string | undefined {
  const [, path] = /^<([^>]+)>; rel="next"$/.exec(link ?? '') ?? [];
  return path === undefined ? undefined : (new URL(path, 'http://localhost').searchParams.get('cursor') ?? undefined);
}

/** Counts on a terminal while something long goes on; the end is not known. */
function counter(unit: string) {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ format: `{value} ${unit}, {duration_formatted}` }, Presets.rect);
  bar.start(0, 0);
  return {
    update: (value: number) => {
      bar.setTotal(value);
      bar.update(value);
    },
    stop: () => bar.stop(),
  };
}
