/** A member of a group, with the slices that it works on now. */
export interface Member {
  readonly id: string;
  readonly held: readonly string[];
}

/**
 * Shares slices out evenly: nobody gets more than one more than another. Everyone keeps what they hold as far as that
 * allows, since to take a slice over means to recover its state. Depends on nothing but its arguments.
 */
export function assignSlices(
  slices: readonly string[],
  members: readonly Member[],
): ReadonlyMap<string, readonly string[]> {
  const ordered = [...members].sort((a, b) => b.held.length - a.held.length || (a.id < b.id ? -1 : 1));
  const assigned = new Map<string, string[]>(ordered.map(({ id }) => [id, []]));
  const quota = (rank: number): number =>
    Math.floor(slices.length / ordered.length) + (rank < slices.length % ordered.length ? 1 : 0);
  const free = new Set(slices);
  for (const [rank, { id, held }] of ordered.entries())
    for (const slice of held)
      if (assigned.get(id)!.length < quota(rank) && free.delete(slice)) assigned.get(id)!.push(slice);
  const left = [...free];
  for (const [rank, { id }] of ordered.entries()) {
    const mine = assigned.get(id)!;
    mine.push(...left.splice(0, quota(rank) - mine.length));
  }
  return assigned;
}
