import { decodeHTML } from 'entities';
import type { Edit } from '../operations.js';
import { type Change, NO_CHANGE, type Step } from './step.js';

/** Elements that begin and end with a blank line, as a reader sees them. */
const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 blockquote ul ol table pre article section hr'.split(' '));
/** Elements that begin and end a line. */
const LINES = new Set('br div li tr header footer aside figure figcaption dl dt dd form main nav option'.split(' '));
/** Elements whose content nobody reads. Up to their end tag nothing is markup. */
const UNSEEN = new Set('script style template title textarea iframe noembed noframes xmp'.split(' '));

const LONGEST_ENTITY = 34;
const LONGEST_LINK = 2000;

/** HTML to text: tags fall, block elements and `<br>` break lines, white space is one space, entities are decoded. */
export const markup: Step = {
  kind: 'html',
  shown: 'whole',
  find: (text, { format }) => (format === 'html' ? new MarkupScanner(text).scan() : NO_CHANGE),
};

/** What scrapers leave of HTML in plain text: `<br>` and entities. Other angle brackets are the writer's own. */
export const markupLeftInText: Step = {
  kind: 'html',
  shown: 'whole',
  find(text, { format }) {
    if (format === 'html' || !/[&<]/.test(text)) return NO_CHANGE;
    const edits: Edit[] = [];
    for (const { 0: found, index } of text.matchAll(/<br ?\/?>|&#?[A-Za-z0-9]{2,32};/g)) {
      const replacement = found[0] === '<' ? '\n' : decodeEntity(found);
      if (replacement !== undefined) edits.push({ start: index, end: index + found.length, replacement });
    }
    return { edits };
  },
};

/** The characters of a whole entity; nothing when there is none of that name. */
function decodeEntity(entity: string): string | undefined {
  const decoded = decodeHTML(entity);
  return decoded === entity ? undefined : decoded;
}

/**
 * Reads markup as browsers split it into tags and text, without building a tree: a tree can be made to grow with the square of
 * its input. Linear; an unclosed tag or comment ends with the text.
 */
class MarkupScanner {
  private readonly edits: Edit[] = [];
  private readonly links: string[] = [];
  private preformatted = 0;

  constructor(private readonly text: string) {}

  scan(): Change {
    const { text } = this;
    for (let at = 0; at < text.length;) {
      const unit = text.charCodeAt(at);
      if (unit === 0x3c) at = this.bracket(at);
      else if (unit === 0x26) at = this.entity(at);
      else if (unit <= 0x20 && isSpace(unit) && this.preformatted === 0) at = this.space(at);
      else at++;
    }
    return { edits: this.edits, links: this.links };
  }

  private replace(start: number, end: number, replacement: string): number {
    this.edits.push({ start, end, replacement });
    return end;
  }

  private space(start: number): number {
    let end = start + 1;
    while (end < this.text.length && isSpace(this.text.charCodeAt(end))) end++;
    return end === start + 1 && this.text[start] === ' ' ? end : this.replace(start, end, ' ');
  }

  private entity(start: number): number {
    const end = this.text.slice(start, start + LONGEST_ENTITY).indexOf(';') + 1;
    if (end < 3) return start + 1;
    const decoded = decodeEntity(this.text.slice(start, start + end));
    return decoded === undefined ? start + 1 : this.replace(start, start + end, decoded);
  }

  /** A tag, a comment, or a lone `<` that is text. */
  private bracket(start: number): number {
    const { text } = this;
    const next = text.charCodeAt(start + 1);
    if (next === 0x21 || next === 0x3f) {
      const comment = text.startsWith('<!--', start);
      return this.replace(start, this.after(comment ? '-->' : '>', start + 2), '');
    }
    const closing = next === 0x2f;
    const nameStart = start + (closing ? 2 : 1);
    if (!isLetter(text.charCodeAt(nameStart))) return start + 1;
    let nameEnd = nameStart + 1;
    while (nameEnd < text.length && !isSpace(text.charCodeAt(nameEnd)) && !'/>'.includes(text[nameEnd]!)) nameEnd++;
    const name = text.slice(nameStart, nameEnd).toLowerCase();
    const end = this.tagEnd(nameEnd, name === 'a' && !closing);
    if (UNSEEN.has(name) && !closing) return this.replace(start, this.unseenEnd(name, end), '');
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted + (closing ? -1 : 1));
    return this.replace(
      start,
      end,
      PARAGRAPHS.has(name) ? '\n\n' : LINES.has(name) && !(closing && name === 'br') ? '\n' : '',
    );
  }

  /** Goes through the attributes; quoted values may hold `>`. Keeps the target of a link. */
  private tagEnd(from: number, isLink: boolean): number {
    const { text } = this;
    let at = from;
    while (at < text.length && text[at] !== '>') {
      if (text[at] !== '=') {
        at++;
        continue;
      }
      const nameEnd = at;
      at++;
      while (at < text.length && isSpace(text.charCodeAt(at))) at++;
      const quote = text[at] === '"' || text[at] === "'" ? text[at] : undefined;
      const valueStart = quote ? at + 1 : at;
      if (quote) at = this.after(quote, valueStart);
      else while (at < text.length && text[at] !== '>' && !isSpace(text.charCodeAt(at))) at++;
      if (isLink && /(?:^|[\s"'/])href\s*$/i.test(text.slice(Math.max(from, nameEnd - 8), nameEnd)))
        this.link(text.slice(valueStart, quote ? at - 1 : at));
    }
    return Math.min(at + 1, text.length);
  }

  private link(target: string): void {
    if (target.length <= LONGEST_LINK) this.links.push(decodeHTML(target).trim());
  }

  /** Where the end tag of an element with unseen content ends. */
  private unseenEnd(name: string, from: number): number {
    this.lowered ??= this.text.toLowerCase();
    // Lower case may change lengths; then the search starts a little off, never outside.
    const end = this.lowered.length === this.text.length ? this.lowered.indexOf(`</${name}`, from) : -1;
    return end === -1 ? this.text.length : this.after('>', end);
  }
  private lowered: string | undefined;

  private after(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    return at === -1 ? this.text.length : at + mark.length;
  }
}

const isSpace = (unit: number) => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c;
const isLetter = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
