import { deadLetters, recordRedelivered, topicIn, type Fact, type Lineage } from '#contracts';
import type { EventLog, LogRecord } from '#event-log';
import { placeOf } from './dead-letter.js';
import { decode, typeNameOf } from './envelope.js';

type Order = Fact<typeof recordRedelivered>['data'];

/** A record that is delivered again, and which delivery it is: 1 for the first after the one that failed. */
export interface Redelivery {
  readonly record: LogRecord;
  readonly attempt: number;
}

/**
 * Dead letters that are to be delivered again to one reader of a generation. An order counts once: where the same one was
 * written twice, the earlier one. So, with the positions of the reader committed beside its outputs, each is delivered
 * exactly once. It comes after whatever has passed since it failed: order is not restored.
 */
export class Redeliveries {
  readonly #topic: string;
  /** By partition of the dead letters, where each order was given first, and where to read on. Read when the first order comes. */
  readonly #given = new Map<number, { readonly first: Map<string, number>; next: number }>();

  constructor(
    private readonly log: EventLog,
    lineage: Lineage,
    private readonly reader: string,
  ) {
    this.#topic = topicIn(lineage, deadLetters);
  }

  /** Whether a record is of the dead letters, which hold no other work than orders. */
  owns({ topic }: Pick<LogRecord, 'topic'>): boolean {
    return topic === this.#topic;
  }

  /** What a record of the dead letters orders; undefined for one that orders nothing of this reader, or nothing new. */
  async ordered(record: LogRecord): Promise<Redelivery | undefined> {
    const order = this.#orderIn(record);
    if (!order || (await this.#givenIn(record.partition)).get(nameOf(order)) !== record.offset) return undefined;
    for await (const batch of this.log.read(order))
      for (const found of batch)
        if (found.offset === order.offset) return { record: found, attempt: order.attempt };
        else if (found.offset > order.offset) return undefined;
    return undefined;
  }

  async #givenIn(partition: number): Promise<ReadonlyMap<string, number>> {
    let given = this.#given.get(partition);
    if (!given) this.#given.set(partition, (given = { first: new Map(), next: 0 }));
    for await (const batch of this.log.read({ topic: this.#topic, partition, offset: given.next }))
      for (const record of batch) {
        const order = this.#orderIn(record);
        if (order && !given.first.has(nameOf(order))) given.first.set(nameOf(order), record.offset);
        given.next = record.offset + 1;
      }
    return given.first;
  }

  #orderIn(record: LogRecord): Order | undefined {
    if (typeNameOf(record) !== recordRedelivered.name) return undefined;
    const { data } = decode<typeof recordRedelivered>(record, deadLetters);
    return data.stage === this.reader ? data : undefined;
  }
}

const nameOf = (order: Order): string => `${placeOf(order)}#${order.attempt}`;
