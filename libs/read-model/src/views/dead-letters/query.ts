import { sql, type Kysely } from 'kysely';
import type { Generation } from '#contracts';
import { decodeCursor, encodeCursor } from '../../cursor.js';
import type { LiveTables } from '../../store.js';
import type { Tables } from '../../tables.js';

export { keepDeadLetters } from './view.js';

/** `waiting` until it is ordered again; `redelivered` from then on, unless that delivery fails as well. */
export type DeadLetterState = 'waiting' | 'redelivered';

/** A record that a stage, or the views, could not work on. */
export interface KeptLetter {
  /** `classify:posts.deduplicated.g1:0:7`: the reader, and where the record stands. */
  readonly id: string;
  readonly state: DeadLetterState;
  readonly stage: string;
  readonly stageVersion: number;
  readonly error: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  readonly recordId: string;
  readonly capturedAt: Date;
  /** Which delivery failed last; 0 for the first one. */
  readonly attempt: number;
}

/** A dead letter with the record as it stands in the log. */
export interface WholeLetter extends KeptLetter {
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for a record that is too large to be kept here. */
  readonly value: Buffer;
}

/** Which dead letters are asked for. All conditions hold together. */
export interface DeadLetterFilter {
  readonly stage?: string;
  readonly state?: DeadLetterState;
}

export interface DeadLetterPage {
  readonly items: readonly KeptLetter[];
  readonly next: string | null;
  readonly generation: Generation;
}

const ID = sql<string>`concat_ws(':', stage, topic, partition, "offset")`;
const STATE = sql<DeadLetterState>`case when ordered > attempt then 'redelivered' else 'waiting' end`;

/** One page of dead letters, the newest capture first. Throws a `CursorFault` for a cursor of another question or generation. */
export async function findDeadLetters(
  { generation, tables }: LiveTables,
  request: { readonly filter: DeadLetterFilter; readonly limit: number; readonly cursor?: string },
): Promise<DeadLetterPage> {
  const { filter, limit, cursor } = request;
  const after = cursor === undefined ? undefined : decodeCursor(cursor, generation, filter);
  const rows = await selected(tables)
    .select(sql<string>`captured_at::text`.as('at'))
    .$if(filter.stage !== undefined, (query) => query.where('stage', '=', filter.stage!))
    .$if(filter.state !== undefined, (query) => query.where(STATE, '=', filter.state!))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(captured_at, ${ID}) < (${after?.key}::timestamptz, ${after?.id})`),
    )
    .orderBy('captured_at', 'desc')
    .orderBy(ID, 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit),
    next: rows.length > limit && last ? encodeCursor({ generation, key: last.at, id: last.id }, filter) : null,
    generation,
  };
}

/** One dead letter whole; undefined where there is none. */
export async function findDeadLetter(tables: Kysely<Tables>, id: string): Promise<WholeLetter | undefined> {
  const row = await selected(tables).select(['headers', 'value']).where(ID, '=', id).executeTakeFirst();
  return (
    row && {
      ...row,
      headers: JSON.parse(row.headers) as Record<string, string>,
      value: Buffer.from(row.value),
    }
  );
}

const selected = (tables: Kysely<Tables>) =>
  tables
    .selectFrom('dead_letters')
    .select(['stage', 'topic', 'partition', 'offset', 'key', 'error', 'attempt'])
    .select(['stage_version as stageVersion', 'record_id as recordId', 'captured_at as capturedAt'])
    .select([ID.as('id'), STATE.as('state')]);

/** Dead letters of each stage that has any, but for those that are being delivered again, or went well then. */
export async function countDeadLetters(tables: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const rows = await tables
    .selectFrom('dead_letters')
    .whereRef('ordered', '<=', 'attempt')
    .groupBy('stage')
    .select(({ fn }) => ['stage', fn.countAll<number>().as('count')])
    .execute();
  return new Map(rows.map(({ stage, count }) => [stage, count]));
}
