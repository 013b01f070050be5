import type { Edit } from '../operations.js';
import { NO_CHANGE, type Step } from './step.js';

/** Marks of emphasis that export tools write. Single `*` and `_` are left: they are more often meant. */
const MARKS = ['**', '__', '~~', '||'];
const LONGEST_TARGET = 2000;
const TARGET = /^(?:https?:\/\/|tg:|mailto:|t\.me\/)/i;

/** Markdown of export tools: marks of emphasis fall, `[words](target)` leaves its words and gives its target. */
export const markdown: Step = {
  kind: 'markdown',
  shown: 'whole',
  find(text) {
    const marks = MARKS.filter((mark) => text.includes(mark, text.indexOf(mark) + 2));
    if (marks.length === 0 && !text.includes('](')) return NO_CHANGE;
    const edits: Edit[] = [];
    const links: string[] = [];
    const opened: number[] = [];
    SIGN.lastIndex = 0;
    for (let found = SIGN.exec(text); found; found = SIGN.exec(text)) {
      const { 0: sign, index: at } = found;
      if (sign === '[') opened.push(at);
      else if (sign === ']') {
        const start = opened.pop();
        const target = text[at + 1] === '(' && start !== undefined ? targetAt(text, at + 2) : undefined;
        if (target === undefined || start === undefined) continue;
        const end = at + target.length + 3;
        edits.push({ start, end: start + 1, replacement: '' }, { start: at, end, replacement: '' });
        links.push(target);
        SIGN.lastIndex = end;
      } else if (sign === 'http') SIGN.lastIndex = addressEnd(text, at);
      else if (marks.includes(sign)) edits.push({ start: at, end: at + 2, replacement: '' });
      else SIGN.lastIndex = at + 1;
    }
    return { edits: edits.sort((a, b) => a.start - b.start), links };
  },
};

/** All that can begin something; a bare address is passed over whole. */
const SIGN = /\*\*|__|~~|\|\||\[|\]|http/g;

/** Where a bare address ends: `__` inside it is its own. */
function addressEnd(text: string, from: number): number {
  let at = from + 4;
  while (
    at < text.length &&
    !/[\s()[\]*<>"«»]/.test(text[at]!) &&
    !(text[at] === '_' && /^__+(?:[\s.,!)]|$)/.test(text.slice(at, at + 8)))
  )
    at++;
  return at;
}

/** A link target up to its closing bracket; nothing when it is none. */
function targetAt(text: string, from: number): string | undefined {
  if (!TARGET.test(text.slice(from, from + 10))) return undefined;
  let depth = 0;
  const last = Math.min(text.length, from + LONGEST_TARGET);
  for (let at = from; at < last; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20) return undefined;
    if (unit === 0x28) depth++;
    else if (unit === 0x29 && depth-- === 0) return text.slice(from, at);
  }
  return undefined;
}
