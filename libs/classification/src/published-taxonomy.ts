import { createHash } from 'node:crypto';
import type { ClaimTypeName } from '#contracts';
import { LANGUAGES } from './languages/index.js';
import { RELEVANCE } from './relevance/learnt.js';
import type { AcledCode, PloverCode, Rule, RuleLanguage } from './taxonomy.js';
import { TAXONOMY } from './types/index.js';

/**
 * Version of rules and words as a whole, and of the stage that reads claims by them: an event of it says `classify@1`.
 * Raised when rules change after a release.
 */
export const TAXONOMY_VERSION = 1;

/** A rule as it is published: its patterns as they are written. */
export interface PublishedRule extends Rule {
  /** `<type>/<language>/<id>`, as a claim's `because` names it. */
  readonly name: string;
  readonly language: RuleLanguage;
}

/** A claim type as it is published. */
export interface PublishedType {
  readonly type: ClaimTypeName;
  readonly definition: string;
  /** Empty when ACLED does not code it. */
  readonly acled: readonly AcledCode[];
  readonly plover: readonly PloverCode[];
  readonly rules: readonly PublishedRule[];
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}

/** All claim types by family, in order, with what made them. JSON as it stands. */
export interface PublishedTaxonomy {
  readonly version: number;
  /** First 12 hexadecimal digits of a SHA-256 of all rules, words and what was learnt: the same rules have the same one. */
  readonly fingerprint: string;
  readonly languages: readonly RuleLanguage[];
  readonly families: readonly { readonly family: string; readonly types: readonly PublishedType[] }[];
}

let published: PublishedTaxonomy | undefined;

/** The taxonomy for people and programs: `khronika taxonomy`, `GET /v1/taxonomy`. The same object each time; do not change it. */
export function taxonomy(): PublishedTaxonomy {
  return (published ??= {
    version: TAXONOMY_VERSION,
    fingerprint: fingerprint(),
    languages: Object.keys(LANGUAGES) as RuleLanguage[],
    families: TAXONOMY.map(({ family, types }) => ({
      family,
      types: types.map(({ type, definition, acled, plover, rules, examples, counterexamples }) => ({
        type,
        definition,
        acled,
        plover,
        rules: (Object.keys(rules) as RuleLanguage[]).flatMap((language) =>
          (rules[language] ?? []).map((rule) => ({ name: `${type}/${language}/${rule.id}`, language, ...rule })),
        ),
        examples,
        counterexamples,
      })),
    })),
  });
}

function fingerprint(): string {
  const rules = TAXONOMY.flatMap(({ types }) => types.map(({ type, rules: own }) => [type, own]));
  return createHash('sha256')
    .update(JSON.stringify([rules, LANGUAGES, RELEVANCE]))
    .digest('hex')
    .slice(0, 12);
}
