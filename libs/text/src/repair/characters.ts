import type { Edit } from '../operations.js';
import { CharacterClass, classAt, classOf } from '../characters.js';
import { NO_CHANGE, type Step } from './step.js';

/** Every way to end a line becomes `\n`. */
export const lineEnds: Step = {
  kind: 'line-end',
  shown: 'whole',
  find: (text) => ({
    edits: Array.from(text.matchAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      replacement: '\n',
    })),
  }),
};

/** The rules for what nobody sees, first match wins: the flag that it raises, and what stands in its place. */
const HIDDEN: readonly { readonly flag: string; readonly pattern: RegExp; readonly replacement: string }[] = [
  { flag: 'nul', pattern: /^\0/, replacement: '' },
  { flag: 'lone-surrogate', pattern: /^\p{Cs}/u, replacement: '\ufffd' },
  { flag: 'bidirectional-control', pattern: /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, replacement: '' },
  { flag: 'zero-width', pattern: /^[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]/, replacement: '' },
  { flag: 'control-character', pattern: /^./s, replacement: '' },
];

/** Controls that are no white space, lone surrogates, and what has no width. */
const SUSPECT = /(?!\s)\p{Cc}|\p{Cs}|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** The same without surrogates, for a look at texts that mostly have nothing of it. */
const HIDDEN_IN_WELL_FORMED =
  /(?!\s)\p{Cc}|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** Takes out NUL, controls, zero-width and bidirectional characters; a lone surrogate becomes U+FFFD. Flags what it met. */
export const hiddenCharacters: Step = {
  kind: 'hidden-character',
  shown: 'whole',
  find(text) {
    if (text.isWellFormed() && !HIDDEN_IN_WELL_FORMED.test(text)) return NO_CHANGE;
    const edits: Edit[] = [];
    const flags = new Set<string>();
    for (const { 0: found, index } of text.matchAll(SUSPECT)) {
      if (joinsSymbols(text, index)) continue;
      const rule = HIDDEN.find(({ pattern }) => pattern.test(found))!;
      flags.add(rule.flag);
      edits.push({ start: index, end: index + 1, replacement: rule.replacement });
    }
    return edits.length === 0 ? NO_CHANGE : { edits, flags: [...flags] };
  },
};

/** A joiner between the parts of one emoji is the writer's own. */
const joinsSymbols = (text: string, at: number) =>
  text[at] === '\u200d' && classAt(text, at + 1) === CharacterClass.Symbol && at > 0;

/** No white space at the ends of lines, no more than one blank line, none at the ends of the text. */
export const whiteSpace: Step = {
  kind: 'white-space',
  shown: 'never',
  find(text) {
    const edits: Edit[] = [];
    const first = blankEnd(text, 0);
    if (first > 0) edits.push({ start: 0, end: first, replacement: '' });
    const last = first === text.length ? first : blankStart(text, text.length, first);
    for (let at = text.indexOf('\n', first); at !== -1 && at < last;) {
      const start = blankStart(text, at, first);
      const end = blankEnd(text, at);
      const replacement = text.indexOf('\n', at + 1) < end && text.indexOf('\n', at + 1) !== -1 ? '\n\n' : '\n';
      if (end - start !== replacement.length || text.slice(start, end) !== replacement)
        edits.push({ start, end, replacement });
      at = text.indexOf('\n', end);
    }
    if (last < text.length) edits.push({ start: last, end: text.length, replacement: '' });
    return edits.length === 0 ? NO_CHANGE : { edits };
  },
};

/** Where the white space that begins at `at` ends. */
function blankEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end;
}

/** Where the white space that ends at `at` begins, no further back than `least`. */
function blankStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && isBlank(text.charCodeAt(start - 1))) start--;
  return start;
}

function isBlank(unit: number): boolean {
  const kind = classOf(unit);
  return kind === CharacterClass.Space || kind === CharacterClass.LineBreak;
}
