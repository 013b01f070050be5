import type { EventType, Recorded, Topic } from '#contracts';
import { decideOne, type Stage } from '#stage';

/** What one stage of a chain made of an input. */
type AnyStage = Stage;

/**
 * Runs pure stages one after the other in memory, without log, clock or store: for `analyse`, and for tests that
 * follow posts through the whole way. Events that the next stage does not consume end where they are.
 */
export class Pipeline {
  readonly #stages: readonly AnyStage[];
  readonly #states: unknown[];

  constructor(stages: readonly unknown[]) {
    this.#stages = stages as readonly AnyStage[];
    this.#states = this.#stages.map((stage) => stage.initial());
  }

  /** Everything that follows from one event, in order, the outputs of every stage included. */
  run(input: Recorded): readonly Recorded[] {
    const all: Recorded[] = [];
    let wave: readonly Recorded[] = [input];
    this.#stages.forEach((stage, n) => {
      const next: Recorded[] = [];
      for (const event of wave) {
        if (!stage.consumes.some((type) => type.name === event.type)) continue;
        const decided = decideOne(stage, this.#states[n], event);
        this.#states[n] = decided.state;
        next.push(...decided.outputs);
      }
      all.push(...next);
      wave = next;
    });
    return all;
  }
}

/** An event as it would stand in the log, for the first stage of a {@link Pipeline}. */
export function recorded(type: EventType, data: unknown, id: string, topic: Topic, offset: number): Recorded {
  const raw = { topic: topic.name, partition: 0, offset };
  return { type: type.name, data, id, key: type.key(data), time: type.capturedAt(data), raw };
}
