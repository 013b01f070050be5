import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/** Work that can wait holds the event loop for so many ms at a time, and whoever is urgent waits no longer for it. */
const SLICE_MS = 8;
/** Urgent work comes in a row, one stage after the other: so long after the last of it, in ms, the next is waited for. */
const LINGER_MS = 10;
/** After so many ms it gets a slice all the same: it must come to an end under steady traffic too. */
const LONGEST_WAIT_MS = 32;
const LOOK_MS = 2;
/** Nothing urgent for so many ms: nobody is there who could be disturbed. */
const QUIET_MS = 1_000;

/** What work needs most: the thread, or what is elsewhere. */
export type Lane = 'computing' | 'elsewhere';

/**
 * Shares one process between work that somebody waits for and work that can wait, as a replay's: of the latter one batch
 * at a time computes, in short slices, and one at a time is under way elsewhere, as in the database. So whatever is urgent
 * finds at most one of each in front of it.
 */
export class RightOfWay {
  #urgent = 0;
  #lastUrgent = -Infinity;
  readonly #turns: Record<Lane, Promise<unknown>> = { computing: Promise.resolve(), elsewhere: Promise.resolve() };
  #sliceEnds = 0;

  /** Runs urgent work, now. */
  async urgently<T>(work: () => Promise<T>): Promise<T> {
    this.#urgent++;
    try {
      return await work();
    } finally {
      this.#urgent--;
      this.#lastUrgent = performance.now();
    }
  }

  /**
   * Runs work that can wait: at once while it is quiet, else when its turn comes. What computes calls
   * {@link RightOfWay.pause} within.
   */
  patiently<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
    if (this.isQuiet) return work();
    const mine = this.#turns[lane].then(async () => {
      await this.giveWay();
      return work();
    });
    this.#turns[lane] = mine.catch(() => undefined);
    return mine;
  }

  /** Whether there has been nothing urgent for a while: then work that can wait goes as if somebody waited for it. */
  get isQuiet(): boolean {
    return !this.#isBusy(QUIET_MS);
  }

  /** To be called often by work that can wait. Undefined while its slice lasts. */
  pause(): Promise<void> | undefined {
    return performance.now() < this.#sliceEnds ? undefined : this.giveWay();
  }

  /** Resolves when nothing urgent is in hand or about to come, or after a while; a new slice begins then. */
  async giveWay(): Promise<void> {
    await nextTurn();
    const deadline = performance.now() + LONGEST_WAIT_MS;
    while (this.#isBusy(LINGER_MS) && performance.now() < deadline) await sleep(LOOK_MS);
    this.#sliceEnds = performance.now() + SLICE_MS;
  }

  #isBusy(within: number): boolean {
    return this.#urgent > 0 || performance.now() - this.#lastUrgent < within;
  }
}
