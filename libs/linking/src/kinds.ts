import type { ClaimTypeName, Place } from '#contracts';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

/** Types that people use for one and the same happening: what one calls a riot is a clash with police to another. */
const KINDS: Partial<Record<string, string>> = {
  'riot.violent-demonstration': 'riot',
  'riot.clash-with-police': 'riot',
  'riot.mob': 'riot',
};

/** What claims must have in common to be about one happening: mostly their type. */
export const kindOf = (type: string): string => KINDS[type] ?? type;

/** Types that go on for days: claims of neighbouring days are about the same one. */
const LASTING: ReadonlySet<string> = new Set<ClaimTypeName>([
  'demonstration.encampment',
  'demonstration.blockade',
  'seizure.occupation',
  'coercion.communications-shutdown',
  'coercion.curfew',
  'coercion.emergency',
  'coercion.foreign-forces',
  'labour.strike',
  'labour.production-stop',
  'government.change',
]);
const LASTING_GAP = 3 * DAY;

/** How far apart two claims of a kind may be in time and still be about the same. Milliseconds. */
export const gapOf = (kind: string): number => (LASTING.has(kind) ? LASTING_GAP : 0);

/**
 * Types of which a place sees many on one day that have nothing to do with one another: place and day do not tell them
 * apart, only what is said of them does.
 */
const MANIFOLD: ReadonlySet<string> = new Set<ClaimTypeName>([
  'coercion.charges',
  'coercion.release',
  'coercion.censorship',
  'violence.abduction',
  'government.change',
  'government.agreement',
  'speech.threat',
  'speech.statement',
]);

/** What is only said: it happened to nobody yet, so it opens no incident, but attaches to the one that it speaks of. */
export const SAID: readonly ClaimTypeName[] = ['speech.statement', 'speech.threat'];

/** Measures that a country takes as a whole: of these a country has one, where of others it has many. */
const NATIONAL: ReadonlySet<string> = new Set<ClaimTypeName>([
  'coercion.communications-shutdown',
  'coercion.curfew',
  'coercion.emergency',
  'coercion.foreign-forces',
]);

/** Whether a place, or a country, sees many of a kind on one day. */
export const isManifold = (kind: string, precision: Place['precision']): boolean =>
  MANIFOLD.has(kind) || (precision === 'country' && !NATIONAL.has(kind));

/** How long before something happens people say of it that it will, may or will not: of lasting kinds. Milliseconds. */
export const foresightOf = (kind: string): number => (LASTING.has(kind) ? 7 * DAY : 0);

/** How far a conflict has come; what is of one step, or of none, does not grow out of one another. */
const STEPS: Partial<Record<string, number>> = {
  'labour.strike': 1,
  'demonstration.peaceful': 1,
  'demonstration.encampment': 1,
  'demonstration.blockade': 1,
  'demonstration.dispersed': 2,
  riot: 2,
  'riot.looting': 3,
  'seizure.storming': 3,
  'demonstration.lethal-force': 3,
};

/** Whether a happening of the second kind can be what one of the first, at the same place and time, grew into. */
export const escalates = (from: string, to: string): boolean => (STEPS[from] ?? 9) < (STEPS[to] ?? 0);
