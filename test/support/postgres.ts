import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import {
  dockerMissing,
  freePort,
  reasonOf,
  ServerProcess,
  type RunningServer,
  type Skipped,
} from './server-process.js';

const IMAGE = 'postgres:15-alpine';
const run = promisify(execFile);

/** A real PostgreSQL on loopback. */
export interface RunningPostgres extends RunningServer {
  /** Connection string of an empty database, or of what TEST_DATABASE_URL names. */
  readonly url: string;
}

/**
 * A real PostgreSQL: the one that TEST_DATABASE_URL names; else a container where a Docker engine answers; else one
 * from the programs of this machine. Where none can be had, says why.
 */
export async function startPostgres(): Promise<RunningPostgres | Skipped> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return foreign(given);
  const noDocker = await dockerMissing();
  try {
    return noDocker ? await startFromPrograms() : await startContainer();
  } catch (error) {
    const docker = noDocker ? `no Docker (${noDocker}), and ` : '';
    return { skipped: `${docker}no PostgreSQL: ${reasonOf(error)}` };
  }
}

/** A server that is not ours: it is left as it is, and cannot be killed. */
function foreign(url: string): RunningPostgres {
  const refuse = (): Promise<never> => Promise.reject(new Error('the server of TEST_DATABASE_URL is not ours'));
  return { url, stop: () => Promise.resolve(), kill: refuse, restart: refuse };
}

async function startFromPrograms(): Promise<RunningPostgres> {
  const programs = programFolder();
  const owner = unprivilegedOwner();
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'khronika-postgres-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const spawnServer = (): ChildProcess => {
    const log = openSync(join(folder, 'postgres.log'), 'a');
    const flags = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder];
    const child = spawn(join(programs, 'postgres'), flags, { ...owner, cwd: folder, stdio: ['ignore', log, log] });
    closeSync(log);
    return child;
  };
  // The port opens before the database has recovered.
  const accepts = (): Promise<boolean> =>
    run(join(programs, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).then(
      () => true,
      () => false,
    );
  const server = new ServerProcess(port, spawnServer, accepts);
  try {
    const initdb = ['-D', data, '-U', 'khronika', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    await run(join(programs, 'initdb'), initdb, { ...owner, cwd: folder });
    await server.start();
  } catch (error) {
    await server.end('SIGKILL');
    remove();
    throw error;
  }
  return {
    url: `postgres://khronika@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.end('SIGINT');
      remove();
    },
    kill: () => server.end('SIGKILL'),
    restart: async () => {
      await server.end('SIGKILL');
      await server.start();
    },
  };
}

/** Where `initdb` and `postgres` are: on the path, or where Debian keeps them. The newest version wins. */
function programFolder(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  if (!found) throw new Error('initdb is neither on the path nor under /usr/lib/postgresql');
  return found;
}

/** PostgreSQL refuses to run as root: then the user postgres runs it. */
function unprivilegedOwner(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString());
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function startContainer(): Promise<RunningPostgres> {
  const { GenericContainer, Wait } = await import('testcontainers');
  const port = await freePort();
  const container = await new GenericContainer(IMAGE)
    .withExposedPorts({ container: 5432, host: port })
    .withEnvironment({ POSTGRES_USER: 'khronika', POSTGRES_HOST_AUTH_METHOD: 'trust', POSTGRES_DB: 'postgres' })
    // It starts twice: once to initialise, then to serve.
    .withWaitStrategy(Wait.forLogMessage(/ready to accept connections/, 2))
    .start();
  return {
    url: `postgres://khronika@127.0.0.1:${port}/postgres`,
    stop: async () => void (await container.stop()),
    kill: async () => void (await container.stop({ remove: false, timeout: 0 })),
    restart: () => container.restart({ timeout: 0 }),
  };
}
