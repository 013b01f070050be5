/**
 * How a memory is written down in chunks and read back, so that a restart folds only what came after. The chunks come
 * back exactly as they were cut. A stage without it recovers from its whole memory topic.
 */
export interface SnapshotForm<State> {
  /** Raised when the chunks come to mean something else; older snapshots are then passed over. */
  readonly version: number;
  /**
   * The state as it is at the call, in chunks of about a megabyte. The first chunk is asked for at once; the others one by
   * one while the stream goes on and `evolve` changes the state, so whatever may change must be set aside before the
   * first chunk is given: that alone stops the stream. A chunk must stay as it is once it is given.
   */
  write(state: State): Iterable<Uint8Array>;
  /** Begins to read a snapshot. */
  read(): SnapshotReader<State>;
}

/** Makes a state from chunks. It is told only chunks whose digest is right, but never all of them if the rest is damaged. */
export interface SnapshotReader<State> {
  /** The next chunk: at offset 0 of a buffer of its own, which the reader may keep. */
  take(chunk: Uint8Array): void;
  /** The state, after the last chunk. */
  end(): State;
}

/** Which memory a snapshot is of. It serves only where all of it is equal. */
export interface SnapshotLabel {
  readonly stage: string;
  /** Of the stage. */
  readonly version: number;
  /** Of the {@link SnapshotForm}. */
  readonly form: number;
  readonly generation: number;
  /** `whole`, or the number of the partition. */
  readonly slice: string;
}

/** How far a partition of the memory topic is folded into a snapshot. */
export interface FoldedPartition {
  readonly partition: number;
  /** First offset that is not. */
  readonly next: number;
  /** The last record that is: it must stand in the log for the snapshot to be believed. */
  readonly last?: { readonly offset: number; readonly digest: string };
}

/** What a snapshot holds besides the state. */
export interface SnapshotFacts {
  /** Partitions of the memory topic from which something was folded. */
  readonly folded: readonly FoldedPartition[];
  /** Next offsets of the inputs; for whoever looks at a file: the log has the word. */
  readonly inputs: Readonly<Record<string, number>>;
  /** Records of the memory topic that were folded, from the first on. */
  readonly records: number;
}

/** Why there is a snapshot that cannot be used: damaged, of another stage or version, or of another log. */
export class UnusableSnapshot extends Error {
  override readonly name = 'UnusableSnapshot';
}

/** Where snapshots are kept: nothing is lost with them but time. */
export interface SnapshotStore {
  /**
   * Puts a snapshot in the place of the one before it, whole or not at all; returns its size in bytes. Takes chunk by
   * chunk, with a turn of the event loop between them.
   */
  save(label: SnapshotLabel, facts: SnapshotFacts, chunks: Iterator<Uint8Array>): Promise<number>;
  /**
   * Reads the snapshot into a reader; undefined when there is none. Rejects with {@link UnusableSnapshot} when it is
   * damaged or belongs to another label: what the reader has taken must then be thrown away.
   */
  load<State>(
    label: SnapshotLabel,
    reader: () => SnapshotReader<State>,
  ): Promise<{ readonly state: State; readonly facts: SnapshotFacts } | undefined>;
  /** Removes all snapshots of a generation. */
  drop(generation: number): Promise<void>;
}
