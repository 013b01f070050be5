import { sql } from 'kysely';
import { recordset, writeRows, type Columns } from '../../rows.js';
import type { ViewTransaction } from '../../view.js';
import type { IncidentLinksTable } from './migrations.js';

const COLUMNS: Columns = { id: 'text', relation: 'text', other: 'text', at: 'timestamptz' };

type Link = Omit<IncidentLinksTable, 'at'> & { readonly at: string };

/** Folds the events of a batch into what became of incidents. */
export class Links {
  #links: Link[] = [];
  readonly #voided = new Map<string, string>();

  add(link: Link): void {
    this.#links.push(link);
  }

  /** What was told of a time, and of all after it, is taken back. */
  void(id: string, at: string): void {
    const isLeft = (link: Link) => link.id !== id || Date.parse(link.at) < Date.parse(at);
    this.#links = this.#links.filter(isLeft);
    const earlier = this.#voided.get(id);
    if (earlier === undefined || Date.parse(at) < Date.parse(earlier)) this.#voided.set(id, at);
  }

  async write(tx: ViewTransaction): Promise<void> {
    const voided = Array.from(this.#voided, ([id, at]) => ({ id, at }));
    if (voided.length > 0)
      await sql`delete from incident_links using ${recordset({ id: 'text', at: 'timestamptz' }, voided)}
        where incident_links.id = r.id and incident_links.at >= r.at`.execute(tx);
    await writeRows(tx, 'incident_links', COLUMNS, this.#links, '(id, relation, other, at) do nothing');
  }
}
