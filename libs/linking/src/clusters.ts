import type { ClaimRef, Decision } from '#contracts';
import { postsOf } from './chronicle.js';
import { gapOf } from './kinds.js';
import type { Moment } from './moment.js';
import { byPublication, touch, type Reading, type Stretch } from './reading.js';
import { byDecision, means, meansAtAll } from './rulings.js';
import { fit } from './score.js';

const DAY = 24 * 3600_000;

/** A happening: the claims that make it. The first founds it. */
export interface Root {
  /** The id of its incident. */
  readonly id: string;
  /** The order in which it came to be known: by capture, publication, id. */
  readonly members: readonly [Reading, ...Reading[]];
  /** All of its claims are general. */
  readonly general: boolean;
}

/**
 * Cuts the claims that open incidents into happenings. Claims of one kind at one spot are about one happening if their days
 * are the same (a night belongs to the evening before it, where anything is told of that evening); of a lasting kind, if
 * their times leave no gap; of a kind that a place sees many of, or at a coarse time, if their score is high enough. Then
 * people's rulings merge and split. A function of what stands; all answers are kept.
 */
export class Clusters {
  readonly #natural = new Map<Reading, readonly Reading[]>();
  readonly #roots = new Map<Reading, Root>();
  readonly #born = new Map<string, number>();

  constructor(private readonly moment: Moment) {}

  /** The happening of a claim that opens incidents and stands. */
  rootOf(reading: Reading): Root {
    const known = this.#roots.get(reading);
    if (known) return known;
    const { parts, rulings } = this.#together(reading);
    for (const cluster of rule(parts, rulings)) {
      const members = [...cluster].sort((a, b) => this.byFounding(a, b)) as unknown as Root['members'];
      const root = { id: members[0].founds, members, general: members.every(({ general }) => general) };
      for (const member of members) this.#roots.set(member, root);
    }
    return this.#roots.get(reading)!;
  }

  /** The happening with an id; undefined if there is none now. */
  find(id: string): Root | undefined {
    for (const reading of this.moment.world.founding(id)) {
      if (reading.shelved || !this.moment.stands(reading)) continue;
      const root = this.rootOf(reading);
      if (root.id === id) return root;
    }
    return undefined;
  }

  /** The order in which claims came to be known: by capture of what was first said so, publication, id. Total. */
  byFounding(a: Reading, b: Reading): number {
    return this.#bornOf(a) - this.#bornOf(b) || byPublication(a, b);
  }

  #bornOf({ founds }: Reading): number {
    let born = this.#born.get(founds);
    if (born === undefined) this.#born.set(founds, (born = this.moment.world.born(founds)));
    return born;
  }

  /** All that rulings tie to a claim's cluster, and those rulings. */
  #together(reading: Reading): { parts: (readonly Reading[])[]; rulings: Decision[] } {
    const parts = new Set([this.#clusterOf(reading)]);
    const rulings = new Set<Decision>();
    for (const cluster of parts)
      for (const member of cluster)
        for (const { decision } of this.moment.rulingsOf(member)) {
          const { kind } = decision.ruling;
          if ((kind !== 'merge' && kind !== 'split') || rulings.has(decision)) continue;
          rulings.add(decision);
          if (kind === 'merge') for (const other of this.#meant(decision)) parts.add(this.#clusterOf(other));
        }
    return { parts: [...parts], rulings: [...rulings].sort(byDecision) };
  }

  /** The claims that a decision means. */
  #meant(decision: Decision): Reading[] {
    const claims = Array.from(postsOf(decision), (post) => this.moment.claimsOf(post)).flat();
    return claims.filter(({ made, shelved }) => !shelved && meansAtAll(decision, made));
  }

  #clusterOf(reading: Reading): readonly Reading[] {
    let cluster = this.#natural.get(reading);
    if (cluster) return cluster;
    if (reading.wordy) cluster = this.#alike(reading);
    else cluster = gapOf(reading.kind) > 0 ? this.#unbroken(reading) : this.#ofOneDay(reading);
    for (const member of cluster) this.#natural.set(member, cluster);
    return cluster;
  }

  /** Claims at a spot that open incidents, told apart in the same way. */
  #atSpot({ spot, wordy }: Reading, time: Stretch): Reading[] {
    return this.moment.near(spot, time).filter((other) => other.wordy === wordy);
  }

  #ofOneDay(reading: Reading): Reading[] {
    const around = this.#atSpot(reading, { from: reading.from - 3 * DAY, to: reading.to + 2 * DAY });
    const evenings = new Set(around.filter(({ hours }) => hours === 'late').map(({ day }) => day));
    const dayOf = ({ day, hours }: Reading) => (hours === 'early' && evenings.has(day - 1) ? day - 1 : day);
    const day = dayOf(reading);
    return around.filter((other) => dayOf(other) === day);
  }

  /** Over any that touch one another. */
  #unbroken(reading: Reading): Reading[] {
    const gap = gapOf(reading.kind);
    let { from, to } = reading;
    let around: Reading[] = [];
    for (let known = -1; around.length > known;) {
      known = around.length;
      const time = { from, to };
      const window = { from: from - gap, to: to + gap };
      around = this.#atSpot(reading, window).filter((other) => touch(other, time, gap));
      for (const other of around) {
        from = Math.min(from, other.from);
        to = Math.max(to, other.to);
      }
    }
    return around;
  }

  /** Over any whose score is high enough. What has been found is compared with what has not: no pair twice. */
  #alike(reading: Reading): Reading[] {
    const gap = Math.max(gapOf(reading.kind), DAY);
    const found = new Set([reading]);
    const others = new Set<Reading>();
    const searched = new Set<string>();
    for (const one of found) {
      const time = { from: one.from - gap, to: one.to + gap };
      if (searched.size < searched.add(`${time.from} ${time.to}`).size)
        for (const other of this.#atSpot(one, time)) if (!found.has(other)) others.add(other);
      for (const other of others)
        if (one.founds === other.founds || fit(one, other) > 0) {
          others.delete(other);
          found.add(other);
        }
    }
    return [...found];
  }
}

/** Applies rulings, in order, to happenings that are tied to one another by them. */
function rule(parts: readonly (readonly Reading[])[], rulings: readonly Decision[]): ReadonlySet<Reading>[] {
  let clusters: ReadonlySet<Reading>[] = parts.map((part) => new Set(part));
  for (const decision of rulings) {
    const { ruling, claims, others } = decision;
    const meant = (refs: readonly ClaimRef[], cluster: ReadonlySet<Reading>) =>
      new Set([...cluster].filter(({ made }) => means(decision, refs, made)));
    const all = clusters.map((cluster) => ({
      cluster,
      these: meant(claims, cluster),
      those: meant(others, cluster),
    }));
    if (ruling.kind === 'split')
      clusters = all.flatMap(({ cluster, these, those }) =>
        these.size > 0 && !those.isSubsetOf(these) ? [these, cluster.difference(these)] : [cluster],
      );
    else if (all.some(({ these }) => these.size > 0) && all.some(({ those }) => those.size > 0)) {
      const isTied = ({ these, those }: (typeof all)[number]) => these.size > 0 || those.size > 0;
      const merged = new Set(all.filter(isTied).flatMap(({ cluster }) => [...cluster]));
      clusters = [merged, ...all.filter((one) => !isTied(one)).map(({ cluster }) => cluster)];
    }
  }
  return clusters;
}
