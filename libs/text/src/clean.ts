import { addressesIn } from './addresses.js';
import { type Mark, markFooters } from './footers/marks.js';
import { applyEdits, boundOperations, type Edit, type Operation, Original, type Reworked } from './operations.js';
import { hiddenCharacters, lineEnds, whiteSpace } from './repair/characters.js';
import { hardBreaks } from './repair/hard-breaks.js';
import { markdown } from './repair/markdown.js';
import { markup, markupLeftInText } from './repair/markup.js';
import { mixedScripts } from './repair/mixed-scripts.js';
import { repeatedTail } from './repair/repeated-tail.js';
import type { Step } from './repair/step.js';
import { residueLines } from './residue/residue-lines.js';
import type { Span } from './sentences.js';

/** What was captured of a post. */
export interface Uncleaned {
  readonly verbatim: string;
  readonly format: 'text' | 'html';
  /** It was cut from a dump whose posts carry everything after their first line twice: a short tail is no refrain either. */
  readonly tailsRepeat?: boolean;
}

/** A stretch of the verbatim text that a step changed. */
export interface MadeRepair extends Span {
  readonly kind: string;
}

/** A cleaned text, with the way back to every verbatim character. */
export interface Cleaned {
  /** Empty when nothing is left. Never longer than the verbatim text. */
  readonly text: string;
  /** Undone on the text, they give the verbatim text: see {@link Operation}. */
  readonly operations: Operation[];
  /** In the order in which they were made. */
  readonly repairs: MadeRepair[];
  /** Offsets in `text`. */
  readonly marks: Mark[];
  readonly flags: string[];
  readonly links: string[];
  readonly mentions: string[];
  readonly hashtags: string[];
}

/** The steps, in order: each sees what the ones before it left, and its comment says why it stands there. */
const STEPS: readonly Step[] = [
  // First: all others see characters as a reader does.
  markup,
  markupLeftInText,
  // Before all that looks at lines; after markup, where a line end is only white space.
  lineEnds,
  // Before lines are compared: a zero-width character must not make two of one.
  hiddenCharacters,
  // Takes nothing out, so that any place after what is hidden would do.
  mixedScripts,
  // Before the repeated tail, because notices stand after it.
  residueLines,
  // Before markdown: half a second copy may break a mark of emphasis in two.
  repeatedTail,
  // Before white space, which it leaves behind.
  markdown,
  // After all that takes words out of a line.
  whiteSpace,
  // Last: the line breaks left are the writer's or a tool's that wraps lines.
  hardBreaks,
];

/** Repairs of one kind that are told apart; the last one stands for the rest. */
const MOST_REPAIRS = 100;
/** Operations that are told apart; the last one stands for the rest. Bounds the record that carries them. */
const MOST_OPERATIONS = 4000;

/**
 * Cleans a post. Never throws, whatever the text; linear; the same post gives the same answer.
 * Nothing is lost: text and operations together are the verbatim text, and {@link Original} leads back to its stretches.
 */
export function clean({ verbatim, format, tailsRepeat = false }: Uncleaned): Cleaned {
  let reworked: Reworked = { text: verbatim, operations: [] };
  const repairs: MadeRepair[] = [];
  const links: string[] = [];
  const flags = new Set<string>();
  for (const step of STEPS) {
    const change = step.find(reworked.text, { format, tailsRepeat });
    for (const link of change.links ?? []) links.push(link);
    for (const flag of change.flags ?? []) flags.add(flag);
    if (change.edits.length === 0) continue;
    const shown = shownOf(step, change.edits);
    if (shown.length > 0) {
      const original = new Original(reworked);
      for (const { start, end } of shown) repairs.push({ kind: step.kind, ...original.span(start, end) });
    }
    reworked = applyEdits(reworked, change.edits);
  }
  return {
    text: reworked.text,
    operations: boundOperations(reworked, MOST_OPERATIONS),
    repairs,
    marks: markFooters(reworked.text),
    flags: [...flags],
    ...addressesIn(reworked.text, links),
  };
}

/** The edits of a step as stretches that are told apart. */
function shownOf(step: Step, edits: readonly Edit[]): readonly Span[] {
  if (step.shown === 'never') return [];
  const each = step.shown === 'each' ? edits.slice(0, MOST_REPAIRS - 1) : [];
  const rest = edits.slice(each.length);
  return rest.length === 0 ? each : [...each, { start: rest[0]!.start, end: rest.at(-1)!.end }];
}
