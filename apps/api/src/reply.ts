import type { Readable } from 'node:stream';

/** What controllers use of the HTTP server's reply. */
export interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: string | Buffer | Readable): unknown;
}
