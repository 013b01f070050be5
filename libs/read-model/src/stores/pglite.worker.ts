import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, threadId, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

// Runs in its own thread: PGlite works synchronously, and the main thread has the stages to run.

interface Question {
  readonly id: number;
  /** Statements to run first, or empty. */
  readonly before: string;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const INT8 = 20;
const port = parentPort!;
const { folder } = workerData as { folder: string | undefined };

const template = join(tmpdir(), `khronika-pglite-${process.getuid?.() ?? ''}-pg18.tar`);
const fresh = folder === undefined && !existsSync(template);

const database = new PGlite({
  parsers: { [INT8]: Number },
  ...(folder === undefined ? !fresh && { loadDataDir: new Blob([readFileSync(template)]) } : { dataDir: folder }),
});
await database.waitReady;
if (fresh) await keepTemplate();

port.on('message', (question: Question | 'close') => void (question === 'close' ? close() : answer(question)));
port.postMessage('ready');

async function answer({ id, before, sql, parameters }: Question): Promise<void> {
  try {
    if (before !== '') await database.exec(before);
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

/** A database in memory is for tests: the first one leaves its empty self behind, so that others start in a fifth of the time. */
async function keepTemplate(): Promise<void> {
  const own = `${template}.${process.pid}.${threadId}`;
  writeFileSync(own, await (await database.dumpDataDir('none')).bytes());
  renameSync(own, template);
}
