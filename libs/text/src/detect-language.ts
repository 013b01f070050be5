import { CharacterClass, classOf } from './characters.js';
import { Evidence, lettersEnd, type Verdict } from './languages/evidence.js';
import { type Span, sentences } from './sentences.js';

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
/** A text of more stretches than this is no prose; its rest counts as one. */
const MOST_STRETCHES = 256;

/**
 * Tells Russian, Kazakh (both scripts), Ukrainian and English apart, sentence by sentence, by letters and function words of
 * profiles of our own. A sentence without evidence («Алматы, Абая») takes the language of the text; a text without evidence is
 * Russian in Cyrillic letters, else `other`. Addresses count for nothing. Linear in the length of the text; never throws.
 */
export function detectLanguage(text: string): Detection {
  const letters = new Map<LanguageStretch['language'], number>();
  const judged: Stretch<Verdict>[] = [];
  let cyrillic = false;
  const evidence = new Evidence();
  for (const sentence of sentences(text)) {
    evidence.clear();
    gather(text, sentence, evidence);
    const language = evidence.judge();
    cyrillic ||= evidence.isCyrillic;
    if (language) letters.set(language, (letters.get(language) ?? 0) + evidence.weight);
    append(judged, sentence.start, sentence.end, language, Number.POSITIVE_INFINITY);
  }
  const [first, second] = [...letters].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const main = first?.[0] ?? (cyrillic ? 'ru' : 'other');
  const languages: Stretch<LanguageStretch['language']>[] = [];
  for (const { start, end, language = main } of judged) append(languages, start, end, language, MOST_STRETCHES);
  const isMixed = first && second && second[1] / (first[1] + second[1]) >= MIXED_FROM;
  return { language: isMixed ? 'mixed' : main, languages };
}

interface Stretch<Language> {
  readonly start: number;
  end: number;
  readonly language: Language;
}

function append<L>(stretches: Stretch<L>[], start: number, end: number, language: L, most: number): void {
  const last = stretches.at(-1);
  if (last && (last.language === language || stretches.length >= most)) last.end = end;
  else stretches.push({ start, end, language });
}

/** Hands over the words of a sentence; addresses are in no language. */
function gather(text: string, { start, end }: Span, evidence: Evidence): void {
  for (let at = start; at < end;) {
    if (classOf(text.charCodeAt(at)) !== CharacterClass.Letter) {
      at++;
      continue;
    }
    const stop = lettersEnd(text, at);
    if (startsAddress(text, at, stop)) {
      at = stop;
      while (at < end && !isBlank(text.charCodeAt(at))) at++;
    } else {
      evidence.add(text, at, stop);
      at = stop;
    }
  }
}

/** `https://…`, `www.…`, `t.me/…`, and names after `@`. */
function startsAddress(text: string, at: number, stop: number): boolean {
  switch (text.charCodeAt(stop)) {
    case 0x3a:
      return text.startsWith('://', stop);
    case 0x2e:
      return text.startsWith('www.', at) || text.startsWith('t.me/', at);
    default:
      return text.charCodeAt(at - 1) === 0x40;
  }
}

const isBlank = (unit: number) => classOf(unit) === CharacterClass.Space || classOf(unit) === CharacterClass.LineBreak;
