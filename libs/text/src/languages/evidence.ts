import { CharacterClass, classOf } from '../characters.js';
import { CYRILLIC, LATIN } from './index.js';
import type { LanguageProfile } from './profile.js';

/** All profiles; each has a bit: the n-th one `1 << n`. */
const PROFILES: readonly LanguageProfile[] = [...CYRILLIC, ...LATIN];
const CYRILLIC_BITS = (1 << CYRILLIC.length) - 1;
const LATIN_BITS = ((1 << PROFILES.length) - 1) & ~CYRILLIC_BITS;

/** Bits of the profiles that have the letter among their own. Letters of all languages of a script have none. */
const LETTER_OWNERS = new Uint8Array(0x600);
/** Bits of the profiles in whose words the function word stands. */
const WORD_OWNERS = new Map<string, number>();
for (const [n, { letters, words }] of PROFILES.entries()) {
  for (const letter of letters) LETTER_OWNERS[letter.charCodeAt(0)]! |= 1 << n;
  for (const word of words.split(' ')) WORD_OWNERS.set(word, (WORD_OWNERS.get(word) ?? 0) | (1 << n));
}
const ENDINGS = PROFILES.flatMap(({ endings = '' }, n) =>
  endings
    .split(' ')
    .filter(Boolean)
    .map((ending) => ({ ending, n })),
);

const LONGEST_FUNCTION_WORD = 12;
/** Evidence a word on average that a language in Latin letters needs, or it is some other language. */
const LATIN_EVIDENCE = 0.18;

/** What a sentence is judged to be, or nothing where it holds no evidence. */
export type Verdict = LanguageProfile['code'] | 'other' | undefined;

/** Gathers what the words of one sentence say about its language; then it judges and begins anew. */
export class Evidence {
  private readonly scores = new Float64Array(PROFILES.length);
  private words = 0;
  private cyrillic = 0;
  private latin = 0;
  private elsewhere = 0;

  /** Takes in the word `[start, end)`, letters only. */
  add(text: string, start: number, end: number): void {
    const first = text.charCodeAt(start) | 0x20;
    const isCyrillic = first >= 0x400 && first <= 0x52f;
    this.words++;
    if (isCyrillic) this.cyrillic += end - start;
    else if ((first >= 0x61 && first <= 0x7a) || (first >= 0xc0 && first <= 0x24f)) this.latin += end - start;
    else {
      this.elsewhere += end - start;
      return;
    }
    const script = isCyrillic ? CYRILLIC_BITS : LATIN_BITS;
    const word = text.slice(start, end).toLowerCase();
    let own = 0;
    let foreign = 0;
    for (let at = 0; at < word.length; at++) {
      const owners = LETTER_OWNERS[word.charCodeAt(at)];
      if (owners) {
        own |= owners;
        foreign |= script & ~owners;
      }
    }
    const known = word.length <= LONGEST_FUNCTION_WORD ? (WORD_OWNERS.get(word.replaceAll('ё', 'е')) ?? 0) : 0;
    if ((own | foreign | known) & script)
      for (let n = 0; n < PROFILES.length; n++) this.scores[n]! += bit(known, n) + bit(own, n) - bit(foreign, n);
    if (!isCyrillic) for (const { ending, n } of ENDINGS) if (word.endsWith(ending)) this.scores[n]! += 0.5;
  }

  /** Letters of the script that most of the sentence is in. */
  get weight(): number {
    return Math.max(this.cyrillic, this.latin, this.elsewhere);
  }

  get isCyrillic(): boolean {
    return this.cyrillic > 0 && this.cyrillic === this.weight;
  }

  /** The likeliest language; the earlier profile on a tie. */
  judge(): Verdict {
    if (this.weight === 0) return undefined;
    if (this.isCyrillic) {
      const best = this.best(0, CYRILLIC.length);
      return this.scores[best]! > 0 ? PROFILES[best]!.code : undefined;
    }
    if (this.latin < this.elsewhere) return this.elsewhere > this.cyrillic + this.latin ? 'other' : undefined;
    const best = this.best(CYRILLIC.length, PROFILES.length);
    // Two Latin words amid nothing are a name as likely as a language.
    if (this.words < 3 && this.scores[best]! < 1) return undefined;
    return this.scores[best]! >= this.words * LATIN_EVIDENCE ? PROFILES[best]!.code : 'other';
  }

  clear(): void {
    this.scores.fill(0);
    this.words = this.cyrillic = this.latin = this.elsewhere = 0;
  }

  private best(from: number, to: number): number {
    let best = from;
    for (let n = from + 1; n < to; n++) if (this.scores[n]! > this.scores[best]!) best = n;
    return best;
  }
}

const bit = (mask: number, n: number) => (mask >> n) & 1;

/** End of the run of letters and marks that starts at `at`, inner hyphens and apostrophes left out. */
export function lettersEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const kind = classOf(text.charCodeAt(end));
    if (kind !== CharacterClass.Letter && kind !== CharacterClass.Invisible) break;
    end++;
  }
  return end;
}
