import type { Position } from '#contracts';
import type { PartitionEnds } from '../event-log.js';
import { unknownPartition } from './cluster-metadata.js';
import type { Connection } from './connection.js';

const COUNT_LIMITS = { maxWaitMs: 0, minBytes: 1, maxBytes: 256 * 1024 };
/** Records among so few offsets are counted one by one, else estimated, unless the last of them hold none. */
const COUNTED_OFFSETS = 500;
const TAIL_OFFSETS = 10;

/** Counts the records that remain behind positions, where the log itself tells only offsets. */
export class RecordCounts {
  private readonly counts = new Map<string, { readonly from: number; readonly end: number; readonly count: number }>();
  /** By partition, an offset that holds a committed record. */
  private readonly lastSeen = new Map<string, number>();

  constructor(
    private readonly lookups: Connection,
    /** Knows the end of everything written, settled or not. */
    private readonly heads: Connection,
  ) {}

  /**
   * Records from each position on, see {@link EventLog.remaining}. What a transaction has written but not yet settled
   * counts as well: else a record would be nowhere between the commit and its marker, and all would seem done.
   */
  async from(positions: readonly Position[]): Promise<readonly number[]> {
    const topics = [...new Set(positions.map(({ topic }) => topic))];
    const [written, settled] = [await endsByPartition(this.heads, topics), await endsByPartition(this.lookups, topics)];
    return Promise.all(
      positions.map(async (position) => {
        const name = nameOf(position);
        const ends = settled.get(name);
        if (!ends) throw unknownPartition(position);
        const from = Math.max(position.offset, ends.begin);
        const pending = Math.max(0, written.get(name)!.end - Math.max(ends.end, from));
        return (await this.count({ ...position, offset: from }, ends.end)) + pending;
      }),
    );
  }

  /** Committed records between a position and an offset: counted where they are few, else estimated. */
  private async count(from: Position, end: number): Promise<number> {
    if (end - from.offset > COUNTED_OFFSETS && (await this.hasRecordNear(from, end))) return end - from.offset;
    const name = nameOf(from);
    const known = this.counts.get(name);
    if (known?.from === from.offset && known.end === end) return known.count;
    let count = 0;
    for (let next = from.offset; next < end;) {
      const fetched = await this.lookups.fetchOne({ ...from, offset: next }, COUNT_LIMITS);
      count += fetched.records.filter(({ offset }) => offset < end).length;
      next = fetched.next;
    }
    this.counts.set(name, { from: from.offset, end, count });
    return count;
  }

  /** Whether one of the last offsets before the end, and not before the position, holds a committed record. */
  private async hasRecordNear(from: Position, end: number): Promise<boolean> {
    const name = nameOf(from);
    if ((this.lastSeen.get(name) ?? -1) >= from.offset) return true;
    const { records } = await this.lookups.fetchOne({ ...from, offset: end - TAIL_OFFSETS }, COUNT_LIMITS);
    const last = records.at(-1);
    if (last) this.lastSeen.set(name, last.offset);
    return last !== undefined;
  }
}

async function endsByPartition(
  connection: Connection,
  topics: readonly string[],
): Promise<ReadonlyMap<string, PartitionEnds>> {
  const perTopic = await Promise.all(
    topics.map(async (topic) =>
      (await connection.ends(topic)).map((ends) => [nameOf({ topic, ...ends }), ends] as const),
    ),
  );
  return new Map(perTopic.flat());
}

const nameOf = ({ topic, partition }: { readonly topic: string; readonly partition: number }): string =>
  `${topic}/${partition}`;
