import type { Span } from './sentences.js';

/**
 * How a cleaned text lies on its verbatim text: runs `[cleanStart, cleanLength, verbatimStart, verbatimLength]`, ascending and
 * without gaps in the cleaned text, in UTF-16 units. Equal lengths: copied unit by unit. Unequal lengths: the run as a whole
 * stands for the other; a verbatim length of 0 marks what was put in (the space for a joined line break).
 */
export type Run = [cleanStart: number, cleanLength: number, verbatimStart: number, verbatimLength: number];

/** A text with the way back to where it came from. */
export interface Aligned {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Puts `replacement` in the place of `[start, end)`. */
export interface Edit extends Span {
  readonly replacement: string;
}

/** A text that is its own origin. */
export const verbatimText = (text: string): Aligned => ({
  text,
  runs: text === '' ? [] : [[0, text.length, 0, text.length]],
});

/** Applies edits, given in order and without overlap. Linear in runs, edits and text. */
export function applyEdits(before: Aligned, edits: readonly Edit[]): Aligned {
  if (edits.length === 0) return before;
  const reader = new RunReader(before.runs);
  const writer = new RunWriter();
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of edits) {
    if (start > at) parts.push(before.text.slice(at, start));
    reader.copyTo(start, writer);
    const [from, to] = reader.skipTo(end);
    parts.push(replacement);
    writer.replace(replacement.length, from, to - from);
    at = end;
  }
  parts.push(before.text.slice(at));
  reader.copyTo(before.text.length, writer);
  return { text: parts.join(''), runs: writer.runs };
}

/** Goes through the runs of a text once, from its beginning. */
class RunReader {
  private index = 0;
  private at = 0;
  constructor(private readonly runs: readonly Run[]) {}

  /** Hands everything up to `end` of the text to the writer. */
  copyTo(end: number, writer: RunWriter): void {
    while (this.at < end) {
      const [cleanStart, cleanLength, verbatimStart, verbatimLength] = this.runs[this.index]!;
      const stop = Math.min(end, cleanStart + cleanLength);
      const taken = stop - this.at;
      if (cleanLength === verbatimLength) writer.copy(taken, verbatimStart + (this.at - cleanStart));
      else writer.replace(taken, ...this.rest());
      this.advance(stop);
    }
  }

  /** Passes over everything up to `end` of the text; answers the verbatim stretch that it stood for. */
  skipTo(end: number): [from: number, to: number] {
    const from = this.verbatimHere();
    let to = from;
    while (this.at < end) {
      const [cleanStart, cleanLength, verbatimStart, verbatimLength] = this.runs[this.index]!;
      const stop = Math.min(end, cleanStart + cleanLength);
      to = cleanLength === verbatimLength ? verbatimStart + (stop - cleanStart) : verbatimStart + verbatimLength;
      this.advance(stop);
    }
    return [from, to];
  }

  /** What a run of unequal lengths still stands for: whoever takes its first part has all of it. */
  private rest(): [verbatimStart: number, verbatimLength: number] {
    const [cleanStart, , verbatimStart, verbatimLength] = this.runs[this.index]!;
    return this.at === cleanStart ? [verbatimStart, verbatimLength] : [verbatimStart + verbatimLength, 0];
  }

  private verbatimHere(): number {
    const run = this.runs[this.index];
    if (!run) {
      const last = this.runs.at(-1);
      return last ? last[2] + last[3] : 0;
    }
    return run[1] === run[3] ? run[2] + (this.at - run[0]) : this.rest()[0];
  }

  private advance(to: number): void {
    this.at = to;
    const run = this.runs[this.index]!;
    if (to === run[0] + run[1]) this.index++;
  }
}

/** Collects runs; neighbours that copy one stretch become one. */
class RunWriter {
  readonly runs: Run[] = [];
  private length = 0;

  copy(length: number, verbatimStart: number): void {
    const last = this.runs.at(-1);
    if (last && last[1] === last[3] && last[2] + last[3] === verbatimStart) {
      last[1] += length;
      last[3] += length;
    } else this.runs.push([this.length, length, verbatimStart, length]);
    this.length += length;
  }

  /** Equal lengths would say "copied", so a replacement of equal length is written as put in. */
  replace(length: number, verbatimStart: number, verbatimLength: number): void {
    if (length === 0) return;
    this.runs.push([this.length, length, verbatimStart, length === verbatimLength ? 0 : verbatimLength]);
    this.length += length;
  }
}

/**
 * The verbatim stretch that a stretch of the cleaned text stands for. Monotone: a stretch that starts (ends) later never
 * starts (ends) earlier in the verbatim text. A stretch that cuts a run of unequal lengths answers for the whole run.
 * Logarithmic in the number of runs. Offsets outside the cleaned text are brought to its ends.
 */
export function toVerbatim(alignment: readonly (readonly number[])[], start: number, end: number): Span {
  if (alignment.length === 0) return { start: 0, end: 0 };
  const first = alignment[runAt(alignment, start)] as unknown as Run;
  const from = first[1] === first[3] ? first[2] + clamp(start - first[0], first[1]) : first[2];
  if (end <= start) return { start: from, end: from };
  const last = alignment[runAt(alignment, end - 1)] as unknown as Run;
  const to = last[1] === last[3] ? last[2] + clamp(end - last[0], last[1]) : last[2] + last[3];
  return { start: from, end: Math.max(from, to) };
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));

/** Index of the run that holds the position: the last one that starts at or before it. */
function runAt(alignment: readonly (readonly number[])[], position: number): number {
  let low = 0;
  let high = alignment.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (alignment[middle]![0]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Joins the runs beyond `most` into one that stands for the rest as a whole, so that a hostile text cannot make an
 * alignment larger than itself.
 */
export function boundRuns(runs: readonly Run[], most: number): Run[] {
  if (runs.length <= most) return runs.slice();
  const kept = runs.slice(0, most - 2);
  const first = runs[most - 2]!;
  const last = runs.at(-1)!;
  const cleanLength = last[0] + last[1] - first[0];
  const verbatimLength = last[2] + last[3] - first[2];
  if (cleanLength !== verbatimLength) return [...kept, [first[0], cleanLength, first[2], verbatimLength]];
  return [
    ...kept,
    [first[0], cleanLength - 1, first[2], verbatimLength],
    [first[0] + cleanLength - 1, 1, first[2] + verbatimLength, 0],
  ];
}
