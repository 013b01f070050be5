/** Too many of the last inputs were quarantined: the stage stops and waits for a person, since it must be our bug. */
export class QuotaExceeded extends Error {
  override readonly name = 'QuotaExceeded';
  readonly canRetry = false;
}

/**
 * Counts quarantined inputs among the last `window`. One bad input never stops a stage; `limit` of them do.
 */
export class QuarantineQuota {
  /** By place, when a bad input was counted; the earliest first. */
  readonly #bad = new Map<string, number>();
  #seen = 0;

  constructor(
    private readonly limit = 100,
    private readonly window = 1000,
  ) {}

  /**
   * Counts an input, with its place in the log if it was quarantined; throws {@link QuotaExceeded} when the limit is
   * reached. An input that comes again, since its batch could not be committed, is bad once.
   */
  count(stage: string, quarantined: string | undefined): void {
    this.#seen += 1;
    if (quarantined === undefined) return;
    this.#bad.delete(quarantined);
    this.#bad.set(quarantined, this.#seen);
    for (const [place, at] of this.#bad) {
      if (at > this.#seen - this.window) break;
      this.#bad.delete(place);
    }
    if (this.#bad.size >= this.limit)
      throw new QuotaExceeded(
        `${stage} stopped: ${this.#bad.size} of its last ${Math.min(this.#seen, this.window)} inputs were quarantined`,
      );
  }
}
