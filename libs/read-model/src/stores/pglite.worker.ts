import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** Runs in its own thread: PGlite works synchronously, and the main thread has the stages to run. */
interface Question {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const INT8 = 20;
const port = parentPort!;
const { folder } = workerData as { folder: string | undefined };

const database = new PGlite({ ...(folder !== undefined && { dataDir: folder }), parsers: { [INT8]: Number } });
await database.waitReady;

port.on('message', (question: Question | 'close') => void (question === 'close' ? close() : answer(question)));
port.postMessage('ready');

async function answer({ id, sql, parameters }: Question): Promise<void> {
  try {
    const { rows, affectedRows } = await database.query(sql, [...parameters]);
    port.postMessage({ id, rows, rowCount: affectedRows ?? 0 });
  } catch (error) {
    const { message, code, detail, constraint } = error as Record<string, unknown>;
    port.postMessage({ id, error: { message: String(message ?? error), code, detail, constraint } });
    // Not refused by PostgreSQL but broken: the next question meets a fresh database.
    if (typeof code !== 'string') process.exit(1);
  }
}

async function close(): Promise<void> {
  await database.close();
  port.close();
}
