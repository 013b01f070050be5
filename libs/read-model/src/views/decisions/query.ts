import { sql, type Kysely } from 'kysely';
import type { Decision, DecisionState, Generation } from '#contracts';
import { decodeCursor, encodeCursor } from '../../cursor.js';
import type { LiveTables, Store } from '../../store.js';
import type { Tables } from '../../tables.js';

/** A decision and where it stands. */
export interface WeighedDecision {
  readonly decision: Decision;
  readonly state: DecisionState;
  /** Incidents that its claims belong to now. */
  readonly incidents: readonly string[];
}

/** Which decisions are asked for. All conditions hold together. */
export interface DecisionFilter {
  readonly states?: readonly DecisionState[];
  /** An incident that it was made on, or that its claims belong to now. */
  readonly incident?: string;
  readonly author?: string;
}

export interface DecisionPage {
  readonly items: readonly WeighedDecision[];
  readonly next: string | null;
  readonly generation: Generation;
}

/** One page of decisions, the newest first. Throws a `CursorFault` for a cursor of another question or generation. */
export async function findDecisions(
  { generation, tables }: LiveTables,
  request: { readonly filter: DecisionFilter; readonly limit: number; readonly cursor?: string },
): Promise<DecisionPage> {
  const { filter, limit, cursor } = request;
  const after = cursor === undefined ? undefined : decodeCursor(cursor, generation, filter);
  const rows = await tables
    .selectFrom('decisions')
    .select(['id', 'body', 'state', 'incidents', sql<string>`decided_at::text`.as('key')])
    .$if(filter.states !== undefined, (query) => query.where('state', 'in', filter.states!))
    .$if(filter.author !== undefined, (query) => query.where('author', '=', filter.author!))
    .$if(filter.incident !== undefined, (query) => query.where(concerns(filter.incident!)))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(decided_at, id) < (${after?.key}::timestamptz, ${after?.id})`),
    )
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const last = rows[limit - 1];
  return {
    items: rows.slice(0, limit).map(({ body, state, incidents }) => ({ decision: body, state, incidents })),
    next: rows.length > limit && last ? encodeCursor({ generation, key: last.key, id: last.id }, filter) : null,
    generation,
  };
}

/** One decision; undefined while it has not been weighed, or where there is none. */
export async function findDecision(tables: Kysely<Tables>, id: string): Promise<WeighedDecision | undefined> {
  const row = await tables
    .selectFrom('decisions')
    .select(['body', 'state', 'incidents'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { decision: row.body, state: row.state, incidents: row.incidents };
}

/** The decisions that concern an incident, the oldest first. */
export async function decisionsOn(tables: Kysely<Tables>, incident: string): Promise<readonly WeighedDecision[]> {
  const rows = await tables
    .selectFrom('decisions')
    .select(['body', 'state', 'incidents'])
    .where(concerns(incident))
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
  return rows.map(({ body, state, incidents }) => ({ decision: body, state, incidents }));
}

const concerns = (incident: string) =>
  sql<boolean>`(incident_id = ${incident} or incidents @> array[${incident}]::text[])`;

/**
 * Takes the right to rule on a version of an incident. Of several who ask at the same time one gets it; it is free again
 * once that one's decision has been weighed and the version is still the same, or by {@link releaseVersion}.
 */
export async function takeVersion(
  store: Store,
  generation: Generation,
  decision: Pick<Decision, 'decisionId' | 'incident' | 'version'>,
): Promise<boolean> {
  const { decisionId, incident, version } = decision;
  return store.write(generation, async (tx) => {
    const { rows } = await sql`insert into decided_versions (incident_id, version, decision_id)
      values (${incident}, ${version}, ${decisionId})
      on conflict (incident_id, version) do update set decision_id = excluded.decision_id
        where exists (select 1 from decisions d where d.id = decided_versions.decision_id)
      returning decision_id`.execute(tx);
    return rows.length > 0;
  });
}

/** Gives the right back when nothing came of the decision. */
export async function releaseVersion(store: Store, generation: Generation, decisionId: string): Promise<void> {
  await store.write(generation, async (tx) => {
    await sql`delete from decided_versions where decision_id = ${decisionId}`.execute(tx);
  });
}
