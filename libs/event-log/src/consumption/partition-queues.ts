import type { Position } from '#contracts';
import type { LogRecord } from '../event-log.js';

/** A batch ends here, so that large records do not pile up in memory. */
export const MAX_BATCH_BYTES = 8 * 1024 * 1024;

/** What was read of a partition. */
export interface Portion {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly LogRecord[];
  /** Where to read on. */
  readonly next: number;
  /** Where the partition ended when it was read. */
  readonly end: number;
}

interface Queue {
  readonly topic: string;
  readonly partition: number;
  records: readonly LogRecord[];
  /** Records that have been handed over. */
  taken: number;
  next: number;
  /** Whether something is known to stand behind `next`. Nothing is known of a partition before it was read. */
  hasMore: boolean;
}

/**
 * The records of a slice on their way to its processor. `in-turn`: a batch is of one partition, that which has waited
 * longest. `merged`: a batch is of all partitions, the earliest record first (of equal times the first partition's); while a
 * partition is known to hold more, its next record is waited for, and one that was read to its end holds up nobody. So
 * a backlog comes in the same order whenever it is read.
 */
export class PartitionQueues {
  private readonly queues: Queue[];

  /** Reads ahead until `room` records wait. */
  constructor(
    from: readonly Position[],
    private readonly order: 'in-turn' | 'merged',
    private readonly room: number,
  ) {
    this.queues = from.map(({ topic, partition, offset }) => ({
      topic,
      partition,
      records: [],
      taken: 0,
      next: offset,
      hasMore: true,
    }));
  }

  /** Where to read on, what is needed most first; nothing while enough is waiting. */
  wanted(): readonly Position[] {
    const total = this.queues.reduce((sum, queue) => sum + waiting(queue), 0);
    const isHungry =
      this.order === 'merged'
        ? (queue: Queue) => waiting(queue) < this.room / this.queues.length
        : () => total < this.room;
    return this.queues
      .filter(isHungry)
      .sort((a, b) => waiting(a) - waiting(b))
      .map(({ topic, partition, next }) => ({ topic, partition, offset: next }));
  }

  put({ topic, partition, records, next, end }: Portion): void {
    const queue = this.queues.find((one) => one.topic === topic && one.partition === partition);
    if (!queue) return;
    queue.next = next;
    queue.hasMore = next < end;
    if (!records.length) return;
    queue.records = waiting(queue) ? [...queue.records.slice(queue.taken), ...records] : records;
    queue.taken = 0;
  }

  /** At most `max` records, or undefined when none may be handed over yet. */
  take(max: number): readonly LogRecord[] | undefined {
    const batch = this.order === 'merged' ? this.takeMerged(max) : this.takeInTurn(max);
    return batch.length ? batch : undefined;
  }

  private takeInTurn(max: number): readonly LogRecord[] {
    const at = this.queues.findIndex((queue) => waiting(queue));
    if (at < 0) return [];
    const [queue] = this.queues.splice(at, 1);
    this.queues.push(queue!);
    return fill(max, () => next(queue!));
  }

  private takeMerged(max: number): readonly LogRecord[] {
    return fill(max, () => {
      let earliest: Queue | undefined;
      for (const queue of this.queues)
        if (!waiting(queue)) {
          if (queue.hasMore) return undefined;
        } else if (!earliest || timeOf(queue) < timeOf(earliest)) earliest = queue;
      return earliest && next(earliest);
    });
  }
}

const waiting = ({ records, taken }: Queue): number => records.length - taken;
const timeOf = ({ records, taken }: Queue): number => records[taken]!.timestamp;
const next = (queue: Queue): LogRecord | undefined => queue.records[queue.taken] && queue.records[queue.taken++];

function fill(max: number, next: () => LogRecord | undefined): LogRecord[] {
  const batch: LogRecord[] = [];
  for (let bytes = 0; batch.length < max && bytes < MAX_BATCH_BYTES;) {
    const record = next();
    if (!record) break;
    batch.push(record);
    bytes += record.value.length;
  }
  return batch;
}
