import { sql, type RawBuilder, type Transaction } from 'kysely';

/** Type of a column, and the expression that makes it where the row carries something else than the column's value. */
export type Columns = Readonly<Record<string, string | readonly [type: string, expression: string]>>;

/**
 * Writes rows in one statement with one parameter: the cheapest way for both stores. `onConflict` is what follows
 * `on conflict`. Column names and expressions must be constants of ours.
 */
export async function writeRows(
  tx: Transaction<any>,
  table: string,
  columns: Columns,
  rows: readonly Readonly<Record<string, unknown>>[],
  onConflict: string,
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const values = names.map((name) => (typeof columns[name] === 'string' ? name : columns[name]![1]));
  await sql`insert into ${sql.raw(table)} (${sql.raw(names.join(', '))})
    select ${sql.raw(values.join(', '))} from ${recordset(columns, rows)} on conflict ${sql.raw(onConflict)}`.execute(
    tx,
  );
}

/** Rows as a table expression `r`, for `from`. */
export function recordset(columns: Columns, rows: readonly unknown[]): RawBuilder<unknown> {
  const types = Object.entries(columns).map(([name, type]) => `${name} ${typeof type === 'string' ? type : type[0]}`);
  return sql`json_to_recordset(${toJson(rows)}::json) as r(${sql.raw(types.join(', '))})`;
}

/** `set` of an upsert that takes every column but the keys from the new row. */
export const replaceAll = (columns: Columns, ...keys: string[]): string =>
  Object.keys(columns)
    .filter((name) => !keys.includes(name))
    .map((name) => `${name} = excluded.${name}`)
    .join(', ');

/** Escapes that JSON.stringify writes for NUL and lone surrogates, which PostgreSQL refuses in text. */
const SUSPECT = /\\u(?:0000|d[89a-f])/;

/**
 * JSON that PostgreSQL takes: NUL and lone surrogates become U+FFFD, one unit for one, so that offsets hold.
 * Whoever needs such text as it was keeps its bytes beside it.
 */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value);
  return SUSPECT.test(json)
    ? JSON.stringify(value, (_, part: unknown) => (isText(part) ? storable(part) : part))
    : json;
}

/** NUL and lone surrogates. */
const REFUSED = /[\0\p{Surrogate}]/u;
const ALL_REFUSED = new RegExp(REFUSED, 'gu');

/** True for text that PostgreSQL can hold as it is. */
export const isStorable = (text: string): boolean => !REFUSED.test(text);

const storable = (text: string): string => text.replace(ALL_REFUSED, '\uFFFD');

const isText = (value: unknown): value is string => typeof value === 'string';
