import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderLockError, LOCK_FILE, lockFolder } from './folder-lock.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'folder-lock-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The error that a call throws, or undefined. */
const refusalOf = (path: string): FolderLockError | undefined => {
  try {
    lockFolder(path).release();
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(FolderLockError);
    return error as FolderLockError;
  }
};

/** Another process that locks the folder as we do and holds it until it is killed. */
async function holdElsewhere(path: string): Promise<ChildProcess> {
  const source = new URL('./folder-lock.ts', import.meta.url).href;
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--experimental-transform-types',
      '--disable-warning=ExperimentalWarning',
      '--eval',
      `import { lockFolder } from ${JSON.stringify(source)};
       lockFolder(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: {} },
  );
  await once(child.stdout, 'data');
  return child;
}

describe('lockFolder', () => {
  it('creates the folder and its parents', () => {
    const deep = join(folder, 'a', 'b');
    lockFolder(deep).release();
    expect(readdirSync(deep)).toEqual([LOCK_FILE]);
  });

  it('refuses a second call in the same process, also by another name of the folder', () => {
    const lock = lockFolder(folder);
    const alias = `${folder}-alias`;
    symlinkSync(folder, alias);
    try {
      expect(refusalOf(folder)?.code).toBe('in-use');
      expect(refusalOf(alias)?.code).toBe('in-use');
      expect(refusalOf(folder)?.message).toContain(folder);
    } finally {
      rmSync(alias);
      lock.release();
    }
  });

  it('can be locked again after release, and release twice frees nobody else', () => {
    const first = lockFolder(folder);
    first.release();
    const second = lockFolder(folder);
    first.release();
    expect(refusalOf(folder)?.code).toBe('in-use');
    second.release();
    expect(refusalOf(folder)).toBeUndefined();
  });

  it('refuses a second process, and is free at once when the holder is killed with -9', async () => {
    for (let round = 0; round < 3; round++) {
      const other = await holdElsewhere(folder);
      expect(refusalOf(folder)?.code).toBe('in-use');
      other.kill('SIGKILL');
      await once(other, 'exit');
      expect(refusalOf(folder)).toBeUndefined();
    }
  });

  it('says what is wrong with a folder that cannot be created', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const refusal = refusalOf(join(file, 'data'));
    expect(refusal?.code).toBe('not-writable');
    expect(refusal?.message).toMatch(/file\/data cannot be created or written: ENOTDIR/);
  });

  it('says what is wrong with a folder that cannot be written', () => {
    // Root may write everywhere except where the kernel keeps the folder.
    const closed = process.getuid?.() === 0 ? '/proc/self' : folder;
    if (closed === folder) chmodSync(folder, 0o555);
    expect(refusalOf(closed)?.code).toBe('not-writable');
    chmodSync(folder, 0o755);
  });
});
