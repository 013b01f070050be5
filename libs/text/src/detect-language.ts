import { CYRILLIC, LATIN } from './languages/index.js';
import type { LanguageProfile } from './languages/profile.js';
import { sentences, type Span } from './sentences.js';
import { tokenise, type Token } from './tokenise.js';

/** `mixed`: several languages side by side, none of them carrying the text alone. */
export type DetectedLanguage = 'ru' | 'kk' | 'en' | 'uk' | 'other' | 'mixed';

/** A stretch of text in one language. */
export interface LanguageStretch extends Span {
  readonly language: Exclude<DetectedLanguage, 'mixed'>;
}

/** The language of a text and of its stretches, in order, without overlap; neighbours differ in language. */
export interface Detection {
  readonly language: DetectedLanguage;
  readonly languages: readonly LanguageStretch[];
}

/** A second language with this share of the letters makes a text `mixed`. */
const MIXED_FROM = 0.25;
/** Evidence a word on average that a language in Latin letters needs, or it is some other language. */
const LATIN_EVIDENCE = 0.18;
/** A text of more stretches than this is no prose; its rest counts as one. */
const MOST_STRETCHES = 256;

/**
 * Tells Russian, Kazakh (both scripts), Ukrainian and English apart, sentence by sentence, by letters and function words of
 * profiles of our own. A sentence without evidence («Алматы, Абая») takes the language of the text; a text without evidence is
 * Russian in Cyrillic letters, else `other`. Linear in the length of the text; never throws.
 */
export function detectLanguage(text: string): Detection {
  const judged = judgeSentences(text);
  const letters = new Map<LanguageStretch['language'], number>();
  for (const { language, weight } of judged) if (language) letters.set(language, (letters.get(language) ?? 0) + weight);
  const [first, second] = [...letters].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const fallback = judged.some(({ cyrillic }) => cyrillic) ? 'ru' : 'other';
  const main = first?.[0] ?? fallback;
  const mixed = first && second && second[1] / (first[1] + second[1]) >= MIXED_FROM;
  return { language: mixed ? 'mixed' : main, languages: stretches(judged, main) };
}

const ADDRESS = /(?:https?:\/\/|www\.|t\.me\/)\S+/g;

interface Judged extends Span {
  /** Nothing where the sentence holds no evidence. */
  readonly language: LanguageStretch['language'] | undefined;
  readonly cyrillic: boolean;
  readonly weight: number;
}

function judgeSentences(text: string): Judged[] {
  // Addresses are in no language. Blanks of the same length keep the offsets.
  const tokens = tokenise(text.includes('/') ? text.replace(ADDRESS, (found) => ' '.repeat(found.length)) : text);
  const judged: Judged[] = [];
  let next = 0;
  for (const sentence of sentences(text)) {
    const words: Token[] = [];
    for (; next < tokens.length && tokens[next]!.start < sentence.end; next++)
      if (tokens[next]!.kind === 'word') words.push(tokens[next]!);
    judged.push({ ...sentence, ...judge(words) });
  }
  return judged;
}

function judge(words: readonly Token[]): Pick<Judged, 'language' | 'cyrillic' | 'weight'> {
  let cyrillic = 0;
  let latin = 0;
  let elsewhere = 0;
  for (const { norm } of words) {
    const first = norm.charCodeAt(0);
    if (first >= 0x400 && first <= 0x52f) cyrillic += norm.length;
    else if ((first >= 0x61 && first <= 0x7a) || (first >= 0xc0 && first <= 0x24f)) latin += norm.length;
    else elsewhere += norm.length;
  }
  const weight = Math.max(cyrillic, latin, elsewhere);
  if (weight === 0) return { language: undefined, cyrillic: false, weight };
  if (weight === elsewhere)
    return { language: elsewhere > cyrillic + latin ? 'other' : undefined, cyrillic: false, weight };
  const inCyrillic = cyrillic >= latin;
  const { best, evidence } = likeliest(words, inCyrillic ? cyrillicProfiles : latinProfiles);
  if (inCyrillic) return { language: evidence > 0 ? best : undefined, cyrillic: true, weight };
  // Two Latin words amid nothing are a name or an address as likely as a language.
  if (words.length < 3 && evidence < 1) return { language: undefined, cyrillic: false, weight };
  return { language: evidence >= words.length * LATIN_EVIDENCE ? best : 'other', cyrillic: false, weight };
}

interface Matcher {
  readonly code: LanguageProfile['code'];
  readonly words: ReadonlySet<string>;
  readonly own: RegExp | undefined;
  readonly foreign: RegExp | undefined;
  readonly endings: readonly string[];
}

const anyOf = (letters: string) => (letters === '' ? undefined : new RegExp(`[${letters}]`));

function matchers(profiles: readonly LanguageProfile[]): Matcher[] {
  return profiles.map((profile) => {
    const others = profiles.flatMap((other) => other.letters.split(''));
    return {
      code: profile.code,
      words: new Set(profile.words.split(' ')),
      own: anyOf(profile.letters),
      foreign: anyOf(others.filter((letter) => !profile.letters.includes(letter)).join('')),
      endings: profile.endings?.split(' ') ?? [],
    };
  });
}

const cyrillicProfiles = matchers(CYRILLIC);
const latinProfiles = matchers(LATIN);

/** The profile with the most evidence; the earlier one on a tie, so that order in the list decides. */
function likeliest(
  words: readonly Token[],
  candidates: readonly Matcher[],
): { best: Matcher['code']; evidence: number } {
  let best = candidates[0]!.code;
  let evidence = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    let score = 0;
    for (const { norm } of words) {
      if (candidate.words.has(norm)) score += 1;
      if (candidate.own?.test(norm)) score += 1;
      if (candidate.foreign?.test(norm)) score -= 1;
      if (candidate.endings.length > 0 && candidate.endings.some((ending) => norm.endsWith(ending))) score += 0.5;
    }
    if (score > evidence) {
      evidence = score;
      best = candidate.code;
    }
  }
  return { best, evidence };
}

function stretches(judged: readonly Judged[], main: LanguageStretch['language']): LanguageStretch[] {
  const found: { start: number; end: number; language: LanguageStretch['language'] }[] = [];
  for (const { start, end, language = main } of judged) {
    const last = found.at(-1);
    if (last && (last.language === language || found.length >= MOST_STRETCHES)) last.end = end;
    else found.push({ start, end, language });
  }
  return found;
}
