import { sql, type Kysely } from 'kysely';
import type { Generation } from '#contracts';
import { tableOf } from './view.js';

/** After so many writes the statistics are made for the first time. */
const FIRST = 64;
/** And again when there have been so many times as many. */
const GROWTH = 2;

/**
 * Keeps the statistics by which the database plans queries, where nobody else does: PGlite has no autovacuum. Made again
 * when a generation has doubled, so that they cost next to nothing over time.
 */
export class Statistics {
  readonly #generations = new Map<Generation, { writes: number; next: number }>();

  async afterWrite(db: Kysely<any>, generation: Generation): Promise<void> {
    const count = this.#generations.get(generation) ?? { writes: 0, next: FIRST };
    this.#generations.set(generation, count);
    count.writes += 1;
    if (count.writes < count.next) return;
    count.next *= GROWTH;
    await sql`analyze ${tableOf(generation, 'posts')} (post_id, published_at, source, words)`.execute(db);
    await sql`analyze ${tableOf(generation, 'incidents')}`.execute(db);
    await sql`analyze ${tableOf(generation, 'claims')}`.execute(db);
  }
}
