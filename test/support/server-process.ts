import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Why a real part is not there: suites that need it are skipped and say so. */
export interface Skipped {
  readonly skipped: string;
}

/** A server that tests may take away and bring back. */
export interface RunningServer {
  /** Ends it and removes what it kept. */
  readonly stop: () => Promise<void>;
  /** As by kill -9; what it kept stays. */
  readonly kill: () => Promise<void>;
  /** Starts it again on the same address with what it kept, after killing it if it still runs. */
  readonly restart: () => Promise<void>;
}

/**
 * A suite that needs a real part; where there is none, it prints `skipped: why` and shows as skipped.
 * Stops the part after the suite.
 */
export function describeWith<Part extends Pick<RunningServer, 'stop'>>(
  name: string,
  part: Part | Skipped,
  suite: (part: Part) => void,
): void {
  if ('skipped' in part) {
    process.stdout.write(`${name} skipped: ${part.skipped}\n`);
    describe.skip(name, () => it(`skipped: ${part.skipped}`, () => {}));
    return;
  }
  describe(name, () => {
    afterAll(() => part.stop());
    suite(part);
  });
}

/** A port of the loopback address that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The first part of an error's message that tells a person what is missing. */
export const reasonOf = (error: unknown): string => (error as Error).message.split('\n')[0]!;

/** Whether a Docker engine answers; null if so, else why not. */
export async function dockerMissing(): Promise<string | null> {
  try {
    const { getContainerRuntimeClient } = await import('testcontainers');
    await getContainerRuntimeClient();
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

const READY_WITHIN_MS = 60_000;

/** A child process that serves a port of the loopback address; it never outlives this process. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private readonly killOnExit = (): void => void this.child?.kill('SIGKILL');

  constructor(
    private readonly port: number,
    private readonly spawnServer: () => ChildProcess,
    private readonly isReady: () => Promise<boolean> = () => isOpen(port),
  ) {}

  /** Resolves when it is ready, by default when the port is open; rejects when the process ends before. */
  async start(): Promise<void> {
    const child = this.spawnServer();
    this.child = child;
    process.once('exit', this.killOnExit);
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!(await this.isReady())) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`${child.spawnfile} ended while starting`);
      if (Date.now() > deadline) throw new Error(`${child.spawnfile} does not listen on port ${this.port}`);
      await sleep(50);
    }
  }

  async end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<void> {
    const { child } = this;
    process.off('exit', this.killOnExit);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    const patience = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await exited;
    clearTimeout(patience);
  }
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
