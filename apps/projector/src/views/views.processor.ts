import {
  covers,
  deadLetters,
  topicName,
  topicsIn,
  type DeadLetter,
  type Lineage,
  type Position,
  type Topic,
} from '#contracts';
import type { BatchProcessor, EventLog, LogRecord, Slice } from '#event-log';
import {
  attempt,
  isConsumed,
  isPoison,
  isStorable,
  keepDeadLetters,
  movePosition,
  projectEvents,
  readerGenerationOf,
  storedPositions,
  VIEW_TOPICS,
  VIEWS_READER,
  type Projected,
  type Store,
  type ViewTransaction,
} from '#read-model';
import { deadLetterOf, decode, Redeliveries, typeNameOf, type QuarantineQuota, type Redelivery } from '#stage';

/** Raised when the same events may give other rows. */
const VERSION = 1;

/** A record on its way into the views, for the first time or again, with its event, or why it is none. */
type Input = Delivery & { readonly topic: Topic } & ({ readonly event: Projected } | { readonly error: unknown });
type Delivery = Pick<Redelivery, 'record'> & Partial<Redelivery>;

/**
 * Writes the views. Guarantees: the rows of a batch and its position are in one transaction, so that each record is
 * projected exactly once whatever the log redelivers; a record that is no event of its topic, or that a view cannot
 * store, goes to the dead letters in that same transaction, and the stream goes on. While the database is away it
 * rejects with a fault that can be retried, and nothing has happened.
 */
export class ViewsProcessor implements BatchProcessor {
  /** Next offset of each partition, as stored. */
  readonly #next = new Map<string, number>();
  readonly #topics: ReadonlyMap<string, Topic>;
  readonly #redeliveries: Redeliveries;

  constructor(
    private readonly store: Store,
    log: EventLog,
    private readonly lineage: Lineage,
    private readonly slice: Slice,
    private readonly quota: QuarantineQuota,
  ) {
    const names = VIEW_TOPICS.flatMap((topic) => topicsIn(lineage, topic).map((name) => [name, topic] as const));
    this.#topics = new Map(names);
    this.#redeliveries = new Redeliveries(log, lineage, VIEWS_READER);
  }

  async recover(): Promise<readonly Position[]> {
    for (const { topic, partition, offset } of await storedPositions(
      this.store.tables(this.lineage.generation),
      VIEWS_READER,
    ))
      this.#next.set(placeOf(topic, partition), offset);
    return this.slice.map(({ topic, partition }) => ({
      topic,
      partition,
      offset: this.#next.get(placeOf(topic, partition)) ?? 0,
    }));
  }

  async process(batch: readonly LogRecord[]): Promise<'kept-elsewhere'> {
    const last = batch.at(-1);
    if (!last) return 'kept-elsewhere';
    const place = placeOf(last.topic, last.partition);
    const expected = this.#next.get(place);
    const unseen = batch.filter((record) => record.offset >= (expected ?? 0));
    if (unseen.length === 0) return 'kept-elsewhere';

    const next = last.offset + 1;
    const { topic, partition } = last;
    const inputs = await this.#read(unseen);
    const write = (project: (tx: ViewTransaction) => Promise<readonly DeadLetter[]>) =>
      this.store.write(this.lineage.generation, async (tx) => {
        await movePosition(tx, VIEWS_READER, { topic, partition, expected, next });
        const letters = await project(tx);
        await keepDeadLetters(tx, letters);
        return letters;
      });

    let letters: readonly DeadLetter[];
    try {
      letters = await write((tx) => this.#project(tx, inputs));
    } catch (error) {
      if (!isPoison(error)) throw error;
      letters = await write((tx) => this.#separate(tx, inputs));
    }
    this.#next.set(place, next);
    const places = letters.map(({ offset }) => `${place}/${offset}`);
    for (let n = 0; n < unseen.length; n++) this.quota.count(VIEWS_READER, places[n]);
    return 'kept-elsewhere';
  }

  /** Reads what some view uses; the rest is passed over unread. */
  async #read(records: readonly LogRecord[]): Promise<Input[]> {
    const inputs: Input[] = [];
    for (const record of records) {
      if (!covers(this.lineage, record)) continue;
      inputs.push(...this.#inputsOf({ record }));
      const again = this.#redeliveries.owns(record) ? await this.#redeliveries.ordered(record) : undefined;
      if (again) inputs.push(...this.#inputsOf(again));
    }
    return inputs;
  }

  /** One input, or none for an event that no view uses. */
  #inputsOf(delivery: Delivery): Input[] {
    const { record } = delivery;
    const topic = this.#topics.get(record.topic);
    if (!topic) throw new Error(`the views do not read ${record.topic}`);
    const type = typeNameOf(record) ?? '';
    if (!isConsumed(type) && topic.events.some(({ name }) => name === type)) return [];
    try {
      if (!isStorable(record.key)) throw new Error('the key holds NUL or a lone surrogate');
      const event: Projected = decode(record, topic);
      return topic === deadLetters && !this.#isOurs(event) ? [] : [{ ...delivery, topic, event }];
    } catch (error) {
      return [{ ...delivery, topic, error }];
    }
  }

  /** Dead letters of an earlier generation are ours where its stage works for us as well. */
  #isOurs({ topic, data }: Projected): boolean {
    return topic === topicName(deadLetters, readerGenerationOf(this.lineage, data as DeadLetter));
  }

  async #project(tx: ViewTransaction, inputs: readonly Input[]): Promise<DeadLetter[]> {
    for (const [topic, of] of Map.groupBy(inputs, (input) => input.topic))
      await projectEvents(
        tx,
        topic,
        of.flatMap((input) => ('event' in input ? [input.event] : [])),
      );
    return inputs.flatMap((input) => ('error' in input ? [letterOf(input, input.error)] : []));
  }

  /** Halves the inputs until those that fail stand alone; each half is projected whole or not at all, in order. */
  async #separate(tx: ViewTransaction, inputs: readonly Input[]): Promise<DeadLetter[]> {
    try {
      return await attempt(tx, () => this.#project(tx, inputs));
    } catch (error) {
      if (!isPoison(error)) throw error;
      const [only, ...others] = inputs;
      if (only && others.length === 0) return [letterOf(only, error)];
      const middle = Math.ceil(inputs.length / 2);
      const first = await this.#separate(tx, inputs.slice(0, middle));
      return [...first, ...(await this.#separate(tx, inputs.slice(middle)))];
    }
  }
}

const placeOf = (topic: string, partition: number): string => `${topic}/${partition}`;

const letterOf = ({ record, attempt }: Delivery, cause: unknown): DeadLetter => ({
  ...deadLetterOf(record, cause, { name: VIEWS_READER, version: VERSION }),
  ...(attempt !== undefined && { attempt }),
});
