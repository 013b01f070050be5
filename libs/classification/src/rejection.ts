import type { ClaimTypeName, Span } from '#contracts';
import type { Token } from './tokens.js';

/** A statement that was looked at and is no claim, with the reason in words. */
export interface Rejection {
  readonly type: ClaimTypeName;
  /** The rule whose head stands there. */
  readonly rule: string;
  /** `near it: дтп/авари*`, `nothing near it of: @protest`: patterns as the rule has them. */
  readonly reason: string;
  /** The head, by offsets into the cleaned text. */
  readonly span: Span;
}

/** Rejections that are kept of a post. */
const MOST_REJECTIONS = 256;

/** Collects what a reading rejects. A reading without one does no work for it. */
export class Rejections {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #all: Rejection[] = [];

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** `from` and `to` are tokens, `to` exclusive. */
  add(type: ClaimTypeName, rule: string, from: number, to: number, reason: string): void {
    if (this.#all.length >= MOST_REJECTIONS) return;
    const start = this.#tokens[from]!.start;
    const end = this.#tokens[to - 1]!.end;
    const known = this.#all.some((one) => one.rule === rule && one.span.start === start && one.reason === reason);
    if (!known) this.#all.push({ type, rule, reason, span: { start, end, text: this.#text.slice(start, end) } });
  }

  get all(): readonly Rejection[] {
    return this.#all;
  }
}
