import { type Block, type Told, type Traits, traitsOf } from './traits.js';
import { WEIGHTS } from './weights.js';

/**
 * How sure it is, 0 to 1, that a post ends before each block of a dump; 1 for the first. An additive score of what the blocks on both
 * sides are like, through a logistic curve, so that of the cuts said to be 0.7 sure about seven in ten are right.
 * `gap`: blank lines stand between the blocks; `line`: each line is a block.
 */
export function boundaryChances(blocks: readonly Block[], between: keyof typeof WEIGHTS): number[] {
  const told = traitsOf(blocks);
  const weights = WEIGHTS[between];
  return blocks.map((_, n) => {
    if (n === 0) return 1;
    let score = 0;
    for (const feature of featuresAt(told, n)) score += weights[feature] ?? 0;
    return 1 / (1 + Math.exp(-score));
  });
}

/** What speaks for or against the end of a post between block `n - 1` and block `n`; the weights say how loud. */
export function* featuresAt({ traits, footered }: Told, n: number): Generator<string> {
  const before = traits[n - 1]!;
  const after = traits[n]!;
  yield 'always';
  yield `before ${before.size}`;
  yield `after ${after.size}`;
  if (before.isFooter) yield 'before footer';
  if (after.isFooter) yield 'after footer';
  if (before.isFooter && !after.isFooter) yield 'footer ends';
  if (before.isTags) yield 'before tags';
  if (after.isTags) yield 'after tags';
  if (before.recursAtEnd) yield before.isFooter ? 'before recurring footer' : 'before recurs';
  if (after.recursAtEnd) yield after.isFooter ? 'after recurring footer' : 'after recurs at end';
  if (after.recursAtStart) yield 'after recurs';
  if (before.endsInColon) yield 'before colon';
  if (after.endsInColon) yield 'after colon';
  if (before.endsOpen) yield 'before open';
  if (before.endsOpen && !before.isFooter && before.size !== 'long')
    yield `before headline${before.isBold ? ' bold' : ''}`;
  if (after.endsOpen && !after.isFooter && after.size !== 'long') yield `after headline${after.isBold ? ' bold' : ''}`;
  if (before.endsInLink) yield 'before link';
  if (after.startsLow) yield 'after low';
  if (after.isConnected) yield 'after connected';
  if (after.isBold) yield 'after bold';
  if (before.isBold) yield 'before bold';
  yield `after as ${after.startsAs}`;
  if (before.startsAs === after.startsAs && after.startsAs !== 'letter') yield `both as ${after.startsAs}`;
  if (after.sign !== '') {
    yield after.signShare >= 0.1 ? 'sign often' : after.signShare >= 0.02 ? 'sign at times' : 'sign rarely';
    if (after.sign === before.sign) yield 'same sign';
  }
  yield* together(traits, n);
  if (footered >= 0.08) {
    yield 'footered';
    if (before.isFooter && before.recursAtEnd) yield after.isFooter ? 'footered, within' : 'footered, ends';
  }
}

/** What three neighbours say together: a headline stands before its body, and words go on. */
function* together(traits: readonly Traits[], n: number): Generator<string> {
  const before = traits[n - 1]!;
  const after = traits[n]!;
  let shared = 0;
  for (const word of after.words) if (before.words.has(word)) shared++;
  yield shared === 0 ? 'no word shared' : shared === 1 ? 'a word shared' : 'words shared';
  const next = traits[n + 1];
  if (next) {
    let sharedNext = 0;
    for (const word of next.words) if (after.words.has(word)) sharedNext++;
    if (sharedNext > shared) yield 'goes on after';
    if (next.isFooter) yield 'footer follows';
  } else yield 'last';
  const earlier = traits[n - 2];
  if (earlier?.isFooter && !before.isFooter) yield before.endsOpen ? 'headline began' : 'post began';
}
