import { CharacterClass, classAt, widthAt } from './characters.js';
import { fold } from './fold.js';
import { isHardBreak } from './line-breaks.js';

/** A stretch of text, `[start, end)` in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Their full stop never ends a sentence: a name or a number follows. */
const BINDING = new Set(
  (
    'г ул пр просп им св ст д кв пос с п дер обл проф акад ген полк подполк кап лейт гр тов вкл гл рис см ср напр т н ' +
    'mr mrs ms dr prof gen col lt capt st no vs ж көш ауд'
  ).split(' '),
);
/** Their full stop ends a sentence only before a capital letter. */
const OPEN = new Set(
  'тыс млн млрд трлн гг вв руб коп тг тнг чел т.д т.п т.е др пр и.о кв экз л кг см мм км мин сек час inc ltd co jr тб б.т'.split(
    ' ',
  ),
);

/**
 * Cuts a text into sentences, in order, without white space at their ends; between them stands nothing but white space.
 * A sentence ends at `.`, `!`, `?`, `…` (with closing quotes and brackets) before white space and a new beginning, and at a
 * line break that ends a paragraph. The full stop of an abbreviation («г.», «ул.», «т. д.») or of an initial does not end it.
 * Linear in the length of the text; never throws.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && isBlank(text, from)) from++;
    while (to > from && isBlank(text, to - 1)) to--;
    if (to > from) found.push({ start: from, end: to });
    start = end;
  };
  let lineStart = 0;
  for (let at = 0; at < text.length;) {
    const kind = classAt(text, at);
    if (kind === CharacterClass.LineBreak) {
      if (!isHardBreak(text, lineStart, at)) close(at);
      lineStart = at + 1;
      at++;
    } else if (isEndMark(text.charCodeAt(at))) {
      const mark = at;
      while (isEndMark(text.charCodeAt(at)) || isClosing(text.charCodeAt(at)) || isSelector(text.charCodeAt(at))) at++;
      if (at === text.length) break;
      if (isBlank(text, at) && !goesOn(text, start, mark, at)) close(at);
    } else at += widthAt(text, at);
  }
  close(text.length);
  return found;
}

const END_MARKS = new Set('.!?…‼⁉⁈'.split('').map((mark) => mark.charCodeAt(0)));
const CLOSING = new Set('»”"\'’)]}'.split('').map((mark) => mark.charCodeAt(0)));
const isEndMark = (unit: number) => END_MARKS.has(unit);
const isClosing = (unit: number) => CLOSING.has(unit);
const isSelector = (unit: number) => unit === 0xfe0f;

function isBlank(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === CharacterClass.Space || kind === CharacterClass.LineBreak;
}

/** True when the mark at `mark` does not end the sentence; `after` is where the white space after it begins. */
function goesOn(text: string, start: number, mark: number, after: number): boolean {
  let next = after;
  while (next < text.length && classAt(text, next) === CharacterClass.Space) next++;
  if (next >= text.length || classAt(text, next) === CharacterClass.LineBreak) return false;
  if (!startsAnew(text, afterDash(text, next))) return true;
  if (text[mark] !== '.' || after !== mark + 1) return false;
  const wordStart = wordStartBefore(text, start, mark);
  const word = text.slice(wordStart, mark);
  if (word === '') return false;
  if (/^\p{Lu}(?:\.\s?-?\p{Lu})*$/u.test(word)) return true;
  const folded = fold(word);
  if (OPEN.has(folded)) return classAt(text, next) === CharacterClass.Digit;
  if (!BINDING.has(folded)) return false;
  // «в 2022 г. Они…»: after a number it is the year that ends, not the city that begins.
  return !(folded === 'г' && followsNumber(text, start, wordStart));
}

/** The word before a full stop is looked for this far back, so that a run without spaces stays cheap. */
const LONGEST_ABBREVIATION = 12;

function wordStartBefore(text: string, start: number, mark: number): number {
  let at = mark;
  while (at > start && mark - at < LONGEST_ABBREVIATION) {
    const kind = classAt(text, at - 1);
    if (kind !== CharacterClass.Letter && text[at - 1] !== '.' && text[at - 1] !== '-') break;
    at--;
  }
  return at;
}

function followsNumber(text: string, start: number, wordStart: number): boolean {
  let at = wordStart;
  while (at > start && at > wordStart - 3 && classAt(text, at - 1) === CharacterClass.Space) at--;
  return at > start && classAt(text, at - 1) === CharacterClass.Digit;
}

/** «Уходи!» — кричали они: what follows the dash tells. */
function afterDash(text: string, at: number): number {
  if (text[at] !== '—' && text[at] !== '–') return at;
  return classAt(text, at + 1) === CharacterClass.Space ? at + 2 : at + 1;
}

/** A sentence begins with anything but a small letter or a closing mark. */
function startsAnew(text: string, at: number): boolean {
  const kind = classAt(text, at);
  if (kind !== CharacterClass.Letter) return !/[,;:)\]]/.test(text[at] ?? '');
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return first !== first.toLowerCase() || first === first.toUpperCase();
}
