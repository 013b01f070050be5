import type { Root } from './clusters.js';
import type { Homes } from './homes.js';
import type { Reading } from './reading.js';

/**
 * The claims that a change makes a difference to at a moment: those that it touches itself, and those that belong elsewhere
 * with it than without it. Looks only where there can be one: at the happenings of what is touched, at general claims that
 * are like one of these, and at claims that open nothing and are like what moved.
 */
export function affected(was: Homes, is: Homes, touched: Iterable<string>): ReadonlySet<string> {
  const worlds = [was, is];
  const changed = new Set(touched);
  const makers = new Set(changed);
  const roots = new Set<Root>();
  for (const claimId of makers)
    for (const homes of worlds)
      for (const opener of openersOf(homes, [claimId])) {
        const root = homes.clusters.rootOf(opener);
        if (roots.size < roots.add(root).size) for (const { claimId: id } of root.members) makers.add(id);
      }
  const movable = new Set(makers);
  for (const homes of worlds)
    for (const { claimId } of homes.generalLike(openersOf(homes, makers))) movable.add(claimId);

  const found = new Set(changed);
  for (const claimId of movable) if (moves(was, is, claimId)) found.add(claimId);
  const founded = new Set(worlds.flatMap((homes) => openersOf(homes, changed).map(({ founds }) => founds)));
  const loose = worlds.flatMap((homes) => {
    const moved = openersOf(homes, movable).filter(({ claimId, founds }) => found.has(claimId) || founded.has(founds));
    return homes.shelvedLike(moved);
  });
  for (const { claimId } of loose) if (moves(was, is, claimId)) found.add(claimId);
  return found;
}

function openersOf(homes: Homes, claimIds: Iterable<string>): Reading[] {
  const openers: Reading[] = [];
  for (const claimId of claimIds) {
    const reading = homes.moment.reading(claimId);
    if (reading && !reading.shelved) openers.push(reading);
  }
  return openers;
}

function moves(was: Homes, is: Homes, claimId: string): boolean {
  const [before, after] = [was, is].map((homes) => {
    const reading = homes.moment.reading(claimId);
    const home = reading && homes.of(reading);
    return { id: home?.id, isMaker: home !== undefined && homes.makes(reading!, home) };
  });
  return before!.id !== after!.id || before!.isMaker !== after!.isMaker;
}
