import type { ClaimTypeName } from '#contracts';

/** A language that rules are written in. */
export type RuleLanguage = 'ru' | 'kk' | 'en';

/**
 * One way of saying that something of a type happened. Patterns are those of `matching/pattern`:
 * `взял .. под контрол*`, `@police`, `this | that`. All is looked for in the sentence of the head, within `reach` tokens of it.
 */
export interface Rule {
  /** Short and telling; a claim names it as `<type>/<language>/<id>`. */
  readonly id: string;
  /** Heads: any of these says it. */
  readonly says: readonly string[];
  /** Each of these must stand near the head. */
  readonly with?: readonly string[];
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** None of these may stand near the head. */
  readonly without?: readonly string[];
  /** None of these may stand anywhere in the post. */
  readonly nowhere?: readonly string[];
  /** One of these must stand somewhere in the post. */
  readonly context?: readonly string[];
  /** Tokens between the head and what goes with it; 8 unless said. */
  readonly reach?: number;
  /** In brackets its words only label somebody: «(признан иноагентом)». */
  readonly labels?: boolean;
  /** Names no more than who acts: gives way to whatever else its paragraph says that they do. */
  readonly namesActors?: boolean;
  readonly phase?: 'ongoing' | 'ended';
  /** Whatever stands around: «отказались покинуть здание» asserts that it is held. */
  readonly polarity?: 'asserted' | 'negated';
  readonly modality?: 'planned' | 'hypothetical' | 'historical' | 'reported';
  /** The rule itself says that journalists or media are the target. */
  readonly press?: boolean;
}

/** A code of ACLED; `lossy` where it is our judgement and no codebook's. */
export interface AcledCode {
  readonly event: string;
  readonly subEvent: string;
  readonly lossy?: boolean;
}

/** A code of PLOVER. */
export interface PloverCode {
  readonly category: string;
  readonly mode: string;
  readonly lossy?: boolean;
}

/** A claim type: everything that is known of it, in its own file. */
export interface ClaimTypeDefinition {
  readonly type: ClaimTypeName;
  /** One sentence. */
  readonly definition: string;
  /** Empty when ACLED does not code it. */
  readonly acled: readonly AcledCode[];
  readonly plover: readonly PloverCode[];
  /** Who acts unless the text says otherwise. */
  readonly actors: readonly string[];
  readonly rules: Readonly<Partial<Record<RuleLanguage, readonly Rule[]>>>;
  /** Texts that make a claim of this type. */
  readonly examples: readonly string[];
  /** Look-alikes that make none. */
  readonly counterexamples: readonly string[];
}

/** Types of one family, in the order of the taxonomy. */
export interface Family {
  readonly family: string;
  readonly types: readonly ClaimTypeDefinition[];
}
