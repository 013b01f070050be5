import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.js';

export { keepDeadLetters } from './view.js';

/** Dead letters of each stage that has any, but for those that are being delivered again, or went well then. */
export async function countDeadLetters(tables: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const rows = await tables
    .selectFrom('dead_letters')
    .whereRef('ordered', '<=', 'attempt')
    .groupBy('stage')
    .select(({ fn }) => ['stage', fn.countAll<number>().as('count')])
    .execute();
  return new Map(rows.map(({ stage, count }) => [stage, count]));
}
