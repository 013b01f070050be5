const LONGEST_NAME = 300;

/**
 * A name as one line of at most 300 characters: runs of white space and control characters become one space, lone surrogates
 * U+FFFD. Empty when nothing is left.
 */
export const oneLine = (text: string): string =>
  wellFormed(
    text
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, LONGEST_NAME),
  );

/** The text with lone surrogates replaced by U+FFFD. */
export const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
