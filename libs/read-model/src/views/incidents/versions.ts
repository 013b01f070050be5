import { sql } from 'kysely';
import type { Incident } from '#contracts';
import { stems } from '#text';
import { recordset, replaceAll, writeRows, type Columns } from '../../rows.js';
import type { ViewTransaction } from '../../view.js';
import type { IncidentChange } from './migrations.js';

const COLUMNS: Columns = {
  id: 'text',
  version: 'int',
  known_from: 'timestamptz',
  known_to: 'timestamptz',
  change: 'text',
  type: 'text',
  family: 'text',
  status: 'text',
  press: 'boolean',
  country: 'text',
  admin1: 'text',
  place_id: 'text',
  place_name: 'text',
  lat: 'float8',
  lon: 'float8',
  starts_at: 'timestamptz',
  ends_at: 'timestamptz',
  origins: 'int',
  words: ['text', `to_tsvector('simple', words)`],
  body: 'json',
};

const UPSERT = `(id, version) do update set ${replaceAll(COLUMNS, 'id', 'version')}`;

interface Version {
  readonly incident: Incident;
  readonly change: IncidentChange;
  readonly knownFrom: string;
  knownTo: string | null;
}

interface Current {
  readonly id: string;
  readonly version: number;
  readonly known_from: Date;
  readonly body: Incident | null;
}

/**
 * Folds the events of a batch into versions. Events of one time of capture make one version, whatever batch they come in.
 * A version that is older than the stored one is passed over.
 */
export class Versions {
  readonly #current: ReadonlyMap<string, Current>;
  readonly #new = new Map<string, Version[]>();
  /** When the version that was stored before this batch ceased to be the current one. */
  readonly #storedEnds = new Map<string, string>();

  private constructor(current: readonly Current[]) {
    this.#current = new Map(current.map((row) => [row.id, row]));
  }

  /** `ids`: every incident that the batch touches; `whole`: those whose stored content is needed. */
  static async load(tx: ViewTransaction, ids: readonly string[], whole: readonly string[]): Promise<Versions> {
    if (ids.length === 0) return new Versions([]);
    const { rows } = await sql<Current>`
      select id, version, known_from, case when id = any(${whole}) then body end as body
      from incidents where known_to is null and id = any(${ids})`.execute(tx);
    return new Versions(rows);
  }

  set(incident: Incident, change: IncidentChange, at: string): void {
    const versions = this.#of(incident.id);
    const newest = versions.at(-1)?.incident.version ?? this.#current.get(incident.id)?.version ?? 0;
    if (incident.version < newest) return;
    if (versions.at(-1)?.incident.version === incident.version) versions.pop();
    this.#end(incident.id, at);
    versions.push({ incident, change, knownFrom: at, knownTo: null });
  }

  /** No claim stands any more: a version with status `withdrawn`, unless it is not known at all. */
  withdraw(id: string, at: string): void {
    const newest = this.#of(id).at(-1);
    const stored = this.#current.get(id);
    const incident = newest?.incident ?? stored?.body;
    const since = newest ? Date.parse(newest.knownFrom) : stored?.known_from.getTime();
    if (!incident || newest?.knownTo) return;
    const version = since === Date.parse(at) ? incident.version : incident.version + 1;
    this.set({ ...incident, status: 'withdrawn', version }, 'withdrawn', at);
  }

  /** The incident is no longer known under its own id. */
  close(id: string, at: string): void {
    this.#end(id, at);
  }

  #end(id: string, at: string): void {
    const newest = this.#of(id).at(-1);
    if (newest) newest.knownTo ??= at;
    else if (!this.#storedEnds.has(id)) this.#storedEnds.set(id, at);
  }

  async write(tx: ViewTransaction): Promise<void> {
    const endings = [...this.#storedEnds]
      .filter(([id]) => this.#current.has(id))
      .map(([id, at]) => ({ id, at, before: this.#new.get(id)?.[0]?.incident.version }));
    if (endings.length > 0)
      await sql`update incidents set known_to = r.at
        from ${recordset({ id: 'text', at: 'timestamptz', before: 'int' }, endings)}
        where incidents.id = r.id and known_to is null and (r.before is null or version < r.before)`.execute(tx);
    const rows = [...this.#new.values()].flatMap((versions) => versions.map(rowOf));
    await writeRows(tx, 'incidents', COLUMNS, rows, UPSERT);
  }

  #of(id: string): Version[] {
    let versions = this.#new.get(id);
    if (!versions) this.#new.set(id, (versions = []));
    return versions;
  }
}

function rowOf({ incident, change, knownFrom, knownTo }: Version): Record<string, unknown> {
  const { id, version, type, family, status, press, place, time, origins, title, summary, actors } = incident;
  return {
    id,
    version,
    known_from: knownFrom,
    known_to: knownTo,
    change,
    type,
    family,
    status,
    press,
    country: place.country,
    admin1: place.admin1,
    place_id: place.id,
    place_name: place.name,
    lat: place.lat,
    lon: place.lon,
    starts_at: time.from,
    ends_at: time.to,
    origins,
    words: stems([title, summary, place.name, ...actors].join('\n')).join(' '),
    body: incident,
  };
}
