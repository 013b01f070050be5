import type { Span } from './sentences.js';

/**
 * What cleaning did at one place: `[start, end)` of the cleaned text stands for these verbatim characters; all that lies between two
 * operations was copied unit by unit. Ascending, without overlap, in UTF-16 units. `start === end`: something was taken out there.
 */
export type Operation = [start: number, end: number, verbatim: string];

/** A text with all that is needed to have back what it was made of. */
export interface Reworked {
  readonly text: string;
  readonly operations: readonly Operation[];
}

/** Puts `replacement` in the place of `[start, end)`. */
export interface Edit extends Span {
  readonly replacement: string;
}

/** Undoes the operations: the verbatim text, unit by unit. */
export function restore(text: string, operations: readonly Operation[]): string {
  if (operations.length === 0) return text;
  let verbatim = '';
  let at = 0;
  for (const [start, end, before] of operations) {
    verbatim += text.slice(at, start) + before;
    at = end;
  }
  return verbatim + text.slice(at);
}

/**
 * Applies edits, given in order and without overlap, and records how to undo them. An edit that cuts the stretch of an
 * earlier operation makes one operation with it. Linear in edits, operations and text.
 */
export function applyEdits(before: Reworked, edits: readonly Edit[]): Reworked {
  if (edits.length === 0) return before;
  return { text: edited(before.text, edits), operations: composed(before, edits) };
}

function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of edits) {
    parts.push(text.slice(at, start), replacement);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The operations of the text after the edits: those of before, moved, and one for each edit. */
function composed({ text, operations: old }: Reworked, edits: readonly Edit[]): Operation[] {
  const made: Operation[] = [];
  let shift = 0;
  let o = 0;
  for (let e = 0; e < edits.length;) {
    const { start } = edits[e]!;
    for (; o < old.length && old[o]![1] <= start; o++) append(made, moved(old[o]!, shift));
    const left = Math.min(start, old[o]?.[0] ?? start);
    let right = edits[e]!.end;
    let growth = growthOf(edits[e++]!);
    let verbatim = '';
    let at = left;
    for (;;) {
      if (o < old.length && old[o]![0] < right) {
        const [from, to, before] = old[o++]!;
        verbatim += text.slice(at, from) + before;
        at = to;
        right = Math.max(right, to);
      } else if (e < edits.length && edits[e]!.start < right) {
        right = Math.max(right, edits[e]!.end);
        growth += growthOf(edits[e++]!);
      } else break;
    }
    append(made, [left + shift, right + shift + growth, verbatim + text.slice(at, right)]);
    shift += growth;
  }
  for (; o < old.length; o++) append(made, moved(old[o]!, shift));
  return made;
}

const growthOf = ({ start, end, replacement }: Edit) => replacement.length - (end - start);
const moved = ([start, end, verbatim]: Operation, shift: number): Operation => [start + shift, end + shift, verbatim];

/** What is taken out twice at one place was taken out once. */
function append(operations: Operation[], operation: Operation): void {
  const last = operations.at(-1);
  const [start, end, verbatim] = operation;
  if (last && start === end && last[0] === start && last[1] === start) last[2] += verbatim;
  else operations.push(operation);
}

/**
 * Makes the operations beyond `most` one that stands for the rest as a whole, so that a hostile text cannot make them much
 * larger than itself.
 */
export function boundOperations({ text, operations }: Reworked, most: number): Operation[] {
  if (operations.length <= most) return [...operations];
  const rest = operations.slice(most - 1);
  const [from] = rest[0]!;
  const to = rest.at(-1)![1];
  const within = rest.map(([start, end, verbatim]): Operation => [start - from, end - from, verbatim]);
  return [...operations.slice(0, most - 1), [from, to, restore(text.slice(from, to), within)]];
}

/** The verbatim text behind a cleaned one: leads from every stretch of the one to the stretch of the other. */
export class Original {
  /** Verbatim units less cleaned units of all operations before the n-th. */
  private readonly shifts: Int32Array;
  private whole: string | undefined;

  constructor(private readonly of: Reworked) {
    const { operations } = of;
    this.shifts = new Int32Array(operations.length + 1);
    for (const [n, [start, end, verbatim]] of operations.entries())
      this.shifts[n + 1] = this.shifts[n]! + verbatim.length - (end - start);
  }

  get verbatim(): string {
    return (this.whole ??= restore(this.of.text, this.of.operations));
  }

  /** The verbatim words behind `[start, end)` of the cleaned text, and where they stand. */
  quote(start: number, end: number): Span & { readonly text: string } {
    const span = this.span(start, end);
    return { ...span, text: this.verbatim.slice(span.start, span.end) };
  }

  /**
   * Where the verbatim characters stand that a stretch of the cleaned text came from. Monotone: a stretch that starts (ends)
   * later never starts (ends) earlier in the verbatim text. A stretch that cuts an operation answers for the whole of it.
   * Logarithmic in the number of operations. Offsets outside the cleaned text are brought to its ends.
   */
  span(start: number, end: number): Span {
    const from = this.startOf(this.inside(start));
    return { start: from, end: end <= start ? from : Math.max(from, this.endOf(this.inside(end))) };
  }

  private inside(position: number): number {
    return Math.max(0, Math.min(position, this.of.text.length));
  }

  private startOf(position: number): number {
    const n = this.first((operation) => operation[1] > position);
    const operation = this.of.operations[n];
    return (operation && operation[0] < position ? operation[0] : position) + this.shifts[n]!;
  }

  private endOf(position: number): number {
    // What was taken out right at the end is not part of the stretch.
    const n = this.first(([start, end]) => end > position || (end === position && start === end));
    const operation = this.of.operations[n];
    return operation && operation[0] < position
      ? operation[0] + operation[2].length + this.shifts[n]!
      : position + this.shifts[n]!;
  }

  /** Index of the first operation for which it holds; it holds for all that follow. */
  private first(holds: (operation: Operation) => boolean): number {
    let low = 0;
    let high = this.of.operations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.of.operations[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
