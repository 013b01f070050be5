import { sql, type SqlBool } from 'kysely';
import type { Generation } from '#contracts';
import { decodeCursor, encodeCursor } from '../../cursor.js';
import type { LiveTables } from '../../store.js';
import { tableOf } from '../../view.js';
import { questionOf } from '../incidents/words.js';
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

/** Posts with rare words are looked up and sorted; with common ones, gone through in order until a page is full. */
const RARE = 4000;

/** One page of posts, the latest published first. Throws a `CursorFault` for a cursor of another question or generation. */
export async function findPosts(
  { generation, tables }: LiveTables,
  request: { readonly filter: PostFilter; readonly limit: number; readonly cursor?: string },
): Promise<PostPage> {
  const { filter, limit, cursor } = request;
  const { words, sources, languages, from, to, telling, canonical } = filter;
  const after = cursor === undefined ? undefined : decodeCursor(cursor, generation, filter);
  const holdsWords = words === undefined ? undefined : await holding(words);
  const rows = await tables
    .selectFrom('posts')
    .select(['post_id', 'source', 'revision', 'language', 'text', 'verbatim', 'url', 'canonical', 'origin'])
    .select(['relations', 'withdrawn_at', sql<string>`detail ->> 'publishedAt'`.as('published')])
    .select([sql<number>`json_array_length(claims)`.as('claims'), sql<string>`published_at::text`.as('key')])
    .where(sql<SqlBool>`latest`)
    .$if(holdsWords !== undefined, (query) => query.where(holdsWords!))
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

  async function holding(text: string) {
    const question = questionOf(text);
    const found = await sql<{ count: number }>`select count(*)::int as count from
      (select 1 from ${tableOf(generation, 'posts')} where words @@ ${question} limit ${RARE + 1}) as found`.execute(
      tables,
    );
    return (found.rows[0]?.count ?? 0) > RARE
      ? sql<SqlBool>`(words @@ ${question}) is true`
      : sql<SqlBool>`(post_id, revision) in (select post_id, revision from ${tableOf(generation, 'posts')}
          where words @@ ${question} offset 0)`;
  }
}
