import type { Claim, LanguageCode } from '#contracts';
import type { Gazetteer } from '#gazetteer';
import { type Grammar, grammarOf } from './grammar.js';
import { LANGUAGES } from './languages/index.js';
import { type Draft, merge } from './merge.js';
import { contextOf, fire, type Firing, type ReadSentence, readSentence } from './rules.js';
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

/**
 * What a post says happened: one claim for each type and place, in the order of the text.
 * Pure: same post and gazetteer, same claims. Any string gives claims or none, in time linear in its length; never throws.
 */
export function extractClaims(post: ReadablePost, gazetteer: Gazetteer): ExtractedClaim[] {
  const tokens = tokenise(post.text, post.marks);
  const sentences = sentencesOf(tokens, post.text).map((sentence) =>
    readSentence(tokens, sentence, grammarIn(languageAt(post, tokens[sentence.from]!, tokens[sentence.to - 1]!))),
  );
  const context = contextOf(sentences);
  const elsewhere = sentences.filter(isElsewhere).length;
  const fired = sentences.map((sentence) =>
    elsewhere > 0 && isElsewhere(sentence) && elsewhere * 2 > sentences.length ? [] : fire(sentence, tokens, context),
  );
  if (fired.every((firings) => firings.length === 0)) return [];
  const firings = withoutBareActors(fired, sentences);

  const whereabouts = new Whereabouts(post.text, tokens, sentences, gazetteer);
  const scene = new Scene(post.text, dayOfPost(post.publishedAt), tokens, whereabouts);
  const drafts: Draft[] = [];
  for (const [n, sentence] of sentences.entries()) {
    if (drafts.length >= MOST_STATEMENTS) break;
    scene.read(sentence, firings[n]!, drafts);
  }
  return merge(drafts).slice(0, MOST_CLAIMS);
}

/** «Протестующие начали штурм» is a storming: who acts is no demonstration besides, in the whole paragraph. */
function withoutBareActors(fired: readonly Firing[][], sentences: readonly ReadSentence[]): readonly Firing[][] {
  const isBare = ({ rules }: Firing) => rules.every(({ rule }) => rule.namesActors);
  let item = 0;
  const items = sentences.map(({ opens }) => (opens ? ++item : item));
  const told = new Set(items.filter((_, n) => fired[n]!.some((firing) => !isBare(firing))));
  return fired.map((firings, n) => (told.has(items[n]!) ? firings.filter((firing) => !isBare(firing)) : firings));
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
