import { BadSetting } from '../settings.js';

/** A process that has started. */
export interface Running {
  /** Readiness falls, work in hand finishes or is dropped whole, everything is released. */
  stop(): Promise<void>;
}

/** Longest time that stopping may take before the process leaves anyway, in ms. */
const STOP_TIMEOUT_MS = 25_000;

/**
 * Runs a process to its end: a mistake of whoever started it (a setting, a taken port, a folder in use) is one line on
 * standard error and exit code 2; any other failure to start is exit code 1; SIGTERM and SIGINT stop it with exit code 0.
 */
export async function runProcess(start: (die: (fault: unknown) => void) => Promise<Running>): Promise<void> {
  let running: Running | undefined;
  let stopping = false;
  const stop = (code: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code || 1), STOP_TIMEOUT_MS).unref();
    Promise.resolve(running?.stop()).then(
      () => process.exit(code),
      (fault: unknown) => {
        process.stderr.write(`khronika: could not stop cleanly: ${lineOf(fault)}\n`);
        process.exit(1);
      },
    );
  };
  const die = (fault: unknown) => {
    process.stderr.write(`khronika: ${lineOf(fault)}\n`);
    stop(1);
  };
  process.once('SIGTERM', () => stop(0));
  process.once('SIGINT', () => stop(0));
  try {
    running = await start(die);
  } catch (fault) {
    process.stderr.write(`khronika: ${lineOf(fault)}\n`);
    process.exit(isMistake(fault) ? 2 : 1);
  }
}

/** Whether the person who started the process can mend it: such a fault ends with exit code 2. */
export function isMistake(fault: unknown): boolean {
  if (fault instanceof BadSetting) return true;
  const { code } = (fault ?? {}) as { code?: unknown };
  return typeof code === 'string' && MISTAKES.has(code);
}

const MISTAKES: ReadonlySet<string> = new Set([
  'EADDRINUSE',
  'EADDRNOTAVAIL',
  'EACCES',
  'locked',
  'in-use',
  'not-writable',
]);

function lineOf(fault: unknown): string {
  const { code, address, port } = (fault ?? {}) as { code?: unknown; address?: string; port?: number };
  if (code === 'EADDRINUSE') return `port ${port} on ${address} is taken; set PORT to another one`;
  if (code === 'EACCES' && port) return `port ${port} may not be opened by this user; set PORT to another one`;
  const message = fault instanceof Error ? fault.message : String(fault);
  return message.replaceAll(/\s*\n\s*/g, ' ');
}
