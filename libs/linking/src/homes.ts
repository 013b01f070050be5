import type { Chronicle } from './chronicle.js';
import { clustersOfSpot, type Cluster } from './clusters.js';
import { incidentIdOf } from './describe.js';
import { byPublication, gapOf, touch, type Linkable } from './linkable.js';
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

/** A happening as a claim at some time sees it. */
interface Happening {
  readonly root: Root;
  /** The first of its claims whose time touches that time: the one that others are scored against. */
  readonly speaker: Linkable;
}

/**
 * Which incident each claim belongs to once a change is made; a function of the set of claims, looked up where it is
 * asked for. Three kinds of claims, each looking only at the kinds before it: precise ones make happenings; general ones
 * join the only precise happening that they fit, else they make their own; those that open nothing attach to the
 * incident that they fit best. All answers are kept: a claim costs about what stands near it, however much is asked.
 */
export class Homes {
  private readonly roots = new Map<string, Root>();
  private readonly homes = new Map<string, Root | undefined>();
  private readonly attached = new Map<string, readonly Linkable[]>();
  private readonly touching = new Map<string, readonly Linkable[]>();
  private readonly happenings = new Map<string, readonly Happening[]>();

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

  /** Claims of a strand that touch a time, after the change. In no order. */
  near(strand: string, from: number, to: number): readonly Linkable[] {
    const key = `${strand} ${from} ${to}`;
    const known = this.touching.get(key);
    if (known) return known;
    const gap = gapOf(strand.slice(strand.indexOf(' ') + 1));
    const found = this.chronicle.near(strand, from - gap, to + gap).filter(({ id }) => id !== this.change.claimId);
    const { after } = this.change;
    if (after?.strand === strand) found.push(after);
    const touching = found.filter((claim) => touch(claim, { from, to }, gap));
    this.touching.set(key, touching);
    return touching;
  }

  /** All happenings at a claim's spot that its time leads to, over any that touch one another. */
  happeningsAround(claim: Linkable): Cluster[] {
    let { from, to } = claim;
    let around: readonly Linkable[] = [];
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
  attachedTo(root: Root): readonly Linkable[] {
    let attached = this.attached.get(root.id);
    if (attached) return attached;
    const makers = new Set<Linkable>(root.cluster);
    const isAttached = (claim: Linkable) => !makers.has(claim) && this.of(claim)?.id === root.id;
    const general = new Set<Linkable>();
    for (const claim of this.nearAny(root.cluster))
      if (claim.general && !claim.shelved && !general.has(claim) && isAttached(claim))
        for (const member of this.rootOf(claim).cluster) general.add(member);
    const others = this.nearAny([...root.cluster, ...general]).filter((claim) => claim.shelved && isAttached(claim));
    attached = [...general, ...others].sort(byPublication);
    this.attached.set(root.id, attached);
    return attached;
  }

  /** Claims that may touch any of some, without repetition. */
  nearAny(claims: readonly Linkable[]): readonly Linkable[] {
    const [first] = claims;
    if (!first) return [];
    let { from, to } = first;
    for (const claim of claims) {
      from = Math.min(from, claim.from);
      to = Math.max(to, claim.to);
    }
    return this.near(first.strand, from, to);
  }

  /** The happening that a claim makes with others at its spot. */
  rootOf(claim: Linkable): Root {
    let root = this.roots.get(claim.id);
    if (!root) {
      const cluster = this.happeningsAround(claim).find((members) => members.includes(claim))!;
      root = { id: incidentIdOf(cluster[0]), cluster };
      for (const { id } of cluster) this.roots.set(id, root);
    }
    return root;
  }

  /** All happenings that touch a claim's time. */
  private happeningsNear({ strand, from, to }: Linkable): readonly Happening[] {
    const key = `${strand} ${from} ${to}`;
    let happenings = this.happenings.get(key);
    if (!happenings) {
      const speakers = new Map<Root, Linkable>();
      for (const claim of this.near(strand, from, to)) {
        if (claim.shelved) continue;
        const root = this.rootOf(claim);
        const speaker = speakers.get(root);
        if (!speaker || byPublication(claim, speaker) < 0) speakers.set(root, claim);
      }
      happenings = Array.from(speakers, ([root, speaker]) => ({ root, speaker }));
      this.happenings.set(key, happenings);
    }
    return happenings;
  }

  /** The precise happening that general claims fit, if there is exactly one. */
  private onlyFor(own: Root): Root | undefined {
    const fitting = new Set<Root>();
    for (const claim of own.cluster)
      for (const { root, speaker } of this.happeningsNear(claim))
        if (!speaker.general && score(claim, speaker).total >= THRESHOLD) fitting.add(root);
    const [only] = fitting;
    return fitting.size === 1 ? only : undefined;
  }

  /** The incident of the happening that a claim fits best; the one founded first, if it fits several alike. */
  private bestFor(claim: Linkable): Root | undefined {
    if (claim.shelved === 'statement' || claim.shelved === 'no-place') return undefined;
    let best: { root: Root; speaker: Linkable; total: number } | undefined;
    for (const { root, speaker } of this.happeningsNear(claim)) {
      const { total } = score(claim, speaker);
      if (total < THRESHOLD || (best && total < best.total)) continue;
      const founded = best ? byPublication(root.cluster[0], best.root.cluster[0]) : -1;
      if (!best || total > best.total || founded < 0) best = { root, speaker, total };
    }
    return best && this.of(best.speaker);
  }
}
