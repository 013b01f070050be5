import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.js';

/** What has come from a source so far. */
export interface SourceCoverage {
  readonly source: string;
  readonly posts: number;
  readonly rejected: number;
  readonly firstCaptured: Date;
  readonly lastCaptured: Date;
  readonly lastPublished: Date | null;
}

/** Every source, by name. */
export async function listSources(tables: Kysely<Tables>): Promise<readonly SourceCoverage[]> {
  const rows = await tables
    .selectFrom('sources')
    .groupBy('source')
    .orderBy('source')
    .select(({ fn }) => [
      'source',
      fn.sum<string>('posts').as('posts'),
      fn.sum<string>('rejected').as('rejected'),
      fn.min('first_captured').as('firstCaptured'),
      fn.max('last_captured').as('lastCaptured'),
      fn.max('last_published').as('lastPublished'),
    ])
    .execute();
  return rows.map((row) => ({ ...row, posts: Number(row.posts), rejected: Number(row.rejected) }));
}
