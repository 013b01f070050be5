import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/** Work that can wait holds the event loop for so many ms at a time, and whoever is urgent waits no longer for it. */
const SLICE_MS = 8;
/** After so many ms it gets a slice all the same: it must come to an end under steady traffic too. */
const LONGEST_WAIT_MS = 40;

/** What work needs most: the thread, or what is elsewhere. */
export type Lane = 'computing' | 'elsewhere';

/**
 * Shares one process between work that somebody waits for and work that can wait, as a replay's: of the latter one batch
 * at a time computes, in short slices, and one at a time is under way elsewhere, as in the database. So whatever is urgent
 * finds at most one of each in front of it.
 */
export class RightOfWay {
  #urgent = 0;
  #calm = Promise.withResolvers<void>();
  readonly #turns: Record<Lane, Promise<unknown>> = { computing: Promise.resolve(), elsewhere: Promise.resolve() };
  #sliceEnds = 0;

  /** Runs urgent work, now. */
  async urgently<T>(work: () => Promise<T>): Promise<T> {
    if (this.#urgent++ === 0) this.#calm = Promise.withResolvers();
    try {
      return await work();
    } finally {
      if (--this.#urgent === 0) this.#calm.resolve();
    }
  }

  /** Runs work that can wait, when its turn comes; what computes calls {@link RightOfWay.pause} within. */
  patiently<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
    const mine = this.#turns[lane].then(async () => {
      await this.giveWay();
      return work();
    });
    this.#turns[lane] = mine.catch(() => undefined);
    return mine;
  }

  /** To be called often by work that can wait. Undefined while its slice lasts. */
  pause(): Promise<void> | undefined {
    return performance.now() < this.#sliceEnds ? undefined : this.giveWay();
  }

  /** Resolves when nothing urgent is in hand, or after {@link LONGEST_WAIT_MS}; a new slice begins then. */
  async giveWay(): Promise<void> {
    await nextTurn();
    if (this.#urgent > 0) await Promise.race([this.#calm.promise, sleep(LONGEST_WAIT_MS, undefined, { ref: false })]);
    this.#sliceEnds = performance.now() + SLICE_MS;
  }
}
