/** What tells a language in a few words: letters and function words. */
export interface LanguageProfile {
  readonly code: 'ru' | 'kk' | 'en' | 'uk';
  /**
   * Letters that not all languages of the script have. A word with one of them speaks for the language;
   * a word with such a letter of another language only speaks against it.
   */
  readonly letters: string;
  /** Function words and the commonest verbs, folded, separated by spaces. A word may stand in several profiles. */
  readonly words: string;
  /** Endings that speak for the language, half as loud as a function word. */
  readonly endings?: string;
}
