import { sql } from 'kysely';
import type { MigrationStep } from '../../migration.js';

/** The outcome of a raw event that is not a classified post. What is captured again unchanged has the same id again. */
export interface OutcomesTable {
  event_id: string;
  /** Id of the post, or of the dump that was cut. */
  post_id: string;
  source: string;
  outcome: 'repeated' | 'rejected' | 'withdrawn' | 'cut';
  reason: string | null;
  detail: string | null;
  captured_at: Date;
  raw_partition: number | null;
  raw_offset: number | null;
}

export const outcomesMigrations: readonly MigrationStep[] = [
  async (db) => {
    await sql`create table outcomes (
      event_id text not null,
      post_id text collate "C" not null,
      source text not null,
      outcome text not null,
      reason text,
      detail text,
      captured_at timestamptz not null,
      raw_partition int,
      raw_offset bigint
    )`.execute(db);
    await sql`create index outcomes_of_post on outcomes (post_id, captured_at)`.execute(db);
  },
];
