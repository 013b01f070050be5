/** Queues for things of which only one may happen at a time: whoever waits longest is next. */
export class Turns {
  private readonly last = new Map<string, Promise<void>>();

  /** Waits for the turn and returns what ends it, or undefined when `signal` was aborted before it came. */
  async take(name: string, signal: AbortSignal): Promise<(() => void) | undefined> {
    const before = this.last.get(name) ?? Promise.resolve();
    const mine = Promise.withResolvers<void>();
    // Whoever waits behind me also waits for those before me, even if I give up.
    const chained = before.then(() => mine.promise);
    this.last.set(name, chained);
    const aborted = Promise.withResolvers<void>();
    signal.addEventListener('abort', () => aborted.resolve(), { once: true });
    await Promise.race([before, aborted.promise]);
    if (!signal.aborted) return () => mine.resolve();
    mine.resolve();
    return undefined;
  }
}
