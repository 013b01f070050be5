/**
 * The words of a text: runs of letters, marks and digits with one space between them, so that white space and punctuation do not
 * count. A text without any (emoji alone) stands for itself. Posts without a message id are known by them.
 */
export function wordsOf(text: string): string {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ') ?? text.trim();
}

/** True when a text says anything at all: emoji and punctuation do not. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
