import { extractClaims, type RelevanceModel, topicWordsOf, trainRelevance } from '#classification';
import { gazetteer } from '#gazetteer';
import type { LabelledPost } from './labelled-posts.js';

const FOLDS = 8;
/** A language with fewer labelled posts is not judged. */
const LEAST_POSTS = 500;
const NOTHING_LEARNT: RelevanceModel = { version: 0, languages: [], weights: new Map() };

/** F1 of what rules find with and without the learnt model. */
export interface Measured {
  readonly relevance: number;
  readonly family: number;
  readonly type: number;
}

/** Learns from all posts in languages of which there are enough. */
export function learn(posts: readonly LabelledPost[], version: number): RelevanceModel {
  const counts = new Map<string, number>();
  for (const { post } of posts) counts.set(post.language, (counts.get(post.language) ?? 0) + 1);
  const languages = [...counts].filter(([, count]) => count >= LEAST_POSTS).map(([language]) => language);
  const examples = posts.filter(isClear).map(({ post, required }) => ({
    words: topicWordsOf(post),
    relevant: required.size > 0,
  }));
  return trainRelevance(examples, { version, languages: languages.sort() });
}

/** Optional claims alone say neither that a post is relevant nor that it is not. */
const isClear = ({ required, optional }: LabelledPost): boolean => required.size > 0 || optional.size === 0;

/**
 * Judges each post by a model that saw no post of its source, which is what unseen sources will meet. Sources are dealt
 * into folds by size, so that folds are of equal weight.
 */
export function crossValidate(posts: readonly LabelledPost[]): { readonly rules: Measured; readonly both: Measured } {
  const foldOf = dealt(posts);
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learn(
      posts.filter(({ source }) => foldOf.get(source) !== fold),
      0,
    ),
  );
  const answersOf = (modelOf: (post: LabelledPost) => RelevanceModel) =>
    posts.map((one) => new Set(extractClaims(one.post, gazetteer(), modelOf(one)).map(({ type }) => type as string)));
  return {
    rules: measure(
      posts,
      answersOf(() => NOTHING_LEARNT),
    ),
    both: measure(
      posts,
      answersOf(({ source }) => models[foldOf.get(source)!]!),
    ),
  };
}

function dealt(posts: readonly LabelledPost[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { source } of posts) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  const loads = Array.from({ length: FOLDS }, () => 0);
  return new Map(
    [...sizes]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([source, size]) => {
        const fold = loads.indexOf(Math.min(...loads));
        loads[fold]! += size;
        return [source, fold] as const;
      }),
  );
}

function measure(posts: readonly LabelledPost[], answers: readonly ReadonlySet<string>[]): Measured {
  const f1 = (view: (type: string) => string) => {
    let [right, wrong] = [0, 0];
    for (const [n, { required, optional }] of posts.entries()) {
      const [found, wanted, allowed] = [answers[n]!, required, optional].map((set) => new Set([...set].map(view)));
      for (const one of wanted!) {
        if (found!.has(one)) right++;
        else wrong++;
      }
      for (const one of found!) if (!wanted!.has(one) && !allowed!.has(one)) wrong++;
    }
    return (2 * right) / Math.max(1, 2 * right + wrong);
  };
  return {
    relevance: f1(() => 'relevant'),
    family: f1((type) => type.slice(0, type.indexOf('.'))),
    type: f1((type) => type),
  };
}
