import { sql } from 'kysely';
import type { MigrationStep } from './migration.js';

/** How far a set of views has come on one partition: moved in the same transaction as the rows. */
export interface PositionsTable {
  views: string;
  topic: string;
  partition: number;
  /** Next offset to be projected. */
  next: number;
}

export const positionsMigrations: readonly MigrationStep[] = [
  async (db) => {
    await sql`create table positions (
      views text not null,
      topic text not null,
      partition int not null,
      next bigint not null,
      primary key (views, topic, partition)
    )`.execute(db);
  },
];
