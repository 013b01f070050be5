import assert from 'node:assert/strict';
import type { EventType, Fact, Recorded } from '#contracts';
import type { SnapshotForm } from './snapshots/snapshot.js';
import { decideOne, type Stage } from './stage.js';

/** A copy as the log would give it back: JSON knows no `undefined` and shares nothing. */
const asLogged = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

/** A snapshot holds the state as it was when it was begun, and what follows it is what would have followed. */
function checkSnapshot<State>(form: SnapshotForm<State>, reached: () => State, goOn: (state: State) => unknown): void {
  const state = reached();
  const written = chunksOf(form, reached());
  assert.deepEqual(
    chunksOf(form, state, () => goOn(state)),
    written,
    'a snapshot changes with the state after it was begun',
  );
  assert.deepEqual(chunksOf(form, stateOf(form, written)), written, 'a snapshot is not read back as it was written');
  assert.deepEqual(goOn(stateOf(form, written)), goOn(reached()), 'a restart from a snapshot changes the answer');
}

/** The chunks of a snapshot; something may happen between the first one and the others. */
function chunksOf<State>(form: SnapshotForm<State>, state: State, meanwhile = (): unknown => undefined): Uint8Array[] {
  const chunks = form.write(state)[Symbol.iterator]();
  const all: Uint8Array[] = [];
  for (let next = chunks.next(); !next.done; next = chunks.next()) {
    all.push(next.value);
    if (all.length === 1) meanwhile();
  }
  return all.map((chunk) => Uint8Array.from(chunk));
}

function stateOf<State>(form: SnapshotForm<State>, chunks: readonly Uint8Array[]): State {
  const reader = form.read();
  for (const chunk of chunks) reader.take(Uint8Array.from(chunk));
  return reader.end();
}

/**
 * The one way to speak of a stage in tests: `given` its own past outputs, `when` these inputs come, `then` these
 * facts follow. Behind every `then`, for nothing: the same answer twice; decide leaves its state alone; memory
 * equals the fold of the outputs; recovery from the memory topic alone gives the same state; a snapshot taken at any
 * point holds the state of that point, and what follows it is the same.
 */
export const specOf = <In extends EventType, Out extends EventType, State>(stage: Stage<In, Out, State>) => {
  const recorded = (input: Fact<In>, n: number): Recorded<In> => {
    const type = stage.consumes.find((candidate) => candidate.name === input.type);
    assert.ok(type, `${stage.name} does not declare that it consumes ${input.type}`);
    type.parse(input.data);
    const time = type.capturedAt(input.data);
    const raw = { topic: 'posts.raw', partition: 0, offset: n };
    return { ...input, id: `in-${n}`, key: type.key(input.data), time, raw };
  };
  const fold = (state: State, outputs: readonly Fact<Out>[]) =>
    outputs.reduce<State>((s, output) => stage.evolve(s, output), state);
  const remembered = (outputs: readonly Fact<Out>[]) =>
    outputs.filter((output) => stage.memory?.events.some((type) => type.name === output.type));
  const run = (before: State, inputs: readonly Recorded<In>[]) => {
    let state = before;
    const outputs: Recorded<Out>[] = [];
    for (const input of inputs) {
      const decided = decideOne(stage, state, input);
      state = decided.state;
      outputs.push(...decided.outputs);
    }
    return { state, outputs };
  };
  const plain = (outputs: readonly Recorded<Out>[]): Fact<Out>[] =>
    asLogged(outputs.map(({ type, data }) => ({ type, data }) as Fact<Out>));

  const check = (past: readonly Fact<Out>[], inputs: readonly Fact<In>[]): Fact<Out>[] => {
    const before = () => fold(stage.initial(), asLogged(past));
    const events = inputs.map(recorded);
    const first = run(before(), asLogged(events));
    const outputs = plain(first.outputs);
    for (const output of first.outputs) stage.produces.find((type) => type.name === output.type)?.parse(output.data);

    assert.deepEqual(plain(run(before(), asLogged(events)).outputs), outputs, 'not deterministic');

    let untouched = before();
    for (const event of events) {
      const decided = stage.decide(untouched, asLogged(event));
      assert.deepEqual(stage.decide(untouched, asLogged(event)), decided, 'decide changes what it is given');
      untouched = fold(untouched, asLogged(decided));
    }

    const replayed = fold(before(), asLogged(outputs));
    assert.deepEqual(replayed, first.state, 'memory is not the fold of the outputs');
    const recovered = fold(stage.initial(), asLogged(remembered([...past, ...outputs])));
    assert.deepEqual(recovered, first.state, 'memory cannot be recovered from the memory topic');

    const restarted: Fact<Out>[] = [];
    for (const event of events) {
      const fresh = fold(stage.initial(), asLogged(remembered([...past, ...restarted])));
      restarted.push(...plain(run(fresh, [asLogged(event)]).outputs));
    }
    assert.deepEqual(restarted, outputs, 'batch size or a restart changes the answer');
    const { snapshot } = stage;
    if (snapshot)
      for (let n = 0; n <= events.length; n++)
        checkSnapshot(
          snapshot,
          () => run(before(), asLogged(events.slice(0, n))).state,
          (state) => plain(run(state, asLogged(events.slice(n))).outputs),
        );
    return outputs;
  };

  return {
    given: (...past: Fact<Out>[]) => ({
      when: (...inputs: Fact<In>[]) => ({
        /** Exactly these facts, in this order. */
        then: (...expected: Fact<Out>[]) => assert.deepEqual(check(past, inputs), asLogged(expected)),
        /** The facts themselves, all checks done: for assertions on parts of them. */
        outputs: () => check(past, inputs),
      }),
    }),
  };
};
