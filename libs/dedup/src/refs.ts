import type { Likeness } from './similarity.js';

/** Posts further apart than this are never compared: a greeting of last year is no copy. Milliseconds. */
export const WINDOW = 30 * 24 * 3600 * 1000;

/** A revision or a text of any epoch. */
export type Ref = number;

const LOCALS = 2 ** 26;

/** Which stretch of {@link WINDOW} a time falls in. */
export const epochOf = (at: number): number => Math.floor(at / WINDOW);
export const refOf = (epoch: number, local: number): Ref => epoch * LOCALS + local;
export const epochIn = (ref: Ref): number => Math.floor(ref / LOCALS);
export const localIn = (ref: Ref): number => ref % LOCALS;

/** The revision that comes with a change, and its text if nobody carried it before. */
export const NEW: Ref = -1;
/** The number of a new text within its epoch. */
export const NEW_LOCAL = 0xffffffff;

/** A text that is related to another. */
export interface Related extends Likeness {
  readonly text: Ref;
}
