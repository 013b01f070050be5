import type { Edit } from '../operations.js';
import { isHardBreak } from '../line-breaks.js';
import type { Step } from './step.js';

/** A line break inside a sentence becomes a space, so that clauses can be read whole. Blank lines always stay. */
export const hardBreaks: Step = {
  kind: 'hard-break',
  shown: 'each',
  find(text) {
    const edits: Edit[] = [];
    let lineStart = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      if (isHardBreak(text, lineStart, at)) edits.push({ start: at, end: at + 1, replacement: ' ' });
      lineStart = at + 1;
    }
    return { edits };
  },
};
