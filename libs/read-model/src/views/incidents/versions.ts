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

const UPSERT = `(id, known_from) do update set ${replaceAll(COLUMNS, 'id', 'known_from')}`;

/** What was known of an incident for a while; times in ms since 1970. */
interface Version {
  readonly incident: Incident;
  readonly change: IncidentChange;
  readonly knownFrom: number;
  knownTo: number | null;
}

interface Stored {
  readonly id: string;
  readonly known_from: Date;
  readonly known_to: Date | null;
  readonly body: Incident | null;
}

/**
 * Folds the events of a batch into versions. Events of one time of capture make one version, whatever batch they come
 * in. Knowledge never goes back: an event that was captured before the newest version changes that version.
 */
export class Versions {
  readonly #stored: ReadonlyMap<string, Stored>;
  readonly #new = new Map<string, Version[]>();
  /** When the version that was stored before this batch ceased to be the current one. */
  readonly #storedEnds = new Map<string, number>();

  private constructor(stored: readonly Stored[]) {
    this.#stored = new Map(stored.map((row) => [row.id, row]));
  }

  /** `ids`: every incident that the batch touches; `whole`: those whose stored content is needed. */
  static async load(tx: ViewTransaction, ids: readonly string[], whole: readonly string[]): Promise<Versions> {
    if (ids.length === 0) return new Versions([]);
    const { rows } = await sql<Stored>`
      select distinct on (id) id, known_from, known_to, case when id = any(${whole}) then body end as body
      from incidents where id = any(${ids}) order by id, known_from desc`.execute(tx);
    return new Versions(rows);
  }

  set(incident: Incident, change: IncidentChange, capturedAt: string): void {
    const knownFrom = this.#after(incident.id, capturedAt);
    const versions = this.#of(incident.id);
    if (versions.at(-1)?.knownFrom === knownFrom) versions.pop();
    this.#end(incident.id, knownFrom);
    versions.push({ incident, change, knownFrom, knownTo: null });
  }

  /** No claim stands any more: a version with status `withdrawn`, unless there is no current one. */
  withdraw(id: string, capturedAt: string): void {
    const newest = this.#of(id).at(-1);
    const stored = this.#stored.get(id);
    const incident = newest?.incident ?? stored?.body;
    const since = newest?.knownFrom ?? stored?.known_from.getTime();
    const ended = newest ? newest.knownTo : stored?.known_to;
    if (!incident || ended) return;
    const version = this.#after(id, capturedAt) === since ? incident.version : incident.version + 1;
    this.set({ ...incident, status: 'withdrawn', version }, 'withdrawn', capturedAt);
  }

  /** The incident is no longer known under its own id. */
  close(id: string, capturedAt: string): void {
    this.#end(id, this.#after(id, capturedAt));
  }

  async write(tx: ViewTransaction): Promise<void> {
    const ends = [...this.#storedEnds].map(([id, at]) => ({ id, at: instant(at) }));
    if (ends.length > 0)
      await sql`update incidents set known_to = r.at from ${recordset({ id: 'text', at: 'timestamptz' }, ends)}
        where incidents.id = r.id and known_to is null`.execute(tx);
    const rows = [...this.#new.values()].flatMap((versions) => versions.map(rowOf));
    await writeRows(tx, 'incidents', COLUMNS, rows, UPSERT);
  }

  /** The time of capture, or that of the newest version if it is later. */
  #after(id: string, capturedAt: string): number {
    const newest = this.#of(id).at(-1);
    const stored = this.#stored.get(id);
    const last = newest ? (newest.knownTo ?? newest.knownFrom) : (stored?.known_to ?? stored?.known_from)?.getTime();
    return Math.max(Date.parse(capturedAt), last ?? -Infinity);
  }

  #end(id: string, at: number): void {
    const newest = this.#of(id).at(-1);
    if (newest) newest.knownTo ??= at;
    else if (this.#stored.has(id) && !this.#storedEnds.has(id)) this.#storedEnds.set(id, at);
  }

  #of(id: string): Version[] {
    let versions = this.#new.get(id);
    if (!versions) this.#new.set(id, (versions = []));
    return versions;
  }
}

/** Throws a RangeError for what is no time, so that the event goes to the dead letters. */
const instant = (ms: number): string => new Date(ms).toISOString();

function rowOf({ incident, change, knownFrom, knownTo }: Version): Record<string, unknown> {
  const { id, version, type, family, status, press, place, time, origins, title, summary, actors } = incident;
  return {
    id,
    version,
    known_from: instant(knownFrom),
    known_to: knownTo === null ? null : instant(knownTo),
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
