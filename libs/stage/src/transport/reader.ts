import { deadLetters, type EventType, type Generation, type Lineage, type Topic } from '#contracts';
import type { BatchProcessor, EventLog, Slice } from '#event-log';
import { QuarantineQuota } from '../faults.js';
import type { SnapshotKeeping } from '../snapshots/snapshot-keeper.js';
import { StageProcessor, type BatchReport, type Pause } from '../stage-processor.js';
import type { Stage } from '../stage.js';

/** Something that reads topics in batches: a stage, or the views. */
export interface Reader {
  /** `normalise`, `views`: also the pattern of its Nest handler. */
  readonly name: string;
  readonly topics: readonly Topic[];
  readonly scope: 'partition' | 'whole';
  /** Most records handed over at a time. */
  readonly batchSize: number;
  /** A topic that it writes, and that tells which generation's reader it is; none where every generation has its own. */
  readonly writes?: Topic;
  /** Makes what it needs besides the log, before it begins to work for a generation. */
  prepare?(lineage: Lineage): Promise<void>;
  open(log: EventLog, lineage: Lineage, slice: Slice, pause?: Pause): BatchProcessor;
  /** How far it has come, for a reader that keeps its positions elsewhere than in the log. */
  progress?(log: EventLog, lineage: Lineage): Promise<readonly { readonly lag: number }[]>;
}

/** The name of a reader in the log: `normalise.g1`. Positions, groups and transactional ids are kept under it. */
export const readerName = (name: string, generation: Generation): string => `${name}.g${generation}`;

/** How a stage is run. */
export interface StageReaderOptions {
  readonly batchSize?: number;
  readonly onBatch?: (report: BatchReport) => void;
  /** Where a stage that has a form for it keeps snapshots of its memory; without it memory is always folded from the log. */
  readonly snapshots?: SnapshotKeeping;
}

/** Reads for a pure stage: see {@link StageProcessor} for what it guarantees. */
export function stageReader<In extends EventType, Out extends EventType, State>(
  stage: Stage<In, Out, State>,
  options: StageReaderOptions = {},
): Reader {
  const quotas = ofGenerations(() => new QuarantineQuota());
  const poisonous = ofGenerations(() => new Set<string>());
  const writes = stage.to.find(({ kind }) => kind === 'derived');
  return {
    name: stage.name,
    topics: [...stage.from, deadLetters],
    ...(writes && { writes }),
    scope: stage.scope,
    batchSize: options.batchSize ?? 1000,
    open: (log, lineage, slice, pause) =>
      new StageProcessor(
        stage,
        log,
        lineage,
        slice,
        quotas(lineage),
        poisonous(lineage),
        options.onBatch,
        options.snapshots,
        pause,
      ),
  };
}

/** One of something for each generation: what goes wrong in one must not stop another. */
export function ofGenerations<T>(make: () => T): (lineage: Lineage) => T {
  const made = new Map<Generation, T>();
  return ({ generation }) => {
    let one = made.get(generation);
    if (one === undefined) made.set(generation, (one = make()));
    return one;
  };
}
