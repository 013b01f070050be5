import type { Decision, DecisionState, MadeClaim } from '#contracts';
import { read, type Reading, type Stretch } from './reading.js';
import { postOf, ruled, rulingsOf, type Ruling } from './rulings.js';

const DAY = 24 * 3600_000;
/** Claims about more days than this stand in a list of their own. */
const MAX_DAYS = 8;

/** A claim with when it stood, and where it belongs. */
export interface Entry {
  readonly made: MadeClaim;
  /** In times of capture, in order. */
  readonly stood: readonly Stretch[];
  /** The incident that it belongs to as was told last, or belonged to when it was withdrawn; empty: none. */
  readonly incident: string;
  /** What it said, each for a time. */
  readonly readings: readonly Reading[];
}

/** One state of an incident as it was told. */
export interface Told {
  readonly at: number;
  /** Equal for states that say the same. */
  readonly digest: string;
  /** False: from then on it was known under another id, or withdrawn. */
  readonly present: boolean;
  /** How often it had changed. */
  readonly version: number;
}

/** A decision with where it stands as was told last. */
export interface Weighed {
  readonly decision: Decision;
  readonly state: DecisionState;
  readonly incidents: readonly string[];
}

/** A part of a chronicle, as it can be written down. The end of a stretch that goes on is null. */
export type ChronicleRow =
  | { readonly decision: Weighed }
  | {
      readonly made: MadeClaim;
      readonly stood: readonly { readonly from: number; readonly to: number | null }[];
      readonly incident: string;
    }
  | { readonly incident: string; readonly told: readonly Told[] };

interface Strand {
  readonly days: Map<number, Map<string, Reading>>;
  readonly long: Map<string, Reading>;
}

/**
 * All that was ever claimed in a partition, found by place in time, with what was told of it. A fold: knows no rules of
 * linking. Nothing that it hands out may be changed.
 */
export class Chronicle {
  readonly entries = new Map<string, Entry>();
  readonly decisions = new Map<string, Weighed>();
  /** What was told of each incident, in order of capture. */
  readonly told = new Map<string, readonly Told[]>();
  /** Claims by post. */
  readonly posts = new Map<string, Set<string>>();
  /** Claims by the id of the incident that they found. */
  readonly founders = new Map<string, Set<string>>();
  readonly strands = new Map<string, Strand>();
  /** Decisions by the posts whose claims they name. */
  readonly decided = new Map<string, Set<string>>();

  /** Takes a claim in, in place of one of the same id; where it belongs stays. */
  hear(made: MadeClaim, stood: readonly Stretch[]): void {
    const incident = this.entries.get(made.claimId)?.incident ?? '';
    this.#remove(made.claimId);
    this.#add({ made, stood, incident, readings: readingsOf(made, stood, this.rulingsOn(made.postId)) });
  }

  /** Notes where a claim belongs; nothing for an unknown one. */
  link(claimId: string, incident: string): void {
    const entry = this.entries.get(claimId);
    if (entry) this.entries.set(claimId, { ...entry, incident });
  }

  /** Takes a decision in, or where it stands now; reads anew what it rules on. */
  weigh(weighed: Weighed): void {
    const { decision } = weighed;
    const known = this.decisions.has(decision.decisionId);
    this.decisions.set(decision.decisionId, weighed);
    if (known) return;
    for (const post of postsOf(decision)) addTo(this.decided, post, decision.decisionId);
    for (const claimId of claimsTouched(this, decision)) {
      const { made, stood } = this.entries.get(claimId)!;
      this.hear(made, stood);
    }
  }

  /** Notes one state of an incident. States come in order; one of the same time replaces the one before. */
  tell(incident: string, told: Told): void {
    const before = this.told.get(incident) ?? [];
    this.told.set(incident, [...(before.at(-1)?.at === told.at ? before.slice(0, -1) : before), told]);
  }

  /** Forgets what was told of an incident from a time on. */
  void(incident: string, from: number): void {
    const left = (this.told.get(incident) ?? []).filter(({ at }) => at < from);
    if (left.length > 0) this.told.set(incident, left);
    else this.told.delete(incident);
  }

  /** All that it consists of, as it is at the call. Decisions come first: claims are read with them. */
  rows(): ChronicleRow[] {
    return [
      ...Array.from(this.decisions.values(), (decision) => ({ decision })),
      ...Array.from(this.entries.values(), ({ made, stood, incident }) => ({
        made,
        stood: stood.map(({ from, to }) => ({ from, to: to === Infinity ? null : to })),
        incident,
      })),
      ...Array.from(this.told, ([incident, told]) => ({ incident, told })),
    ];
  }

  /** Takes in a row that {@link rows} gave. */
  put(row: ChronicleRow): void {
    if ('decision' in row) this.weigh(row.decision);
    else if ('told' in row) this.told.set(row.incident, row.told);
    else {
      this.hear(
        row.made,
        row.stood.map(({ from, to }) => ({ from, to: to ?? Infinity })),
      );
      this.link(row.made.claimId, row.incident);
    }
  }

  /** Claims of a strand whose time may touch the given one; some that do not. In no order. */
  near(strand: string, { from, to }: Stretch): Reading[] {
    const index = this.strands.get(strand);
    if (!index) return [];
    const found = [...index.long.values()];
    const [first, last] = [dayOf(from), dayOf(to)];
    const take = (day: number, there: ReadonlyMap<string, Reading> | undefined) => {
      if (there)
        for (const reading of there.values()) if (day === Math.max(first, dayOf(reading.from))) found.push(reading);
    };
    if (last - first < index.days.size) for (let day = first; day <= last; day++) take(day, index.days.get(day));
    else for (const [day, there] of index.days) if (day >= first && day <= last) take(day, there);
    return found;
  }

  /** The rulings on the claims of a post, the earliest first, with those that undo them. */
  rulingsOn(post: string): Ruling[] {
    const ids = this.decided.get(post);
    return ids ? rulingsOf(Array.from(withUndoing(this, ids), (id) => this.decisions.get(id)!.decision)) : [];
  }

  #add(entry: Entry): void {
    const { claimId, postId } = entry.made;
    this.entries.set(claimId, entry);
    addTo(this.posts, postId, claimId);
    for (const [n, reading] of entry.readings.entries()) {
      addTo(this.founders, reading.founds, claimId);
      for (const name of strandsOf(reading)) {
        let strand = this.strands.get(name);
        if (!strand) this.strands.set(name, (strand = { days: new Map(), long: new Map() }));
        const key = `${claimId} ${n}`;
        if (isLong(reading)) strand.long.set(key, reading);
        else
          for (const day of daysOf(reading)) {
            const there = strand.days.get(day);
            if (there) there.set(key, reading);
            else strand.days.set(day, new Map([[key, reading]]));
          }
      }
    }
  }

  #remove(claimId: string): void {
    const entry = this.entries.get(claimId);
    if (!entry) return;
    this.entries.delete(claimId);
    removeFrom(this.posts, entry.made.postId, claimId);
    for (const [n, reading] of entry.readings.entries()) {
      removeFrom(this.founders, reading.founds, claimId);
      for (const name of strandsOf(reading)) {
        const strand = this.strands.get(name)!;
        const key = `${claimId} ${n}`;
        strand.long.delete(key);
        if (!isLong(reading))
          for (const day of daysOf(reading)) {
            const there = strand.days.get(day);
            there?.delete(key);
            if (there?.size === 0) strand.days.delete(day);
          }
        if (strand.days.size === 0 && strand.long.size === 0) this.strands.delete(name);
      }
    }
  }
}

/** Reads a claim with what was ruled of it. */
export const readingsOf = (made: MadeClaim, stood: readonly Stretch[], rulings: readonly Ruling[]): Reading[] =>
  ruled(made, stood, rulings).map((part) => read(made, part.claim, part.stood));

/** All claims of a region that open incidents at a place, whatever their kind. */
export const atPlace = ({ made, claim }: Reading): string => `${made.region} @${claim.place.id}`;

/** A claim that opens incidents is found by where it is, too. */
export const strandsOf = (reading: Reading): readonly string[] =>
  reading.shelved ? [reading.strand] : [reading.strand, reading.spot, atPlace(reading)];

/** The posts whose claims a decision names. */
export const postsOf = ({ claims, others }: Decision): Set<string> =>
  new Set([...claims, ...others].map(({ claimId }) => postOf(claimId)));

/** Claims that may read differently with a decision than without it; for `undo`, those of what it undoes. */
export function claimsTouched({ decisions, posts }: Pick<Chronicle, 'decisions' | 'posts'>, decision: Decision) {
  const touched = new Set<string>();
  const seen = new Set<Decision>();
  for (let next: Decision | undefined = decision; next && !seen.has(next);) {
    seen.add(next);
    for (const post of postsOf(next)) for (const claimId of posts.get(post) ?? []) touched.add(claimId);
    next = next.ruling.kind === 'undo' ? decisions.get(next.ruling.decision)?.decision : undefined;
  }
  return touched;
}

/** Decisions with all that undo them, and what undoes those. */
function withUndoing({ decisions }: Chronicle, ids: ReadonlySet<string>): Set<string> {
  const all = new Set(ids);
  const undoing = [...decisions.values()]
    .map(({ decision }) => decision)
    .filter(({ ruling }) => ruling.kind === 'undo');
  for (let known = -1; known < all.size;) {
    known = all.size;
    for (const { decisionId, ruling } of undoing)
      if (ruling.kind === 'undo' && all.has(ruling.decision)) all.add(decisionId);
  }
  return all;
}

const isLong = ({ from, to }: Stretch): boolean => to - from > MAX_DAYS * DAY;
const dayOf = (time: number): number => Math.floor(time / DAY);

function* daysOf({ from, to }: Stretch): Iterable<number> {
  for (let day = dayOf(from); day <= dayOf(to); day++) yield day;
}

function addTo(index: Map<string, Set<string>>, key: string, id: string): void {
  const there = index.get(key);
  if (there) there.add(id);
  else index.set(key, new Set([id]));
}

function removeFrom(index: Map<string, Set<string>>, key: string, id: string): void {
  const there = index.get(key);
  there?.delete(id);
  if (there?.size === 0) index.delete(key);
}
