import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PostgresDialect, type Dialect } from 'kysely';
import { faultOf, StoreFault } from '../faults.js';

interface Answer {
  readonly id: number;
  readonly rows?: unknown[];
  readonly rowCount?: number;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (answer: { command: string; rowCount: number; rows: unknown[] }) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * PGlite in a worker thread, behind the face of a pool with one connection: who connects waits until the one before
 * has released. A worker that dies fails what is under way with a {@link StoreFault}; the next connection starts a new one.
 */
class WorkerPool {
  readonly options = {};
  #worker: Worker | undefined;
  #ready: Promise<void> | undefined;
  #turn: Promise<void> = Promise.resolve();
  #next = 0;
  /** Statements whose answer says nothing: they go with the next one, since a message costs more than a small statement. */
  #held: string[] = [];
  readonly #waiting = new Map<number, Waiting>();

  constructor(private readonly folder: string | undefined) {}

  async connect() {
    const before = this.#turn;
    let release = (): void => undefined;
    this.#turn = new Promise((resolve) => (release = resolve));
    await before;
    try {
      await (this.#ready ??= this.#start());
    } catch (error) {
      release();
      throw faultOf(error);
    }
    return { query: (sql: string, parameters: readonly unknown[]) => this.#query(sql, parameters), release };
  }

  async end(): Promise<void> {
    await this.#turn;
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('close');
    await ended;
  }

  #query(sql: string, parameters: readonly unknown[]): Promise<unknown> {
    const worker = this.#worker;
    if (!worker) return Promise.reject(new StoreFault('unavailable', 'the embedded database has stopped'));
    if (parameters.length === 0 && SAYS_NOTHING.test(sql)) {
      this.#held.push(sql);
      return Promise.resolve({ command: commandOf(sql), rowCount: 0, rows: [] });
    }
    const id = this.#next++;
    const before = this.#held.join(';');
    this.#held = [];
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, before, sql, parameters });
    }).then((answer) => ({ ...(answer as object), command: commandOf(sql) }));
  }

  #start(): Promise<void> {
    const file = `./pglite.worker${extname(import.meta.url)}`;
    const worker = new Worker(new URL(file, import.meta.url), { workerData: { folder: this.folder }, execArgv: [] });
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      const died = (cause: unknown): void => {
        if (this.#worker !== worker) return;
        this.#worker = undefined;
        this.#ready = undefined;
        this.#held = [];
        const fault = new StoreFault('unavailable', 'the embedded database has stopped', { cause });
        reject(fault);
        for (const { reject: fail } of this.#waiting.values()) fail(fault);
        this.#waiting.clear();
      };
      worker.on('error', died);
      worker.on('exit', died);
      worker.on('message', (message: Answer | 'ready') => {
        if (message === 'ready') return resolve();
        const waiting = this.#waiting.get(message.id);
        this.#waiting.delete(message.id);
        if (message.error) waiting?.reject(faultOf(Object.assign(new Error(message.error.message), message.error)));
        else waiting?.resolve({ command: '', rowCount: message.rowCount ?? 0, rows: message.rows ?? [] });
      });
    });
  }
}

/** How a transaction begins, and what is set for it alone. */
const SAYS_NOTHING = /^(?:begin$|set local )/;

/** The word that PostgreSQL's driver would answer with; Kysely tells writes and transactions by it. */
const commandOf = (sql: string): string => sql.trimStart().split(/\s/, 1)[0]?.toUpperCase() ?? '';

/** Kysely over PGlite in `folder`, or in memory without one. The caller holds the folder's lock. */
export const pgliteDialect = (folder?: string): Dialect =>
  new PostgresDialect({ pool: new WorkerPool(folder) as never });
