import type { MadeClaim } from '#contracts';
import { sql } from 'kysely';
import { recordset, writeRows, type Columns } from '../../rows.js';
import type { ViewTransaction } from '../../view.js';

const COLUMNS: Columns = {
  incident_id: 'text',
  claim_id: 'text',
  post_id: 'text',
  revision: 'int',
  n: 'int',
  shelved: 'text',
};

const UPSERT = '(incident_id, claim_id) do update set shelved = excluded.shelved';

interface Membership {
  readonly incident_id: string;
  readonly claim_id: string;
  readonly post_id: string;
  readonly revision: number;
  readonly n: number;
  readonly shelved: string | null;
}

/** Under which shelved claims stand. */
const NO_INCIDENT = '';

/** Folds the events of a batch into the claims that incidents have at its end. */
export class Memberships {
  /** `merged`: incidents that the batch merges into others, whose stored claims are needed to go with them. */
  static async load(tx: ViewTransaction, merged: readonly string[]): Promise<Memberships> {
    const memberships = new Memberships();
    if (merged.length === 0) return memberships;
    const { rows } = await sql<Membership>`select incident_id, claim_id, post_id, revision, n, shelved
      from claims where incident_id = any(${[...merged]})`.execute(tx);
    for (const row of rows) memberships.#set(row.incident_id, row.claim_id, row);
    return memberships;
  }

  /** Null: the claim has left. */
  readonly #now = new Map<string, Membership | null>();
  readonly #keys = new Map<string, { readonly incident_id: string; readonly claim_id: string }>();
  readonly #emptied = new Set<string>();

  add(incidentId: string, { claimId, postId, revision }: MadeClaim): void {
    this.remove(NO_INCIDENT, claimId);
    this.#set(incidentId, claimId, membership(incidentId, claimId, postId, revision, null));
  }

  /** Reason `withdrawn`: it stood alone and no longer stands. */
  shelve({ claimId, postId, revision }: MadeClaim, reason: string): void {
    if (reason === 'withdrawn') return this.remove(NO_INCIDENT, claimId);
    this.#set(NO_INCIDENT, claimId, membership(NO_INCIDENT, claimId, postId, revision, reason));
  }

  remove(incidentId: string, claimId: string): void {
    this.#set(incidentId, claimId, null);
  }

  /** Every claim leaves the incident. */
  empty(incidentId: string): void {
    this.#emptied.add(incidentId);
    for (const [key, { incident_id }] of this.#keys) if (incident_id === incidentId) this.#now.set(key, null);
  }

  /** Every claim of an incident that has been loaded goes over to another. */
  move(from: string, to: string): void {
    for (const now of this.#now.values())
      if (now?.incident_id === from) this.#set(to, now.claim_id, { ...now, incident_id: to });
    this.empty(from);
  }

  async write(tx: ViewTransaction): Promise<void> {
    if (this.#emptied.size > 0)
      await sql`delete from claims where incident_id = any(${[...this.#emptied]})`.execute(tx);
    const left = [...this.#now].filter(([, now]) => now === null).map(([key]) => this.#keys.get(key));
    if (left.length > 0)
      await sql`delete from claims using ${recordset({ incident_id: 'text', claim_id: 'text' }, left)}
        where claims.incident_id = r.incident_id and claims.claim_id = r.claim_id`.execute(tx);
    const rows = [...this.#now.values()].filter((now) => now !== null);
    await writeRows(tx, 'claims', COLUMNS, rows as unknown as Record<string, unknown>[], UPSERT);
  }

  #set(incident_id: string, claim_id: string, now: Membership | null): void {
    const key = `${incident_id} ${claim_id}`;
    this.#keys.set(key, { incident_id, claim_id });
    this.#now.set(key, now);
  }
}

const membership = (
  incident_id: string,
  claim_id: string,
  post_id: string,
  revision: number,
  shelved: string | null,
) => ({
  incident_id,
  claim_id,
  post_id,
  revision,
  n: Number(claim_id.slice(claim_id.lastIndexOf('#') + 1)),
  shelved,
});
