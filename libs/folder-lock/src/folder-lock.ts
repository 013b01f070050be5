import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** The name of the file that carries the lock. It stays behind, empty; only a living process can hold it. */
export const LOCK_FILE = 'khronika.lock';

/** A folder could not be locked: `in-use` by another holder, or `not-writable`. The message is fit for a user. */
export class FolderLockError extends Error {
  override readonly name = 'FolderLockError';
  constructor(
    readonly code: 'in-use' | 'not-writable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An exclusive hold on a folder. */
export interface FolderLock {
  /** Lets go; safe to call twice. */
  release(): void;
}

const SQLITE_BUSY = 5;

/** Folders that this process holds: the lock of the operating system is blind to a second call in one process. */
const held = new Map<string, DatabaseSync>();

/**
 * Locks a folder for this process, creating it if need be. The operating system holds the lock (that of SQLite, on an
 * empty file), so it ends with the process however that ends, kill -9 included, and leaves nothing stale behind.
 * Never waits. Throws {@link FolderLockError}.
 */
export function lockFolder(path: string): FolderLock {
  const folder = createFolder(path);
  if (held.has(folder)) throw inUse(path);
  const { DatabaseSync } = loadSqlite();
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(join(folder, LOCK_FILE), { timeout: 0 });
    // Nothing is ever written, so the exclusive transaction needs no journal: it is the lock.
    database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
  } catch (cause) {
    database?.close();
    if ((cause as { errcode?: number }).errcode === SQLITE_BUSY) throw inUse(path, cause);
    throw notWritable(path, cause);
  }
  const holder = database;
  held.set(folder, holder);
  return {
    release() {
      if (held.get(folder) !== holder) return;
      held.delete(folder);
      holder.close();
    },
  };
}

function createFolder(path: string): string {
  try {
    makeFolders(resolve(path));
    return realpathSync(path);
  } catch (cause) {
    throw notWritable(path, cause);
  }
}

/** Node's own recursive mkdir never ends where a parent exists but takes no folders (as in /proc). */
function makeFolders(path: string): void {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  mkdirSync(path);
}

const inUse = (path: string, cause?: unknown): FolderLockError =>
  new FolderLockError('in-use', `${resolve(path)} is in use by another process or log`, { cause });

const notWritable = (path: string, cause: unknown): FolderLockError =>
  new FolderLockError('not-writable', `${resolve(path)} cannot be created or written: ${(cause as Error).message}`, {
    cause,
  });

/** Loads node:sqlite without the warning by which early releases of Node 24 call it experimental. */
function loadSqlite(): typeof import('node:sqlite') {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}
