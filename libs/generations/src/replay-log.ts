import { randomUUID } from 'node:crypto';
import {
  MalformedEvent,
  partitionsOf,
  replayMoved,
  replayOpened,
  replays,
  topicName,
  type EventType,
} from '#contracts';
import type { EventLog, LogRecord } from '#event-log';
import { decode, encodeFact } from '#stage';
import { apply, FIRST_REGISTRY, Refusal, type Registry, type ReplayEvent } from './registry.js';

const TOPIC = topicName(replays, 1);
const TYPES: Readonly<Record<ReplayEvent['type'], EventType>> = {
  [replayOpened.name]: replayOpened,
  [replayMoved.name]: replayMoved,
};

/**
 * The topic `replays` and what follows from it. Every process has one and comes to the same {@link Registry}, a moment
 * apart. Records that are no events of it are passed over. Never decides by itself what is asked.
 */
export class ReplayLog {
  #registry = FIRST_REGISTRY;
  #next = 0;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #refused = new Map<string, Refusal>();
  readonly #listeners = new Set<() => void>();

  private constructor(private readonly log: EventLog) {}

  /** Creates the topic where there is none, and reads it. */
  static async open(log: EventLog): Promise<ReplayLog> {
    await log.createTopics([{ name: TOPIC, partitions: partitionsOf(replays), retention: 'forever' }]);
    const opened = new ReplayLog(log);
    await opened.refresh();
    return opened;
  }

  /** As of the last {@link ReplayLog.refresh}. */
  get registry(): Registry {
    return this.#registry;
  }

  /** Offset up to which {@link ReplayLog.registry} holds: it only grows, for whoever must not go back. */
  get position(): number {
    return this.#next;
  }

  /** Called after each change of the registry. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Reads what has come since. Rejects with a `LogFault`. */
  refresh(): Promise<Registry> {
    const mine = this.#turn.then(() => this.#read());
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /**
   * Writes what is asked, and answers when it counts. Throws {@link Refusal} where the log already holds something that
   * excludes it, whoever wrote that.
   */
  async record(event: ReplayEvent): Promise<Registry> {
    const id = `replays/${randomUUID()}`;
    await this.log.append([encodeFact(TYPES[event.type], event.data, replays, { id })]);
    await this.refresh();
    const refused = this.#refused.get(id);
    this.#refused.delete(id);
    if (refused) throw refused;
    return this.#registry;
  }

  async #read(): Promise<Registry> {
    const before = this.#registry;
    for await (const batch of this.log.read({ topic: TOPIC, partition: 0, offset: this.#next }))
      for (const record of batch) {
        this.#fold(record);
        this.#next = record.offset + 1;
      }
    if (this.#registry !== before) for (const listener of this.#listeners) listener();
    return this.#registry;
  }

  #fold(record: LogRecord): void {
    try {
      this.#registry = apply(this.#registry, decode(record, replays) as unknown as ReplayEvent);
    } catch (fault) {
      if (fault instanceof Refusal) this.#refused.set(record.headers['ce_id'] ?? '', fault);
      else if (!(fault instanceof MalformedEvent)) throw fault;
    }
  }
}
