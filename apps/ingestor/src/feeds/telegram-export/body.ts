import type { SaidPost } from '../../capture.js';

type Body = Pick<SaidPost, 'verbatim' | 'format'>;

/** Words, or words over an address that they hide. */
interface Piece {
  readonly words: string;
  readonly href?: string;
}

/**
 * What a message says: its text; a poll or a list of tasks without one says its question and answers, its title and tasks.
 * Undefined when the text is of no known shape. Formatting is dropped, links that show their address stay as they are; a
 * message that hides an address behind words becomes HTML, so that the address is kept and the words stay whole.
 */
export function bodyOf(message: Readonly<Record<string, unknown>>): Body | undefined {
  const text = piecesOf(message['text'] ?? message['text_entities']);
  if (!text) return undefined;
  if (text.some(({ words }) => words.trim() !== '')) return assembled(text);
  const lines = [
    ...linesOf(message['poll'], 'question', 'answers'),
    ...linesOf(message['todo_list'], 'title', 'answers'),
  ];
  return assembled(lines.flatMap((line, n) => (n === 0 ? line : [{ words: '\n' }, ...line])));
}

/** The title of something and the texts in its list, each a line. */
function linesOf(whole: unknown, title: string, list: string): (readonly Piece[])[] {
  if (!isRecord(whole)) return [];
  const parts = Array.isArray(whole[list]) ? (whole[list] as unknown[]) : [];
  return [whole[title], ...parts.map((part) => (isRecord(part) ? part['text'] : part))]
    .map((text) => piecesOf(text) ?? [])
    .filter((line) => line.length > 0);
}

/** A string, or a mixed array of strings and entities. */
function piecesOf(text: unknown): Piece[] | undefined {
  if (text === undefined) return [];
  if (typeof text === 'string') return [{ words: text }];
  if (!Array.isArray(text)) return undefined;
  const pieces: Piece[] = [];
  for (const piece of text as unknown[]) {
    if (typeof piece === 'string') pieces.push({ words: piece });
    else if (isRecord(piece) && typeof piece['text'] === 'string')
      pieces.push({
        words: piece['text'],
        ...(piece['type'] === 'text_link' && typeof piece['href'] === 'string' && { href: piece['href'] }),
      });
    else return undefined;
  }
  return pieces;
}

function assembled(pieces: readonly Piece[]): Body {
  if (!pieces.some(({ href }) => href !== undefined))
    return { verbatim: pieces.map(({ words }) => words).join(''), format: 'text' };
  const html = pieces.map(({ words, href }) =>
    href === undefined ? markup(words) : `<a href="${escape(href)}">${markup(words)}</a>`,
  );
  return { verbatim: html.join(''), format: 'html' };
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const markup = (words: string): string => escape(words).replaceAll('\n', '<br>');

/** Whether a value is a JSON object. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
