import { sql, type SqlBool } from 'kysely';
import type { Generation } from '#contracts';
import { decodeCursor, encodeCursor } from '../../cursor.js';
import type { LiveTables } from '../../store.js';
import { questionOf } from '../../terms.js';
import { isCommon } from '../incidents/words.js';
import { relationTo, type PostRelation } from './relation.js';

/** Which posts are asked for. All conditions hold together; within a list, any. Absent: no condition. */
export interface PostFilter {
  /** All of these words, in any of their forms. */
  readonly words?: string;
  readonly sources?: readonly string[];
  readonly languages?: readonly string[];
  /** Published in the half-open interval. */
  readonly from?: Date;
  readonly to?: Date;
  /** Whether they claim anything. */
  readonly telling?: boolean;
  /** Whether they are the first with their words. */
  readonly canonical?: boolean;
}

/** A post as a list shows it: its newest revision. */
export interface ListedPost {
  readonly id: string;
  readonly source: string;
  readonly publishedAt: string;
  readonly revision: number;
  readonly language: string;
  readonly text: string;
  readonly url: string | null;
  readonly claims: number;
  readonly canonical: string;
  readonly origin: string;
  readonly relation: PostRelation | null;
  readonly withdrawnAt: string | null;
}

export interface PostPage {
  readonly items: readonly ListedPost[];
  readonly next: string | null;
  readonly generation: Generation;
}

/** One page of posts, the latest published first. Throws a `CursorFault` for a cursor of another question or generation. */
export async function findPosts(
  live: LiveTables,
  request: { readonly filter: PostFilter; readonly limit: number; readonly cursor?: string },
): Promise<PostPage> {
  const { generation, tables } = live;
  const { filter, limit, cursor } = request;
  const { words, sources, languages, from, to, telling, canonical } = filter;
  const after = cursor === undefined ? undefined : decodeCursor(cursor, generation, filter);
  const question = words === undefined ? undefined : questionOf(words);
  // Posts with common words are gone through in order until a page is full; rare ones are looked up behind `offset 0`, and sorted.
  const common = question !== undefined && (await isCommon(live, 'posts', question));
  const rows = await tables
    .selectFrom((eb) =>
      eb
        .selectFrom('posts')
        .selectAll()
        .where(sql<SqlBool>`latest`)
        .$if(question !== undefined, (query) =>
          common
            ? query.where(sql<SqlBool>`(words @@ ${question}) is true`)
            : query.where(sql<SqlBool>`words @@ ${question}`).offset(sql<number>`0`),
        )
        .as('posts'),
    )
    .select(['post_id', 'source', 'revision', 'language', 'text', 'verbatim', 'url', 'canonical', 'origin'])
    .select(['relations', 'withdrawn_at', sql<string>`detail ->> 'publishedAt'`.as('published')])
    .select([sql<number>`json_array_length(claims)`.as('claims'), sql<string>`published_at::text`.as('key')])
    .$if(sources !== undefined, (query) => query.where('source', 'in', sources!))
    .$if(languages !== undefined, (query) => query.where('language', 'in', languages!))
    .$if(from !== undefined, (query) => query.where('published_at', '>=', from!))
    .$if(to !== undefined, (query) => query.where('published_at', '<', to!))
    .$if(telling !== undefined, (query) => query.where(sql<SqlBool>`(json_array_length(claims) > 0) = ${telling}`))
    .$if(canonical !== undefined, (query) => query.where(sql<SqlBool>`(canonical = post_id) = ${canonical}`))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(published_at, post_id) < (${after?.key}::timestamptz, ${after?.id})`),
    )
    .orderBy('published_at', 'desc')
    .orderBy('post_id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map((row): ListedPost => ({
      id: row.post_id,
      source: row.source,
      publishedAt: row.published,
      revision: row.revision,
      language: row.language,
      text: row.text ?? row.verbatim,
      url: row.url,
      claims: row.claims,
      canonical: row.canonical,
      origin: row.origin,
      relation: relationTo(row.post_id, row.canonical, row.relations),
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    })),
    next: rows.length > limit && last ? encodeCursor({ generation, key: last.key, id: last.post_id }, filter) : null,
    generation,
  };
}
