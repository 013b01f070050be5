import type { ClaimTypeName } from '#contracts';
import type { Cues, Language, Measure } from './languages/language.js';
import { Matcher } from './matching/matcher.js';
import type { Rule } from './taxonomy.js';
import { TAXONOMY } from './types/index.js';

/** A rule with its patterns as ids of the language's matcher. */
export interface CompiledRule {
  /** `<type>/<language>/<id>`. */
  readonly name: string;
  readonly type: ClaimTypeName;
  readonly rule: Rule;
  readonly with: readonly (readonly number[])[];
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  readonly without: readonly number[];
  readonly nowhere: readonly number[];
  readonly context: readonly number[];
  readonly reach: number;
}

/** A language ready to read: one matcher for all its patterns, and what each pattern is for. */
export interface Grammar {
  readonly language: Language;
  readonly matcher: Matcher;
  /** Rules by the pattern of their heads; nothing at patterns that are none. */
  readonly byHead: readonly (readonly CompiledRule[] | undefined)[];
  /** What a pattern is a cue of, by its number. */
  readonly cues: readonly (readonly (keyof Cues)[] | undefined)[];
  /** Whether a pattern is one of the words below, which are read whatever the rules say. */
  readonly isWord: readonly (true | undefined)[];
  readonly months: ReadonlyMap<number, number>;
  readonly weekdays: ReadonlyMap<number, number>;
  readonly relativeDays: ReadonlyMap<number, number>;
  readonly distant: ReadonlySet<number>;
  readonly background: ReadonlySet<number>;
  readonly spans: ReadonlyMap<number, 'week' | 'month' | 'year'>;
  readonly ago: ReadonlyMap<number, 'day' | 'week' | 'month' | 'year'>;
  readonly partsOfDay: ReadonlyMap<number, readonly [number, number]>;
  readonly vague: ReadonlyMap<number, readonly [number, number]>;
  readonly measures: ReadonlyMap<number, Measure>;
  readonly tallies: ReadonlyMap<number, Measure>;
  readonly people: ReadonlySet<number>;
  readonly things: ReadonlySet<number>;
  readonly saysBefore: ReadonlySet<number>;
  readonly saysAfter: ReadonlySet<number>;
  readonly single: ReadonlyMap<number, Measure>;
  readonly shares: ReadonlySet<number>;
  readonly seats: ReadonlySet<number>;
  readonly institutions: ReadonlyMap<number, string>;
  readonly landmarks: ReadonlyMap<number, string>;
  readonly prepositions: Readonly<Record<'at' | 'from' | 'about', ReadonlySet<string>>>;
  readonly courts: ReadonlySet<number>;
  readonly offices: ReadonlySet<number>;
  readonly forces: ReadonlySet<number>;
  readonly territories: ReadonlySet<number>;
  readonly onTheWay: ReadonlySet<number>;
  readonly routes: ReadonlySet<number>;
  readonly suffers: ReadonlySet<number>;
  readonly governments: {
    readonly subjects: ReadonlySet<string>;
    readonly others: ReadonlySet<string>;
    readonly verbs: RegExp;
  };
  readonly actors: ReadonlyMap<number, string>;
  readonly targets: ReadonlyMap<number, string>;
}

const REACH = 8;

/** Compiles the rules and words of a language. Throws when a pattern names an unknown class. */
export function grammarOf(language: Language): Grammar {
  const matcher = new Matcher(language.lexicon, language.stemVariants);
  const any = (pattern: string) => pattern.split(' | ').map((one) => matcher.add(one));
  const ids = (patterns: readonly string[] = []) => patterns.flatMap(any);
  const groups = (patterns: readonly string[] = []) => patterns.map(any);
  const byHead: CompiledRule[][] = [];
  for (const { type, rules } of TAXONOMY.flatMap((family) => family.types)) {
    for (const rule of rules[language.code] ?? []) {
      const compiled: CompiledRule = {
        name: `${type}/${language.code}/${rule.id}`,
        type,
        rule,
        with: groups(rule.with),
        before: groups(rule.before),
        after: groups(rule.after),
        without: ids(rule.without),
        nowhere: ids(rule.nowhere),
        context: ids(rule.context),
        reach: rule.reach ?? REACH,
      };
      for (const head of ids(rule.says)) (byHead[head] ??= []).push(compiled);
    }
  }
  const { cues, dates, numbers, places } = language;
  const isWord: (true | undefined)[] = [];
  const words = (pattern: string) => any(pattern).map((id) => ((isWord[id] = true), id));
  const set = (patterns: readonly string[]) => new Set(patterns.flatMap(words));
  const pairs = <T>(entries: readonly (readonly [string, T])[]) =>
    new Map(entries.flatMap(([pattern, value]) => words(pattern).map((id) => [id, value] as const)));
  const lists = <T>(entries: readonly (readonly [T, readonly string[]])[]) =>
    new Map(entries.flatMap(([value, patterns]) => patterns.flatMap(words).map((id) => [id, value] as const)));
  const cueNames: (keyof Cues)[][] = [];
  for (const name of Object.keys(cues) as (keyof Cues)[])
    for (const id of ids(cues[name])) (cueNames[id] ??= []).push(name);
  return {
    language,
    matcher,
    byHead,
    cues: cueNames,
    isWord,
    months: pairs(dates.months.map((month, n) => [month, n + 1] as const)),
    weekdays: pairs(dates.weekdays.map((day, n) => [day, n + 1] as const)),
    relativeDays: pairs(dates.relative),
    distant: set(dates.distant),
    background: set(dates.background),
    spans: lists(dates.last),
    ago: lists(dates.ago),
    partsOfDay: pairs(dates.partsOfDay.map(([pattern, from, to]) => [pattern, [from, to] as const] as const)),
    vague: pairs(numbers.vague.map(([pattern, low, high]) => [pattern, [low, high] as const] as const)),
    measures: lists(numbers.measures),
    tallies: lists(numbers.tallies),
    people: set(numbers.people),
    things: set(numbers.notCounted),
    saysBefore: set(numbers.says.before),
    saysAfter: set(numbers.says.after),
    single: lists(numbers.single),
    shares: set(numbers.shares),
    seats: set(places.seats),
    landmarks: pairs(places.landmarks.map(([place, pattern]) => [pattern, place] as const)),
    institutions: pairs(places.institutions.map(([place, pattern]) => [pattern, place] as const)),
    prepositions: { at: new Set(places.at), from: new Set(places.from), about: new Set(places.about) },
    courts: set(places.courts),
    offices: set(places.offices),
    forces: set(places.forces),
    territories: set(places.territories),
    onTheWay: set(places.onTheWay),
    routes: set(places.routes),
    suffers: set(places.suffers),
    governments: {
      subjects: new Set(places.governments.subjects),
      others: new Set(places.governments.others),
      verbs: places.governments.verbs,
    },
    actors: pairs(language.actors.map(([actor, pattern]) => [pattern, actor] as const)),
    targets: pairs(language.targets.map(([target, pattern]) => [pattern, target] as const)),
  };
}
