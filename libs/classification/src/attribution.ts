import type { ReadSentence } from './rules.js';
import { Gap, isCutOff, type Token } from './tokens.js';

/** Words of a source at most: «пресс-служба Минобороны России». */
const LONGEST = 6;

/**
 * Who a sentence gives as the source of what it says, in its own words: «по данным МВД», "police said", «— губернатор»;
 * empty when the post itself says it.
 */
export function attributionOf(sentence: ReadSentence, tokens: readonly Token[], text: string): string {
  const { hits, grammar } = sentence;
  const isCut = (at: number) => isCutOff(tokens[at]!);
  const before = hits.find((hit) => grammar.saysBefore.has(hit.pattern) && hit.to < sentence.to && !isCut(hit.to));
  if (before) {
    let to = before.to + 1;
    while (to < sentence.to && to - before.to < LONGEST && !isCut(to) && isOfName(tokens[to]!)) to++;
    return text.slice(tokens[before.to]!.start, tokens[to - 1]!.end);
  }
  const after = hits.find((hit) => grammar.saysAfter.has(hit.pattern) && hit.from > sentence.from && !isCut(hit.from));
  if (after) {
    let from = after.from - 1;
    while (from > sentence.from && after.from - from < LONGEST && !isCut(from)) from--;
    return text.slice(tokens[from]!.start, tokens[after.from - 1]!.end);
  }
  return afterDash(sentence, tokens, text);
}

/** Verbs and prepositions end the name of a source. */
const isOfName = ({ form, kind }: Token): boolean =>
  kind === 'word' &&
  !/^(?:в|во|на|о|об|что|и|при|по|с|за|до|из|the|that|in|on|at)$|(?:л[аио]?|лись|лся|ли|ет|ют|ны|ено)$/.test(form);

/** «…, — губернатор»: a short end of a sentence behind a dash. */
function afterDash({ from, to }: ReadSentence, tokens: readonly Token[], text: string): string {
  for (let at = to - 1; at > Math.max(from, to - LONGEST); at--)
    if ((tokens[at]!.gap & Gap.dash) !== 0)
      return tokens[at]!.kind === 'word' ? text.slice(tokens[at]!.start, tokens[to - 1]!.end) : '';
  return '';
}
