import { sql, type SqlBool } from 'kysely';
import type { Generation, Incident } from '#contracts';
import { decodeCursor, encodeCursor, notOurs } from '../../cursor.js';
import { isPoison } from '../../faults.js';
import type { LiveTables } from '../../store.js';
import { conditions, type IncidentFilter } from './filter.js';
import { searchOf } from './words.js';

/** `latest` and `earliest` by the time that it began; `updated` by the last change, newest first. */
export type IncidentSort = 'latest' | 'earliest' | 'updated';

export interface IncidentPageRequest {
  readonly filter?: IncidentFilter;
  /** `latest` without it. */
  readonly sort?: IncidentSort;
  readonly limit: number;
  /** `next` of the page before, with the same filter and sort. */
  readonly cursor?: string;
}

export interface IncidentPage {
  readonly items: readonly Incident[];
  readonly next: string | null;
  readonly generation: Generation;
}

/** One page of incidents. Throws a `CursorFault` for a cursor that belongs to another question or generation. */
export async function findIncidents(live: LiveTables, request: IncidentPageRequest): Promise<IncidentPage> {
  const { filter = {}, sort = 'latest', limit } = request;
  const question = { filter, sort };
  const after = request.cursor === undefined ? undefined : decodeCursor(request.cursor, live.generation, question);
  const key = sort === 'updated' ? 'known_from' : 'starts_at';
  const direction = sort === 'earliest' ? 'asc' : 'desc';
  const beyond = sql.raw(direction === 'asc' ? '>' : '<');

  const search = filter.words === undefined ? undefined : await searchOf(live, filter.words, filter.asOf);
  const rows = await live.tables
    .selectFrom('incidents')
    .select(['id', 'body', sql<string>`${sql.ref(key)}::text`.as('key')])
    .where((eb) => eb.and(conditions(eb, filter, live.generation, search)))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(${sql.ref(key)}, id) ${beyond} (${after?.key}::timestamptz, ${after?.id})`),
    )
    .orderBy(key, direction)
    .orderBy('id', direction)
    .limit(limit + 1)
    .execute()
    .catch((error: unknown) => {
      throw after && isPoison(error) ? notOurs() : error;
    });

  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: items.map((row) => row.body),
    next: more ? encodeCursor({ generation: live.generation, key: last.key, id: last.id }, question) : null,
    generation: live.generation,
  };
}
