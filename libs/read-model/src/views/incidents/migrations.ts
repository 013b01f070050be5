import { sql } from 'kysely';
import type { Incident } from '#contracts';
import type { MigrationStep } from '../../migration.js';

/** What one version of an incident came from. */
export type IncidentChange = 'opened' | 'revised' | 'withdrawn';

/**
 * One version of an incident: what was known from `known_from` until `known_to`, by times of capture. The current one
 * has no `known_to`.
 */
export interface IncidentsTable {
  id: string;
  version: number;
  /** Times of capture. */
  known_from: Date;
  known_to: Date | null;
  change: IncidentChange;
  /** Where its claims are read, whatever place is shown: the key of its events and of decisions on it. */
  region: string;
  type: string;
  family: string;
  status: Incident['status'];
  press: boolean;
  country: string;
  admin1: string;
  place_id: string;
  place_name: string;
  lat: number | null;
  lon: number | null;
  starts_at: Date;
  /** The same as clocks of the place showed it: `2022-01-05 00:00:00`. */
  local_start: string;
  ends_at: Date;
  origins: number;
  /** Stems of title, summary, place and actors. */
  words: string;
  body: Incident;
}

/** An id that stands for another one since `at`, or that others were split from. */
export interface IncidentLinksTable {
  id: string;
  relation: 'merged-into' | 'split-into';
  other: string;
  at: Date;
}

/** Which claims belong to which incident. A claim that belongs to none stands under the empty id. */
export interface ClaimsTable {
  incident_id: string;
  /** `<post id>@<revision>#<n>`: the n-th claim in the post's row. */
  claim_id: string;
  post_id: string;
  revision: number;
  n: number;
  /** Why it opens no incident; `withdrawn` if it no longer stands. */
  shelved: string | null;
  /** The id of the incident that it would found: an id that may have been told, and stands for the claim's incident. */
  founds: string | null;
  /** The incident that it belonged to when it was withdrawn. */
  formerly: string | null;
}

/** When an incident was, as the index of it has it. */
export const SPAN = sql.raw('tstzrange(least(starts_at, ends_at), greatest(starts_at, ends_at))');

export const incidentsMigrations: readonly MigrationStep[] = [
  async (db) => {
    await sql`create table incidents (
      id text collate "C" not null,
      version int not null,
      known_from timestamptz not null,
      known_to timestamptz,
      change text not null,
      region text not null,
      type text not null,
      family text not null,
      status text not null,
      press boolean not null,
      country text not null,
      admin1 text not null,
      place_id text not null,
      place_name text not null,
      lat float8,
      lon float8,
      starts_at timestamptz not null,
      local_start timestamp not null,
      ends_at timestamptz not null,
      origins int not null,
      words tsvector not null,
      body json not null,
      primary key (id, known_from)
    )`.execute(db);
    await sql`create index incidents_by_time on incidents (starts_at, id) where known_to is null`.execute(db);
    await sql`create index incidents_by_type on incidents (family, type, starts_at, id) where known_to is null`.execute(
      db,
    );
    await sql`create index incidents_ever_by_time on incidents (starts_at, id)`.execute(db);
    await sql`create index incidents_by_country on incidents (country, starts_at, id) where known_to is null`.execute(
      db,
    );
    await sql`create index incidents_by_place on incidents (place_id, starts_at, id) where known_to is null`.execute(
      db,
    );
    await sql`create index incidents_by_place_name on incidents (lower(place_name), starts_at, id)
      where known_to is null`.execute(db);
    // Little begins later than it is known: what was known at a time began before it, these aside.
    await sql`create index incidents_foreseen on incidents (known_from, starts_at) where starts_at > known_from`.execute(
      db,
    );
    await sql`create index incidents_by_span on incidents using gist (${SPAN}) where known_to is null`.execute(db);
    await sql`create index incidents_on_map on incidents using gist (point(lon, lat)) where known_to is null`.execute(
      db,
    );
    await sql`create index incidents_by_words on incidents using gin (words) where known_to is null`.execute(db);
    await sql`create index incidents_by_change on incidents (known_from, id) where known_to is null`.execute(db);
    await sql`create table incident_links (
      id text collate "C" not null,
      relation text not null,
      other text not null,
      at timestamptz not null,
      primary key (id, relation, other, at)
    )`.execute(db);
    await sql`create index incident_links_to on incident_links (other)`.execute(db);
    await sql`create table claims (
      claim_id text collate "C" primary key,
      incident_id text collate "C" not null,
      post_id text collate "C" not null,
      revision int not null,
      n int not null,
      shelved text,
      founds text,
      formerly text
    )`.execute(db);
    await sql`create index claims_of_incident on claims (incident_id)`.execute(db);
    await sql`create index claims_formerly_of on claims (formerly) where formerly is not null`.execute(db);
    await sql`create index claims_by_founded on claims (founds)`.execute(db);
    await sql`create index claims_of_post on claims (post_id)`.execute(db);
  },
];
