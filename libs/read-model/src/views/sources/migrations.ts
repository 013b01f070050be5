import { sql } from 'kysely';
import type { MigrationStep } from '../../migration.js';

/** What has come from a source on one partition. Added up by queries, so that partitions never wait for one another. */
export interface SourcesTable {
  source: string;
  partition: number;
  /** Posts, each counted once, whatever its revisions. */
  posts: number;
  rejected: number;
  first_captured: Date;
  last_captured: Date;
  last_published: Date | null;
}

export const sourcesMigrations: readonly MigrationStep[] = [
  async (db) => {
    await sql`create table sources (
      source text not null,
      partition int not null,
      posts bigint not null,
      rejected bigint not null,
      first_captured timestamptz not null,
      last_captured timestamptz not null,
      last_published timestamptz,
      primary key (source, partition)
    )`.execute(db);
  },
];
