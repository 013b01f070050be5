import { byPublication, gapOf, type Linkable } from './linkable.js';

/** Claims about one happening, the earliest first. */
export type Cluster = readonly [Linkable, ...Linkable[]];

/**
 * Cuts claims of one spot into happenings: the connected components of times that touch. At one spot touching is enough
 * for {@link score} to link two claims whatever else they say, so no pair has to be compared.
 */
export function clustersOfSpot(claims: readonly Linkable[]): Cluster[] {
  const inTime = [...claims].sort((a, b) => a.from - b.from || byPublication(a, b));
  const clusters: Linkable[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const claim of inTime) {
    if (claim.from < end + gapOf(claim.made.claim.type)) clusters.at(-1)!.push(claim);
    else clusters.push([claim]);
    end = Math.max(end, claim.to);
  }
  return clusters.map((cluster) => cluster.sort(byPublication) as unknown as Cluster);
}
