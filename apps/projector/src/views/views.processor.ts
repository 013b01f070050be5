import { topicName, type DeadLetter, type Generation, type Position, type Topic } from '#contracts';
import type { BatchProcessor, LogRecord, Slice } from '#event-log';
import {
  attempt,
  isConsumed,
  isPoison,
  isStorable,
  keepDeadLetters,
  movePosition,
  projectEvents,
  storedPositions,
  VIEW_TOPICS,
  VIEWS_READER,
  type Projected,
  type Store,
  type ViewTransaction,
} from '#read-model';
import { deadLetterOf, decode, typeNameOf, type QuarantineQuota } from '#stage';

/** Raised when the same events may give other rows. */
const VERSION = 1;

/** A record on its way into the views, with its event, or why it is none. */
type Input = { readonly record: LogRecord } & ({ readonly event: Projected } | { readonly error: unknown });

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

  constructor(
    private readonly store: Store,
    private readonly generation: Generation,
    private readonly slice: Slice,
    private readonly quota: QuarantineQuota,
  ) {
    this.#topics = new Map(VIEW_TOPICS.map((topic) => [topicName(topic, generation), topic]));
  }

  async recover(): Promise<readonly Position[]> {
    for (const { topic, partition, offset } of await storedPositions(this.store.tables(this.generation), VIEWS_READER))
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
    const inputs = this.#read(unseen);
    const write = (project: (tx: ViewTransaction) => Promise<readonly DeadLetter[]>) =>
      this.store.write(this.generation, async (tx) => {
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
  #read(records: readonly LogRecord[]): Input[] {
    const topic = this.#topics.get(records[0]!.topic);
    if (!topic) throw new Error(`the views do not read ${records[0]!.topic}`);
    return records.flatMap((record): Input[] => {
      const type = typeNameOf(record) ?? '';
      if (!isConsumed(type) && topic.events.some(({ name }) => name === type)) return [];
      try {
        if (!isStorable(record.key)) throw new Error('the key holds NUL or a lone surrogate');
        return [{ record, event: decode(record, topic) }];
      } catch (error) {
        return [{ record, error }];
      }
    });
  }

  async #project(tx: ViewTransaction, inputs: readonly Input[]): Promise<DeadLetter[]> {
    const topic = this.#topics.get(inputs[0]?.record.topic ?? '');
    if (topic)
      await projectEvents(
        tx,
        topic,
        inputs.flatMap((input) => ('event' in input ? [input.event] : [])),
      );
    return inputs.flatMap((input) => ('error' in input ? [letterOf(input.record, input.error)] : []));
  }

  /** Halves the inputs until those that fail stand alone; each half is projected whole or not at all, in order. */
  async #separate(tx: ViewTransaction, inputs: readonly Input[]): Promise<DeadLetter[]> {
    try {
      return await attempt(tx, () => this.#project(tx, inputs));
    } catch (error) {
      if (!isPoison(error)) throw error;
      const [only, ...others] = inputs;
      if (only && others.length === 0) return [letterOf(only.record, error)];
      const middle = Math.ceil(inputs.length / 2);
      const first = await this.#separate(tx, inputs.slice(0, middle));
      return [...first, ...(await this.#separate(tx, inputs.slice(middle)))];
    }
  }
}

const placeOf = (topic: string, partition: number): string => `${topic}/${partition}`;

const letterOf = (record: LogRecord, cause: unknown): DeadLetter =>
  deadLetterOf(record, cause, { name: VIEWS_READER, version: VERSION });
