import type { PositionsTable } from './positions.migrations.js';
import type { ChangesTable } from './views/changes/migrations.js';
import type { DeadLettersTable } from './views/dead-letters/migrations.js';
import type { DecidedVersionsTable, DecisionsTable } from './views/decisions/migrations.js';
import type { ClaimsTable, IncidentLinksTable, IncidentsTable } from './views/incidents/migrations.js';
import type { OutcomesTable } from './views/outcomes/migrations.js';
import type { PostsTable } from './views/posts/migrations.js';
import type { SourceDaysTable, SourcesTable } from './views/sources/migrations.js';
import type { IncidentCountsTable } from './views/timeline/migrations.js';

/** The tables of one generation. */
export interface Tables {
  positions: PositionsTable;
  posts: PostsTable;
  outcomes: OutcomesTable;
  incidents: IncidentsTable;
  incident_links: IncidentLinksTable;
  claims: ClaimsTable;
  sources: SourcesTable;
  source_days: SourceDaysTable;
  decisions: DecisionsTable;
  decided_versions: DecidedVersionsTable;
  changes: ChangesTable;
  incident_counts: IncidentCountsTable;
  dead_letters: DeadLettersTable;
}

/** Tables that queries read, in the order in which their views over the live generation are made. */
export const PUBLIC_TABLES = [
  'posts',
  'outcomes',
  'incidents',
  'incident_links',
  'claims',
  'sources',
  'source_days',
  'decisions',
  'dead_letters',
] as const satisfies readonly (keyof Tables)[];
