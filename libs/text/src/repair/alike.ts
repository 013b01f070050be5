/** Shorter lines that differ are two lines. */
const SHORTEST = 30;
/** So much of the longer line may differ: this share of it, or a word. */
const MOST_DIFFERENT = 0.15;
const ONE_WORD = 12;

/**
 * True when one line is the other with a small edit in one place: a word less, a typing error mended. Lines that have two
 * different figures or names there are never alike: they say two things. Linear.
 */
export function alike(one: string, other: string): boolean {
  if (one === other) return true;
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  const most = Math.max(ONE_WORD, longer * MOST_DIFFERENT);
  if (shorter < SHORTEST || longer - shorter > most) return false;
  let prefix = 0;
  while (prefix < shorter && one.charCodeAt(prefix) === other.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    one.charCodeAt(one.length - 1 - suffix) === other.charCodeAt(other.length - 1 - suffix)
  )
    suffix++;
  if (longer - prefix - suffix > most) return false;
  // Whole words, so that 15 and 150 are two figures.
  while (prefix > 0 && one[prefix - 1] !== ' ') prefix--;
  const isWordStart = (line: string) => ` ${line}`[line.length - suffix] === ' ';
  while (suffix > 0 && !(isWordStart(one) && isWordStart(other))) suffix--;
  const middles = [one, other].map((line) => line.slice(prefix, line.length - suffix));
  return !middles.every((middle) => FIGURE_OR_NAME.test(middle));
}

const FIGURE_OR_NAME = /\p{Nd}|\p{Lu}/u;
