import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { Claim, Incident } from '#contracts';
import type { Tables } from '../../tables.js';
import { relationTo, type PostRelation } from '../posts/relation.js';
import type { PostsTable } from '../posts/migrations.js';
import { knownAt } from './filter.js';
import type { ClaimsTable, IncidentChange } from './migrations.js';

/** Where a claim was read: the captured words and the stages between them and the claim. */
export interface ClaimSource {
  /** SHA-256 of the captured words, in UTF-8. */
  readonly hash: string;
  /** Where the captured event stands in its topic; null where it is not known. */
  readonly partition: number | null;
  readonly offset: number | null;
  /** Its parts spell the way of the post through the stages. */
  readonly eventId: string;
  /** The last of them with its version: `classify@1`. */
  readonly madeBy: string | null;
}

/** A claim of an incident, with the post that makes it. */
export type IncidentClaim = {
  readonly id: string;
  readonly post: string;
  readonly revision: number;
  readonly source: ClaimSource;
} & Claim;

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

/**
 * The id that an incident is known under: itself, what it was merged into, or undefined for an unknown id. With `asOf`:
 * as was known at that time of capture.
 */
export async function resolveIncident(tables: Kysely<Tables>, id: string, asOf?: Date): Promise<string | undefined> {
  const seen = new Set<string>();
  for (let current: string | undefined = id; current !== undefined && !seen.has(current);) {
    seen.add(current);
    const known = await versionsAt(tables, current, asOf).select('id').executeTakeFirst();
    if (known) return known.id;
    const link = await tables
      .selectFrom('incident_links')
      .select('other')
      .where('id', '=', current)
      .where('relation', '=', 'merged-into')
      .$if(asOf !== undefined, (query) => query.where('at', '<=', asOf!))
      .orderBy('at', 'desc')
      .orderBy('other')
      .executeTakeFirst();
    current = link?.other ?? (await incidentOfFounder(tables, current));
  }
  return undefined;
}

/** What an id stands for that was told before an earlier claim came late: the incident of the claim that would found it. */
async function incidentOfFounder(tables: Kysely<Tables>, id: string): Promise<string | undefined> {
  const claims = await tables
    .selectFrom('claims')
    .select(['incident_id', 'formerly'])
    .where('founds', '=', id)
    .orderBy(sql`shelved = 'withdrawn' nulls first`)
    .orderBy('claim_id', 'desc')
    .execute();
  return claims.map(({ incident_id, formerly }) => incident_id || formerly).find(Boolean) ?? undefined;
}

/** An incident as it is now, or was known at `asOf`; undefined where {@link resolveIncident} gives another id. */
export async function findIncident(tables: Kysely<Tables>, id: string, asOf?: Date): Promise<Incident | undefined> {
  const row = await versionsAt(tables, id, asOf).select('body').executeTakeFirst();
  return row?.body;
}

const versionsAt = (tables: Kysely<Tables>, id: string, asOf: Date | undefined) =>
  tables
    .selectFrom('incidents')
    .where('id', '=', id)
    .where((eb) => knownAt(eb, asOf));

/** Sources whose posts tell of incidents, by the incident's id, in alphabetical order. */
export async function sourcesOf(
  tables: Kysely<Tables>,
  incidents: readonly Pick<Incident, 'id'>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (incidents.length === 0) return new Map();
  const rows = await tables
    .selectFrom('claims as c')
    .innerJoin('posts as p', (join) => join.onRef('p.post_id', '=', 'c.post_id').onRef('p.revision', '=', 'c.revision'))
    .where(
      'c.incident_id',
      'in',
      incidents.map(({ id }) => id),
    )
    .groupBy('c.incident_id')
    .select(['c.incident_id as id', sql<string[]>`array_agg(distinct p.source order by p.source)`.as('sources')])
    .execute();
  return new Map(rows.map(({ id, sources }) => [id, sources]));
}

/**
 * The claims of an incident and the posts that make them, by time of publication; with `asOf`, those that
 * stood then. A post that has not arrived in the read model yet is missing: its claims come with it.
 */
export async function evidenceOf(
  tables: Kysely<Tables>,
  incidentId: string,
  asOf?: Date,
): Promise<{ readonly claims: readonly IncidentClaim[]; readonly posts: readonly IncidentPost[] }> {
  const rows = await tables
    .selectFrom('claims as c')
    .innerJoin('posts as p', (join) => join.onRef('p.post_id', '=', 'c.post_id').onRef('p.revision', '=', 'c.revision'))
    .where((eb) => (asOf ? stoodAt(eb, incidentId, asOf) : eb('c.incident_id', '=', incidentId)))
    .orderBy('p.published_at')
    .orderBy('p.post_id')
    .orderBy('c.revision')
    .orderBy('c.n')
    .select(['c.claim_id', 'c.post_id', 'c.revision', 'p.source', 'p.canonical', 'p.origin', 'p.relations'])
    .select(['p.hash', 'p.raw_partition', 'p.raw_offset', 'p.event_id', 'p.made_by'])
    .select([sql<Claim | null>`p.claims -> c.n`.as('claim'), sql<string>`p.detail ->> 'publishedAt'`.as('published')])
    .execute();
  const claims = rows.flatMap(({ claim_id, post_id, revision, claim, hash, ...row }): IncidentClaim[] => {
    const { raw_partition: partition, raw_offset: offset, event_id: eventId, made_by: madeBy } = row;
    const source = { hash, partition, offset, eventId, madeBy };
    return claim ? [{ id: claim_id, post: post_id, revision, source, ...claim }] : [];
  });
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

/** Claims of revisions that were the newest at a time, and not withdrawn, of what belongs to the incident or did then. */
const stoodAt = (
  eb: ExpressionBuilder<{ c: ClaimsTable; p: PostsTable } & Tables, 'c' | 'p'>,
  incidentId: string,
  asOf: Date,
): Expression<SqlBool> =>
  eb.and([
    eb.or([eb('c.incident_id', '=', incidentId), eb('c.formerly', '=', incidentId)]),
    eb('p.captured_at', '<=', asOf),
    eb.or([eb('p.withdrawn_at', 'is', null), eb('p.withdrawn_at', '>', asOf)]),
    eb.not(
      eb.exists(
        eb
          .selectFrom('posts as later')
          .whereRef('later.post_id', '=', 'p.post_id')
          .whereRef('later.revision', '>', 'p.revision')
          .where('later.captured_at', '<=', asOf)
          .select('later.post_id'),
      ),
    ),
  ]);

/** What happened to an incident, in order of capture; with `asOf`, up to then. */
export async function historyOf(tables: Kysely<Tables>, id: string, asOf?: Date): Promise<readonly IncidentEvent[]> {
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
  return [...versions, ...changes]
    .filter(({ at }) => asOf === undefined || at <= asOf)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
