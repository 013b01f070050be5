import type { Claim, LanguageCode } from '#contracts';
import type { Gazetteer } from '#gazetteer';
import { contextsOf } from './context.js';
import { type Grammar, grammarOf } from './grammar.js';
import { LANGUAGES } from './languages/index.js';
import { type Draft, merge } from './merge.js';
import { type Rejection, Rejections } from './rejection.js';
import type { RelevanceModel } from './relevance/model.js';
import { isAlwaysHeard, learntRelevance, silencedBy } from './relevance/silence.js';
import { fire, type Firing, type ReadSentence, readSentence } from './rules.js';
import { Scene } from './scene.js';
import { sentencesOf } from './sentences.js';
import type { RuleLanguage } from './taxonomy.js';
import { dayOfPost } from './time.js';
import { type Skip, type Token, tokenise } from './tokens.js';
import { Whereabouts } from './whereabouts.js';

/** What is known of a post when its claims are read. Offsets are UTF-16 units of `text`. */
export interface ReadablePost {
  /** The cleaned text. */
  readonly text: string;
  readonly language: LanguageCode;
  readonly languages: readonly { readonly start: number; readonly end: number; readonly language: LanguageCode }[];
  /** RFC 3339. Its date, as written, is the day of the post. */
  readonly publishedAt: string;
  /** Footers, signatures, invites: not read. */
  readonly marks: readonly Skip[];
}

/** A claim whose spans are offsets into the cleaned text. */
export type ExtractedClaim = Claim;

/** No post makes more claims than this; what comes later is left out. */
export const MOST_CLAIMS = 64;

/** Statements of a post that are read before they are merged to claims. */
const MOST_STATEMENTS = 512;

const grammars = new Map<RuleLanguage, Grammar>();
const grammarIn = (language: RuleLanguage): Grammar => {
  let grammar = grammars.get(language);
  if (!grammar) grammars.set(language, (grammar = grammarOf(LANGUAGES[language])));
  return grammar;
};

/** What was read of a post: its claims, and what was looked at and rejected. */
export interface Reading {
  readonly claims: readonly ExtractedClaim[];
  /** In the order in which they were rejected; the first few hundred. */
  readonly rejected: readonly Rejection[];
}

/**
 * What a post says happened: one claim for each type and place, in the order of the text.
 * A post that is plainly about something else, as the words of labelled posts taught, claims nothing.
 * Pure: same post and gazetteer, same claims. Any string gives claims or none, in time linear in its length; never throws.
 */
export const extractClaims = (
  post: ReadablePost,
  gazetteer: Gazetteer,
  relevance: RelevanceModel = learntRelevance(),
): ExtractedClaim[] => read(post, tokenise(post.text, post.marks), gazetteer, relevance);

/** The claims of {@link extractClaims} with what was rejected and why: for people who ask how a post was read. */
export function explainClaims(post: ReadablePost, gazetteer: Gazetteer): Reading {
  const tokens = tokenise(post.text, post.marks);
  const rejections = new Rejections(post.text, tokens);
  return { claims: read(post, tokens, gazetteer, learntRelevance(), rejections), rejected: rejections.all };
}

function read(
  post: ReadablePost,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  relevance: RelevanceModel,
  rejections?: Rejections,
): ExtractedClaim[] {
  const sentences = sentencesOf(tokens, post.text).map((sentence) =>
    readSentence(tokens, sentence, grammarIn(languageAt(post, tokens[sentence.from]!, tokens[sentence.to - 1]!))),
  );
  const stated = statementsOf(sentences, tokens, rejections);
  if (stated.every(isEmpty)) return [];
  const silence = silencedBy(tokens, post.language, relevance);
  const firings = silence === undefined ? stated : stated.map((inSentence) => heard(inSentence, silence, rejections));
  if (firings.every(isEmpty)) return [];

  const whereabouts = new Whereabouts(post.text, tokens, sentences, gazetteer);
  const scene = new Scene(post.text, dayOfPost(post.publishedAt), tokens, whereabouts);
  const drafts: Draft[] = [];
  for (const [n, sentence] of sentences.entries()) {
    if (drafts.length >= MOST_STATEMENTS) break;
    scene.read(sentence, firings[n]!, drafts);
  }
  return merge(drafts).slice(0, MOST_CLAIMS);
}

const isEmpty = (firings: readonly Firing[]): boolean => firings.length === 0;

/** One word of sport or fiction may stand in any post: "a series of raids". */
const FEWEST_WORDS = 2;

/** What the rules find, sentence by sentence, without what the post as a whole takes back. */
function statementsOf(
  sentences: readonly ReadSentence[],
  tokens: readonly Token[],
  rejections?: Rejections,
): readonly (readonly Firing[])[] {
  if (sentences.every(({ heads }) => heads.length === 0)) return sentences.map(() => []);
  const contexts = contextsOf(sentences);
  const others = sentences.filter(isElsewhere);
  const isAboutOthers =
    others.length * 2 > sentences.length && others.flatMap(({ cues }) => cues.elsewhere).length >= FEWEST_WORDS;
  const fired = sentences.map((sentence, n) => {
    const firings = fire(sentence, tokens, contexts[n]!, rejections);
    if (!isElsewhere(sentence) || !isAboutOthers) return firings;
    for (const firing of firings) reject(firing, 'the post is about sport, fiction or an advert', rejections);
    return [];
  });
  return withoutBareActors(fired, sentences, rejections);
}

/** What a silenced post says all the same. */
function heard(firings: readonly Firing[], silence: string, rejections?: Rejections): readonly Firing[] {
  for (const firing of firings) if (!isAlwaysHeard(firing.type)) reject(firing, silence, rejections);
  return firings.filter(({ type }) => isAlwaysHeard(type));
}

const reject = ({ type, rules, from, to }: Firing, reason: string, rejections?: Rejections): void =>
  rejections?.add(type, rules[0]!.name, from, to, reason);

/** «Протестующие начали штурм» is a storming: who acts is no demonstration besides, in the whole paragraph. */
function withoutBareActors(
  fired: readonly (readonly Firing[])[],
  sentences: readonly ReadSentence[],
  rejections?: Rejections,
): readonly (readonly Firing[])[] {
  const isBare = ({ rules }: Firing) => rules.every(({ rule }) => rule.namesActors);
  let item = 0;
  const items = sentences.map(({ opens }) => (opens ? ++item : item));
  const told = new Set(items.filter((_, n) => fired[n]!.some((firing) => !isBare(firing))));
  return fired.map((firings, n) => {
    if (!told.has(items[n]!)) return firings;
    for (const firing of firings.filter(isBare)) reject(firing, 'only names who acts', rejections);
    return firings.filter((firing) => !isBare(firing));
  });
}

const isElsewhere = ({ cues }: ReadSentence): boolean => cues.elsewhere !== undefined;

/** The language whose rules read a sentence: Kazakh by its own letters, else by script; the segments settle the rest. */
function languageAt(post: ReadablePost, first: Token, last: Token): RuleLanguage {
  const segment =
    post.languages.find(({ start, end }) => start <= first.start && first.start < end)?.language ?? post.language;
  if (segment === 'ru' || segment === 'kk' || segment === 'en') return segment;
  const words = post.text.slice(first.start, last.end);
  if (/[әғқңөұүһі]/i.test(words)) return segment === 'uk' ? 'ru' : 'kk';
  return /[а-я]/i.test(words) ? 'ru' : 'en';
}
