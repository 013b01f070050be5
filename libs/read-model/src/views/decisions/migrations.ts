import { sql } from 'kysely';
import type { Decision, DecisionState } from '#contracts';
import type { MigrationStep } from '../../migration.js';

/** What a person ruled, and where that stands. */
export interface DecisionsTable {
  id: string;
  decided_at: Date;
  state: DecisionState;
  /** The incident that the person saw. */
  incident_id: string;
  author: string;
  kind: Decision['ruling']['kind'];
  /** Incidents that its claims belong to now. */
  incidents: string[];
  body: Decision;
}

/** Versions of incidents that somebody has ruled on: the next ruling must have seen what came of it. */
export interface DecidedVersionsTable {
  incident_id: string;
  version: number;
  decision_id: string;
}

export const decisionsMigrations: readonly MigrationStep[] = [
  async (db) => {
    await sql`create table decisions (
      id text collate "C" primary key,
      decided_at timestamptz not null,
      state text not null,
      incident_id text not null,
      author text not null,
      kind text not null,
      incidents text[] not null,
      body json not null
    )`.execute(db);
    await sql`create index decisions_by_time on decisions (decided_at, id)`.execute(db);
    await sql`create index decisions_of_incident on decisions using gin (incidents)`.execute(db);
    await sql`create table decided_versions (
      incident_id text not null,
      version int not null,
      decision_id text not null,
      primary key (incident_id, version)
    )`.execute(db);
  },
];
