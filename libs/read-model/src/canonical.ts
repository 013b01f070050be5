import { sql, type Kysely } from 'kysely';
import type { LiveTables } from './store.js';
import type { Tables } from './tables.js';
import { schemaName } from './view.js';

/** A table of the dump: rows with the same key stand together. */
interface Section {
  readonly table: keyof Tables;
  /** What is dumped instead of the table itself. */
  readonly from?: (schema: string) => string;
  readonly key: string;
  /** Columns that follow from the others, or from how the log happens to be cut. */
  readonly without?: readonly string[];
}

/**
 * What the read model says, and nothing else: no stems, no counts that the database keeps for itself, no order of arrival.
 * Sums of partitions are added up; of dead letters only what does not depend on where they stood in a derived topic.
 */
const SECTIONS: readonly Section[] = [
  { table: 'posts', key: 'post_id', without: ['words'] },
  { table: 'outcomes', key: 'post_id' },
  { table: 'incidents', key: 'id', without: ['words'] },
  { table: 'incident_links', key: 'id' },
  { table: 'claims', key: 'post_id' },
  {
    table: 'sources',
    key: 'source',
    from: (
      schema,
    ) => `select source, sum(posts)::bigint as posts, sum(rejected)::bigint as rejected, min(first_captured) as first_captured,
      max(last_captured) as last_captured, max(last_published) as last_published from ${schema}.sources group by source`,
  },
  {
    table: 'source_days',
    key: 'source',
    from: (
      schema,
    ) => `select source, day::text as day, sum(captures)::bigint as captures, sum(published)::bigint as published,
      sum(telling)::bigint as telling from ${schema}.source_days group by source, day`,
  },
  { table: 'decisions', key: 'id' },
  {
    table: 'dead_letters',
    key: 'record_id',
    from: (schema) => `select record_id, stage, stage_version, regexp_replace(topic, '[.]g[0-9]+$', '') as topic, key,
      split_part(error, E'\\n', 1) as error, value, captured_at from ${schema}.dead_letters`,
  },
];

/** Fewest rows that are read at a time. */
const PAGE = 500;

/**
 * The whole read model of a generation as lines of JSON, each `{"row":{…},"table":"posts"}`: sorted, keys sorted, times in UTC. The
 * same log with the same code gives the same lines, whatever the order of arrival, the batches and the partitions.
 * Reads a page at a time; what is written meanwhile may or may not be in it.
 */
export async function* canonicalLines({ tables, generation }: LiveTables): AsyncGenerator<string> {
  const schema = schemaName(generation);
  for (const section of SECTIONS) {
    let after: string | undefined;
    for (;;) {
      const rows = await pageOf(tables, schema, section, after);
      if (rows.length === 0) break;
      after = String(rows.at(-1)![section.key]);
      yield* linesOf(section, rows);
      if (rows.length < PAGE) break;
    }
  }
}

type Row = Readonly<Record<string, unknown>>;

/** At least a page of rows beyond a key; never only some of those with one key. */
async function pageOf(
  tables: Kysely<Tables>,
  schema: string,
  { table, from, key }: Section,
  after: string | undefined,
): Promise<readonly Row[]> {
  const rows = from === undefined ? sql.id(schema, table) : sql`(${sql.raw(from(schema))}) as rows`;
  const beyond = after === undefined ? sql`` : sql`where ${sql.id(key)} > ${after}`;
  const answer =
    await sql<Row>`select * from ${rows} ${beyond} order by ${sql.id(key)} fetch first ${sql.lit(PAGE)} rows with ties`.execute(
      tables,
    );
  return answer.rows;
}

/** Rows come sorted by their key; those with one key are sorted by what they say. */
function* linesOf({ table, key, without = [] }: Section, rows: readonly Row[]): Generator<string> {
  let group: string[] = [];
  let last: unknown;
  for (const row of rows) {
    if (row[key] !== last) yield* group.sort();
    if (row[key] !== last) group = [];
    last = row[key];
    const kept = Object.entries(row).filter(([name]) => !without.includes(name));
    group.push(`${canonicalJson({ table, row: Object.fromEntries(kept) })}\n`);
  }
  yield* group.sort();
}

/** JSON with sorted keys; times in UTC, bytes in base64. */
const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

function sorted(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
