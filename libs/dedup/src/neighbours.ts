import type { Content } from './record.js';
import { commonWeight, takeUp } from './overlap.js';
import { EARLIEST } from './postings.js';
import { epochIn, epochOf, localIn, NEW, NEW_LOCAL, refOf, WINDOW, type Ref, type Related } from './refs.js';
import { judge } from './similarity.js';
import { Tally } from './tally.js';
import type { View } from './view.js';

/** Filled anew by each search. */
const found = new Uint32Array(EARLIEST);
const candidates = new Tally();

/**
 * Texts that are related to one and rank before it.
 *
 * Two texts are compared if the earlier one is among the {@link EARLIEST} of a fingerprint of both in its epoch, and they
 * are at most {@link WINDOW} apart, by the rank of each: the time of the earliest post that ever carried it.
 */
export function earlierTexts(view: View, text: Ref): readonly Related[] {
  const content = view.contentOf(text);
  const { fingerprints } = content;
  const number = epochOfText(view, text);
  const related: Related[] = [];
  for (let epoch = number - 1; epoch <= number; epoch++) {
    if (!view.reaches(epoch)) continue;
    candidates.clear();
    for (let n = 0; n < fingerprints.length; n++) {
      const count = view.earliest(epoch, fingerprints[n]!, found);
      for (let i = 0; i < count; i++) candidates.add(found[i]!);
    }
    addAlike(view, text, content, epoch, candidates.members, candidates.count, isBefore, related);
  }
  return related;
}

/** Texts that are related to one and rank after it, by the same rule. */
export function laterTexts(view: View, text: Ref): readonly Related[] {
  const content = view.contentOf(text);
  const number = epochOfText(view, text);
  const local = text === NEW ? NEW_LOCAL : localIn(text);
  const common = [...content.fingerprints].filter((fingerprint) =>
    found.subarray(0, view.earliest(number, fingerprint, found)).includes(local),
  );
  const related: Related[] = [];
  for (let epoch = number; epoch <= number + 1; epoch++) {
    const others = new Set(common.flatMap((fingerprint) => [...view.all(epoch, fingerprint)]));
    addAlike(view, text, content, epoch, Uint32Array.from(others), others.size, isAfter, related);
  }
  return related;
}

function epochOfText(view: View, text: Ref): number {
  return text === NEW ? epochOf(view.momentOf(NEW).at) : epochIn(text);
}

const isBefore = (order: number): boolean => order < 0;
const isAfter = (order: number): boolean => order > 0;

/** Adds those of the other texts of an epoch that a text is related to, within the window and on the right side of it. */
function addAlike(
  view: View,
  text: Ref,
  content: Content,
  epoch: number,
  others: Uint32Array,
  count: number,
  isOnSide: (order: number) => boolean,
  related: Related[],
): void {
  const texts = view.groups.epochs.get(epoch)?.texts;
  const rank = view.rankOf(text);
  const at = view.atOf(rank);
  takeUp(content);
  const { words, weight } = content;
  for (let n = 0; n < count; n++) {
    const local = others[n]!;
    const isNew = local === NEW_LOCAL;
    const other = isNew ? NEW : refOf(epoch, local);
    if (other === text) continue;
    const common = isNew ? commonOf(view.contentOf(NEW)) : texts!.commonWith(local, words, weight);
    if (common < 0) continue;
    const otherRank = view.rankOf(other);
    const order = view.atOf(otherRank) - at;
    if (Math.abs(order) > WINDOW || !isOnSide(order || view.compare(otherRank, rank))) continue;
    const likeness = judge(content, isNew ? view.contentOf(NEW) : texts!.get(local), common);
    if (likeness)
      related.push({ kind: likeness.kind, score: likeness.score, sameText: likeness.sameText, text: other });
  }
}

const commonOf = ({ units, tokensAt, numbersAt }: Content): number => commonWeight(units, tokensAt, numbersAt);
