import { fold } from '../fold.js';
import { linesOf } from '../lines.js';
import { type Step } from '../repair/step.js';
import { RESIDUE_PHRASES } from './phrases.js';

const PHRASES = RESIDUE_PHRASES.map((phrase) => fold(phrase)).sort((a, b) => b.length - a.length);
const LONGEST_LINE = 250;
/** Every phrase has one of these words; most lines are told apart by them at once. */
const TRIGGER = /telegram|телеграм|browser|widget|браузер|too big|display|update|слишком больш|тым үлкен|формат/i;

/** True for a line that holds nothing but residue phrases, run together or not. */
export function isResidue(line: string): boolean {
  if (line.length > LONGEST_LINE || !TRIGGER.test(line)) return false;
  let rest = fold(line).replace(/\s+/g, ' ').trim();
  for (let taken = 0; ; taken++) {
    const phrase = PHRASES.find((candidate) => rest.startsWith(candidate));
    if (phrase === undefined) return taken > 0 && rest === '';
    rest = rest.slice(phrase.length).replace(/^[\s.!…]+/, '');
  }
}

/** Takes out the lines that a client or a web preview wrote in the place of media. */
export const residueLines: Step = {
  kind: 'residue',
  shown: 'each',
  find: (text) => ({
    edits: TRIGGER.test(text)
      ? linesOf(text)
          .filter(({ key }) => isResidue(key))
          .map(({ start, end }) => ({ start, end, replacement: '' }))
      : [],
  }),
};
