import { type Skip, type Token, tokenise } from '../tokens.js';

/** Letters of a word that tell its stem well enough in Russian: endings differ, beginnings rarely do. */
const STEM = 6;

/** What a text is about, as far as its words tell: the beginnings of its words, each once, in order. No numbers. */
export function topicWords(tokens: readonly Token[]): string[] {
  const words = new Set<string>();
  for (const { kind, form } of tokens) if (kind === 'word') words.add(form.slice(0, STEM));
  return [...words];
}

/** The {@link topicWords} of a cleaned text without its footers and signatures. */
export const topicWordsOf = (post: { readonly text: string; readonly marks: readonly Skip[] }): string[] =>
  topicWords(tokenise(post.text, post.marks));
