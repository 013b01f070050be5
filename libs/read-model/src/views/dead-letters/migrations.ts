import { sql } from 'kysely';
import type { MigrationStep } from '../../migration.js';

/** A record that a stage, or the views, could not work on; whole, so that it can be replayed. */
export interface DeadLettersTable {
  stage: string;
  topic: string;
  partition: number;
  offset: number;
  stage_version: number;
  error: string;
  key: string;
  record_id: string;
  /** JSON, as text: names and values may hold what PostgreSQL's json refuses. */
  headers: string;
  value: Uint8Array;
  /** Which delivery failed last; 0 for the first one. */
  attempt: number;
  /** Which delivery was ordered last: one beyond `attempt` while it is under way, and for good where it went well. */
  ordered: number;
  captured_at: Date;
}

export const deadLettersMigrations: readonly MigrationStep[] = [
  async (db) => {
    await sql`create table dead_letters (
      stage text not null,
      topic text not null,
      partition int not null,
      "offset" bigint not null,
      stage_version int not null,
      error text not null,
      key text not null,
      record_id text not null,
      headers text not null,
      value bytea not null,
      attempt int not null,
      ordered int not null,
      captured_at timestamptz not null,
      primary key (stage, topic, partition, "offset")
    )`.execute(db);
    await sql`create index dead_letters_of_key on dead_letters using hash (key)`.execute(db);
  },
];
