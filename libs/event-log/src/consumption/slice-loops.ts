import type { Consumption } from '../event-log.js';

interface Loop {
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** Runs a changing set of loops as one {@link Consumption}: the first that fails ends them all and rejects `done`. */
export class SliceLoops implements Consumption {
  readonly done: Promise<void>;
  private readonly loops = new Map<string, Loop>();
  private readonly settle: PromiseWithResolvers<void> = Promise.withResolvers();
  private stopping: Promise<void> | undefined;

  /** `release` is called once, after the last loop has ended, however the end came. */
  constructor(private readonly release: () => Promise<void> = () => Promise.resolve()) {
    this.done = this.settle.promise;
    // It may fail before anybody has been given it.
    this.done.catch(() => undefined);
  }

  /** Names of the slices that are being worked on. */
  get names(): readonly string[] {
    return [...this.loops.keys()];
  }

  /** Whether it has been stopped or has failed. */
  get hasEnded(): boolean {
    return this.stopping !== undefined;
  }

  start(name: string, run: (signal: AbortSignal) => Promise<void>): void {
    if (this.stopping || this.loops.has(name)) return;
    const abort = new AbortController();
    const ended = run(abort.signal).catch((fault: unknown) => this.fail(fault));
    this.loops.set(name, { abort, ended });
  }

  /** Ends one loop: its batch in hand finishes or is dropped whole. */
  async end(name: string): Promise<void> {
    const loop = this.loops.get(name);
    this.loops.delete(name);
    loop?.abort.abort();
    await loop?.ended;
  }

  /** Ends everything and rejects `done` with the fault. */
  fail(fault: unknown): void {
    this.settle.reject(fault);
    void this.stop();
  }

  stop(): Promise<void> {
    this.stopping ??= this.endAll();
    return this.stopping;
  }

  private async endAll(): Promise<void> {
    await Promise.all(this.names.map((name) => this.end(name)));
    try {
      await this.release();
      this.settle.resolve();
    } catch (fault) {
      this.settle.reject(fault);
    }
  }
}
