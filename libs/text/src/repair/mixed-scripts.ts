import { unmixed } from '../look-alikes.js';
import { NO_CHANGE, type Step } from './step.js';

/** Flags words in letters of two scripts that look like one: nobody types them by chance. The words stay as they are. */
export const mixedScripts: Step = {
  kind: 'mixed-scripts',
  shown: 'never',
  find(text) {
    if (!MIXED.test(text)) return NO_CHANGE;
    const lower = text.toLowerCase();
    return unmixed(lower) !== lower ? { edits: [], flags: ['mixed-scripts'] } : NO_CHANGE;
  },
};

const MIXED = /[a-z][\u0400-\u052f]|[\u0400-\u052f][a-z]/i;
