/** Words of one place in a pattern: `митинг*` any word that begins so, `стоп` just that word. */
export interface Element {
  readonly exact: readonly string[];
  readonly prefixes: readonly string[];
  /** Words (exact or `stem*`) that are no hit although they begin so. */
  readonly except: { readonly exact: readonly string[]; readonly prefixes: readonly string[] };
}

/** A sequence of elements; `gap` tokens at most may stand before each one. */
export interface Pattern {
  readonly source: string;
  readonly steps: readonly { readonly element: string; readonly gap: number }[];
}

/** The element for any word with a capital letter: «вошли в ^». It cannot begin a pattern. */
export const CAPITALISED = '^';

/** Tokens that `..` may stand for. */
export const WIDEST_GAP = 4;

/**
 * Classes of words by name: `police: 'полици* омон* силовик*'`, with `-полицейщин*` for what is not meant
 * and `@other` for all words of another class.
 */
export type Lexicon = Readonly<Record<string, string>>;

/** Whether a folded word is meant by `word`, folded too: itself, or where it ends in `*` any that begins so. */
export const isForm = (form: string, word: string): boolean =>
  word.endsWith('*') ? form.startsWith(word.slice(0, -1)) : form === word;

/** Reads a pattern: elements by blanks, alternatives by `/`, `..` for a few words in between, `@class`, `#` for a number, `^` for a capital letter. */
export function parsePattern(source: string): Pattern {
  const steps: { element: string; gap: number }[] = [];
  let gap = 0;
  for (const part of source.split(' ')) {
    if (part === '..') gap = WIDEST_GAP;
    else if (part) {
      steps.push({ element: part, gap });
      gap = 0;
    }
  }
  if (steps.length === 0) throw new Error(`an empty pattern: "${source}"`);
  if (steps[0]!.element === CAPITALISED) throw new Error(`nothing but a capital letter to begin with: "${source}"`);
  return { source, steps };
}

/** The words that an element of a pattern stands for. Throws on an unknown class. */
export function parseElement(source: string, lexicon: Lexicon): Element {
  const words: string[] = [];
  const collect = (part: string, depth: number): void => {
    if (!part.startsWith('@')) {
      words.push(part);
      return;
    }
    const list = lexicon[part.slice(1)];
    if (list === undefined || depth > 5) throw new Error(`no class of words ${part}`);
    for (const word of list.split(/\s+/)) if (word) collect(word, depth + 1);
  };
  for (const part of source.split('/')) collect(part, 0);
  const plain = words.filter((word) => !word.startsWith('-'));
  const except = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  return { ...split(plain), except: split(except) };
}

const split = (words: readonly string[]) => ({
  exact: words.filter((word) => !word.endsWith('*')).map(fold),
  prefixes: words.filter((word) => word.endsWith('*')).map((word) => fold(word.slice(0, -1))),
});

const fold = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');
