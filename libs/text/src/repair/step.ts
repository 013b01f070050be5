import type { Edit } from '../operations.js';

/** What a step found in a text. */
export interface Change {
  /** In order, without overlap. */
  readonly edits: readonly Edit[];
  /** Link targets that the edits take out of sight. */
  readonly links?: readonly string[];
  /** What was strange about the text. */
  readonly flags?: readonly string[];
}

/** What a step is told about the post beyond its text. */
export interface Circumstances {
  readonly format: 'text' | 'html';
  /** The post comes from a tool that writes everything after the first line twice: no doubt about short tails. */
  readonly tailsRepeat: boolean;
}

/** One small repair. Pure and linear; never throws; the same text gives the same change. */
export interface Step {
  /** Kind of the repairs that it makes. */
  readonly kind: string;
  /** `each`: every edit is worth being shown; `whole`: one repair from the first edit to the last; `never`: nobody asks. */
  readonly shown: 'each' | 'whole' | 'never';
  find(text: string, circumstances: Circumstances): Change;
}

export const NO_CHANGE: Change = { edits: [] };
