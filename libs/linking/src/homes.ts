import { atPlace } from './chronicle.js';
import { Clusters, type Root } from './clusters.js';
import { foresightOf, gapOf, SAID } from './kinds.js';
import type { Moment } from './moment.js';
import { strandOf, touch, type Reading, type Stretch } from './reading.js';
import { fit, THRESHOLD } from './score.js';
import { likeness } from './words.js';

/** By how much a general claim must fit one incident better than any other to mean it. */
const MARGIN = 0.5;
/** How alike a statement must be to what it is about. */
const SAME_MATTER = 0.4;

/**
 * Which incident each claim belongs to at a moment. Three kinds of claims, each looking only at the kinds before it: precise
 * ones make happenings; general ones join the precise happening that they fit best, if one stands out, else they make their
 * own; those that open nothing attach to the incident that they fit best. All answers are kept: a claim costs about what
 * stands near it, however much is asked.
 */
export class Homes {
  readonly clusters: Clusters;
  readonly #homes = new Map<Root, Root>();
  readonly #attachments = new Map<Reading, Root | undefined>();
  readonly #attached = new Map<Root, readonly Reading[]>();

  constructor(readonly moment: Moment) {
    this.clusters = new Clusters(moment);
  }

  /** Where a claim that stands belongs; undefined if it stands on the shelf. */
  of(reading: Reading): Root | undefined {
    if (!reading.shelved) return this.#homeOf(this.clusters.rootOf(reading));
    if (!this.#attachments.has(reading)) this.#attachments.set(reading, this.#attach(reading));
    return this.#attachments.get(reading);
  }

  /** Whether a claim is one of those that make an incident, and not only attached to it. */
  makes(reading: Reading, root: Root): boolean {
    return !reading.shelved && this.clusters.rootOf(reading) === root;
  }

  /** The incident with an id; undefined if none stands under it now. */
  find(id: string): Root | undefined {
    const root = this.clusters.find(id);
    return root && this.#homeOf(root) === root ? root : undefined;
  }

  /** The claims of an incident beside those that make it: general ones and those that open nothing. */
  attachedTo(root: Root): readonly Reading[] {
    let attached = this.#attached.get(root);
    if (attached) return attached;
    const general = new Set<Reading>();
    if (!root.general)
      for (const reading of this.generalLike(root.members)) if (this.of(reading) === root) general.add(reading);
    const others = this.shelvedLike([...root.members, ...general]).filter((claim) => this.of(claim) === root);
    attached = [...general, ...others].sort((a, b) => this.clusters.byFounding(a, b));
    this.#attached.set(root, attached);
    return attached;
  }

  /** General claims that are like one of some claims, with those of their happenings. */
  generalLike(openers: readonly Reading[]): ReadonlySet<Reading> {
    const found = new Set(openers);
    const like = new Set<Reading>();
    for (const reading of this.#generalNear(openers)) {
      if (found.has(reading) || !openers.some((other) => fit(reading, other) > 0)) continue;
      for (const member of this.clusters.rootOf(reading).members) {
        found.add(member);
        like.add(member);
      }
    }
    return like;
  }

  /** Claims that open nothing and are like one of some claims. */
  shelvedLike(openers: readonly Reading[]): Reading[] {
    return this.#shelvedNear(openers).filter((reading) => openers.some((other) => attraction(reading, other) > 0));
  }

  /** Claims that open nothing and may attach to an incident of some claims. */
  #shelvedNear(openers: readonly Reading[]): Reading[] {
    const found = new Set<Reading>();
    for (const { strand, kind, time } of strandsIn(openers))
      for (const reading of this.moment.near(strand, widened(time, foresightOf(kind))))
        if (reading.shelved) found.add(reading);
    for (const { region, time } of regionsIn(openers))
      for (const reading of SAID.flatMap((kind) => this.moment.near(strandOf(region, kind), time)))
        if (openers.some(({ claim }) => claim.place.id === reading.claim.place.id)) found.add(reading);
    return [...found];
  }

  #generalNear(openers: readonly Reading[]): Set<Reading> {
    const found = new Set<Reading>();
    for (const { strand, time } of strandsIn(openers))
      for (const reading of this.moment.near(strand, time)) if (reading.general && !reading.shelved) found.add(reading);
    return found;
  }

  /** General claims join the precise happening that fits them best, if one stands out. */
  #homeOf(root: Root): Root {
    let home = this.#homes.get(root);
    if (home) return home;
    home = root;
    if (root.general) {
      const fits = new Map<Root, number>();
      for (const member of root.members)
        for (const other of this.moment.near(member.strand, widened(member, gapOf(member.kind)))) {
          if (other.shelved) continue;
          const total = fit(member, other);
          if (total === 0) continue;
          const candidate = this.clusters.rootOf(other);
          if (!candidate.general) fits.set(candidate, Math.max(total, fits.get(candidate) ?? 0));
        }
      const [best, next] = [...fits].sort(([, a], [, b]) => b - a);
      if (best && (!next || best[1] - next[1] >= MARGIN)) [home] = best;
    }
    this.#homes.set(root, home);
    return home;
  }

  /** The incident that a claim which opens none fits best; the one known first, if it fits several alike. */
  #attach(reading: Reading): Root | undefined {
    const near = reading.shelved === 'statement' ? atPlace(reading) : reading.strand;
    const reach = Math.max(gapOf(reading.kind), foresightOf(reading.kind));
    const fits = this.moment
      .near(near, widened(reading, reach))
      .filter(({ shelved }) => !shelved)
      .map((other) => ({ other, total: attraction(reading, other) }))
      .filter(({ total }) => total > 0);
    return this.#best(fits);
  }

  #best(fits: readonly { readonly other: Reading; readonly total: number }[]): Root | undefined {
    let best: (typeof fits)[number] | undefined;
    for (const fit of fits)
      if (
        !best ||
        fit.total > best.total ||
        (fit.total === best.total && this.clusters.byFounding(fit.other, best.other) < 0)
      )
        best = fit;
    return best && this.of(best.other);
  }
}

/** How well a claim that opens nothing fits another one; 0: not at all. */
const attraction = (reading: Reading, other: Reading): number =>
  reading.shelved === 'statement' ? matter(reading, other) : fit(reading, other);

/** How well a statement fits what is told of the same place and time; at {@link SAME_MATTER} as well as {@link THRESHOLD} asks. */
function matter(statement: Reading, other: Reading): number {
  if (statement.claim.place.id !== other.claim.place.id || !touch(statement, other, 0)) return 0;
  const alike = (THRESHOLD / SAME_MATTER) * likeness(statement.made.words, other.made.words);
  return alike >= THRESHOLD ? alike : 0;
}

/** The time of some claims in each of their strands, as far as others may be away. */
function strandsIn(readings: readonly Reading[]): { strand: string; kind: string; time: Stretch }[] {
  return hulls(readings, ({ strand }) => strand).map(({ key, time, kind }) => ({
    strand: key,
    kind,
    time: widened(time, gapOf(kind)),
  }));
}

const regionsIn = (readings: readonly Reading[]): { region: string; time: Stretch }[] =>
  hulls(readings, ({ made }) => made.region).map(({ key, time }) => ({ region: key, time }));

function hulls(readings: readonly Reading[], keyOf: (reading: Reading) => string) {
  const hulls = new Map<string, { key: string; kind: string; time: { from: number; to: number } }>();
  for (const reading of readings) {
    const key = keyOf(reading);
    const hull = hulls.get(key);
    if (hull) {
      hull.time.from = Math.min(hull.time.from, reading.from);
      hull.time.to = Math.max(hull.time.to, reading.to);
    } else hulls.set(key, { key, kind: reading.kind, time: { from: reading.from, to: reading.to } });
  }
  return [...hulls.values()];
}

const widened = ({ from, to }: Stretch, gap: number): Stretch => ({ from: from - gap, to: to + gap });
