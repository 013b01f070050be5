import { CharacterClass, classOf } from './characters.js';
import type { Span } from './sentences.js';

/** A line without the white space at its ends; blank lines are none. */
export interface Line extends Span {
  /** The words to compare by: white space made single. */
  readonly key: string;
  /** Blank lines before it. */
  readonly gap: number;
}

/** The lines of a text that are not blank, in order. Linear. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let at = 0; at <= text.length;) {
    const next = text.indexOf('\n', at);
    const stop = next === -1 ? text.length : next;
    const raw = text.slice(at, stop);
    const trimmed = raw.trim();
    if (trimmed === '') gap++;
    else {
      const start = at + (raw.length - raw.trimStart().length);
      const key = isUneven(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
      lines.push({ start, end: start + trimmed.length, key, gap });
      gap = 0;
    }
    at = stop + 1;
  }
  return lines;
}

/** True when white space is anything but single spaces. */
function isUneven(line: string): boolean {
  let wasSpace = false;
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    const isSpace = unit === 0x20;
    if ((isSpace && wasSpace) || (!isSpace && classOf(unit) === CharacterClass.Space)) return true;
    wasSpace = isSpace;
  }
  return false;
}

/** How many words a line has, up to `most`. */
export function wordCount(line: string, most: number): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < line.length && count < most; at++) {
    const blank = line[at] === ' ';
    if (!blank && !inWord && /[\p{L}\p{N}]/u.test(line[at]!)) {
      count++;
      inWord = true;
    } else if (blank) inWord = false;
  }
  return count;
}
