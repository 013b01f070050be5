import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Generation } from '#contracts';
import { stems } from '#text';
import type { LiveTables } from '../../store.js';
import type { Tables } from '../../tables.js';
import { tableOf } from '../../view.js';

/** Words that incidents are looked for by, ready to be a condition. */
export interface WordSearch {
  holds(eb: ExpressionBuilder<Tables, 'incidents'>): Expression<SqlBool>;
}

/** What the database refuses as a stem search: a question without a word. */
export const hasWords = (question: string): boolean => stems(question).length > 0;

/** The words of a question, each in its stem, as a condition on a column of stems: all of them. */
export const questionOf = (words: string) => sql`plainto_tsquery('simple', ${stems(words).join(' ')})`;

/** Posts with the words: as long as there are no more, the incidents that they tell of are looked up first. */
const RARE = 4000;

/**
 * Looks for incidents that hold all of the words in what they say of themselves, or all of them in one of their posts. Rare
 * words are looked up, and what is found is sorted; of common words that would be most of the table, so there the
 * incidents are gone through in their order until a page is full. How common words are is counted, up to a limit.
 */
export async function searchOf({ tables, generation }: LiveTables, words: string): Promise<WordSearch> {
  const question = questionOf(words);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from
    (select 1 from ${tableOf(generation, 'posts')} where words @@ ${question} limit ${RARE + 1}) as found`.execute(
    tables,
  );
  return (rows[0]?.count ?? 0) > RARE
    ? { holds: (eb) => goneThrough(eb, generation, question) }
    : { holds: (eb) => lookedUp(eb, generation, question) };
}

type Builder = ExpressionBuilder<Tables, 'incidents'>;
type Question = ReturnType<typeof questionOf>;

/** `offset 0` keeps the database from turning it into a walk along the order of the page. */
const lookedUp = (eb: Builder, generation: Generation, question: Question): Expression<SqlBool> =>
  eb(
    'id',
    'in',
    sql<string>`(select c.incident_id from ${tableOf(generation, 'posts')} p join ${tableOf(generation, 'claims')} c on c.post_id = p.post_id and c.revision = p.revision
      where p.words @@ ${question}
      union select i.id from ${tableOf(generation, 'incidents')} i where i.words @@ ${question} offset 0)`,
  );

/** `is true` keeps the database from looking them all up in the index first. */
const goneThrough = (eb: Builder, generation: Generation, question: Question): Expression<SqlBool> =>
  eb.or([
    sql<SqlBool>`(incidents.words @@ ${question}) is true`,
    sql<SqlBool>`exists (select from ${tableOf(generation, 'claims')} c join ${tableOf(generation, 'posts')} p on p.post_id = c.post_id and p.revision = c.revision
      where c.incident_id = incidents.id and (p.words @@ ${question}) is true)`,
  ]);
