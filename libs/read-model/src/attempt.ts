import { sql } from 'kysely';
import type { ViewTransaction } from './view.js';

/** Runs a part of a transaction that may fail: then nothing of the part remains, and the transaction can go on. */
export async function attempt<T>(tx: ViewTransaction, work: () => Promise<T>): Promise<T> {
  await sql`savepoint attempt`.execute(tx);
  try {
    const answer = await work();
    await sql`release savepoint attempt`.execute(tx);
    return answer;
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(tx);
    await sql`release savepoint attempt`.execute(tx);
    throw error;
  }
}
