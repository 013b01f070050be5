import { sql, type Kysely } from 'kysely';
import { PARTITIONS, type Generation, type Incident } from '#contracts';
import { mustBeOf, notOurs } from '../../cursor.js';
import type { LiveTables } from '../../store.js';
import type { Tables } from '../../tables.js';
import { tableOf } from '../../view.js';
import type { ChangeKind } from './migrations.js';

/** One change of an incident, with the place behind it. */
export interface Change {
  readonly cursor: string;
  readonly change: ChangeKind;
  /** Time of capture of what caused it. */
  readonly at: Date;
  readonly id: string;
  readonly version: number | null;
  /** What it was merged into, or split into. */
  readonly into: readonly string[];
  /** The incident as it is now, which may be later than the change; null where the id stands for another one now. */
  readonly incident: Incident | null;
}

export interface ChangePage {
  readonly items: readonly Change[];
  /** Whence to go on, also where there is nothing more yet. */
  readonly next: string;
  readonly generation: Generation;
}

/** The last offset that was read of each partition. */
type Read = ReadonlyMap<number, number>;

const PARTS = Array.from({ length: PARTITIONS }, (_, partition) => partition);

/**
 * Changes after a cursor, or from the first one on. Every change comes exactly once, those of an incident in order.
 * Throws a `CursorFault` for a cursor that is not ours, or of another generation.
 */
export async function findChanges(
  { generation, tables }: LiveTables,
  request: { readonly cursor?: string; readonly limit: number },
): Promise<ChangePage> {
  const read = new Map(request.cursor === undefined ? [] : decode(request.cursor, generation));
  const found = inOrder(await Promise.all(PARTS.map((partition) => after(tables, partition, read, request.limit))));
  const page = found.slice(0, request.limit);
  const now = await incidentsNow(
    { tables, generation },
    page.map(({ incident_id }) => incident_id),
  );
  const items = page.map((row): Change => {
    read.set(row.partition, row.offset);
    const incident = now.get(row.incident_id) ?? null;
    return {
      cursor: encode(generation, read),
      change: row.change === 'voided' ? (incident ? 'revised' : 'withdrawn') : row.change,
      at: row.at,
      id: row.incident_id,
      version: row.version,
      into: row.others,
      incident,
    };
  });
  return { items, next: encode(generation, read), generation };
}

/** The cursor behind everything that has happened so far. */
export async function latestChange({ generation, tables }: LiveTables): Promise<string> {
  const rows = await tables
    .selectFrom('changes')
    .groupBy('partition')
    .select(({ fn }) => ['partition', fn.max('offset').as('offset')])
    .execute();
  return encode(generation, new Map(rows.map(({ partition, offset }) => [partition, offset])));
}

const after = (tables: Kysely<Tables>, partition: number, read: Read, limit: number) =>
  tables
    .selectFrom('changes')
    .selectAll()
    .where('partition', '=', partition)
    .where('offset', '>', read.get(partition) ?? -1)
    .orderBy('offset')
    .limit(limit)
    .execute();

type Row = Awaited<ReturnType<typeof after>>[number];

/** Merges the partitions by time of capture, each kept in its own order. */
function inOrder(partitions: Row[][]): Row[] {
  const merged: Row[] = [];
  const heads = partitions.map(() => 0);
  for (;;) {
    let first: number | undefined;
    partitions.forEach((rows, n) => {
      const row = rows[heads[n]!];
      if (row && (first === undefined || row.at < partitions[first]![heads[first]!]!.at)) first = n;
    });
    if (first === undefined) return merged;
    merged.push(partitions[first]![heads[first]!++]!);
  }
}

async function incidentsNow(
  { tables, generation }: LiveTables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Incident>> {
  const { rows } = await sql<{ id: string; body: Incident }>`select id, body from ${tableOf(generation, 'incidents')}
    where id = any(${[...new Set(ids)]}) and known_to is null`.execute(tables);
  return new Map(rows.map(({ id, body }) => [id, body]));
}

const encode = (generation: Generation, read: Read): string =>
  Buffer.from(JSON.stringify([generation, ...PARTS.map((partition) => read.get(partition) ?? -1)])).toString(
    'base64url',
  );

function decode(cursor: string, generation: Generation): readonly (readonly [number, number])[] {
  const parts = numbersIn(cursor);
  const [made, ...offsets] = parts ?? [];
  if (made === undefined || offsets.length !== PARTITIONS) throw notOurs();
  mustBeOf(generation, made);
  return offsets.map((offset, partition) => [partition, offset] as const);
}

function numbersIn(cursor: string): number[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) && parts.every((part) => Number.isSafeInteger(part)) ? (parts as number[]) : undefined;
  } catch {
    return undefined;
  }
}
