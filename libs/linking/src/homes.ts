import type { Chronicle } from './chronicle.js';
import { clustersOfSpot, type Cluster } from './clusters.js';
import { incidentIdOf } from './describe.js';
import { byPublication, gapOf, type Linkable } from './linkable.js';
import { score, THRESHOLD } from './score.js';

/** One claim comes, changes (same id) or goes. */
export interface Change {
  readonly claimId: string;
  /** Undefined: it goes. */
  readonly after: Linkable | undefined;
}

/** A happening: the claims that make it, and the id of its incident. */
export interface Root {
  readonly id: string;
  readonly cluster: Cluster;
}

/**
 * Which incident each claim belongs to once a change is made; a function of the set of claims, looked up where it is
 * asked for. Three kinds of claims, each looking only at the kinds before it:
 * precise ones make happenings; general ones join the only precise happening that they fit, else they make their own;
 * those that open nothing attach to the incident that they fit best.
 */
export class Homes {
  private readonly roots = new Map<string, Root>();
  private readonly homes = new Map<string, Root | undefined>();

  constructor(
    private readonly chronicle: Chronicle,
    private readonly change: Change,
  ) {}

  /** Where a claim belongs; undefined if it stands on the shelf. */
  of(claim: Linkable): Root | undefined {
    let home = this.homes.get(claim.id);
    if (home || this.homes.has(claim.id)) return home;
    if (claim.shelved !== undefined) {
      home = this.bestFor(claim);
      this.homes.set(claim.id, home);
      return home;
    }
    const own = this.rootOf(claim);
    home = claim.general ? (this.onlyFor(own) ?? own) : own;
    for (const member of own.cluster) this.homes.set(member.id, home);
    return home;
  }

  /** The claim as it stands after the change. */
  get(claimId: string): Linkable | undefined {
    return claimId === this.change.claimId ? this.change.after : this.chronicle.entries.get(claimId)?.claim;
  }

  /** Claims of a strand that may touch a time, after the change. In no order. */
  near(strand: string, from: number, to: number): Linkable[] {
    const gap = gapOf(strand.slice(strand.indexOf(' ') + 1));
    const found = this.chronicle.near(strand, from - gap, to + gap).filter(({ id }) => id !== this.change.claimId);
    const { after } = this.change;
    if (after?.strand === strand) found.push(after);
    return found.filter((claim) => claim.from < to + gap && from < claim.to + gap);
  }

  /** All happenings at a claim's spot that its time leads to, over any that touch one another. */
  happeningsAround(claim: Linkable): Cluster[] {
    let { from, to } = claim;
    let around: Linkable[] = [];
    for (let known = -1; around.length > known;) {
      known = around.length;
      around = this.near(claim.strand, from, to).filter((other) => other.spot === claim.spot && !other.shelved);
      for (const other of around) {
        from = Math.min(from, other.from);
        to = Math.max(to, other.to);
      }
    }
    return clustersOfSpot(around);
  }

  /** The claims of an incident beside those that make it: general ones and those that open nothing. */
  attachedTo(root: Root): Linkable[] {
    const makers = new Set<Linkable>(root.cluster);
    const isAttached = (claim: Linkable) => !makers.has(claim) && this.of(claim)?.id === root.id;
    const general = new Set(
      this.nearAny(root.cluster)
        .filter((claim) => claim.general && !claim.shelved && isAttached(claim))
        .flatMap((claim) => this.rootOf(claim).cluster),
    );
    const others = this.nearAny([...root.cluster, ...general]).filter((claim) => claim.shelved && isAttached(claim));
    return [...general, ...others].sort(byPublication);
  }

  /** Claims that may touch any of some, without repetition. */
  nearAny(claims: readonly Linkable[]): Linkable[] {
    const [first] = claims;
    if (!first) return [];
    const from = Math.min(...claims.map((claim) => claim.from));
    const to = Math.max(...claims.map((claim) => claim.to));
    return this.near(first.strand, from, to);
  }

  private rootOf(claim: Linkable): Root {
    let root = this.roots.get(claim.id);
    if (!root) {
      const cluster = this.happeningsAround(claim).find((members) => members.includes(claim))!;
      root = { id: incidentIdOf(cluster[0]), cluster };
      for (const { id } of cluster) this.roots.set(id, root);
    }
    return root;
  }

  /** The precise happening that general claims fit, if there is exactly one. */
  private onlyFor(own: Root): Root | undefined {
    let only: Root | undefined;
    for (const claim of own.cluster)
      for (const other of this.near(claim.strand, claim.from, claim.to)) {
        if (other.general || other.shelved || score(claim, other).total < THRESHOLD) continue;
        const root = this.rootOf(other);
        if (only && only.id !== root.id) return undefined;
        only = root;
      }
    return only;
  }

  /** The incident that a claim fits best; the one founded first, if it fits several alike. */
  private bestFor(claim: Linkable): Root | undefined {
    if (claim.shelved === 'statement' || claim.shelved === 'no-place') return undefined;
    let best: { root: Root; total: number } | undefined;
    for (const other of this.near(claim.strand, claim.from, claim.to)) {
      if (other.shelved) continue;
      const { total } = score(claim, other);
      if (total < THRESHOLD || total < (best?.total ?? THRESHOLD)) continue;
      const root = this.of(other)!;
      if (!best || total > best.total || byPublication(root.cluster[0], best.root.cluster[0]) < 0)
        best = { root, total };
    }
    return best?.root;
  }
}
