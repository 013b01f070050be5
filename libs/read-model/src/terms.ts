import { sql } from 'kysely';
import { stems } from '#text';

/** Longer ones are no words; PostgreSQL takes at most 2 KB. */
const LONGEST = 500;

/** What of a stem the database would part as well: words of a hashtag, and what an apostrophe joins. */
const JOINTS = /[\s_']+/;

/**
 * What a text is found by: the stems of its words, each once. Made here rather than by `to_tsvector`, which takes longer and
 * keeps the place of each word, that no question asks for. `detected`: the languages of the text, where they are known.
 */
export const termsOf = (text: string, detected?: Parameters<typeof stems>[1]): string[] =>
  [...new Set(stems(text, detected).join(' ').split(JOINTS))].filter((term) => term !== '' && term.length <= LONGEST);

/** The column that holds {@link termsOf} a text. */
export const TERMS = ['text[]', 'array_to_tsvector(words)'] as const;

/** What the database refuses as a search: a question without a word. */
export const hasWords = (question: string): boolean => termsOf(question).length > 0;

/** A question as a condition on a column of terms: all of its words, each in any of its forms. */
export const questionOf = (question: string) => sql`${termsOf(question).map(quoted).join(' & ')}::tsquery`;

const quoted = (term: string): string => `'${term.replace(/['\\]/g, '$&$&')}'`;
