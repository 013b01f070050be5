/** Injection token of the process's clock: a {@link Clock}. */
export const CLOCK = Symbol('CLOCK');

/** Tells the time of capture. The ingestor is where time enters the system; no later stage reads a clock. */
export type Clock = () => Date;
