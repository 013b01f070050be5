import type { EventType, Fact, Recorded, Topic } from '#contracts';
import type { SnapshotForm } from './snapshots/snapshot.js';

/**
 * A pure step of the pipeline: no clock, no chance, no I/O.
 * State is a fold of the stage's own outputs, so the output topic is its recovery log.
 */
export interface Stage<In extends EventType = EventType, Out extends EventType = EventType, State = unknown> {
  /** A verb: `normalise`. */
  readonly name: string;
  /** Raised when the same input may give another answer. */
  readonly version: number;
  readonly from: readonly Topic[];
  readonly to: readonly Topic[];
  /** Events of `from` that it works on; others are passed over. */
  readonly consumes: readonly In[];
  readonly produces: readonly Out[];
  /** `partition`: each partition has its own state; `whole`: one state for all. */
  readonly scope: 'partition' | 'whole';
  /** The topic of `to` whose events, folded by `evolve`, give the state; none for a stage without memory. */
  readonly memory?: Topic;
  /** How the state is written down, so that a restart is short; only for a stage with a `memory`. */
  readonly snapshot?: SnapshotForm<State>;
  initial(): State;
  decide(state: State, input: Recorded<In>): readonly Fact<Out>[];
  /** May change the state that it is given: the runner owns it. Events that are not in `memory` must leave it as it is. */
  evolve(state: State, output: Fact<Out>): State;
  /**
   * What becomes of a record that is no event of `from`: only for a stage that reads what others than we may write.
   * Without it such a record is quarantined.
   */
  refuse?(record: { readonly key: string; readonly problem: string; readonly time: string }): readonly Fact<Out>[];
}

/** A decision with the outputs stamped and the state after them. */
export interface Decided<Out extends EventType, State> {
  readonly state: State;
  readonly outputs: readonly Recorded<Out>[];
}

/** Gives a fact its envelope: the id spells the lineage, time and raw position come from the input. */
export function stamp<Out extends EventType>(
  stage: Pick<Stage<any, Out, any>, 'name' | 'version' | 'produces'>,
  input: Recorded,
  output: Fact<Out>,
  n: number,
): Recorded<Out> {
  const type = stage.produces.find((candidate) => candidate.name === output.type);
  if (!type) throw new Error(`${stage.name} does not declare that it produces ${output.type}`);
  return {
    ...output,
    id: `${input.id}/${stage.name}.${n}`,
    key: type.key(output.data),
    time: input.time,
    causeId: input.id,
    madeBy: `${stage.name}@${stage.version}`,
    ...(input.raw && { raw: input.raw }),
    ...(input.traceparent && { traceparent: input.traceparent }),
  };
}

/** Decides one input and folds its outputs. The state passed in must not be used afterwards. */
export function decideOne<In extends EventType, Out extends EventType, State>(
  stage: Stage<In, Out, State>,
  state: State,
  input: Recorded<In>,
): Decided<Out, State> {
  const outputs = stage.decide(state, input).map((output, n) => stamp(stage, input, output, n));
  for (const output of outputs) state = stage.evolve(state, output);
  return { state, outputs };
}
