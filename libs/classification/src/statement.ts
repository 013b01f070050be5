import { type Claim, familyOf } from '#contracts';
import type { Cues } from './languages/language.js';
import type { Hit } from './matching/matcher.js';
import type { Firing, ReadSentence } from './rules.js';
import { Gap, type Token } from './tokens.js';

/** How a claim is stated: denied or not, how sure, over or not, against the press or not, with the reasons. */
export interface Stance {
  readonly polarity: Claim['polarity'];
  readonly modality: Claim['modality'];
  readonly phase: Claim['phase'];
  readonly press: boolean;
  readonly because: readonly string[];
}

/** Tokens before a head in which a negation reaches it. */
const NEGATION_REACH = 3;
/** Tokens around a head in which a plan or a condition is about it. */
const PLAN_REACH = 7;

/** Tokens around a head in which "is over" or "goes on" is said of it. */
const PHASE_REACH = 6;

/** Reads polarity, modality, phase and press of a firing from the words around its head. */
export function stanceOf(
  firing: Firing,
  sentence: ReadSentence,
  clauses: Uint8Array,
  tokens: readonly Token[],
  isPast: boolean,
): Stance {
  const because: string[] = [];
  const clauseOf = (token: number) => clauses[token - sentence.from];
  const cue = (name: keyof Cues, holds: (hit: Hit) => boolean): boolean => {
    const found = sentence.cues[name]?.find(holds);
    if (found) because.push(`${cueNames[name]}: ${sentence.grammar.matcher.sourceOf(found.pattern)}`);
    return found !== undefined;
  };
  const own = (hit: Hit) => firing.support.some((support) => hit.from < support.to && hit.to > support.from);
  const inHead = (hit: Hit) => hit.from >= firing.from && hit.to <= firing.to;
  const inClause = (hit: Hit) => clauseOf(hit.from) === clauseOf(firing.from);
  const near = (hit: Hit) => Math.abs(hit.from - firing.from) <= PLAN_REACH;
  const fixed = <K extends 'phase' | 'polarity' | 'modality' | 'press'>(key: K) =>
    firing.rules.find(({ rule }) => rule[key] !== undefined)?.rule[key];

  const isDenied = (): boolean =>
    cue(
      'notBefore',
      (hit) =>
        inClause(hit) &&
        hit.to <= firing.from &&
        firing.from - hit.to < NEGATION_REACH &&
        !isFarNot(hit, firing, tokens),
    ) ||
    cue(
      'notAfter',
      (hit) =>
        inClause(hit) &&
        !isOfCasualties(hit, sentence) &&
        (hit.from >= firing.to || (hit.from > firing.from && hit.to === firing.to)) &&
        hit.from - firing.to <= 5,
    ) ||
    cue(
      'denial',
      (hit) =>
        hit.from !== firing.from &&
        Math.abs(hit.from - firing.from) <= 10 &&
        !isOfCasualties(hit, sentence) &&
        !isExplainedApart(hit, firing, tokens),
    );
  const polarity = fixed('polarity') ?? (isDenied() ? 'negated' : 'asserted');
  const isNear = (hit: Hit) => inClause(hit) && Math.abs(hit.from - firing.from) <= PHASE_REACH;
  // Whoever threatens or calls does so now, whatever it is about.
  const isSpeech = firing.type.startsWith('speech.');
  const attributed = cue('reported', (hit) => !inHead(hit)) || isAttributedAtEnd(sentence, firing, tokens);
  const modality =
    fixed('modality') ??
    (isPast || cue('historical', inClause)
      ? 'historical'
      : isSpeech
        ? attributed
          ? 'reported'
          : 'fact'
        : cue('hypothetical', (hit) => near(hit) && inClause(hit) && !own(hit))
          ? 'hypothetical'
          : cue('planned', (hit) => near(hit) && inClause(hit) && hit.from <= firing.to + 2 && !inHead(hit))
            ? 'planned'
            : attributed
              ? 'reported'
              : 'fact');
  return {
    polarity,
    modality,
    phase:
      fixed('phase') ??
      (cue('ended', isNear)
        ? 'ended'
        : polarity === 'asserted' && GO_ON.has(modality) && cue('ongoing', isNear)
          ? 'ongoing'
          : ''),
    press:
      fixed('press') ??
      (SUFFERED.has(familyOf(firing.type)) &&
        cue('press', (hit) => hit.from <= firing.to + PLAN_REACH && hit.to >= firing.from - PLAN_REACH)),
    because,
  };
}

/** What is told as it stands can go on: neither plans nor memories do. */
const GO_ON = new Set<Claim['modality']>(['fact', 'reported']);

/** Families whose events somebody suffers. */
const SUFFERED = new Set(['riot', 'seizure', 'coercion', 'violence']);

const cueNames: Readonly<Record<keyof Cues, string>> = {
  notBefore: 'negated',
  notAfter: 'negated',
  denial: 'denied',
  reported: 'reported',
  planned: 'planned',
  hypothetical: 'hypothetical',
  historical: 'historical',
  ended: 'ended',
  ongoing: 'goes on',
  press: 'press',
  elsewhere: 'elsewhere',
};

/** What «не» turns into a limit or an emphasis: it denies nothing. */
const LIMITS = new Set('только просто менее более меньше больше раз впервые единственный'.split(' '));
const INTO = new Set(['в', 'на']);

/**
 * «не» denies the next word, or what its verb leads to: «не ввели режим», «не уйдёт в отставку»; «без» the next noun.
 * Longer words reach further.
 */
function isFarNot(hit: Hit, firing: Firing, tokens: readonly Token[]): boolean {
  if (hit.to - hit.from !== 1) return false;
  const { form } = tokens[hit.from]!;
  if (form === 'без') return firing.from - hit.to > 0 && !/(?:ых|их|ого|его|ой|ей)$/.test(tokens[hit.to]!.form);
  if (form !== 'не') return false;
  if (LIMITS.has(tokens[hit.to]?.form ?? '')) return true;
  const isLedTo = INTO.has(tokens[firing.from]!.form) || INTO.has(tokens[firing.from - 1]?.form ?? '');
  return firing.from - hit.to > (isLedTo ? 2 : 1);
}

/** «в столкновениях никто не погиб», «пострадавших нет»: the clashes took place. */
const isOfCasualties = ({ from, to }: Hit, { hits, grammar }: ReadSentence): boolean =>
  hits.some((hit) => (hit.from === to || hit.to === from) && CASUALTIES.has(grammar.measures.get(hit.pattern) ?? ''));

const CASUALTIES = new Set(['killed', 'injured']);

/** «опровергли слухи о погибших: в столкновениях …»: what follows a colon is not what is denied. */
function isExplainedApart(hit: Hit, firing: Firing, tokens: readonly Token[]): boolean {
  for (let i = hit.to; i <= firing.from; i++) if ((tokens[i]!.gap & Gap.colon) !== 0) return true;
  return false;
}

/** «…, — Собянин»: a name or an office after the last dash says who says so. */
function isAttributedAtEnd(sentence: ReadSentence, firing: Firing, tokens: readonly Token[]): boolean {
  for (let i = sentence.to - 1; i > Math.max(firing.to, sentence.to - 6); i--)
    if ((tokens[i]!.gap & Gap.dash) !== 0) return tokens[i]!.capital || sentence.to - i <= 3;
  return false;
}

/** Who acts and against what, by the words of the sentence, actors of the type where none is named. */
export function rolesOf(
  firing: Firing,
  sentence: ReadSentence,
  usual: readonly string[],
): { actors: string[]; target: string } {
  const { grammar, hits } = sentence;
  const actors = new Set<string>();
  let target = '';
  let nearest = Infinity;
  for (const hit of hits) {
    const actor = grammar.actors.get(hit.pattern);
    if (actor && Math.abs(hit.from - firing.from) <= 12) actors.add(actor);
    const named = grammar.targets.get(hit.pattern);
    const distance = Math.abs(hit.from - firing.from);
    if (named && distance < nearest && distance <= 10) [target, nearest] = [named, distance];
  }
  return { actors: actors.size > 0 ? [...actors].sort() : [...usual], target };
}
