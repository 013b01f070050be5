import { CharacterClass, classOf } from '../characters.js';
import { CYRILLIC, LATIN } from './index.js';
import type { LanguageProfile } from './profile.js';
import { HASH_START, hashed, hashOf, lowered, WordTable } from './word-table.js';

/** All profiles; each has a bit: the n-th one `1 << n`. */
const PROFILES: readonly LanguageProfile[] = [...CYRILLIC, ...LATIN];
const CYRILLIC_BITS = (1 << CYRILLIC.length) - 1;
const LATIN_BITS = ((1 << PROFILES.length) - 1) & ~CYRILLIC_BITS;

/** Bits of the profiles that have the letter among their own. Letters of all languages of a script have none. */
const LETTER_OWNERS = new Uint8Array(0x600);
/** Bits of the profiles to whose own words the letter is strange. */
const RARE_IN = new Uint8Array(0x600);
for (const [n, { letters, rare = '' }] of PROFILES.entries()) {
  for (const letter of letters) LETTER_OWNERS[letter.charCodeAt(0)]! |= 1 << n;
  for (const letter of rare) RARE_IN[letter.charCodeAt(0)]! |= 1 << n;
}
/** Bits of the profiles in whose words the function word (the ending) stands. */
const WORD_OWNERS = tableOf(({ words }) => words);
const ENDING_OWNERS = tableOf(({ endings = '' }) => endings);

function tableOf(wordsOf: (profile: LanguageProfile) => string): WordTable {
  const words = (profile: LanguageProfile) => wordsOf(profile).split(' ').filter(Boolean);
  return new WordTable(PROFILES.flatMap((profile, n) => words(profile).map((word) => [word, 1 << n] as const)));
}

const LONGEST_ENDING = 5;
const LONGEST_FUNCTION_WORD = 12;
/** Endings of so many words are looked at: longer sentences have function words enough. */
const WORDS_WITH_ENDINGS = 8;

const RARE_WEIGHT = 0.25;
/** So much ahead, endings would change nothing but by chance. */
const CLEAR_LEAD = 2;
const ENDING_WEIGHT = 0.5;
/** Evidence a word on average that a language in Latin letters needs, or it is some other language. */
const LATIN_EVIDENCE = 0.18;
/** Latin names fill a Russian sentence before they make it another language: Cyrillic letters of this share still carry it. */
const CARRYING_SHARE = 0.3;

/** What a sentence is judged to be, or nothing where it holds no evidence. */
export type Verdict = LanguageProfile['code'] | undefined;

/** Gathers what the words of one sentence say about its language; then it judges and begins anew. */
export class Evidence {
  private readonly scores = new Float64Array(PROFILES.length);
  /** Starts and ends of words whose endings are asked only where nothing else tells enough, by script. */
  private readonly ended: readonly [cyrillic: number[], latin: number[]] = [[], []];
  private text = '';
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
    let own = 0;
    let foreign = 0;
    let rare = 0;
    let hash = HASH_START;
    for (let at = start; at < end; at++) {
      const letter = lowered(text.charCodeAt(at));
      hash = hashed(hash, letter);
      const owners = LETTER_OWNERS[letter];
      const borrowers = RARE_IN[letter] ?? 0;
      if (owners) {
        own |= owners;
        foreign |= ~(owners | borrowers);
      }
      rare |= borrowers;
    }
    if (own & script) this.score(own & script, 1);
    if (foreign & script) this.score(foreign & script, -1);
    if (rare & script) this.score(rare & script, -RARE_WEIGHT);
    const known = end - start <= LONGEST_FUNCTION_WORD ? WORD_OWNERS.get(hash) & script : 0;
    if (known) this.score(known, 1);
    else if (this.words <= WORDS_WITH_ENDINGS) this.ended[isCyrillic ? 0 : 1].push(start, end);
    this.text = text;
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
    if (this.isCyrillic) return this.judgeCyrillic();
    if (this.latin < this.elsewhere) return this.elsewhere > this.cyrillic + this.latin ? 'other' : undefined;
    const best = this.best(LATIN_BITS, CYRILLIC.length, PROFILES.length);
    const score = this.scores[best]!;
    // Two Latin words amid nothing are a name as likely as a language.
    if (this.words < 3 && score < 1) return undefined;
    if (score >= this.words * LATIN_EVIDENCE) return PROFILES[best]!.code;
    return this.cyrillic >= CARRYING_SHARE * (this.cyrillic + this.latin) ? this.judgeCyrillic() : 'other';
  }

  clear(): void {
    this.scores.fill(0);
    for (const words of this.ended) words.length = 0;
    this.words = this.cyrillic = this.latin = this.elsewhere = 0;
  }

  private judgeCyrillic(): Verdict {
    const best = this.best(CYRILLIC_BITS, 0, CYRILLIC.length);
    return this.scores[best]! > 0 ? PROFILES[best]!.code : undefined;
  }

  private score(profiles: number, weight: number): void {
    for (let n = 0, bits = profiles; bits !== 0; n++, bits >>= 1) if (bits & 1) this.scores[n]! += weight;
  }

  private best(script: number, from: number, to: number): number {
    const words = this.ended[script === CYRILLIC_BITS ? 0 : 1];
    if (words.length > 0 && !this.isClear(from, to)) {
      for (let n = 0; n < words.length; n += 2)
        this.score(endingsOf(this.text, words[n]!, words[n + 1]!) & script, ENDING_WEIGHT);
      words.length = 0;
    }
    let best = from;
    for (let n = from + 1; n < to; n++) if (this.scores[n]! > this.scores[best]!) best = n;
    return best;
  }

  /** True when one language is so far ahead that no ending of a few words could catch up. */
  private isClear(from: number, to: number): boolean {
    let first = 0;
    let second = 0;
    for (let n = from; n < to; n++) {
      const score = this.scores[n]!;
      if (score > first) [first, second] = [score, first];
      else if (score > second) second = score;
    }
    return first - second >= CLEAR_LEAD;
  }
}

/** Bits of the profiles to which an ending of the word `[start, end)` belongs. */
function endingsOf(text: string, start: number, end: number): number {
  let owners = 0;
  const longest = Math.min(LONGEST_ENDING, end - start - 2);
  for (let length = 2; length <= longest; length++) owners |= ENDING_OWNERS.get(hashOf(text, end - length, end));
  return owners;
}

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
