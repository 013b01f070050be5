import { sql, type Kysely } from 'kysely';
import type { Position } from '#contracts';
import { StoreFault } from './faults.js';
import type { Tables } from './tables.js';
import type { ViewTransaction } from './view.js';

/** Next offsets of a set of views; partitions that it has never worked on are missing. */
export async function storedPositions(db: Kysely<Tables>, views: string): Promise<readonly Position[]> {
  const rows = await db
    .selectFrom('positions')
    .select(['topic', 'partition', 'next as offset'])
    .where('views', '=', views)
    .execute();
  return rows;
}

/**
 * Moves a position from `expected` (undefined: none is stored) to `next`. Locks it until the transaction ends.
 * Throws a {@link StoreFault} `stale` when somebody else has moved it.
 */
export async function movePosition(
  tx: ViewTransaction,
  views: string,
  at: {
    readonly topic: string;
    readonly partition: number;
    readonly expected: number | undefined;
    readonly next: number;
  },
): Promise<void> {
  const { topic, partition, expected, next } = at;
  const moved =
    expected === undefined
      ? await sql`insert into positions (views, topic, partition, next)
          values (${views}, ${topic}, ${partition}, ${next}) on conflict do nothing returning next`.execute(tx)
      : await sql`update positions set next = ${next}
          where views = ${views} and topic = ${topic} and partition = ${partition} and next = ${expected}
          returning next`.execute(tx);
  if (moved.rows.length === 0)
    throw new StoreFault(
      'stale',
      `${views}: another writer has moved ${topic}/${partition} from ${expected ?? 'its begin'}`,
    );
}
