import { createHash } from 'node:crypto';
import type { Generation } from '#contracts';
import type { LiveTables, Store } from './store.js';

/** The place of the last item of a page, in the order of the list. */
export interface Place {
  readonly generation: Generation;
  /** The sort key, as the database writes it. */
  readonly key: string;
  readonly id: string;
}

/** A cursor that cannot be followed: `invalid`: not ours, or of another question; `gone`: of another generation. */
export class CursorFault extends Error {
  override readonly name = 'CursorFault';

  constructor(
    readonly code: 'invalid' | 'gone',
    message: string,
  ) {
    super(message);
  }
}

/** The fault of a cursor that was not made here. */
export const notOurs = (): CursorFault => new CursorFault('invalid', 'this is no cursor of ours');

/** Throws {@link CursorFault} for a cursor that was made of another generation. */
export function mustBeOf(generation: Generation, made: Generation): void {
  if (made !== generation)
    throw new CursorFault(
      'gone',
      `generation ${made} has been replaced by ${generation}: start again without a cursor`,
    );
}

/** An opaque cursor: the place, and a digest of the question that it belongs to. */
export const encodeCursor = ({ generation, key, id }: Place, question: unknown): string =>
  Buffer.from(JSON.stringify([generation, key, id, digest(question)])).toString('base64url');

/** Reads a cursor. Throws {@link CursorFault} for any but one of this generation and question. */
export function decodeCursor(cursor: string, generation: Generation, question: unknown): Place {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw notOurs();
  }
  const [made, key, id, asked] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (typeof made !== 'number' || typeof key !== 'string' || typeof id !== 'string' || !TIMESTAMP.test(key))
    throw notOurs();
  mustBeOf(generation, made);
  if (asked !== digest(question))
    throw new CursorFault('invalid', 'this cursor belongs to another question: keep the other parameters as they were');
  return { generation: made, key, id };
}

/**
 * The tables to answer from: those of the live generation, and for a cursor of one that was live before, its own as long as they
 * are kept, so that who pages over a swap comes to the end of what he began with.
 */
export async function tablesFor(store: Store, cursor: string | undefined): Promise<LiveTables> {
  const live = await store.live();
  const made = cursor === undefined ? undefined : generationIn(cursor);
  if (made === undefined || made === live.generation) return live;
  return (await store.kept()).includes(made) ? { generation: made, tables: store.tables(made) } : live;
}

/** Every cursor begins with its generation. */
function generationIn(cursor: string): Generation | undefined {
  const [, generation] = /^\[(\d{1,9})\b/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return generation === undefined ? undefined : Number(generation);
}

/** As PostgreSQL writes timestamptz in any time zone. */
const TIMESTAMP = /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d){0,2}(?: BC)?$/;

const digest = (question: unknown): string =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 12);
