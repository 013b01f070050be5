import { fold } from '../fold.js';
import { linesOf } from '../lines.js';
import type { Span } from '../sentences.js';
import { hasWords, wordsOf } from '../words.js';
import { ACCEPTED_FOOTERS, type FooterKind } from './accepted.js';
import { INVITATIONS, LABELS, SIGNPOSTS } from './phrases.js';

/** Something at the end of a post that the channel puts under many posts. */
export interface Mark extends Span {
  readonly kind: FooterKind;
}

/** A footer is at most this many lines; the first line of a post is never part of it. */
const MOST_LINES = 8;
/** Longer lines say something. */
const LONGEST_LINE = 120;

const ADDRESS = String.raw`(?:(?:https?:\/\/|tg:\/\/|www\.|t\.me\/)\S{1,300}|@[A-Za-z]\w{3,31})`;
const ONLY_ADDRESSES = new RegExp(
  String.raw`^[^\p{L}\p{N}@]*${ADDRESS}(?:[^\p{L}\p{N}@]+${ADDRESS})*[^\p{L}\p{N}]*$`,
  'u',
);
const ONLY_HASHTAGS = /^(?:#[\p{L}\p{N}_]+\s*)+$/u;
const ENDS_IN_MENTION = /(?:^|\s)(@[A-Za-z]\w{3,31})[\s.]*$/;

/** Marks the lines at the end of a cleaned text that are no part of what it says. Nothing is removed. */
export function markFooters(text: string): Mark[] {
  const lines = linesOf(text);
  const marks: Mark[] = [];
  for (let n = lines.length - 1; n >= 0 && lines.length - n <= MOST_LINES; n--) {
    const line = lines[n]!;
    if (ONLY_HASHTAGS.test(line.key.slice(0, LONGEST_LINE))) continue;
    const kind = n === 0 ? undefined : kindOf(line.key);
    if (kind) marks.push({ kind, start: line.start, end: line.end });
    else {
      const signature = ENDS_IN_MENTION.exec(text.slice(Math.max(line.start, line.end - 40), line.end));
      if (signature && line.key.length > LONGEST_LINE / 2)
        marks.push({ kind: 'signature', start: line.end - signature[0].trimStart().length, end: line.end });
      break;
    }
  }
  return marks.reverse();
}

/** True for a line of addresses, hashtags or words that channels put under posts: no post begins with it. */
export const isFooterLine = (line: string): boolean =>
  kindOf(line) !== undefined || (line.length <= LONGEST_LINE && ONLY_HASHTAGS.test(line));

const INVITATION = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${INVITATIONS.join('|')})|t\.me\/(?:\+|joinchat)`, 'u');
const SIGNPOST = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:${SIGNPOSTS.join('|')})(?![\p{L}\p{N}])|(?:${LABELS.join('|')})\s*(?:[:.=]|$))`,
  'u',
);

const ACCEPTED: ReadonlyMap<string, FooterKind> = new Map(ACCEPTED_FOOTERS.map(({ words, kind }) => [words, kind]));

/** The words of a line to know a footer by; empty for a line that is too long or says nothing. */
export const footerWords = (line: string): string =>
  line.length <= LONGEST_LINE && hasWords(line) ? fold(wordsOf(line)).trim() : '';

function kindOf(key: string): FooterKind | undefined {
  if (key.length > LONGEST_LINE) return undefined;
  const folded = fold(key);
  if (INVITATION.test(folded)) return 'invite';
  const accepted = ACCEPTED.get(footerWords(key));
  if (accepted) return accepted;
  if (ONLY_ADDRESSES.test(key)) return /@|t\.me\//.test(key) ? 'signature' : 'footer';
  return SIGNPOST.test(folded) ? 'footer' : undefined;
}
