import type { MadeClaim } from '#contracts';
import { affected } from './affected.js';
import type { Root } from './clusters.js';
import { describe, type Described } from './describe.js';
import { Homes } from './homes.js';
import { Moment } from './moment.js';
import type { Reading } from './reading.js';
import { related } from './related.js';
import type { World } from './world.js';

/** Later than anything that is captured. */
const END = Number.MAX_SAFE_INTEGER;

/** What an incident is from one time of capture on, until its next state. */
export interface State {
  readonly at: number;
  readonly region: string;
  /** Undefined: nothing is known under its id. */
  readonly described?: Described;
  /** The incidents that part from it just then. */
  readonly split: readonly string[];
  /** What it was just before, and as what it goes on, if it ends just then. */
  readonly last?: Described;
  readonly into?: string;
}

/** Where a claim belongs now. */
export interface Placement {
  readonly made: MadeClaim;
  /** How it reads, or read when it stood last; undefined if it never stood. */
  readonly reading: Reading | undefined;
  /** Empty: it stands on the shelf, or never belonged anywhere. Of a claim that was withdrawn: where it belonged last. */
  readonly incident: string;
  readonly stands: boolean;
}

/**
 * The histories of all incidents that a change touches, from the time of capture at which it makes a difference to the last
 * one that matters to them.
 */
export class History {
  /** By incident, in order of time; from the first time at which the change touches it. */
  readonly states = new Map<string, State[]>();
  /** What stands once nothing of it changes any more. */
  readonly #last: Homes;
  readonly #touched = new Set<string>();
  readonly #regions = new Map<string, string>();
  readonly #moments = new Map<number, Homes>();

  constructor(
    private readonly before: World,
    private readonly after: World,
    since: number,
  ) {
    // Just before, there is no difference yet; mostly nothing else happens at that time, so what there was still holds.
    let was = new Homes(new Moment(before, since - 1));
    this.#moments.set(since - 1, was);
    for (let at = since; ;) {
      const is = new Homes(new Moment(after, at));
      this.#moments.set(at, is);
      const moved = this.#watch(was, is);
      if (!moved) {
        was = new Homes(new Moment(before, at));
        this.#watch(was, is);
      }
      const { until } = was.moment;
      for (const [id, states] of this.states)
        states.push(this.#stateOf(id, is, at, was.moment.at < at ? moved : undefined));
      const next = Math.min(until, is.moment.until);
      this.#moments.clear();
      if (next === Infinity) {
        this.#last = is;
        break;
      }
      at = next;
      was = new Homes(new Moment(before, at));
    }
  }

  /** Where the claims that it touches belong in the end, as far as it is not told yet. */
  placements(): Placement[] {
    const changed = new Set(this.after.changed);
    return Array.from(this.#touched, (claimId) => this.#placementOf(claimId))
      .filter(
        ({ made, incident }) => changed.has(made.claimId) || this.before.entry(made.claimId)?.incident !== incident,
      )
      .sort((a, b) => (a.made.claimId < b.made.claimId ? -1 : 1));
  }

  #placementOf(claimId: string): Placement {
    const { made, stood } = this.after.entry(claimId)!;
    const ends = stood.at(-1)?.to;
    if (ends === undefined) return { made, reading: undefined, incident: '', stands: false };
    const [incident, reading] = ends === Infinity ? this.#inTheEnd(claimId) : homeIn(this.#homesAt(ends - 1), claimId);
    return { made, reading, incident: incident ?? '', stands: ends === Infinity };
  }

  /** As it is at the last time that was looked at, unless something changes later for this claim. */
  #inTheEnd(claimId: string): ReturnType<typeof homeIn> {
    const home = homeIn(this.#last, claimId);
    return this.#last.moment.until === Infinity ? home : homeIn(this.#homesAt(END), claimId);
  }

  /** Finds the incidents and claims that the change touches at a moment; undefined: what there was does not hold until then. */
  #watch(was: Homes, is: Homes): ReadonlySet<string> | undefined {
    const holds = () => was.moment.until > is.moment.at;
    const touched = affected(was, is, this.after.changed);
    if (!holds()) return undefined;
    const roots = new Set<Root>();
    for (const claimId of touched)
      for (const homes of [was, is]) {
        const reading = homes.moment.reading(claimId);
        const root = reading && homes.of(reading);
        if (!root || roots.has(root)) continue;
        roots.add(root);
        for (const { id } of [root, ...related(homes, root)]) this.#add(id, root.members[0].made.region);
      }
    this.#watchEnded(touched, is.moment.at);
    for (const claimId of touched) this.#touched.add(claimId);
    return holds() ? touched : undefined;
  }

  /** What ended just then goes on as what its claims are in: they tell of it too. */
  #watchEnded(touched: ReadonlySet<string>, at: number): void {
    const was = this.#homesAt(at - 1);
    const founds = new Set<string>();
    for (const claimId of touched)
      for (const reading of this.after.entry(claimId)!.readings) founds.add(reading.founds);
    for (const id of founds)
      for (const reading of was.moment.world.founding(id)) {
        const root = !reading.shelved && was.moment.stands(reading) ? was.of(reading) : undefined;
        if (root) this.#add(root.id, root.members[0].made.region);
      }
  }

  #add(id: string, region: string): void {
    this.#regions.set(id, region);
    if (!this.states.has(id)) this.states.set(id, []);
  }

  #stateOf(id: string, is: Homes, at: number, moved: ReadonlySet<string> | undefined): State {
    const region = this.#regions.get(id)!;
    const root = is.find(id);
    const was = this.#homesAt(at - 1);
    const former = was.find(id);
    if (root)
      return {
        at,
        region,
        described: describe(is, root),
        split: former ? this.#partedFrom(former, was, root, is, moved) : [],
      };
    if (!former) return { at, region, split: [] };
    const into = this.#successorOf(former, is);
    return { at, region, split: [], last: describe(was, former), ...(into !== undefined && { into }) };
  }

  /** New incidents with claims that an incident had just before; `moved`: where it is known, all that moved just then. */
  #partedFrom(former: Root, was: Homes, root: Root, is: Homes, moved: ReadonlySet<string> | undefined): string[] {
    const parted = new Set<string>();
    const claims = moved ? claimsIn(was, former, moved) : [...former.members, ...was.attachedTo(former)];
    for (const reading of claims) {
      const now = this.#asItIsNow(reading, is);
      const home = now && is.of(now);
      if (home && home !== root && !was.find(home.id)) parted.add(home.id);
    }
    return [...parted].sort();
  }

  /** The incident that the first claim of those that still stand is in now. */
  #successorOf(former: Root, is: Homes): string | undefined {
    for (const reading of former.members) {
      const now = this.#asItIsNow(reading, is);
      const home = now && is.of(now);
      if (home) return home.id;
    }
    return undefined;
  }

  /** The claim that opens incidents; else, if its post was edited, one that says the same. */
  #asItIsNow(reading: Reading, is: Homes): Reading | undefined {
    const now = is.moment.reading(reading.claimId);
    if (now) return now.shelved ? undefined : now;
    for (const other of is.moment.world.founding(reading.founds))
      if (!other.shelved && is.moment.stands(other)) return other;
    return undefined;
  }

  /** What stood at a time after the change. */
  #homesAt(at: number): Homes {
    let homes = this.#moments.get(at);
    if (!homes) this.#moments.set(at, (homes = new Homes(new Moment(this.after, at))));
    return homes;
  }
}

function homeIn(homes: Homes, claimId: string): [incident: string | undefined, reading: Reading | undefined] {
  const reading = homes.moment.reading(claimId);
  return [reading && homes.of(reading)?.id, reading];
}

function claimsIn(homes: Homes, root: Root, claimIds: Iterable<string>): Reading[] {
  const readings = Array.from(claimIds, (claimId) => homes.moment.reading(claimId));
  return readings.filter((reading) => reading !== undefined).filter((reading) => homes.of(reading) === root);
}
