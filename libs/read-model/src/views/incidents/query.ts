import { sql, type Kysely } from 'kysely';
import type { Claim, Incident } from '#contracts';
import type { Tables } from '../../tables.js';
import { relationTo, type PostRelation } from '../posts/relation.js';
import type { IncidentChange } from './migrations.js';

/** A claim of an incident, with the post that makes it. */
export type IncidentClaim = { readonly id: string; readonly post: string; readonly revision: number } & Claim;

/** A post whose claims belong to an incident. */
export interface IncidentPost {
  readonly id: string;
  readonly source: string;
  /** As the source wrote it, with its offset. */
  readonly publishedAt: string;
  /** What it is to its canonical post; null for a post that is canonical itself. */
  readonly relation: PostRelation | null;
  readonly origin: string;
}

/** What happened to an incident, and when we came to know: a new version, or ids that were merged and split. */
export interface IncidentEvent {
  readonly at: Date;
  readonly change: IncidentChange | 'merged' | 'split';
  readonly version?: number;
  readonly status?: Incident['status'];
  readonly title?: string;
  /** The other incidents of a merge or a split. */
  readonly ids?: readonly string[];
}

/** The id that an incident is known under now: itself, what it was merged into, or undefined for an unknown id. */
export async function resolveIncident(tables: Kysely<Tables>, id: string): Promise<string | undefined> {
  const seen = new Set<string>();
  for (let current: string | undefined = id; current !== undefined && !seen.has(current);) {
    seen.add(current);
    const known = await tables
      .selectFrom('incidents')
      .select('id')
      .where('id', '=', current)
      .where('known_to', 'is', null)
      .executeTakeFirst();
    if (known) return known.id;
    const link = await tables
      .selectFrom('incident_links')
      .select('other')
      .where('id', '=', current)
      .where('relation', '=', 'merged-into')
      .orderBy('at', 'desc')
      .orderBy('other')
      .executeTakeFirst();
    current = link?.other;
  }
  return undefined;
}

/** The current version of an incident; undefined where {@link resolveIncident} gives another id. */
export async function findIncident(tables: Kysely<Tables>, id: string): Promise<Incident | undefined> {
  const row = await tables
    .selectFrom('incidents')
    .select('body')
    .where('id', '=', id)
    .where('known_to', 'is', null)
    .executeTakeFirst();
  return row?.body;
}

/**
 * The claims of an incident and the posts that make them, by time of publication. A post that has not arrived in the
 * read model yet is missing: its claims come with it.
 */
export async function evidenceOf(
  tables: Kysely<Tables>,
  incidentId: string,
): Promise<{ readonly claims: readonly IncidentClaim[]; readonly posts: readonly IncidentPost[] }> {
  const rows = await tables
    .selectFrom('claims as c')
    .innerJoin('posts as p', (join) => join.onRef('p.post_id', '=', 'c.post_id').onRef('p.revision', '=', 'c.revision'))
    .where('c.incident_id', '=', incidentId)
    .orderBy('p.published_at')
    .orderBy('p.post_id')
    .orderBy('c.revision')
    .orderBy('c.n')
    .select(['c.claim_id', 'c.post_id', 'c.revision', 'p.source', 'p.canonical', 'p.origin', 'p.relations'])
    .select([sql<Claim | null>`p.claims -> c.n`.as('claim'), sql<string>`p.detail ->> 'publishedAt'`.as('published')])
    .execute();
  const claims = rows.flatMap(({ claim_id, post_id, revision, claim }) =>
    claim ? [{ id: claim_id, post: post_id, revision, ...claim }] : [],
  );
  const posts = new Map(
    rows.map((row): [string, IncidentPost] => [
      row.post_id,
      {
        id: row.post_id,
        source: row.source,
        publishedAt: row.published,
        relation: relationTo(row.post_id, row.canonical, row.relations),
        origin: row.origin,
      },
    ]),
  );
  return { claims, posts: [...posts.values()] };
}

/** What happened to an incident, in order of capture. */
export async function historyOf(tables: Kysely<Tables>, id: string): Promise<readonly IncidentEvent[]> {
  const versions = await tables
    .selectFrom('incidents')
    .select(['known_from as at', 'change', 'version', 'status', sql<string>`body ->> 'title'`.as('title')])
    .where('id', '=', id)
    .orderBy('known_from')
    .execute();
  const links = await tables
    .selectFrom('incident_links')
    .select(['at', 'relation', 'id', 'other'])
    .where((eb) => eb.or([eb('id', '=', id), eb('other', '=', id)]))
    .orderBy('at')
    .orderBy('id')
    .orderBy('other')
    .execute();
  const changes = links.map((link): IncidentEvent => ({
    at: link.at,
    change: link.relation === 'merged-into' ? 'merged' : 'split',
    ids: [link.id === id ? link.other : link.id],
  }));
  return [...versions, ...changes].sort((a, b) => a.at.getTime() - b.at.getTime());
}
