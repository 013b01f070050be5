import type { SnapshotForm } from './snapshot.js';

const CHUNK_CHARACTERS = 128 * 1024;

/** A snapshot in JSON, for a memory of plain objects: each chunk is an array of rows. */
export function jsonSnapshot<State, Row>(form: {
  readonly version: number;
  initial(): State;
  /**
   * What the state consists of, as it is at the call: an array of rows that nothing changes afterwards (`[...map]` of a
   * map whose values are replaced, never changed).
   */
  rows(state: State): Iterable<Row>;
  /** Adds a row to a state that is being read; rows come in the order of `rows`. */
  put(state: State, row: Row): void;
}): SnapshotForm<State> {
  return {
    version: form.version,
    write: (state) => chunksOf(form.rows(state)),
    read() {
      const state = form.initial();
      return {
        take(chunk) {
          for (const row of JSON.parse(utf8.decode(chunk)) as Row[]) form.put(state, row);
        },
        end: () => state,
      };
    },
  };
}

const utf8 = new TextDecoder();

function* chunksOf(rows: Iterable<unknown>): Generator<Buffer> {
  let lines: string[] = [];
  let characters = 0;
  for (const row of rows) {
    const line = JSON.stringify(row);
    lines.push(line);
    characters += line.length;
    if (characters < CHUNK_CHARACTERS) continue;
    yield Buffer.from(`[${lines.join(',')}]`);
    lines = [];
    characters = 0;
  }
  if (lines.length) yield Buffer.from(`[${lines.join(',')}]`);
}
