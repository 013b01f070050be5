import type { Decision } from '#contracts';
import { claimsTouched, postsOf, readingsOf, strandsOf, type Chronicle, type Entry } from './chronicle.js';
import type { Reading, Stretch } from './reading.js';
import { rulingsOf, type Ruling } from './rulings.js';

/** What comes: claims that are new or stand otherwise than before, or a decision. */
export interface Change {
  readonly heard?: Pick<Entry, 'made' | 'stood'>;
  readonly decided?: Decision;
}

/** A chronicle as it is after a change, without changing it. */
export class World {
  readonly #changed = new Map<string, Entry>();

  constructor(
    readonly chronicle: Chronicle,
    readonly change: Change = {},
  ) {
    const { heard, decided } = change;
    if (heard) this.#read(heard);
    if (decided) for (const claimId of claimsTouched(chronicle, decided)) this.#read(chronicle.entries.get(claimId)!);
  }

  /** Claims that the change touches. */
  get changed(): Iterable<string> {
    return this.#changed.keys();
  }

  entry(claimId: string): Entry | undefined {
    return this.#changed.get(claimId) ?? this.chronicle.entries.get(claimId);
  }

  /** Every claim that was ever made by a post. */
  claimsOf(post: string): ReadonlySet<string> {
    const known = this.chronicle.posts.get(post);
    const { heard } = this.change;
    return heard?.made.postId === post ? new Set(known).add(heard.made.claimId) : (known ?? new Set());
  }

  /** When something was first said that founds an incident of this id; Infinity if it never was. */
  born(founds: string): number {
    let born = Infinity;
    const look = (entry: Entry | undefined) => {
      for (const reading of entry?.readings ?? [])
        if (reading.founds === founds) born = Math.min(born, reading.stood[0]?.from ?? Infinity);
    };
    for (const claimId of this.chronicle.founders.get(founds) ?? []) look(this.entry(claimId));
    for (const entry of this.#changed.values()) look(entry);
    return born;
  }

  /** Readings that found an incident of this id. */
  *founding(founds: string): Iterable<Reading> {
    const known = this.chronicle.founders.get(founds) ?? new Set();
    for (const claimId of known) yield* this.entry(claimId)!.readings.filter((reading) => reading.founds === founds);
    for (const [claimId, { readings }] of this.#changed)
      if (!known.has(claimId)) yield* readings.filter((reading) => reading.founds === founds);
  }

  /** Readings of a strand whose time may touch the given one; some that do not. In no order. */
  near(strand: string, time: Stretch): Reading[] {
    const found = this.chronicle.near(strand, time);
    if (this.#changed.size === 0) return found;
    const left = found.filter(({ claimId }) => !this.#changed.has(claimId));
    for (const { readings } of this.#changed.values())
      for (const reading of readings) if (strandsOf(reading).includes(strand)) left.push(reading);
    return left;
  }

  /** The rulings on the claims of a post, the earliest first, with those that undo them. */
  rulingsOn(post: string): readonly Ruling[] {
    const { decided } = this.change;
    const known = this.chronicle.rulingsOn(post);
    if (!decided || (decided.ruling.kind !== 'undo' && !postsOf(decided).has(post))) return known;
    const all = new Map(known.map(({ decision }) => [decision.decisionId, decision]));
    for (const { decision } of this.chronicle.decisions.values())
      if (decision.ruling.kind === 'undo') all.set(decision.decisionId, decision);
    return rulingsOf(all.set(decided.decisionId, decided).values());
  }

  #read({ made, stood }: Pick<Entry, 'made' | 'stood'>): void {
    const incident = this.chronicle.entries.get(made.claimId)?.incident ?? '';
    const readings = readingsOf(made, stood, this.rulingsOn(made.postId));
    this.#changed.set(made.claimId, { made, stood, incident, readings });
  }
}
