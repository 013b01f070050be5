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

/** What a source gave on one day (UTC), on one partition. */
export interface SourceDaysTable {
  source: string;
  day: string;
  partition: number;
  /** Captures on that day, of what was known already too: somebody looked. */
  captures: number;
  /** Revisions of posts that were published on that day, and those of them that claim something. */
  published: number;
  telling: number;
}

export const sourcesMigrations: readonly MigrationStep[] = [
  async (db) => {
    await sql`create table sources (
      source text collate "C" not null,
      partition int not null,
      posts bigint not null,
      rejected bigint not null,
      first_captured timestamptz not null,
      last_captured timestamptz not null,
      last_published timestamptz,
      primary key (source, partition)
    )`.execute(db);
    await sql`create table source_days (
      source text collate "C" not null,
      day date not null,
      partition int not null,
      captures bigint not null,
      published bigint not null,
      telling bigint not null,
      primary key (source, day, partition)
    )`.execute(db);
  },
];
