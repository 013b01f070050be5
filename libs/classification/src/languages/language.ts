import type { Lexicon } from '../matching/pattern.js';
import type { RuleLanguage } from '../taxonomy.js';

/** Words that turn a statement: patterns of `matching/pattern`. */
export interface Cues {
  /** Directly before a head they deny it. */
  readonly notBefore: readonly string[];
  /** After a head, in its clause, they deny it. */
  readonly notAfter: readonly string[];
  /** Somebody says that it is not so. */
  readonly denial: readonly string[];
  /** Somebody says so, or it is uncertain. */
  readonly reported: readonly string[];
  readonly planned: readonly string[];
  readonly hypothetical: readonly string[];
  /** Background: anniversaries, memories. */
  readonly historical: readonly string[];
  readonly ended: readonly string[];
  /** It goes on as the post is written. */
  readonly ongoing: readonly string[];
  /** Journalists or media as those to whom it is done. */
  readonly press: readonly string[];
  /** What has nothing to do with any type: sport, films, adverts. */
  readonly elsewhere: readonly string[];
}

/** Words of dates. */
export interface DateWords {
  /** Stems of the twelve months. */
  readonly months: readonly string[];
  /** Stems of the days of the week, Monday first. */
  readonly weekdays: readonly string[];
  /** Patterns of days counted from the day of the post. */
  readonly relative: readonly (readonly [pattern: string, days: number])[];
  /** Patterns of longer times ago or ahead: background or plan. */
  readonly distant: readonly string[];
  /** Patterns directly before what happened earlier, on a day that is not told: «подозреваемый в …», «по делу о …». */
  readonly background: readonly string[];
  /** Patterns of the week, month or year before this one. */
  readonly last: readonly (readonly [span: 'week' | 'month' | 'year', patterns: readonly string[]])[];
  /** Patterns of a unit of time that is counted back: «дня назад», "weeks ago". */
  readonly ago: readonly (readonly [unit: 'day' | 'week' | 'month' | 'year', patterns: readonly string[]])[];
  readonly partsOfDay: readonly (readonly [pattern: string, fromHour: number, toHour: number])[];
  /** Words around a day up to which something holds: «до 20 мая», "until 20 May", «20 мамырға дейін». */
  readonly until: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Words before the first day of a range: «с 5 по 7 января». */
  readonly since: readonly string[];
  /** Words after a number that make it a year. */
  readonly yearWords: readonly string[];
}

/** Words of figures. */
export interface NumberWords {
  readonly values: readonly (readonly [words: string, value: number])[];
  readonly multipliers: readonly (readonly [words: string, value: number])[];
  /** Words that are figures by themselves. */
  readonly vague: readonly (readonly [pattern: string, low: number, high: number])[];
  readonly about: readonly string[];
  readonly moreThan: readonly string[];
  readonly atLeast: readonly string[];
  /** Reports write «до 40» of what they counted, so it bounds nothing. */
  readonly upTo: readonly string[];
  /** A word before {@link moreThan} that turns it: «не более 20». */
  readonly not: readonly string[];
  /** Words that lead in those above: «не менее», "at least". */
  readonly leads: readonly string[];
  /** Round words that are not meant exactly: «сотня человек». */
  readonly approximate: readonly string[];
  /** Words before the ends of a range: «от 10 до 12». */
  readonly range: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** Words before the last part of a list. */
  readonly and: readonly string[];
  /** Words, or stems before `*`, that give a number to a thing: «источник 112», «статья 205». */
  readonly labels: readonly string[];
  /** Words that say that some of those counted before are meant: «среди них», "including". */
  readonly shares: readonly string[];
  /** Case endings that are written after digits: «80-нен». */
  readonly endings: readonly string[];
  /** Words that say who was counted at a distance: «число погибших при взрыве выросло до 11». */
  readonly tallies: readonly (readonly [measure: Measure, patterns: readonly string[]])[];
  /** Patterns of what is no person and no weapon: «5 этажей», «14 лет». */
  readonly notCounted: readonly string[];
  /** Words between which and the next comma those stand who say so, and words after them: «по данным …», "… said". */
  readonly says: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** What is counted, by the words next to the figure. */
  readonly measures: readonly (readonly [measure: Measure, patterns: readonly string[]])[];
  /** Words for people of any kind: they count a crowd where no other measure is near. */
  readonly people: readonly string[];
  /** Words that say one without a figure. */
  readonly single: readonly (readonly [measure: Measure, patterns: readonly string[]])[];
}

export type Measure = 'crowd' | 'detained' | 'injured' | 'killed' | 'strikers' | 'launched' | 'intercepted';

/** Words that tell what a named place is to a sentence. */
export interface PlaceWords {
  /** The country whose capital "the capital" is where a text names no country. */
  readonly home?: string;
  /** Prepositions before the place where something happens. */
  readonly at: readonly string[];
  /** Prepositions before the place where somebody or something comes from. */
  readonly from: readonly string[];
  /** Prepositions before what something is about, or with or against whom: «соглашение с Россией». */
  readonly about: readonly string[];
  /** Words that stand between such a preposition and a name: "города", "районе". */
  readonly kinds: readonly string[];
  /** A seat of government as the scene: it stands in the capital. */
  readonly seats: readonly string[];
  /** Buildings, squares, airports and universities that stand in one town, by its id in the gazetteer. */
  readonly landmarks: readonly (readonly [place: string, pattern: string])[];
  /** Courts, which an adjective says the town of: «Свердловский областной суд». */
  readonly courts: readonly string[];
  /** Persons and bodies that a place is named with: «министр обороны России». They act, it is not the scene. */
  readonly offices: readonly string[];
  /** Troops, weapons and blows that an adjective says the side of: «украинские беспилотники». */
  readonly forces: readonly string[];
  /** Land, towns and borders, which an adjective says the place of: «российская территория». */
  readonly territories: readonly string[];
  /** Words directly before a preposition that say that something was on its way: «летевшие на Москву». */
  readonly onTheWay: readonly string[];
  /** Words before the ends of a route: «трасса Запорожье-Донецк». */
  readonly routes: readonly string[];
  /** Words directly after who suffers rather than acts: «Украина подверглась …». */
  readonly suffers: readonly string[];
  /** Capitals that stand for those who govern there. */
  readonly governments: {
    /** Forms that count before a verb: «Москва заявила». */
    readonly subjects: readonly string[];
    /** Forms that count by themselves where no preposition stands before them: «разрешить Киеву». */
    readonly others: readonly string[];
    /** Endings of such verbs. */
    readonly verbs: RegExp;
  };
  /**
   * Bodies and people that belong to one country, by its code, or to one town, by its id in the gazetteer: they tell it
   * where no place is named.
   */
  readonly institutions: readonly (readonly [place: string, pattern: string])[];
}

/** All that the extractor must know of a language besides the rules of the types. */
export interface Language {
  readonly code: RuleLanguage;
  readonly lexicon: Lexicon;
  /** A stem of a pattern as it may stand before endings; without it, as it is. */
  readonly stemVariants?: (stem: string) => readonly string[];
  readonly cues: Cues;
  readonly dates: DateWords;
  readonly numbers: NumberWords;
  readonly places: PlaceWords;
  /** Actors named in a sentence, by their words. */
  readonly actors: readonly (readonly [actor: string, pattern: string])[];
  /** Targets by their words. */
  readonly targets: readonly (readonly [target: string, pattern: string])[];
}
