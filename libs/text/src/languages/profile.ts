/** What tells a language in a few words: letters, function words, endings. */
export interface LanguageProfile {
  /** `other`: languages beside ours in the same script; they must be known to be told apart. */
  readonly code: 'ru' | 'kk' | 'en' | 'uk' | 'other';
  /**
   * Letters that not all languages of the script have. A word with one of them speaks for the language;
   * a word with such a letter of another language only speaks against it.
   */
  readonly letters: string;
  /** Letters that only borrowed words have: a word with one of them speaks against the language, softly. */
  readonly rare?: string;
  /** Function words and the commonest words of news, folded, separated by spaces. A word may stand in several profiles. */
  readonly words: string;
  /** Endings of two to five letters that speak for the language, half as loud as a function word. */
  readonly endings?: string;
}
