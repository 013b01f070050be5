import type { Rule } from './artifact.js';
import type { Word } from './words.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that ask for a place: «в Кирове», «город Пушкин», "near Reading". */
const ASKING = set(
  'в во из близ около возле вокруг под г гор город города городу городе городом городок городке с село села селе пос посёлок ' +
    'поселок поселка поселке посёлке поселку станица станице станицы деревня деревне деревни аул ауле аула ' +
    'in at from near outside around of city town village қ қаласы ауылы',
);
/** In Kazakh the kind of place follows: «Абай қаласында», «Шу ауданы». */
const ASKING_AFTER = /^(?:қала|ауыл|аудан|кент)/;
/** «улица Киев», «отель Астана», «ФК Астана»: called after a place, not the place. */
const NAMESAKE_BEFORE = set(
  'улица улице улицы улицу ул проспект проспекте проспекта пр отель отеле отеля гостиница гостинице гостиницы ресторан ресторане ' +
    'кафе тц трц кинотеатр стадион стадионе стадиона клуб клуба фк хк бк команда команды санаторий санатории жк мкр газета ' +
    'газеты телеканал телеканала телеканале радио hotel fc street avenue',
);
/** «Минское шоссе», «Казанский вокзал»: a street called after a town. */
const STREET = set(
  'улица улице улицы улицу улицей ул проспект проспекте проспекта проспекту проспектом пр шоссе вокзал вокзала вокзале вокзалу ' +
    'тракт тракте тракта мост моста мосту мосте площадь площади площадью рынок рынке рынка переулок переулке переулка бульвар ' +
    'бульваре бульвара набережная набережной набережную кладбище кладбища язык языка языке языку языком',
);
const SENTENCE_END = new Set('.!?…:;\n\r\u2028\u2029');
const OPENING_QUOTES = new Set('«“„"”');
const CLOSING_QUOTES = new Set('»”"“');
const LETTER_OR_DIGIT = /[\p{L}\p{N},]/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;

/** How a text uses capitals, and what stands around each of its words. Looks at a bounded stretch about a word. */
export class Context {
  private readonly hasUpper: boolean;
  private readonly hasLower: boolean;

  constructor(
    private readonly text: string,
    private readonly words: readonly Word[],
  ) {
    this.hasUpper = UPPER.test(text);
    this.hasLower = LOWER.test(text);
  }

  /** Whether the words from `first` to `last` meet the rule of the form that they are. */
  allows(rule: Rule, first: number, last: number): boolean {
    switch (rule) {
      case 'any':
        return true;
      case 'capital':
        return !this.hasUpper || this.isCapital(first);
      case 'inside':
        if (this.isAsked(first, last)) return !this.hasUpper || this.isCapital(first);
        return this.hasLower && this.isCapital(first) && !this.startsSentence(this.words[first]!.start);
      case 'asked':
        return (!this.hasUpper || this.isCapital(first)) && this.isAsked(first, last);
      case 'acronym': {
        const written = this.text.slice(this.words[first]!.start, this.words[last]!.end);
        return this.hasLower && written === written.toUpperCase();
      }
    }
  }

  isCapital(index: number): boolean {
    const first = this.text.charAt(this.words[index]!.start);
    return first !== first.toLowerCase();
  }

  /** Whether a name is all that stands in quotation marks, or follows the kind of thing that was called after it. */
  isNamesake(first: number, last: number): boolean {
    const { start } = this.words[first]!;
    const { end } = this.words[last]!;
    if (OPENING_QUOTES.has(this.text.charAt(start - 1)) && CLOSING_QUOTES.has(this.text.charAt(end))) return true;
    return this.stands(NAMESAKE_BEFORE, first - 1);
  }

  /** Whether an adjective belongs to a street or a language. */
  isOfStreet(first: number, last: number): boolean {
    return this.stands(STREET, last + 1) || this.stands(STREET, first - 1);
  }

  /** Whether two neighbouring words can be parts of one name: only a hyphen, an apostrophe or blanks are between. */
  joined(index: number): boolean {
    const from = this.words[index]!.end;
    const to = this.words[index + 1]?.start ?? Infinity;
    if (to - from > 3) return false;
    for (let at = from; at < to; at++) {
      const char = this.text.charAt(at);
      if (char === '.' ? this.words[index]!.end - this.words[index]!.start > 3 : !JOINING.has(char)) return false;
    }
    return true;
  }

  private isAsked(first: number, last: number): boolean {
    if (this.stands(ASKING, first - 1)) return true;
    const after = this.words[last + 1];
    return after !== undefined && ASKING_AFTER.test(after.norm) && this.joined(last);
  }

  private stands(list: ReadonlySet<string>, index: number): boolean {
    const word = this.words[index];
    return word !== undefined && list.has(word.norm);
  }

  private startsSentence(start: number): boolean {
    for (let at = start - 1; at >= 0 && start - at <= LOOK_BACK; at--) {
      const char = this.text.charAt(at);
      if (SENTENCE_END.has(char)) return true;
      if (LETTER_OR_DIGIT.test(char)) return false;
    }
    return true;
  }
}

const JOINING = new Set(" \u00a0\u202f-\u2010\u2011'’ʻʼ");
/** Between a word and the end of the sentence before it stand a few marks, never many. */
const LOOK_BACK = 16;
