import { CharacterClass, classAt, isLowSurrogate } from './characters.js';

/** Shorter lines are list items or labels, never lines that some tool wrapped. */
const SHORTEST_WRAPPED_LINE = 25;

/**
 * True when a line break stands inside a sentence: the line before is long and ends without an end mark, and the next line
 * goes on in lower case. `before` and `after` are the lines without their line break, or the parts of them next to it.
 */
export function breaksSentence(before: string, after: string): boolean {
  const head = before.trimEnd();
  const next = after.trimStart();
  if (head.length < SHORTEST_WRAPPED_LINE || next === '') return false;
  return endsOpen(head) && startsLow(next) && !startsWithAddress(next) && !endsWithAddress(head);
}

/** The same for the line break at `at` of a text, whose line starts at `lineStart`. Bounded, however long the lines are. */
export function isHardBreak(text: string, lineStart: number, at: number): boolean {
  if (at - lineStart < SHORTEST_WRAPPED_LINE) return false;
  const after = text.slice(at + 1, at + 1 + REACH).split(/[\n\r]/, 1)[0] ?? '';
  return breaksSentence(text.slice(Math.max(lineStart, at - REACH), at), after);
}

/** What decides stands this close to the break. */
const REACH = 64;

/** True when the line ends on a word, a number or a comma: the sentence is not over. */
function endsOpen(line: string): boolean {
  const last = line.length - 1;
  const kind = classAt(line, isLowSurrogate(line.charCodeAt(last)) ? last - 1 : last);
  return kind === CharacterClass.Letter || kind === CharacterClass.Digit || line[last] === ',';
}

/** True when the line starts with a small letter. */
function startsLow(line: string): boolean {
  if (classAt(line, 0) !== CharacterClass.Letter) return false;
  const first = String.fromCodePoint(line.codePointAt(0) ?? 0);
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

const startsWithAddress = (line: string) => /^(?:https?:\/\/|www\.|t\.me\/)/.test(line);
const endsWithAddress = (line: string) => /[/@]/.test(line.slice(line.lastIndexOf(' ') + 1));
