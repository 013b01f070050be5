/** Too many of the last inputs were quarantined: the stage stops and waits for a person, since it must be our bug. */
export class QuotaExceeded extends Error {
  override readonly name = 'QuotaExceeded';
  readonly canRetry = false;
}

/**
 * Counts quarantined inputs among the last `window`. One bad input never stops a stage; `limit` of them do.
 */
export class QuarantineQuota {
  readonly #bad: number[] = [];
  #seen = 0;

  constructor(
    private readonly limit = 100,
    private readonly window = 1000,
  ) {}

  /** Counts an input; throws {@link QuotaExceeded} when the limit is reached. */
  count(stage: string, quarantined: boolean): void {
    this.#seen += 1;
    if (!quarantined) return;
    this.#bad.push(this.#seen);
    while ((this.#bad[0] ?? this.#seen) <= this.#seen - this.window) this.#bad.shift();
    if (this.#bad.length >= this.limit)
      throw new QuotaExceeded(
        `${stage} stopped: ${this.#bad.length} of its last ${Math.min(this.#seen, this.window)} inputs were quarantined`,
      );
  }
}
