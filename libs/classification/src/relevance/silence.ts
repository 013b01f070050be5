import { type ClaimTypeName, familyOf, type LanguageCode } from '#contracts';
import type { Token } from '../tokens.js';
import { topicWords } from './features.js';
import { RELEVANCE } from './learnt.js';
import { readModel, relevanceOf, type RelevanceModel } from './model.js';

/**
 * Log-odds at which a post claims nothing, whatever single words the rules found in it. Of -½ to -2½ the one that raised
 * relevance, family and type the most in cross-validation over channels: it silenced three wrong claims for each right one.
 */
const CLEARLY_ELSEWHERE = -0.5;
/** Fewer known words are no ground to judge on. */
const LEAST_KNOWN = 8;

/**
 * Families that are never silenced: labelled posts tell too seldom of them to teach what is not about them, and a
 * protest that is overlooked does more harm than one too many. Costs a thousandth of F1.
 */
const ALWAYS_HEARD: ReadonlySet<string> = new Set(['demonstration', 'riot', 'labour', 'seizure', 'forces']);

/** Whether a silenced post may say this nevertheless. */
export const isAlwaysHeard = (type: ClaimTypeName): boolean => ALWAYS_HEARD.has(familyOf(type));

/**
 * Why a post in which rules found statements claims nothing all the same (but {@link isAlwaysHeard}), in words; undefined if it may claim. Speaks
 * only of languages of which it learnt enough.
 */
export function silencedBy(
  tokens: readonly Token[],
  language: LanguageCode,
  model: RelevanceModel,
): string | undefined {
  if (!model.languages.includes(language)) return undefined;
  const { evidence, known, words } = relevanceOf(topicWords(tokens), model);
  if (evidence > CLEARLY_ELSEWHERE || known < LEAST_KNOWN) return undefined;
  return `the post is about something else (${evidence.toFixed(1)} by words like ${words.join(', ')}; model ${model.version})`;
}

let model: RelevanceModel | undefined;

/** The model that was trained last; read once. */
export const learntRelevance = (): RelevanceModel => (model ??= readModel(RELEVANCE));
