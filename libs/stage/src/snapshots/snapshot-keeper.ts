import { hash } from 'node:crypto';
import type { Position } from '#contracts';
import { LogFault, partitionOf, type EventLog, type LogRecord, type NewRecord } from '#event-log';
import {
  UnusableSnapshot,
  type FoldedPartition,
  type SnapshotForm,
  type SnapshotLabel,
  type SnapshotStore,
} from './snapshot.js';

/** What became of a snapshot; for logs. A stage never fails for want of one. */
export interface SnapshotReport {
  readonly stage: string;
  readonly slice: string;
  readonly outcome: 'used' | 'passed-over' | 'kept' | 'not-kept';
  /** Records of the memory topic that it stands for. */
  readonly records: number;
  /** Why it was passed over or not kept. */
  readonly reason?: string;
  /** How long the stream stood still while it was set aside, in ms. */
  readonly stoodMs?: number;
  readonly bytes?: number;
}

export interface SnapshotKeeping {
  readonly store: SnapshotStore;
  readonly onSnapshot?: (report: SnapshotReport) => void;
}

/** A snapshot is due after so many records, and after this share of all that it stands for: writing it costs by its size. */
const DUE_RECORDS = 20_000;
const DUE_SHARE = 1 / 16;
/** At an orderly end, fewer records than this are sooner folded again. */
const WORTH_RECORDS = 1_000;

/** The last record that was folded of a partition. */
interface Last {
  readonly offset: number;
  readonly digest: () => string;
}

/**
 * Keeps the snapshots of the memory of one slice. A snapshot is taken between two batches, of what is committed, and
 * written while the stream goes on. It is believed only if the last record that it folded stands where it stood, byte for
 * byte: so neither a damaged one, nor one of another log, nor one that is ahead of its log is ever used.
 */
export class SnapshotKeeper<State> {
  /** By partition of the memory topic, what was folded. */
  readonly #folded = new Map<number, { readonly next: number; readonly last?: Last }>();
  readonly #inputs = new Map<string, number>();
  #partitions = 0;
  #records = 0;
  #since = 0;
  #saving: Promise<void> | undefined;

  constructor(
    private readonly form: SnapshotForm<State>,
    private readonly keeping: SnapshotKeeping,
    private readonly label: SnapshotLabel,
    private readonly log: EventLog,
    /** Name of the memory topic in the log. */
    private readonly memory: string,
  ) {}

  /** The state of the snapshot, if there is one that can be believed. */
  async restore(): Promise<State | undefined> {
    this.#partitions = (await this.log.ends(this.memory)).length;
    const { store } = this.keeping;
    try {
      const loaded = await store.load(this.label, () => this.form.read());
      if (!loaded) return undefined;
      for (const folded of loaded.facts.folded) await this.#ensureStands(folded);
      for (const { partition, next, last } of loaded.facts.folded)
        this.#folded.set(partition, { next, ...(last && { last: { ...last, digest: () => last.digest } }) });
      this.#records = loaded.facts.records;
      this.#report('used');
      return loaded.state;
    } catch (fault) {
      // A fault of the log is none of the snapshot: recovery begins again.
      if (fault instanceof LogFault) throw fault;
      this.#report('passed-over', { reason: (fault as Error).message });
      return undefined;
    }
  }

  /** First offset of the memory topic that is not folded yet. */
  nextOf(partition: number): number {
    return this.#folded.get(partition)?.next ?? 0;
  }

  /** A record of the memory topic has been folded after {@link restore}. */
  recovered(record: LogRecord): void {
    this.#note(record.partition, record.offset, record);
    this.#count(1);
  }

  /** A batch was committed, and the state is what follows from it: a snapshot is taken if one is due. */
  committed(
    state: State,
    { inputs, outputs }: { readonly inputs: readonly Position[]; readonly outputs: readonly NewRecord[] },
    written: readonly Position[],
  ): void {
    for (const { topic, partition, offset } of inputs) this.#inputs.set(`${topic}/${partition}`, offset + 1);
    const own = outputs.filter(({ topic }) => topic === this.memory);
    for (const { topic, partition, offset } of written) {
      if (topic !== this.memory) continue;
      const last = own.findLast(({ key }) => partitionOf(key, this.#partitions) === partition);
      if (last) this.#note(partition, offset - 1, last);
    }
    this.#count(own.length);
    if (!this.#saving && this.#since >= Math.max(DUE_RECORDS, this.#records * DUE_SHARE)) void this.#save(state);
  }

  /** Takes a last snapshot at an orderly end, if it spares anything. */
  async close(state: State): Promise<void> {
    await this.#saving;
    if (this.#since >= WORTH_RECORDS) await this.#save(state);
  }

  #note(partition: number, offset: number, record: NewRecord): void {
    this.#folded.set(partition, { next: offset + 1, last: { offset, digest: () => digestOf(record) } });
  }

  #count(records: number): void {
    this.#records += records;
    this.#since += records;
  }

  #save(state: State): Promise<void> {
    const start = performance.now();
    const facts = {
      folded: [...this.#folded].map(([partition, { next, last }]): FoldedPartition => ({
        partition,
        next,
        ...(last && { last: { offset: last.offset, digest: last.digest() } }),
      })),
      inputs: Object.fromEntries(this.#inputs),
      records: this.#records,
    };
    let chunks: Iterator<Uint8Array>;
    try {
      chunks = begun(this.form.write(state)[Symbol.iterator]());
    } catch (fault) {
      this.#report('not-kept', { reason: String(fault) });
      return Promise.resolve();
    } finally {
      this.#since = 0;
    }
    const stoodMs = performance.now() - start;
    this.#saving = this.keeping.store
      .save(this.label, facts, chunks)
      .then((bytes) => this.#report('kept', { records: facts.records, bytes, stoodMs }))
      .catch((fault: unknown) => this.#report('not-kept', { reason: String(fault) }))
      .finally(() => (this.#saving = undefined));
    return this.#saving;
  }

  async #ensureStands({ partition, last }: FoldedPartition): Promise<void> {
    if (!last) return;
    const place = `${this.memory}/${partition}/${last.offset}`;
    for await (const [record] of this.log.read({ topic: this.memory, partition, offset: last.offset })) {
      if (!record) continue;
      if (record.offset === last.offset && digestOf(record) === last.digest) return;
      throw new UnusableSnapshot(`another record stands at ${place} than the one that it folded`);
    }
    throw new UnusableSnapshot(`it is ahead of the log: there is nothing at ${place}`);
  }

  #report(outcome: SnapshotReport['outcome'], more: Partial<SnapshotReport> = {}): void {
    const { stage, slice } = this.label;
    this.keeping.onSnapshot?.({ stage, slice, outcome, records: this.#records, ...more });
  }
}

/** An iterator whose first value has been asked for. */
function begun<T>(iterator: Iterator<T>): Iterator<T> {
  const first = iterator.next();
  let isFirst = true;
  return {
    next() {
      if (!isFirst) return iterator.next();
      isFirst = false;
      return first;
    },
  };
}

const digestOf = ({ key, headers, value }: NewRecord): string =>
  hash('sha256', Buffer.concat([Buffer.from(JSON.stringify([key, headers['ce_id']])), value]), 'hex');
