import type { Edit } from '../operations.js';
import { fold } from '../fold.js';
import { linesOf } from '../lines.js';
import { NO_CHANGE, type Step } from '../repair/step.js';
import { MEDIA_NAMES, RESIDUE_PHRASES } from './phrases.js';

const IN_BRACKETS = String.raw`[[(<] ?(?:${MEDIA_NAMES.join('|')}) ?[\])>]`;
const PHRASE = new RegExp(String.raw`(?:${RESIDUE_PHRASES.join('|')}|${IN_BRACKETS})[\s.!…:,]*`, 'y');
const LONGEST_LINE = 250;
/** Every phrase has one of these; most lines are told apart by them at once. */
const TRIGGER =
  /telegram|телеграм|browser|widget|браузер|виджет|too (?:big|large)|supported|on your device|на вашем устройстве|exporting settings|file (?:not included|exceeds|unavailable)|слишком (?:больш|велик)|тым үлкен|підтримується|завелик|занадто вели|latest version|^[^\S\n]*[[(<][^\n]{1,40}[\])>][^\S\n]*$/im;

/** True for a line that holds nothing but residue phrases, run together or not. */
export function isResidue(line: string): boolean {
  if (line.length > LONGEST_LINE || !TRIGGER.test(line)) return false;
  const folded = fold(line).replace(/\s+/g, ' ').trim();
  return folded !== '' && residueEnd(folded, 0) === folded.length;
}

/** Where the residue that begins at `at` ends; `at` itself when there is none. */
function residueEnd(folded: string, at: number): number {
  PHRASE.lastIndex = at;
  let end = at;
  while (end < folded.length && PHRASE.test(folded)) end = PHRASE.lastIndex;
  return end;
}

/** Two notices run together behind a line's own words, as a tool leaves them that drops line breaks. */
const RUN_ON =
  /(?:this media is not supported in your browser|media is too big|please open telegram to view this post|(?:этот медиафайл|это медиа) не поддерживается (?:в )?ваш(?:ем|им) браузер(?:е|ом)|медиафайл слишком большой)\s?(?:view|посмотреть|смотреть|открыть) (?:in|в) telegram$/i;
const LONGEST_RUN_ON = 120;

/** Takes out the lines that a client or a web preview wrote in the place of media. */
export const residueLines: Step = {
  kind: 'residue',
  shown: 'each',
  find(text) {
    if (!TRIGGER.test(text)) return NO_CHANGE;
    const edits: Edit[] = [];
    for (const { start, end, key } of linesOf(text)) {
      if (isResidue(key)) edits.push({ start, end, replacement: '' });
      else {
        const from = Math.max(start, end - LONGEST_RUN_ON);
        const runOn = RUN_ON.exec(text.slice(from, end));
        if (runOn) edits.push({ start: from + runOn.index, end, replacement: '' });
      }
    }
    return edits.length === 0 ? NO_CHANGE : { edits };
  },
};
