import type { Rule } from './artifact.js';
import type { Word } from './words.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words for a kind of settlement: «город Пушкин», «село Ольга». */
const KINDS = set(
  'г гор город города городу городе городом городов городах городам городами городок городка городке округе округах округов ' +
    'село села селе селом пос поселок поселка поселке поселку поселком пгт станица станице станицы деревня деревне деревни аул ауле ' +
    'аула хутор хуторе хутора city town village қ',
);
/** Words that ask for a place: «в Кирове», "near Reading". */
const ASKING = set('в во из близ около возле вокруг под in at from near outside around of');
/** They ask for a place in the nominative or the accusative only: «атака на Николаев», but «похож на Николаева». */
const AIMING = set('на');
/** Parts of a front line, called by the towns that they are near: «Купянское направление». */
const FRONT = /^(?:направлени|участ|плацдарм|громад)/;
/** «под Донецком», «над Луганском»: they govern the instrumental, which else is the prepositional of the adjective. */
const GOVERNING_INSTRUMENTAL = set('под над между перед за с со рядом и');
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
const DISTRICT = /^(?:район|округ)/;
const OF_DISTRICT = /[сц]к(?:ий|ого|ому|им|ом)$/;
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

  /** The last word that was taken, and whether it ended a name. */
  private taken = -1;
  private takenName = false;

  constructor(
    private readonly text: string,
    private readonly words: readonly Word[],
  ) {
    this.hasUpper = UPPER.test(text);
    this.hasLower = LOWER.test(text);
  }

  /** Notes that the words up to `last` are read, as a name or as something else. */
  took(last: number, isName: boolean): void {
    this.taken = last;
    this.takenName = isName;
  }

  /** Whether a word goes on a name that is none of ours: «Исси-ле-Мулино». */
  isTailOfName(first: number): boolean {
    if (!this.isCapital(first) || first - 1 === this.taken || !this.isHyphened(first)) return false;
    return this.isCapital(first - 1) || this.isHyphened(first - 1);
  }

  /** Whether nothing but a hyphen stands between a word and the one before it. */
  private isHyphened(index: number): boolean {
    const start = this.words[index]?.start ?? 0;
    return index > 0 && HYPHENS.has(this.text.charAt(start - 1)) && this.words[index - 1]!.end === start - 1;
  }

  /** «в Октябрьском районе»: an adjective of a district, not the town that is called like it. */
  isOfDistrict(first: number, last: number): boolean {
    const next = this.words[last + 1];
    return first === last && next !== undefined && DISTRICT.test(next.norm) && OF_DISTRICT.test(this.words[last]!.norm);
  }

  /**
   * Whether the words from `first` to `last` meet the rule of the form that they are.
   * @param locative whether an ending of the form itself asks for a place
   */
  allows(rule: Rule, first: number, last: number, locative = false): boolean {
    switch (rule) {
      case 'any':
        return true;
      case 'capital':
        return this.isWrittenAsName(first) && !(this.isShouted(first) && first === last && this.isShort(first));
      case 'inside':
        if (locative || this.isAsked(first, last)) return this.isWrittenAsName(first);
        return this.isCapital(first) && !this.isShouted(first) && !this.startsSentence(this.words[first]!.start);
      case 'asked':
        return this.isWrittenAsName(first) && (locative || this.isAsked(first, last));
      case 'titled':
        return this.isWrittenAsName(first) && this.isTitled(first, last);
      case 'aimed':
        return this.isWrittenAsName(first) && (locative || this.isAsked(first, last) || this.isBefore(AIMING, first));
      case 'front':
        return this.isWrittenAsName(first) && FRONT.test(this.words[last + 1]?.norm ?? '') && this.joined(last);
      case 'instrumental':
        return this.isWrittenAsName(first) && this.isBefore(GOVERNING_INSTRUMENTAL, first);
      case 'acronym': {
        const written = this.text.slice(this.words[first]!.start, this.words[last]!.end);
        return this.hasLower && written === written.toUpperCase();
      }
    }
  }

  isCapital(index: number): boolean {
    return this.words[index]!.capital;
  }

  /** Whether a word is written in capitals only, so that they say nothing. */
  isShouted(index: number): boolean {
    const { start, end } = this.words[index]!;
    const written = this.text.slice(start, end);
    return written === written.toUpperCase();
  }

  /** Whether a name is all that stands in quotation marks, or follows the kind of thing that was called after it. */
  isNamesake(first: number, last: number): boolean {
    const { start } = this.words[first]!;
    const { end } = this.words[last]!;
    if (OPENING_QUOTES.has(this.text.charAt(start - 1)) && CLOSING_QUOTES.has(this.text.charAt(end))) return true;
    return this.isBefore(NAMESAKE_BEFORE, first);
  }

  /** Whether an adjective belongs to a street or a language. */
  isOfStreet(first: number, last: number): boolean {
    return this.isAfter(STREET, last) || this.isBefore(STREET, first);
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

  /** A capital letter, or a text that has none at all. */
  private isWrittenAsName(index: number): boolean {
    return !this.hasUpper || this.isCapital(index);
  }

  /** Three letters in capitals are an acronym that happens to be a name too: «ЧОП», «РЕН». */
  private isShort(index: number): boolean {
    const { start, end } = this.words[index]!;
    return this.hasLower && end - start <= 3;
  }

  private isAsked(first: number, last: number): boolean {
    return this.isBefore(ASKING, first) || this.isTitled(first, last) || this.isListed(first);
  }

  /** «в Раменском и Пушкине»: a name that follows a name in a list. */
  private isListed(first: number): boolean {
    if (!this.takenName) return false;
    if (this.taken === first - 1) return LIST_MARK.test(this.between(first - 1));
    return this.taken === first - 2 && AND.has(this.words[first - 1]!.norm) && this.joined(first - 2);
  }

  private between(index: number): string {
    const { end } = this.words[index]!;
    return this.text.slice(end, Math.min(this.words[index + 1]!.start, end + LOOK_BACK));
  }

  private isTitled(first: number, last: number): boolean {
    if (this.isBefore(KINDS, first)) return true;
    const after = this.words[last + 1];
    return after !== undefined && ASKING_AFTER.test(after.norm) && this.joined(last);
  }

  /** Whether one of `list` stands directly before the word at `index`, in the same sentence. */
  private isBefore(list: ReadonlySet<string>, index: number): boolean {
    const word = this.words[index - 1];
    return word !== undefined && list.has(word.norm) && !this.isCut(index - 1);
  }

  /** Whether one of `list` stands directly after the word at `index`, in the same sentence. */
  private isAfter(list: ReadonlySet<string>, index: number): boolean {
    const word = this.words[index + 1];
    return word !== undefined && list.has(word.norm) && !this.isCut(index);
  }

  /** Whether a sentence or a line ends between a word and the next. A stop after «г», «пос», «ул» ends none. */
  private isCut(index: number): boolean {
    const { start, end } = this.words[index]!;
    const gap = this.between(index);
    return end - start <= 3 ? /[!?\n]/.test(gap) : /[.!?\n]/.test(gap);
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

const LIST_MARK = /^(?:, |-)$/;
const AND = set('и and және мен пен');
const HYPHENS = new Set('-\u2010\u2011');
const JOINING = new Set(" \u00a0\u202f-\u2010\u2011'’ʻʼ");
/** Between a word and the end of the sentence before it stand a few marks, never many. */
const LOOK_BACK = 16;
