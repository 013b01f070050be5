import { sql } from 'kysely';
import { postClassified, postRejected, postRepeated, postsClassified, postsNormalised } from '#contracts';
import { writeRows, type Columns } from '../../rows.js';
import type { View, ViewTransaction } from '../../view.js';
import { sourcesMigrations } from './migrations.js';

const COLUMNS: Columns = {
  source: 'text',
  partition: 'int',
  posts: 'bigint',
  rejected: 'bigint',
  first_captured: 'timestamptz',
  last_captured: 'timestamptz',
  last_published: 'timestamptz',
};

const ADD = `(source, partition) do update set
  posts = sources.posts + excluded.posts,
  rejected = sources.rejected + excluded.rejected,
  first_captured = least(sources.first_captured, excluded.first_captured),
  last_captured = greatest(sources.last_captured, excluded.last_captured),
  last_published = greatest(sources.last_published, excluded.last_published)`;

const DAY_COLUMNS: Columns = {
  source: 'text',
  day: 'date',
  partition: 'int',
  captures: 'bigint',
  published: 'bigint',
  telling: 'bigint',
};

const ADD_DAY = `(source, day, partition) do update set
  captures = source_days.captures + excluded.captures,
  published = source_days.published + excluded.published,
  telling = source_days.telling + excluded.telling`;

/** Sums and extremes only, which do not depend on the order of what they are made of. Must run before `posts`. */
export const sourcesView: View = {
  name: 'sources',
  topics: [postsNormalised, postsClassified],
  consumes: [postClassified, postRepeated, postRejected],
  migrations: sourcesMigrations,
  async project(tx, events) {
    const tallies = new Map<string, Tally>();
    const days = new Days();
    const known = await knownRevisions(
      tx,
      events.flatMap((event) => (event.type === postClassified.name ? [event.data.post.postId] : [])),
    );
    for (const event of events) {
      if (event.type === postClassified.name) {
        const { postId, source, publishedAt, capturedAt, revision } = event.data.post;
        const tally = count(tallies, source, event.partition, capturedAt, publishedAt);
        const id = `${postId}@${revision}`;
        // It comes again when its standing has changed: nobody looked then.
        if (known.has(id)) continue;
        known.add(id);
        if (revision === 1) tally.posts += 1;
        days.of(source, capturedAt, event.partition).captures += 1;
        const day = days.of(source, publishedAt, event.partition);
        day.published += 1;
        if (event.data.claims.length > 0) day.telling += 1;
      }
      if (event.type === postRepeated.name || (event.type === postRejected.name && event.data.source)) {
        const { source, capturedAt } = event.data;
        const tally = count(tallies, source, event.partition, capturedAt);
        if (event.type === postRejected.name) tally.rejected += 1;
        days.of(source, capturedAt, event.partition).captures += 1;
      }
    }
    await writeRows(tx, 'sources', COLUMNS, [...tallies.values()], ADD);
    await writeRows(tx, 'source_days', DAY_COLUMNS, days.all, ADD_DAY);
  },
};

type Tally = {
  readonly source: string;
  readonly partition: number;
  posts: number;
  rejected: number;
  first_captured: string;
  last_captured: string;
  last_published: string | null;
};

function count(
  tallies: Map<string, Tally>,
  source: string,
  partition: number,
  captured: string,
  published?: string,
): Tally {
  let tally = tallies.get(source);
  if (!tally) {
    tally = {
      source,
      partition,
      posts: 0,
      rejected: 0,
      first_captured: captured,
      last_captured: captured,
      last_published: null,
    };
    tallies.set(source, tally);
  }
  if (Date.parse(captured) < Date.parse(tally.first_captured)) tally.first_captured = captured;
  if (Date.parse(captured) > Date.parse(tally.last_captured)) tally.last_captured = captured;
  if (published && !(Date.parse(published) <= Date.parse(tally.last_published ?? ''))) tally.last_published = published;
  return tally;
}

/** What a batch adds to the days of sources. */
class Days {
  readonly #days = new Map<string, { captures: number; published: number; telling: number }>();

  get all(): readonly Readonly<Record<string, unknown>>[] {
    return [...this.#days.values()];
  }

  of(source: string, time: string, partition: number): { captures: number; published: number; telling: number } {
    const day = new Date(time).toISOString().slice(0, -'T00:00:00.000Z'.length);
    const key = `${source} ${day} ${partition}`;
    let found = this.#days.get(key);
    if (!found) {
      const added = { source, day, partition, captures: 0, published: 0, telling: 0 };
      this.#days.set(key, (found = added));
    }
    return found;
  }
}

async function knownRevisions(tx: ViewTransaction, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select post_id || '@' || revision as id from posts where post_id = any(${[...new Set(ids)]})`.execute(tx);
  return new Set(rows.map((row) => row.id));
}
