import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './server-process.js';

/** Tests and benches run from the top of the checkout. */
const ROOT = process.cwd();

/** A folder that goes when the test ends. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'khronika-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Makes folders for the tests of a file, and removes them all when these are done. */
export function temporaryFolders(): () => string {
  const made: { remove(): void }[] = [];
  afterAll(() => made.forEach((folder) => folder.remove()));
  return () => {
    const folder = temporaryFolder();
    made.push(folder);
    return folder.path;
  };
}

export type Environment = Readonly<Record<string, string>>;

/** A real process of ours: one command of `bin/khronika.js`, or the main of an app. */
export class KhronikaProcess {
  stdout = '';
  stderr = '';
  readonly #child: ChildProcess;
  readonly exited: Promise<number | string>;

  constructor(args: readonly string[], environment: Environment = {}, script = 'bin/khronika.js') {
    const { PATH, HOME, LANG } = process.env;
    const env = { PATH, HOME, LANG, LOG_LEVEL: 'warn', ...environment };
    this.#child = spawn(process.execPath, [join(ROOT, script), ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.exited = once(this.#child, 'close').then(([code, signal]) => (code as number | null) ?? String(signal));
  }

  get pid(): number {
    return this.#child.pid ?? -1;
  }

  /** Hands text to its standard input and closes that. */
  input(text: string | Buffer): this {
    this.#child.stdin?.on('error', () => undefined).end(text);
    return this;
  }

  /** Sends a signal and waits for the end. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> {
    this.#child.kill(signal);
    return this.exited;
  }
}

export interface Status {
  idle: boolean;
  generation: number;
  log: string;
  store: string;
  stages: { name: string; lag: number; processed: number; deadLetters: number }[];
}

/** Status asks the log about every reader: often enough, but no load of its own. */
const IDLE_POLL_MS = 500;

/** A running Khronika that is reached over HTTP. */
export class Address {
  constructor(readonly url: string) {}

  get(path: string): Promise<Response> {
    return fetch(new URL(path, this.url));
  }

  async json<T = any>(path: string): Promise<T> {
    const response = await this.get(path);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  post(path: string, body: string | Uint8Array<ArrayBuffer>, type = 'application/json'): Promise<Response> {
    return fetch(new URL(path, this.url), {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
  }

  status(): Promise<Status> {
    return this.json<Status>('/v1/status');
  }

  /** Resolves when `/readyz` says so; rejects after the given time, or when the process has ended. */
  async ready(watched: { exited: Promise<unknown>; stderr: string }, waitMs = 60_000): Promise<void> {
    const ended = watched.exited.then(() => 'ended' as const);
    for (const start = Date.now(); Date.now() - start < waitMs;) {
      if ((await this.get('/readyz').catch(() => undefined))?.ok) return;
      if ((await Promise.race([ended, sleep(100)])) === 'ended') throw new Error(`ended early: ${watched.stderr}`);
    }
    throw new Error(`not ready after ${waitMs} ms: ${watched.stderr}`);
  }

  /** Resolves when every accepted post has reached the read model. */
  async idle(waitMs = 120_000): Promise<Status> {
    let last: Status | undefined;
    for (const start = Date.now(); Date.now() - start < waitMs;) {
      last = await this.status().catch(() => undefined);
      if (last?.idle) return last;
      await sleep(IDLE_POLL_MS);
    }
    throw new Error(`not idle after ${waitMs} ms: ${JSON.stringify(last)}`);
  }
}

/** Starts `khronika up` on a data folder and waits until it is ready. */
export async function startKhronika(
  folder: string,
  environment: Environment = {},
): Promise<{ process: KhronikaProcess; address: Address }> {
  const port = await freePort();
  const process = new KhronikaProcess(['up'], { KHRONIKA_DATA: folder, PORT: String(port), ...environment });
  const address = new Address(`http://127.0.0.1:${port}`);
  await address.ready(process);
  return { process, address };
}
