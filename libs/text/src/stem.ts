import snowball from 'snowball-stemmers';
import { detectLanguage } from './detect-language.js';
import { fold } from './fold.js';
import { stemKazakh } from './languages/kk/stem.js';
import { tokenise } from './tokenise.js';

/** Languages with a stemmer of their own; words of any other language stay as they are. */
export type StemmedLanguage = 'ru' | 'kk' | 'en';

const russianSnowball = snowball.newStemmer('russian');
const englishSnowball = snowball.newStemmer('english');
const russian = (word: string): string => russianSnowball.stem(word);
const english = (word: string): string => englishSnowball.stem(word);

/** Longer words are no words: they are kept as they are, so that no stemmer sees them. */
const LONGEST_WORD = 40;

/**
 * The stem of a word, for comparison only: forms of one word mostly share it, and other words mostly do not.
 * Takes any form and folds it first. Russian and English: Snowball. Kazakh: own suffix list.
 */
export function stem(word: string, language: StemmedLanguage): string {
  const folded = fold(word);
  if (folded.length > LONGEST_WORD) return folded;
  if (language === 'kk') return stemKazakh(folded);
  return language === 'ru' ? memoised(russianStems, folded, russian) : memoised(englishStems, folded, english);
}

/** Stretches of a text, each in one language. */
interface Detected {
  readonly languages: readonly { readonly end: number; readonly language: string }[];
}

/**
 * The stems of all words and numbers of a text, in order, repeated as often as they stand there: what full-text search indexes and asks.
 * Each stretch is stemmed in its language. A Kazakh word is stemmed as Russian too once its suffixes are off, so that a name is
 * found whatever language it stands in («Алматыда», «в Алматы»). Parts of a hyphenated word follow it.
 * The second argument: its languages, where they have been detected already.
 */
export function stems(text: string, { languages }: Detected = detectLanguage(text)): string[] {
  const found: string[] = [];
  let segment = 0;
  for (const token of tokenise(text)) {
    if (token.kind === 'number') found.push(token.norm);
    if (token.kind !== 'word') continue;
    while (segment < languages.length - 1 && languages[segment]!.end <= token.start) segment++;
    const kazakh = languages[segment]?.language === 'kk';
    found.push(searchStem(token.norm, kazakh));
    if (token.norm.includes('-'))
      for (const part of token.norm.split('-')) if (part !== '') found.push(searchStem(part, kazakh));
  }
  return found;
}

const KAZAKH_LETTER = /[әғқңөұүһі]/;
const LATIN = /^[a-z0-9'-]+$/;

const searchStems = new Map<string, string>();
const kazakhSearchStems = new Map<string, string>();

const searchStem = (norm: string, kazakh: boolean): string =>
  kazakh || KAZAKH_LETTER.test(norm)
    ? memoised(kazakhSearchStems, norm, (word) => freshSearchStem(stem(word, 'kk'), word))
    : memoised(searchStems, norm, freshSearchStem);

const freshSearchStem = (root: string, word = root): string =>
  LATIN.test(word) ? stem(word, 'en') : withoutFleeting(stem(root, 'ru'));

/** Vowels that come and go with the ending: «рынок, рынка», «торговец, торговца», «боец, бойца», «забастовка, забастовок». */
const FLEETING = /(.[^аеиоуыэюяъь])[ое]([кц])$/;
const FLEETING_AFTER_VOWEL = /(.[аеиоуыэюя])е([кц])$/;

/** The stem as if no vowel had ever come: what it makes of one form it makes of all. */
const withoutFleeting = (russian: string): string =>
  russian.replace(FLEETING, '$1$2').replace(FLEETING_AFTER_VOWEL, '$1й$2');

const russianStems = new Map<string, string>();
const englishStems = new Map<string, string>();
/** Vocabulary of channels is small beside their words; a full memory is emptied rather than managed, and holds no monsters. */
const MOST_MEMORISED = 100_000;

function memoised(memory: Map<string, string>, word: string, stemmer: (word: string) => string): string {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (word.length > LONGEST_WORD) return stemmer(word);
  if (memory.size >= MOST_MEMORISED) memory.clear();
  const answer = stemmer(word);
  memory.set(word, answer);
  return answer;
}
