import type { Edit } from '../alignment.js';
import { breaksSentence } from '../line-breaks.js';
import type { Step } from './step.js';

/** A line break inside a sentence becomes a space, so that clauses can be read whole. Blank lines always stay. */
export const hardBreaks: Step = {
  kind: 'hard-break',
  shown: 'each',
  find(text) {
    const edits: Edit[] = [];
    let lineStart = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      // What decides stands close to the break: bounded slices keep the whole linear.
      const before = text.slice(Math.max(lineStart, at - REACH), at);
      const after = text.slice(at + 1, at + 1 + REACH).split('\n', 1)[0]!;
      if (breaksSentence(before, after)) edits.push({ start: at, end: at + 1, replacement: ' ' });
      lineStart = at + 1;
    }
    return { edits };
  },
};

const REACH = 64;
