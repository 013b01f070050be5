import type { SaidPost } from '../../capture.js';

/** A post of the invented sample, as its author would have written it. */
export interface SamplePost {
  /** Name of an invented channel. */
  readonly channel: string;
  readonly id: number;
  /** Local time (UTC+5) of publication: `05-12 09:30`. */
  readonly at: string;
  readonly text: string;
  /** Local time of the edit that this revision is. */
  readonly edited?: string;
  readonly forwardedFrom?: SaidPost['forwardedFrom'];
  readonly replyTo?: number;
  readonly media?: readonly string[];
  /** The text is HTML, as a page of the channel has it. */
  readonly html?: boolean;
}
