import { sql } from 'kysely';
import type { Incident } from '#contracts';
import { recordset, replaceAll, writeRows, type Columns } from '../../rows.js';
import { TERMS, termsOf } from '../../terms.js';
import type { ViewTransaction } from '../../view.js';
import type { IncidentChange } from './migrations.js';

const COLUMNS: Columns = {
  id: 'text',
  version: 'int',
  known_from: 'timestamptz',
  known_to: 'timestamptz',
  change: 'text',
  region: 'text',
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
  // The cast leaves the offset out: what is left is what clocks of the place showed.
  local_start: ['text', 'local_start::timestamp'],
  ends_at: 'timestamptz',
  origins: 'int',
  words: TERMS,
  body: 'json',
};

const UPSERT = `(id, known_from) do update set ${replaceAll(COLUMNS, 'id', 'known_from')}`;
const KEY: Columns = { id: 'text', known_from: 'timestamptz' };
const END: Columns = { ...KEY, known_to: 'timestamptz' };

/** What was known of an incident for a while; times in ms since 1970. */
interface Version {
  readonly knownFrom: number;
  knownTo: number | null;
  /** Undefined: as it is stored. */
  content?: { readonly incident: Incident; readonly region: string; readonly change: IncidentChange };
  /** What is stored under the same time, if anything is. */
  readonly storedTo?: number | null;
}

interface Stored {
  readonly id: string;
  readonly known_from: Date;
  readonly known_to: Date | null;
}

/**
 * Folds the events of a batch into the versions of incidents. Events of an incident come in order of capture; one of the
 * same time as the newest version replaces it, and what was told of later times is taken back first.
 */
export class Versions {
  /** In order of `knownFrom`. */
  readonly #versions = new Map<string, Version[]>();
  readonly #gone: { readonly id: string; readonly known_from: string }[] = [];

  /** `ids`: every incident that the batch touches. */
  static async load(tx: ViewTransaction, ids: readonly string[]): Promise<Versions> {
    const versions = new Versions();
    if (ids.length === 0) return versions;
    const { rows } = await sql<Stored>`select id, known_from, known_to
      from incidents where id = any(${ids}) order by id, known_from`.execute(tx);
    for (const { id, known_from, known_to } of rows) {
      const knownTo = known_to?.getTime() ?? null;
      versions.#of(id).push({ knownFrom: known_from.getTime(), knownTo, storedTo: knownTo });
    }
    return versions;
  }

  set(incident: Incident, region: string, change: IncidentChange, capturedAt: string): void {
    const { id } = incident;
    const knownFrom = Date.parse(capturedAt);
    const versions = this.#of(id);
    const replaced = versions.at(-1)?.knownFrom === knownFrom ? versions.pop() : undefined;
    this.close(id, capturedAt);
    const stored = replaced?.storedTo === undefined ? {} : { storedTo: replaced.storedTo };
    versions.push({ knownFrom, knownTo: null, content: { incident, region, change }, ...stored });
  }

  /** From then on nothing is known under its id. */
  close(id: string, capturedAt: string): void {
    const newest = this.#of(id).at(-1);
    if (newest) newest.knownTo ??= Date.parse(capturedAt);
  }

  /** What was told of a time, and of all after it, is taken back; what was known just before is known still. */
  void(id: string, capturedAt: string): void {
    const from = Date.parse(capturedAt);
    const versions = this.#of(id);
    while ((versions.at(-1)?.knownFrom ?? -Infinity) >= from) {
      const { knownFrom, storedTo } = versions.pop()!;
      if (storedTo !== undefined) this.#gone.push({ id, known_from: instant(knownFrom) });
    }
    const newest = versions.at(-1);
    if (newest && newest.knownTo !== null && newest.knownTo >= from) newest.knownTo = null;
  }

  async write(tx: ViewTransaction): Promise<void> {
    if (this.#gone.length > 0)
      await sql`delete from incidents using ${recordset(KEY, this.#gone)}
        where incidents.id = r.id and incidents.known_from = r.known_from`.execute(tx);
    const all = [...this.#versions].flatMap(([id, versions]) => versions.map((version) => ({ id, ...version })));
    const ended = all.filter(({ content, knownTo, storedTo }) => !content && knownTo !== storedTo);
    const ends = ended.map(({ id, knownFrom, knownTo }) => ({
      id,
      known_from: instant(knownFrom),
      known_to: end(knownTo),
    }));
    if (ends.length > 0)
      await sql`update incidents set known_to = r.known_to from ${recordset(END, ends)}
        where incidents.id = r.id and incidents.known_from = r.known_from`.execute(tx);
    await writeRows(tx, 'incidents', COLUMNS, all.flatMap(rowsOf), UPSERT);
  }

  #of(id: string): Version[] {
    let versions = this.#versions.get(id);
    if (!versions) this.#versions.set(id, (versions = []));
    return versions;
  }
}

/** Throws a RangeError for what is no time, so that the event goes to the dead letters. */
const instant = (ms: number): string => new Date(ms).toISOString();

const end = (ms: number | null): string | null => (ms === null ? null : instant(ms));

function rowsOf({ content, knownFrom, knownTo }: Version): Record<string, unknown>[] {
  if (!content) return [];
  const { incident, region, change } = content;
  const { id, version, type, family, status, press, place, time, origins, title, summary, actors } = incident;
  return [
    {
      id,
      version,
      known_from: instant(knownFrom),
      known_to: end(knownTo),
      change,
      region,
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
      local_start: time.from,
      ends_at: time.to,
      origins,
      words: termsOf([title, summary, place.name, ...actors].join('\n')),
      body: incident,
    },
  ];
}
