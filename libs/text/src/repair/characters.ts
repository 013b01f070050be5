import type { Edit } from '../operations.js';
import { CharacterClass, classAt } from '../characters.js';
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

/** Takes out NUL, controls, zero-width and bidirectional characters; a lone surrogate becomes U+FFFD. Flags what it met. */
export const hiddenCharacters: Step = {
  kind: 'hidden-character',
  shown: 'whole',
  find(text) {
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
    for (let at = 0; at < text.length;) {
      const next = classAt(text, at);
      if (next !== CharacterClass.Space && next !== CharacterClass.LineBreak) {
        at++;
        continue;
      }
      const start = at;
      let breaks = 0;
      while (at < text.length && isBlank(text, at)) if (text[at++] === '\n') breaks++;
      const atEdge = start === 0 || at === text.length;
      if (!atEdge && breaks === 0) continue;
      const replacement = atEdge ? '' : '\n'.repeat(Math.min(breaks, 2));
      if (replacement !== text.slice(start, at)) edits.push({ start, end: at, replacement });
    }
    return { edits };
  },
};

function isBlank(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === CharacterClass.Space || kind === CharacterClass.LineBreak;
}
