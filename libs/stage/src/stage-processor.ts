import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  covers,
  deadLetters,
  fact,
  MalformedEvent,
  recordQuarantined,
  topicIn,
  type EventType,
  type DeadLetter,
  type Fact,
  type Lineage,
  type Position,
  type Recorded,
  type Topic,
} from '#contracts';
import {
  MAX_RECORD_BYTES,
  partitionOf,
  refuseTooLarge,
  sizeOf,
  type BatchProcessor,
  type EventLog,
  type LogRecord,
  type NewRecord,
  type Slice,
} from '#event-log';
import { deadLetterOf, placeOf, withoutRecord } from './dead-letter.js';
import { decode, encode, typeNameOf } from './envelope.js';
import { QuarantineQuota } from './faults.js';
import { Redeliveries, type Redelivery } from './redelivery.js';
import { SnapshotKeeper, type SnapshotKeeping } from './snapshots/snapshot-keeper.js';
import { stamp, type Stage } from './stage.js';

/** Records folded between two turns of the event loop while memory is recovered, so that the process stays responsive. */
const RECORDS_A_TURN = 100;

/** Called between two inputs: where something else is more urgent, it resolves when that is done. */
export type Pause = () => Promise<void> | undefined;

/** What befell the inputs of a batch; for logs and metrics. */
export interface BatchReport {
  readonly stage: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly quarantined: readonly { readonly recordId: string; readonly error: string }[];
}

/**
 * Runs a pure stage on one slice of its input. Guarantees: outputs follow from the inputs alone; an input that the
 * stage cannot work on goes to `dead-letters` and the stream goes on; state is rebuilt from the stage's own outputs
 * whenever a processor is opened. Never retries `decide`: it is pure, a second try gives the same error.
 */
export class StageProcessor<In extends EventType, Out extends EventType, State> implements BatchProcessor {
  #state: State | undefined;
  /** Partitions of the memory topic, for a stage that reads what others may have put anywhere; else undefined. */
  #partitions: number | undefined;
  /** The batch that waits for its commit. */
  #inHand: { readonly inputs: readonly Position[]; readonly outputs: readonly NewRecord[] } | undefined;
  readonly #keeper: SnapshotKeeper<State> | undefined;
  readonly #consumed: ReadonlySet<string>;
  readonly #known: ReadonlySet<string>;
  readonly #inputs: ReadonlyMap<string, Topic>;
  readonly #homes: ReadonlyMap<string, readonly Topic[]>;
  readonly #redeliveries: Redeliveries;

  constructor(
    private readonly stage: Stage<In, Out, State>,
    private readonly log: EventLog,
    private readonly lineage: Lineage,
    private readonly slice: Slice,
    private readonly quota = new QuarantineQuota(),
    /** Inputs whose fold failed once, so that memory had to be thrown away: they are quarantined unread. */
    private readonly poisonous = new Set<string>(),
    private readonly onBatch: (report: BatchReport) => void = () => undefined,
    snapshots?: SnapshotKeeping,
    private readonly pause: Pause = () => undefined,
  ) {
    this.#consumed = new Set(stage.consumes.map((type) => type.name));
    this.#known = new Set(stage.from.flatMap((topic) => topic.events.map((type) => type.name)));
    this.#inputs = new Map(stage.from.map((topic) => [topicIn(lineage, topic), topic]));
    this.#homes = new Map(
      stage.produces.map((type) => [
        type.name,
        stage.to.filter((topic) => topic.events.some((candidate) => candidate.name === type.name)),
      ]),
    );
    this.#redeliveries = new Redeliveries(log, lineage, stage.name);
    this.#keeper = snapshots && this.#keeperOf(snapshots);
  }

  async recover(signal: AbortSignal): Promise<void> {
    let state = (await this.#keeper?.restore()) ?? this.stage.initial();
    const { memory } = this.stage;
    if (memory) {
      const topic = topicIn(this.lineage, memory);
      for (const partition of new Set(this.slice.map((part) => part.partition)))
        for await (const batch of this.log.read({ topic, partition, offset: this.#keeper?.nextOf(partition) ?? 0 }))
          for (const [n, record] of batch.entries()) {
            if (n % RECORDS_A_TURN === 0) await nextTurn();
            signal.throwIfAborted();
            const output = this.#remember(record, memory);
            if (output) state = this.stage.evolve(state, output);
            this.#keeper?.recovered(record);
          }
    }
    if (memory && this.stage.refuse && this.stage.scope === 'partition')
      this.#partitions = (await this.log.ends(topicIn(this.lineage, memory))).length;
    this.#state = state;
  }

  async process(batch: readonly LogRecord[]): Promise<readonly NewRecord[]> {
    const outputs: NewRecord[] = [];
    const quarantined: { recordId: string; error: string }[] = [];
    for (const arrived of batch) {
      const paused = this.pause();
      if (paused) await paused;
      const input = this.#redeliveries.owns(arrived) ? await this.#redeliveries.ordered(arrived) : this.#first(arrived);
      if (!input) continue;
      try {
        this.#work(input, outputs);
        this.quota.count(this.stage.name, undefined);
      } catch (cause) {
        if (cause instanceof PoisonousInput) throw cause;
        const letter = this.#quarantine(input, cause);
        outputs.push(letter.record);
        quarantined.push(letter);
        this.quota.count(this.stage.name, deliveryOf(input));
      }
    }
    this.onBatch({ stage: this.stage.name, inputs: batch.length, outputs: outputs.length, quarantined });
    if (this.#keeper) this.#inHand = { inputs: batch, outputs };
    return outputs;
  }

  committed(written: readonly Position[]): void {
    if (this.#inHand) this.#keeper?.committed(this.#memory(), this.#inHand, written);
    this.#inHand = undefined;
  }

  async close(): Promise<void> {
    await this.#keeper?.close(this.#memory());
  }

  #keeperOf(keeping: SnapshotKeeping): SnapshotKeeper<State> | undefined {
    const { name: stage, version, scope, memory, snapshot } = this.stage;
    if (!memory || !snapshot) return undefined;
    const slice = scope === 'whole' ? 'whole' : String(this.slice[0]?.partition);
    const label = { stage, version, form: snapshot.version, generation: this.lineage.generation, slice };
    return new SnapshotKeeper(snapshot, keeping, label, this.log, topicIn(this.lineage, memory));
  }

  /** A record on its first delivery; undefined for one that is none of the stage's business. */
  #first(record: LogRecord): Delivery | undefined {
    const type = typeNameOf(record) ?? '';
    const isPassedOver = this.#known.has(type) && !this.#consumed.has(type);
    return isPassedOver || !covers(this.lineage, record) ? undefined : { record };
  }

  /** A record of its own that it cannot read was written by somebody else: reported, and no part of its memory. */
  #remember(record: LogRecord, memory: Topic): Fact<Out> | undefined {
    try {
      return decode(record, memory) as unknown as Fact<Out>;
    } catch (problem) {
      if (!(problem instanceof MalformedEvent)) throw problem;
      const recordId = placeOf(record);
      this.onBatch({
        stage: this.stage.name,
        inputs: 0,
        outputs: 0,
        quarantined: [{ recordId, error: problem.message }],
      });
      return undefined;
    }
  }

  #work(delivery: Delivery, outputs: NewRecord[]): void {
    const { record } = delivery;
    const name = deliveryOf(delivery);
    if (this.poisonous.has(name)) throw new Error('folding its outputs failed before');
    const topic = this.#inputs.get(record.topic);
    if (!topic) throw new Error(`${this.stage.name} does not read ${record.topic}`);
    let input: Recorded<In> & Position;
    try {
      input = decode<In>(record, topic);
      this.#ensureAtHome(record);
    } catch (problem) {
      if (problem instanceof MalformedEvent && this.stage.refuse) return this.#refuse(record, problem, outputs, name);
      throw problem;
    }
    const facts = this.stage.decide(this.#memory(), input);
    this.#record(input, facts, outputs, name);
  }

  /** What follows from a key must be where the slice that reads the key recovers its memory from. */
  #ensureAtHome({ key, partition }: LogRecord): void {
    if (this.#partitions === undefined) return;
    const home = partitionOf(key, this.#partitions);
    if (home !== partition)
      throw new MalformedEvent(`the record stands in partition ${partition}, its key belongs into partition ${home}`);
  }

  #refuse(record: LogRecord, problem: MalformedEvent, outputs: NewRecord[], name: string): void {
    const time = new Date(record.timestamp > 0 && record.timestamp < 8.64e15 ? record.timestamp : 0).toISOString();
    const { topic, partition, offset, key } = record;
    const id = record.headers['ce_id'] || placeOf(record);
    const input = { type: '', data: {}, id, key, time, raw: { topic, partition, offset } } as unknown as Recorded;
    const facts = this.stage.refuse?.({ key, problem: problem.message, time }) ?? [];
    this.#record(input, facts, outputs, name);
  }

  #record(input: Recorded, facts: readonly Fact<Out>[], outputs: NewRecord[], name: string): void {
    const stamped = facts.map((output, n) => stamp(this.stage, input, output, n));
    const encoded = stamped.flatMap((event) =>
      (this.#homes.get(event.type) ?? []).map((home) => encode(event as Recorded, home, this.lineage.generation)),
    );
    refuseTooLarge(encoded);
    try {
      let state = this.#memory();
      for (const event of stamped) state = this.stage.evolve(state, event);
      this.#state = state;
    } catch (cause) {
      this.#state = undefined;
      this.poisonous.add(name);
      throw new PoisonousInput(`${this.stage.name} could not fold what follows from ${name}`, { cause });
    }
    outputs.push(...encoded);
  }

  #memory(): State {
    if (this.#state === undefined) throw new Error(`${this.stage.name}: not recovered yet`);
    return this.#state;
  }

  #quarantine({ record, attempt }: Delivery, cause: unknown): { record: NewRecord; recordId: string; error: string } {
    const letter = { ...deadLetterOf(record, cause, this.stage), ...(attempt !== undefined && { attempt }) };
    const { recordId, error } = letter;
    const whole = this.#send(letter);
    return { record: sizeOf(whole) <= MAX_RECORD_BYTES ? whole : this.#send(withoutRecord(letter)), recordId, error };
  }

  #send(data: DeadLetter): NewRecord {
    const { recordId: id, key, capturedAt: time } = data;
    const input = { type: '', data: {}, id, key, time } as unknown as Recorded;
    const letter = fact(recordQuarantined, data);
    const stamped = stamp({ ...this.stage, produces: [recordQuarantined] }, input, letter, 0);
    return encode(stamped, deadLetters, this.lineage.generation);
  }
}

/** A record that comes for the first time, or again. */
type Delivery = Pick<Redelivery, 'record'> & Partial<Redelivery>;

/** Names one delivery of one record. */
const deliveryOf = ({ record, attempt }: Delivery): string =>
  attempt === undefined ? placeOf(record) : `${placeOf(record)}#${attempt}`;

/** Memory was thrown away in the middle of a batch: the batch is tried again, without the input that broke it. */
class PoisonousInput extends Error {
  override readonly name = 'PoisonousInput';
  readonly canRetry = true;
}
