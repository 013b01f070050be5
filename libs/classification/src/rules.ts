import type { ClaimTypeName } from '#contracts';
import type { Context } from './context.js';
import type { CompiledRule, Grammar } from './grammar.js';
import type { Cues } from './languages/language.js';
import type { Hit } from './matching/matcher.js';
import type { Rejections } from './rejection.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';

/** A sentence with all that the matcher found in it. */
export interface ReadSentence extends Sentence {
  readonly grammar: Grammar;
  /** All hits, in order: what rules are held against. */
  readonly evidence: readonly Hit[];
  /** The hits that are heads of rules. */
  readonly heads: readonly Hit[];
  /** The hits that are words for times, figures, places, actors. */
  readonly hits: readonly Hit[];
  /** The hits that are cues, by what they are cues of. */
  readonly cues: Readonly<Partial<Record<keyof Cues, readonly Hit[]>>>;
}

/** A type that rules found in a sentence, at a head. */
export interface Firing {
  readonly type: ClaimTypeName;
  readonly rules: CompiledRule[];
  /** Tokens of the head, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Words that bear it out: the head and what the rule wanted near it. */
  readonly support: Hit[];
}

/** Finds the patterns of a sentence. */
export function readSentence(tokens: readonly Token[], sentence: Sentence, grammar: Grammar): ReadSentence {
  const evidence = grammar.matcher.hits(tokens, sentence.from, sentence.to);
  const heads: Hit[] = [];
  const hits: Hit[] = [];
  const cues: Partial<Record<keyof Cues, Hit[]>> = {};
  for (const hit of evidence) {
    if (grammar.byHead[hit.pattern]) heads.push(hit);
    if (grammar.isWord[hit.pattern]) hits.push(hit);
    const names = grammar.cues[hit.pattern];
    if (names) for (const name of names) (cues[name] ??= []).push(hit);
  }
  return { ...sentence, grammar, evidence, heads, hits, cues };
}

/** Heads of one type closer than this are one statement. */
const SAME_STATEMENT = 14;

/** Applies the rules to a sentence: at most one firing for each type and stretch of the sentence, in order. */
export function fire(
  sentence: ReadSentence,
  tokens: readonly Token[],
  context: Context,
  rejections?: Rejections,
): Firing[] {
  const { grammar, evidence, heads } = sentence;
  const firings: Firing[] = [];
  let byPattern: ReadonlyMap<number, readonly Hit[]> | undefined;
  for (const head of heads) {
    for (const rule of grammar.byHead[head.pattern]!) {
      const known = firings.findLast(
        (firing) => firing.type === rule.type && head.from - firing.from <= SAME_STATEMENT,
      );
      if (known?.rules.includes(rule)) continue;
      const reject = (reason: string) => rejections?.add(rule.type, rule.name, head.from, head.to, reason);
      if (rule.rule.labels && tokens[head.from]!.bracketed) {
        reject('only a label in brackets');
        continue;
      }
      const support = supportOf(rule, head, (byPattern ??= indexOf(evidence)), context);
      if (typeof support === 'object') {
        if (known) {
          known.rules.push(rule);
          known.support.push(head, ...support);
        } else {
          firings.push({ type: rule.type, rules: [rule], from: head.from, to: head.to, support: [head, ...support] });
        }
      } else if (rejections) reject(reasonOf(rule, support, grammar));
    }
  }
  return firings;
}

function indexOf(hits: readonly Hit[]): ReadonlyMap<number, readonly Hit[]> {
  const byPattern = new Map<number, Hit[]>();
  for (const hit of hits) {
    const known = byPattern.get(hit.pattern);
    if (known) known.push(hit);
    else byPattern.set(hit.pattern, [hit]);
  }
  return byPattern;
}

/** A condition of a rule that did not hold; of `nowhere` and `without`, with the pattern that stood there. */
type Failure = 'context' | 'with' | 'before' | 'after' | number;

/** The hits that bear a rule out, or what it fails on. */
function supportOf(
  rule: CompiledRule,
  head: Hit,
  byPattern: ReadonlyMap<number, readonly Hit[]>,
  { bears, bars }: Context,
): Hit[] | Failure {
  if (rule.context.length > 0 && !rule.context.some((pattern) => bears.has(pattern))) return 'context';
  const elsewhere = rule.nowhere.find((pattern) => bars.has(pattern));
  if (elsewhere !== undefined) return elsewhere;
  const near = (hit: Hit) => hit.from < head.to + rule.reach && hit.to > head.from - rule.reach;
  const barred = rule.without.find((pattern) => byPattern.get(pattern)?.some(near));
  if (barred !== undefined) return barred;
  const support: Hit[] = [];
  const need = (patterns: readonly number[], holds: (hit: Hit) => boolean): boolean => {
    let found: Hit | undefined;
    for (const pattern of patterns) {
      const hit = byPattern.get(pattern)?.find((candidate) => near(candidate) && holds(candidate));
      if (hit && (!found || hit.from < found.from)) found = hit;
    }
    if (found) support.push(found);
    return found !== undefined;
  };
  const apart = (hit: Hit) => hit.from >= head.to || hit.to <= head.from || hit.to - hit.from < head.to - head.from;
  if (!rule.with.every((patterns) => need(patterns, apart))) return 'with';
  if (!rule.before.every((patterns) => need(patterns, (hit) => hit.to <= head.from))) return 'before';
  if (!rule.after.every((patterns) => need(patterns, (hit) => hit.from >= head.to))) return 'after';
  return support;
}

function reasonOf({ rule, without }: CompiledRule, failure: Failure, { matcher }: Grammar): string {
  if (typeof failure === 'number')
    return `${without.includes(failure) ? 'near it' : 'in the post'}: ${matcher.sourceOf(failure)}`;
  const wanted = (rule[failure] ?? []).join(', ');
  switch (failure) {
    case 'context':
      return `nowhere in the post: ${wanted}`;
    case 'with':
      return `not all near it of: ${wanted}`;
    case 'before':
      return `not all before it of: ${wanted}`;
    case 'after':
      return `not all after it of: ${wanted}`;
  }
}
