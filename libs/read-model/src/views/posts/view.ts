import { sql } from 'kysely';
import { postClassified, postRelinked, postsClassified, postWithdrawn, type Recorded } from '#contracts';
import { restore } from '#text';
import { TERMS, termsOf } from '../../terms.js';
import { isStorable, recordset, replaceAll, writeRows, type Columns } from '../../rows.js';
import type { View, ViewTransaction } from '../../view.js';
import { postsMigrations, type PostDetail } from './migrations.js';

const COLUMNS: Columns = {
  post_id: 'text',
  revision: 'int',
  latest: 'boolean',
  source: 'text',
  message_id: 'text',
  published_at: 'timestamptz',
  captured_at: 'timestamptz',
  url: 'text',
  author: 'text',
  language: 'text',
  verbatim: 'text',
  verbatim_exact: ['text', `decode(verbatim_exact, 'base64')`],
  text: 'text',
  canonical: 'text',
  origin: 'text',
  relations: 'json',
  claims: 'json',
  detail: 'json',
  hash: 'text',
  raw_partition: 'int',
  raw_offset: 'bigint',
  event_id: 'text',
  made_by: 'text',
  words: TERMS,
  withdrawn_at: 'timestamptz',
};

/** A row that is there keeps its mark, which does not follow from the revision itself. */
const UPSERT = `(post_id, revision) do update set ${replaceAll(COLUMNS, 'post_id', 'revision', 'latest')}`;

type Classified = Recorded<typeof postClassified>;

/** What the events of one post come to, in order. */
interface Fold {
  readonly revisions: Map<number, Record<string, unknown>>;
  /** Columns to set on the newest revision that is stored already, when the batch brings no newer one. */
  readonly patch: Record<string, unknown>;
}

/**
 * Posts as they came out of the classifier, every revision kept. A revision that comes again replaces its row (its
 * standing has changed, or it is there again after a withdrawal); a new link or a withdrawal changes the newest revision. All events of a post share a partition.
 */
export const postsView: View = {
  name: 'posts',
  topics: [postsClassified],
  consumes: [postClassified, postRelinked, postWithdrawn],
  migrations: postsMigrations,
  async project(tx, events) {
    const folds = new Map<string, Fold>();
    for (const event of events) {
      if (event.type === postClassified.name) classified(foldOf(folds, event.data.post.postId), event as Classified);
      if (event.type === postRelinked.name) {
        const { postId, canonical, origin, relations } = event.data;
        patch(foldOf(folds, postId), { canonical, origin, relations });
      }
      if (event.type === postWithdrawn.name)
        patch(foldOf(folds, event.data.postId), { withdrawn_at: event.data.capturedAt });
    }
    // Patches first: they belong to revisions that were stored before this batch.
    await applyPatches(tx, folds);
    await outdate(tx, folds);
    const rows = [...folds.values()].flatMap((fold) => [...fold.revisions.values()]);
    await writeRows(tx, 'posts', COLUMNS, rows, UPSERT);
  },
};

function foldOf(folds: Map<string, Fold>, postId: string): Fold {
  let fold = folds.get(postId);
  if (!fold) folds.set(postId, (fold = { revisions: new Map(), patch: {} }));
  return fold;
}

function classified(fold: Fold, event: Classified): void {
  const { revision } = event.data.post;
  const newest = Math.max(0, ...fold.revisions.keys());
  for (const older of fold.revisions.values()) if (revision > newest) older['latest'] = false;
  fold.revisions.set(revision, { ...rowOf(event), latest: revision >= newest });
}

function patch(fold: Fold, change: Record<string, unknown>): void {
  const row = fold.revisions.get(Math.max(0, ...fold.revisions.keys()));
  Object.assign(row ?? fold.patch, change);
}

async function applyPatches(tx: ViewTransaction, folds: ReadonlyMap<string, Fold>): Promise<void> {
  const rows = [...folds].filter(([, fold]) => Object.keys(fold.patch).length > 0);
  if (rows.length === 0) return;
  const columns: Columns = {
    post_id: 'text',
    canonical: 'text',
    origin: 'text',
    relations: 'json',
    withdrawn_at: 'timestamptz',
  };
  const patches = recordset(
    columns,
    rows.map(([post_id, fold]) => ({ post_id, ...fold.patch })),
  );
  await sql`update posts set canonical = coalesce(r.canonical, posts.canonical),
      origin = coalesce(r.origin, posts.origin), relations = coalesce(r.relations, posts.relations),
      withdrawn_at = coalesce(r.withdrawn_at, posts.withdrawn_at)
    from ${patches} where posts.post_id = r.post_id and posts.latest`.execute(tx);
}

/** Takes the mark of the newest revision from rows that this batch has newer ones for. */
async function outdate(tx: ViewTransaction, folds: ReadonlyMap<string, Fold>): Promise<void> {
  const newer = [...folds]
    .map(([post_id, fold]) => ({ post_id, revision: Math.max(0, ...fold.revisions.keys()) }))
    .filter(({ revision }) => revision > 1);
  if (newer.length === 0) return;
  const rows = recordset({ post_id: 'text', revision: 'int' }, newer);
  await sql`update posts set latest = false from ${rows}
    where posts.post_id = r.post_id and posts.latest and posts.revision < r.revision`.execute(tx);
}

function rowOf(event: Classified): Record<string, unknown> {
  const { post, canonical, origin, relations, claims } = event.data;
  const { postId, revision, source, messageId, url, author, language, operations, text, hash, ...detail } = post;
  const verbatim = restore(text, operations);
  return {
    post_id: postId,
    revision,
    source,
    message_id: messageId,
    published_at: post.publishedAt,
    captured_at: post.capturedAt,
    url,
    author,
    language,
    verbatim,
    verbatim_exact: isStorable(verbatim) ? null : Buffer.from(verbatim, 'utf16le').toString('base64'),
    text: text === verbatim ? null : text,
    canonical,
    origin,
    relations,
    claims,
    detail: detail satisfies PostDetail,
    hash,
    raw_partition: event.raw?.partition,
    raw_offset: event.raw?.offset,
    event_id: event.id,
    made_by: event.madeBy,
    words: termsOf(text, post),
  };
}
