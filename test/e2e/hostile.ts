import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import type { Address, KhronikaProcess } from '../support/khronika.js';

/** Expects problem+json of a status that says at least so much. */
export async function refused(response: Response, status: number, named: object = {}): Promise<void> {
  const body: unknown = await response.json();
  expect(body).toMatchObject({
    type: expect.stringMatching(/^urn:khronika:problem:/),
    title: expect.any(String),
    detail: expect.any(String),
    status,
    ...named,
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    status,
    expect.stringMatching(/^application\/problem\+json/),
  ]);
}

/** Asks for a path just as it is written, where `fetch` would mend it. */
export const ask = ({ url }: Address, method: string, path: string): Promise<Response> =>
  new Promise((resolve, reject) => {
    const asked = request(new URL(url), { method, path }, (message) => {
      const headers = Object.entries(message.headers) as [string, string][];
      const body = Readable.toWeb(message) as ReadableStream<Uint8Array>;
      resolve(new Response(body, { status: message.statusCode!, headers }));
    });
    asked.on('error', reject).end();
  });

/** Peak of memory while something is done, above what was used before, in MiB. */
export async function growth({ pid }: KhronikaProcess, work: () => Promise<void>): Promise<number> {
  const read = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = read('VmRSS');
  await work();
  return read('VmHWM') - before;
}

/** A body that is sent as it is made, without its length. */
export const sendStream = ({ url }: Address, path: string, chunks: Iterable<string>, type: string): Promise<Response> =>
  fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': type },
    body: Readable.toWeb(Readable.from(chunks)) as ReadableStream<Uint8Array>,
    duplex: 'half',
  });

/** Writes raw bytes to the server, goes away at once if told so, and answers what came back until the connection closed. */
export function talk({ url }: Address, bytes: string, { close = false } = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('close', () => resolve(answer)).on('error', () => undefined);
    socket.write(bytes, () => close && socket.destroy());
  });
}
