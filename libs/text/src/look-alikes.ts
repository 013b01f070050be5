/** Pairs of letters that look alike, Latin and Cyrillic, in small or in capital letters. */
const PAIRS = 'aа bв cс eе hн kк mм oо pр tт xх yу iі sѕ jј';
const TO_CYRILLIC = new Map(PAIRS.split(' ').map(([latin, cyrillic]) => [latin!, cyrillic!]));
const TO_LATIN = new Map(PAIRS.split(' ').map(([latin, cyrillic]) => [cyrillic!, latin!]));

const LATIN = /[a-z]/g;
const CYRILLIC = /[\u0400-\u052f]/g;
const RUN = /[a-z\u0400-\u052f]+/g;
const MIXED = /[a-z][\u0400-\u052f]|[\u0400-\u052f][a-z]/;

/** True when letters of both scripts stand side by side in a text in lower case. */
const mixesScripts = (lower: string): boolean => MIXED.test(lower);

/**
 * A text in lower case with each run of letters in one script, as far as the letters of the other one only look like its own: «митинг»
 * with a Latin «и» is none, with a Latin «t» it is read as it looks. The script with more letters wins, Cyrillic on a tie. For
 * comparison only.
 */
export const unmixed = (lower: string): string =>
  mixesScripts(lower) ? lower.replace(RUN, (run) => (mixesScripts(run) ? inOneScript(run) : run)) : lower;

function inOneScript(run: string): string {
  const latin = run.match(LATIN)?.length ?? 0;
  const cyrillic = run.match(CYRILLIC)?.length ?? 0;
  const [strange, like] = latin > cyrillic ? [CYRILLIC, TO_LATIN] : [LATIN, TO_CYRILLIC];
  const isRead = (run.match(strange) ?? []).every((letter) => like.has(letter));
  return isRead ? run.replace(strange, (letter) => like.get(letter)!) : run;
}
