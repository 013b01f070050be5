import type { LanguageCode } from '#contracts';
import type { Token } from '../tokens.js';
import { topicWords } from './features.js';
import { RELEVANCE } from './learnt.js';
import { readModel, relevanceOf, type RelevanceModel } from './model.js';

/**
 * Log-odds at which a post claims nothing, whatever single words the rules found in it. Of -½ to -2½ the one that raised
 * relevance, family and type the most in cross-validation over channels, where it silenced four wrong posts for one right.
 */
const CLEARLY_ELSEWHERE = -0.5;
/** Fewer known words are no ground to judge on. */
const LEAST_KNOWN = 8;

/**
 * Why a post in which rules found statements claims nothing all the same, in words; undefined if it may claim. Speaks
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
