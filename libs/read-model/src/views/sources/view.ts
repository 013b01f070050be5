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

/** Sums and extremes only, which do not depend on the order of what they are made of. Must run before `posts`. */
export const sourcesView: View = {
  name: 'sources',
  topics: [postsNormalised, postsClassified],
  consumes: [postClassified, postRepeated, postRejected],
  migrations: sourcesMigrations,
  async project(tx, events) {
    const tallies = new Map<string, Tally>();
    const known = await knownPosts(
      tx,
      events.flatMap((event) =>
        event.type === postClassified.name && event.data.post.revision === 1 ? [event.data.post.postId] : [],
      ),
    );
    for (const event of events) {
      if (event.type === postClassified.name) {
        const { postId, source, publishedAt, capturedAt, revision } = event.data.post;
        const tally = count(tallies, source, event.partition, capturedAt, publishedAt);
        if (revision !== 1 || known.has(postId)) continue;
        known.add(postId);
        tally.posts += 1;
      }
      if (event.type === postRepeated.name) count(tallies, event.data.source, event.partition, event.data.capturedAt);
      if (event.type === postRejected.name && event.data.source)
        count(tallies, event.data.source, event.partition, event.data.capturedAt).rejected += 1;
    }
    await writeRows(tx, 'sources', COLUMNS, [...tallies.values()], ADD);
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

async function knownPosts(tx: ViewTransaction, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ post_id: string }>`
    select post_id from posts where revision = 1 and post_id = any(${ids})`.execute(tx);
  return new Set(rows.map((row) => row.post_id));
}
