import { sql } from 'kysely';
import type { Claim, NormalisedPost, Recorded, postClassified } from '#contracts';
import type { MigrationStep } from '../../migration.js';

/** One revision of a post, with its standing in its group and its claims: written once, from `posts.classified`. */
export interface PostsTable {
  post_id: string;
  revision: number;
  /** True for the newest revision. */
  latest: boolean;
  source: string;
  message_id: string | null;
  published_at: Date;
  captured_at: Date;
  url: string | null;
  author: string | null;
  language: string;
  /** As captured; where PostgreSQL cannot hold it, with U+FFFD for each refused unit. */
  verbatim: string;
  /** UTF-16 (little endian) of the verbatim text, only where `verbatim` differs from it. */
  verbatim_exact: Uint8Array | null;
  /** The cleaned text; null where it equals `verbatim`. */
  text: string | null;
  canonical: string;
  origin: string;
  relations: PostStanding['relations'];
  claims: Claim[];
  /** Everything else of the normalised post. */
  detail: PostDetail;
  hash: string;
  raw_partition: number | null;
  raw_offset: number | null;
  /** Its parts spell the way of the post through the stages. */
  event_id: string;
  made_by: string | null;
  /** Stems of the text. */
  words: string;
  withdrawn_at: Date | null;
}

/** Where a post stands in its group. */
export type PostStanding = Pick<Recorded<typeof postClassified>['data'], 'canonical' | 'origin' | 'relations'>;

/** The parts of a normalised post that no column holds; times as they were written, with their offset. */
export type PostDetail = Omit<
  NormalisedPost,
  'postId' | 'revision' | 'source' | 'messageId' | 'url' | 'author' | 'language' | 'operations' | 'text' | 'hash'
>;

export const postsMigrations: readonly MigrationStep[] = [
  async (db) => {
    await sql`create table posts (
      post_id text collate "C" not null,
      revision int not null,
      latest boolean not null,
      source text not null,
      message_id text,
      published_at timestamptz not null,
      captured_at timestamptz not null,
      url text,
      author text,
      language text not null,
      verbatim text not null,
      verbatim_exact bytea,
      text text,
      canonical text not null,
      origin text not null,
      relations json not null,
      claims json not null,
      detail json not null,
      hash text not null,
      raw_partition int,
      raw_offset bigint,
      event_id text not null,
      made_by text,
      words tsvector not null,
      withdrawn_at timestamptz,
      primary key (post_id, revision)
    )`.execute(db);
    // Most of a post fits its row as it is: to press it together takes longer than all else that is done to the row.
    await sql`alter table posts alter verbatim set storage external, alter text set storage external,
      alter relations set storage external, alter claims set storage external,
      alter detail set storage external, alter words set storage external`.execute(db);
    await sql`create index posts_by_words on posts using gin (words)`.execute(db);
    await sql`create index posts_by_time on posts (published_at, post_id) where latest`.execute(db);
    await sql`create index posts_by_source on posts (source, published_at, post_id) where latest`.execute(db);
  },
];
