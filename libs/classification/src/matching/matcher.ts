import type { Token } from '../tokens.js';
import { CAPITALISED, parseElement, parsePattern, type Lexicon, type Pattern } from './pattern.js';

/** Where a pattern stands: tokens `from` to `to`, exclusive. */
export interface Hit {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

/** Forms whose elements are remembered; more than that and the memory starts anew. */
const REMEMBERED_FORMS = 200_000;
const NONE: readonly number[] = [];

/**
 * Finds many patterns at once. Cost is linear in the number of tokens: a word's elements are looked up by its
 * prefixes, and a pattern that begins there is followed greedily over a bounded gap. It never backtracks.
 */
export class Matcher {
  readonly #lexicon: Lexicon;
  readonly #variants: (stem: string) => readonly string[];
  readonly #patternIds = new Map<string, number>();
  readonly #patterns: { readonly source: string; readonly steps: readonly { element: number; gap: number }[] }[] = [];
  readonly #elementIds = new Map<string, number>();
  readonly #exact = new Map<string, number[]>();
  readonly #prefixes = new Map<string, number[]>();
  readonly #notExact = new Map<string, number[]>();
  readonly #notPrefixes = new Map<string, number[]>();
  readonly #beginningWith: number[][] = [];
  #capitalised = -1;
  #longestPrefix = 0;
  readonly #remembered = new Map<string, readonly number[]>();

  /** `variants` gives a stem as it stands before endings: «әкімдік» also as «әкімдіг». */
  constructor(lexicon: Lexicon, variants: (stem: string) => readonly string[] = (stem) => [stem]) {
    this.#lexicon = lexicon;
    this.#variants = variants;
  }

  /** Id of a pattern; the same source has the same id. Throws when it cannot be read. */
  add(source: string): number {
    const known = this.#patternIds.get(source);
    if (known !== undefined) return known;
    const pattern: Pattern = parsePattern(source);
    const steps = pattern.steps.map(({ element, gap }) => ({ element: this.#element(element), gap }));
    const id = this.#patterns.length;
    this.#patterns.push({ source, steps });
    this.#patternIds.set(source, id);
    (this.#beginningWith[steps[0]!.element] ??= []).push(id);
    return id;
  }

  sourceOf(pattern: number): string {
    return this.#patterns[pattern]!.source;
  }

  /** All hits that begin in the range, in order of their first token. */
  hits(tokens: readonly Token[], from: number, to: number): Hit[] {
    const hits: Hit[] = [];
    const elements: (readonly number[])[] = [];
    for (let i = from; i < to; i++) elements.push(this.#elementsOf(tokens[i]!));
    for (let i = from; i < to; i++) {
      for (const element of elements[i - from]!) {
        const patterns = this.#beginningWith[element];
        if (!patterns) continue;
        for (const pattern of patterns) {
          const end = this.#follow(tokens, elements, i, from, to, pattern);
          if (end > 0) hits.push({ pattern, from: i, to: end });
        }
      }
    }
    return hits;
  }

  /** Where a pattern that begins at `start` ends, exclusive; 0 when it does not go on. `elements` begins at `from`. */
  #follow(
    tokens: readonly Token[],
    elements: readonly (readonly number[])[],
    start: number,
    from: number,
    to: number,
    pattern: number,
  ): number {
    const { steps } = this.#patterns[pattern]!;
    let at = start + 1;
    for (let step = 1; step < steps.length; step++) {
      const { element, gap } = steps[step]!;
      const last = Math.min(to - 1, at + gap);
      if (element === this.#capitalised) while (at <= last && !tokens[at]!.capital) at++;
      else while (at <= last && !elements[at - from]!.includes(element)) at++;
      if (at > last) return 0;
      at++;
    }
    return at;
  }

  #element(source: string): number {
    const known = this.#elementIds.get(source);
    if (known !== undefined) return known;
    const id = this.#elementIds.size;
    this.#elementIds.set(source, id);
    if (source === CAPITALISED) {
      this.#capitalised = id;
      return id;
    }
    const element = parseElement(source, this.#lexicon);
    const enter = (map: Map<string, number[]>, words: readonly string[]) => {
      for (const word of words) {
        const ids = map.get(word);
        if (ids) ids.push(id);
        else map.set(word, [id]);
      }
    };
    enter(this.#exact, element.exact);
    const prefixes = element.prefixes.flatMap(this.#variants);
    enter(this.#prefixes, prefixes);
    enter(this.#notExact, element.except.exact);
    enter(this.#notPrefixes, element.except.prefixes);
    for (const prefix of [...prefixes, ...element.except.prefixes])
      this.#longestPrefix = Math.max(this.#longestPrefix, prefix.length);
    this.#remembered.clear();
    return id;
  }

  #elementsOf(token: Token): readonly number[] {
    const form = token.kind === 'number' ? '#' : token.form;
    const known = this.#remembered.get(form);
    if (known) return known;
    const found = new Set(this.#exact.get(form));
    const excluded = new Set(this.#notExact.get(form));
    for (let length = 1; length <= Math.min(form.length, this.#longestPrefix); length++) {
      const prefix = form.slice(0, length);
      for (const id of this.#prefixes.get(prefix) ?? NONE) found.add(id);
      for (const id of this.#notPrefixes.get(prefix) ?? NONE) excluded.add(id);
    }
    const elements = found.size === 0 ? NONE : [...found].filter((id) => !excluded.has(id));
    if (this.#remembered.size >= REMEMBERED_FORMS) this.#remembered.clear();
    if (form.length <= 40) this.#remembered.set(form, elements);
    return elements;
  }
}
