import { Gap, type Token } from './tokens.js';

/** A sentence as a range of tokens, `to` exclusive. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** Begins a new item of a list or a paragraph. */
  readonly opens: boolean;
  /** Begins with a bullet: what was said before it does not lead on to it. */
  readonly bullet: boolean;
}

/** Longer ones are cut, so that work on a sentence is bounded. */
const LONGEST = 80;

/** Cuts at full stops and line breaks. Every token is in exactly one sentence. */
export function sentencesOf(tokens: readonly Token[], text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const token = tokens[i];
    if (token && i - from < LONGEST && !breaksBefore(token)) continue;
    const first = tokens[from]!;
    sentences.push({
      from,
      to: i,
      opens: (first.gap & Gap.item) !== 0,
      bullet:
        (first.gap & Gap.item) !== 0 && startsWithBullet(text, from === 0 ? 0 : tokens[from - 1]!.end, first.start),
    });
    from = i;
  }
  return sentences;
}

const breaksBefore = (token: Token): boolean => {
  if ((token.gap & (Gap.line | Gap.item)) !== 0) return true;
  if ((token.gap & Gap.stop) === 0) return false;
  return token.capital || token.kind !== 'word' || (token.gap & Gap.open) !== 0;
};

function startsWithBullet(text: string, from: number, to: number): boolean {
  for (let i = Math.max(from, text.lastIndexOf('\n', to)); i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2022 || code === 0x25cf || code === 0x2014 || code === 0x2013 || code === 0x2d) return true;
    if ((code >= 0x2190 && code <= 0x2bff) || (code >= 0xd800 && code <= 0xdbff)) return true;
  }
  return false;
}

/** Number of the clause (from 0) of each token of a sentence: clauses end at dashes, colons, semicolons, brackets, quotes, and commas that do not join a list of names. */
export function clausesOf(tokens: readonly Token[], sentence: Sentence): Uint8Array {
  const clauses = new Uint8Array(sentence.to - sentence.from);
  let clause = 0;
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const { gap, capital } = tokens[i]!;
    const inList = gap === Gap.comma && capital && tokens[i - 1]!.capital;
    if (gap !== Gap.none && gap !== Gap.open && gap !== Gap.close && !inList) clause++;
    clauses[i - sentence.from] = clause;
  }
  return clauses;
}
