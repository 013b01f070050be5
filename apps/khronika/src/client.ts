import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** The command cannot be done as asked: one line on standard error, exit code 2. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

/** Where the API answers: `KHRONIKA_URL`, else the default address of `khronika up`. */
export const apiUrl = (): string => process.env['KHRONIKA_URL']?.trim() || 'http://127.0.0.1:3000';

/** Parameters of a query; those that are undefined are left out, lists are given one by one. */
export type Parameters = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** Reads a JSON resource. Throws {@link BadRequest} with the server's own words when it refuses. */
export async function getJson<T>(path: string, parameters: Parameters = {}): Promise<T> {
  const url = address(path, parameters);
  return answerOf<T>(await reach(url, { headers: { accept: 'application/json' } }), url);
}

/** Posts JSON, or nothing, and reads the answer. Throws {@link BadRequest} with the server's own words when it refuses. */
export async function postJson<T>(path: string, body?: unknown): Promise<T> {
  const url = address(path, {});
  const headers = { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) };
  const request = { method: 'POST', headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
  return answerOf<T>(await reach(url, request), url);
}

/** Sends a file (or standard input, `-`) as the body of a request, telling how many bytes have gone. */
export async function postFile<T>(
  path: string,
  parameters: Readonly<Record<string, string | undefined>>,
  file: string,
  onProgress: (sent: number, total: number | undefined) => void,
): Promise<T> {
  const url = address(path, parameters);
  const { bytes, total } = await openInput(file);
  let sent = 0;
  const counted = async function* () {
    for await (const chunk of bytes) {
      sent += (chunk as Buffer).length;
      onProgress(sent, total);
      yield chunk as Buffer;
    }
  };
  const body = Readable.toWeb(Readable.from(counted())) as ReadableStream<Uint8Array>;
  const headers = { 'content-type': 'application/octet-stream', accept: 'application/json' };
  return answerOf<T>(await reach(url, { method: 'POST', headers, body, duplex: 'half' }), url);
}

/** Throws {@link BadRequest} that tells why a file cannot be read. */
export const unreadable =
  (file: string) =>
  (cause: NodeJS.ErrnoException): never => {
    throw new BadRequest(
      cause.code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read: ${cause.code}`,
      { cause },
    );
  };

/** A file (a pipe too), or standard input for `-` and for no name at all. */
export async function openInput(file: string | undefined): Promise<{ bytes: Readable; total: number | undefined }> {
  if (file === undefined || file === '-') return { bytes: process.stdin, total: undefined };
  const handle = await open(file).catch(unreadable(file));
  const facts = await handle.stat();
  if (facts.isDirectory()) {
    await handle.close();
    throw new BadRequest(`${file} is not a file`);
  }
  return { bytes: handle.createReadStream(), total: facts.isFile() ? facts.size : undefined };
}

/** An answer that is read bit by bit. */
export interface Streamed {
  readonly headers: Headers;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Reads a resource as a stream. Throws {@link BadRequest} with the server's own words when it refuses. */
export async function getStream(path: string, parameters: Parameters, accept: string): Promise<Streamed> {
  const url = address(path, parameters);
  const response = await reach(url, { headers: { accept } });
  if (!response.ok) return answerOf(response, url);
  return { headers: response.headers, chunks: response.body ?? Readable.from([]) };
}

function address(path: string, parameters: Parameters): URL {
  const base = apiUrl();
  if (!URL.canParse(base)) throw new BadRequest(`setting KHRONIKA_URL: "${base}" is not an address`);
  const url = new URL(path, base);
  for (const [name, values] of Object.entries(parameters))
    for (const value of [values].flat()) if (value !== undefined) url.searchParams.append(name, String(value));
  return url;
}

async function reach(url: URL, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (cause) {
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
    if (reason instanceof BadRequest) throw reason;
    const code = (reason as { code?: string }).code;
    throw new BadRequest(
      code === 'ECONNREFUSED'
        ? `nothing answers at ${url.origin}: start it with "khronika up", or set KHRONIKA_URL`
        : `${url.origin} cannot be reached: ${reason instanceof Error ? reason.message : String(reason)}`,
      { cause },
    );
  }
}

async function answerOf<T>(response: Response, url: URL): Promise<T> {
  const text = await response.text();
  const body = parse(text);
  if (response.ok) {
    if (body === undefined) throw new BadRequest(`${url.origin} did not answer with JSON: is it Khronika?`);
    return body as T;
  }
  const { title, detail, pointer, problems } = (body ?? {}) as Record<string, unknown>;
  const [first] = Array.isArray(problems) ? (problems as { place?: string; message?: string }[]) : [];
  const words = [title, detail ?? first?.message, pointer ?? first?.place].filter((word) => typeof word === 'string');
  throw new BadRequest(words.length ? words.join(': ') : `${url.pathname} answered ${response.status}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
