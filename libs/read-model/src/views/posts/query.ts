import { type Kysely, type Selectable } from 'kysely';
import type { Tables } from '../../tables.js';
import type { DeadLettersTable } from '../dead-letters/migrations.js';
import type { OutcomesTable } from '../outcomes/migrations.js';
import type { PostsTable } from './migrations.js';

export { relationTo } from './relation.js';

/** Where a claim of a post stands. */
export interface ClaimPlacement {
  readonly claimId: string;
  /** Null for a claim that stands alone. */
  readonly incidentId: string | null;
  /** Why it stands alone. */
  readonly shelved: string | null;
}

/** Everything that the read model knows of a post. */
export interface PostHistory {
  /** Every revision, oldest first; none for a post that never came through. */
  readonly revisions: readonly Selectable<PostsTable>[];
  /** Outcomes of its other raw events, in order of capture. */
  readonly outcomes: readonly Selectable<OutcomesTable>[];
  /** Its records that a stage could not work on. */
  readonly quarantined: readonly Selectable<DeadLettersTable>[];
  readonly placements: readonly ClaimPlacement[];
}

/** The history of a post; undefined when nothing is known under the id. */
export async function findPost(tables: Kysely<Tables>, id: string): Promise<PostHistory | undefined> {
  const [revisions, outcomes, quarantined, claims] = await Promise.all([
    tables.selectFrom('posts').selectAll().where('post_id', '=', id).orderBy('revision').execute(),
    tables
      .selectFrom('outcomes')
      .selectAll()
      .where('post_id', '=', id)
      .orderBy('captured_at')
      .orderBy('event_id')
      .orderBy('raw_partition')
      .orderBy('raw_offset')
      .execute(),
    tables
      .selectFrom('dead_letters')
      .selectAll()
      .where('key', '=', id)
      .orderBy('captured_at')
      .orderBy('stage')
      .orderBy('offset')
      .execute(),
    tables
      .selectFrom('claims')
      .select(['claim_id', 'incident_id', 'shelved'])
      .where('post_id', '=', id)
      .orderBy('claim_id')
      .orderBy('incident_id')
      .execute(),
  ]);
  if (revisions.length + outcomes.length + quarantined.length === 0) return undefined;
  const placements = claims.map(({ claim_id, incident_id, shelved }) => ({
    claimId: claim_id,
    incidentId: incident_id || null,
    shelved,
  }));
  return { revisions, outcomes, quarantined, placements };
}

/** The verbatim text of a post's row, unit by unit as captured. */
export const verbatimOf = ({ verbatim, verbatim_exact }: Pick<PostsTable, 'verbatim' | 'verbatim_exact'>): string =>
  verbatim_exact ? Buffer.from(verbatim_exact).toString('utf16le') : verbatim;
