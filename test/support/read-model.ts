import { openStore, type StoreTarget } from '#read-model';

/** Ids of all posts that have an outcome in the read model, with the number of their rows. Opens the store by itself. */
export async function projectedPosts(target: StoreTarget): Promise<Map<string, number>> {
  const store = await openStore(target);
  try {
    const { tables } = await store.live();
    const rejected = tables.selectFrom('outcomes').select('post_id').where('outcome', '=', 'rejected');
    const rows = await tables.selectFrom('posts').select('post_id').unionAll(rejected).execute();
    const counts = new Map<string, number>();
    for (const { post_id } of rows) counts.set(post_id, (counts.get(post_id) ?? 0) + 1);
    return counts;
  } finally {
    await store.close();
  }
}

/** What promise 2 forbids: acknowledged posts that are missing, and posts that stand there more than once. */
export const unkept = (acknowledged: ReadonlySet<string>, projected: ReadonlyMap<string, number>) => ({
  missing: [...acknowledged].filter((id) => !projected.has(id)),
  doubled: [...projected].filter(([, rows]) => rows > 1).map(([id]) => id),
});

/** Neither missing nor doubled. */
export const KEPT = { missing: [], doubled: [] };
