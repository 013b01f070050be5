declare module 'snowball-stemmers' {
  /** A stemmer of the Snowball project. Expects lower-case words. */
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: { newStemmer(language: string): Stemmer; algorithms(): string[] };
  export default snowball;
}
