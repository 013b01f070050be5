import type { Linkable } from './linkable.js';

const DAY = 24 * 3600_000;
/** Claims about more days than this stand in a list of their own. */
const MAX_DAYS = 8;

/** A claim with where it stands. */
export interface Entry {
  readonly claim: Linkable;
  /** The incident that it belongs to; undefined on the shelf. */
  readonly incident: string | undefined;
  /** Every time at which it was captured: once for each time that it was made. */
  readonly times: readonly string[];
}

/** What is kept of an incident. */
export interface Held {
  readonly id: string;
  readonly claims: Set<string>;
  /** When claims of it were withdrawn. */
  readonly withdrawals: Set<string>;
}

interface Strand {
  readonly days: Map<number, Set<string>>;
  readonly long: Set<string>;
}

/** All standing claims of a partition and the incidents that they make, found by strand and time. A fold: knows no rules. */
export class Chronicle {
  readonly entries = new Map<string, Entry>();
  readonly incidents = new Map<string, Held>();
  readonly strands = new Map<string, Strand>();

  /** Puts a claim into an incident, or on the shelf. A claim of the same id is replaced, wherever it stood. */
  put(claim: Linkable, incident: string | undefined): void {
    const times = this.entries.get(claim.id)?.times ?? [];
    this.remove(claim.id);
    const captured = claim.made.capturedAt;
    this.entries.set(claim.id, { claim, incident, times: times.includes(captured) ? times : [...times, captured] });
    if (incident !== undefined) this.incidents.get(incident)?.claims.add(claim.id);
    const strand = this.strandOf(claim.strand);
    if (isLong(claim)) strand.long.add(claim.id);
    else
      for (const day of daysOf(claim.from, claim.to)) {
        const there = strand.days.get(day);
        if (there) there.add(claim.id);
        else strand.days.set(day, new Set([claim.id]));
      }
  }

  /** Forgets a claim; nothing if it is unknown. */
  remove(claimId: string): void {
    const entry = this.entries.get(claimId);
    if (!entry) return;
    const { claim, incident } = entry;
    this.entries.delete(claimId);
    if (incident !== undefined) this.incidents.get(incident)?.claims.delete(claimId);
    const strand = this.strandOf(claim.strand);
    strand.long.delete(claimId);
    if (!isLong(claim))
      for (const day of daysOf(claim.from, claim.to)) {
        const there = strand.days.get(day);
        there?.delete(claimId);
        if (there?.size === 0) strand.days.delete(day);
      }
    if (strand.days.size === 0 && strand.long.size === 0) this.strands.delete(claim.strand);
  }

  /** Begins an incident without claims; nothing if it is known. */
  open(incident: string): void {
    if (!this.incidents.has(incident))
      this.incidents.set(incident, { id: incident, claims: new Set(), withdrawals: new Set() });
  }

  /** Withdraws a claim from an incident; nothing if it has moved elsewhere. */
  withdraw(claimId: string, incident: string, capturedAt: string): void {
    if (this.entries.get(claimId)?.incident !== incident) return;
    this.remove(claimId);
    this.incidents.get(incident)?.withdrawals.add(capturedAt);
  }

  /** Moves the claims of one incident to another and forgets the first. */
  merge(merged: string, into: string): void {
    const [from, to] = [this.incidents.get(merged), this.incidents.get(into)];
    if (!from || !to) return;
    for (const time of from.withdrawals) to.withdrawals.add(time);
    for (const claimId of from.claims) {
      this.entries.set(claimId, { ...this.entries.get(claimId)!, incident: into });
      to.claims.add(claimId);
    }
    this.incidents.delete(merged);
  }

  /** Ends an incident with all claims that are still in it. */
  end(incident: string): void {
    for (const claimId of this.incidents.get(incident)?.claims ?? []) this.remove(claimId);
    this.incidents.delete(incident);
  }

  /** Claims of a strand whose time may touch the given one; some that do not. In no order. */
  near(strand: string, from: number, to: number): Linkable[] {
    const index = this.strands.get(strand);
    if (!index) return [];
    const ids = new Set(index.long);
    const addAll = (there: Iterable<string> | undefined) => {
      for (const id of there ?? []) ids.add(id);
    };
    if ((to - from) / DAY < index.days.size) for (const day of daysOf(from, to)) addAll(index.days.get(day));
    else for (const [day, there] of index.days) if (day >= dayOf(from) && day <= dayOf(to)) addAll(there);
    return Array.from(ids, (id) => this.entries.get(id)!.claim);
  }

  private strandOf(name: string): Strand {
    let strand = this.strands.get(name);
    if (!strand) this.strands.set(name, (strand = { days: new Map(), long: new Set() }));
    return strand;
  }
}

const isLong = ({ from, to }: Linkable): boolean => to - from > MAX_DAYS * DAY;
const dayOf = (time: number): number => Math.floor(time / DAY);

function* daysOf(from: number, to: number): Iterable<number> {
  for (let day = dayOf(from); day <= dayOf(to); day++) yield day;
}
