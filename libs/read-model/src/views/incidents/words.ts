import { sql, type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool } from 'kysely';
import type { LiveTables } from '../../store.js';
import type { Tables } from '../../tables.js';
import { questionOf } from '../../terms.js';
import { tableOf } from '../../view.js';

/** The words of a question as a condition on rows of `incidents`. */
export type WordSearch = (eb: ExpressionBuilder<Tables, 'incidents'>) => Expression<SqlBool>;

/**
 * Looks for incidents that hold all of the words in what they say of themselves, or all of them in one of their posts. Rare
 * words are looked up, and what is found is sorted; of common words that would be most of the table, so there the
 * incidents are gone through in their order until a page is full.
 * `asOf`: as for an incident filter; who was known under which words then is in no index.
 */
export async function searchOf(live: LiveTables, words: string, asOf?: Date): Promise<WordSearch> {
  const question = questionOf(words);
  const [posts, claims, incidents] = ['posts', 'claims', 'incidents'].map((name) =>
    tableOf(live.generation, name as keyof Tables),
  );
  const own = sql<SqlBool>`(incidents.words @@ ${question}) is true`;
  // `offset 0` and `is true` keep the database from the other way, whose cost it cannot know.
  if ((await isCommon(live, 'posts', question)) || (await isCommon(live, 'incidents', question)))
    return (eb) =>
      eb.or([
        own,
        sql<SqlBool>`exists (select from ${claims} c join ${posts} p on p.post_id = c.post_id and p.revision = c.revision
          where c.incident_id = incidents.id and (p.words @@ ${question}) is true offset 0)`,
      ]);
  const told = sql`select c.incident_id from ${posts} p, lateral (select incident_id from ${claims}
      where post_id = p.post_id and revision = p.revision offset 0) c
    where p.words @@ ${question}`;
  if (asOf) return (eb) => eb.or([own, sql<SqlBool>`id in (${told})`]);
  return () => sql`id = any(array(${told} union
    select i.id from ${incidents} i where i.known_to is null and i.words @@ ${question}))`;
}

/** Words are common that more of the rows hold than this. */
const COMMON = 0.01;

/**
 * Whether so many rows hold the words that going through the rows finds some sooner than looking all of them up. As the
 * database guesses from its statistics, which costs nothing.
 */
export async function isCommon(
  { tables, generation }: LiveTables,
  table: 'posts' | 'incidents',
  question: ReturnType<typeof questionOf>,
): Promise<boolean> {
  const guess = async (condition: RawBuilder<unknown>): Promise<number> => {
    const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`explain (format json)
      select from ${tableOf(generation, table)} where ${condition}`.execute(tables);
    return rows[0]!['QUERY PLAN'][0].Plan['Plan Rows'];
  };
  return (await guess(sql`words @@ ${question}`)) > COMMON * (await guess(sql`true`));
}
