import { latestContentKeys, type Store } from '#read-model';
import type { RevisionLookup } from './revision-lookup.js';

/** Longest wait for the read model, in ms: an acknowledgement must not hang on it. */
const PATIENCE_MS = 250;

/** Looks revisions up in the read model; answers nothing when that does not answer soon. */
export const readModelRevisions = (store: Store): RevisionLookup => ({
  async latest(postIds) {
    let timer: NodeJS.Timeout | undefined;
    const nothing = new Promise<ReadonlyMap<string, string>>((resolve) => {
      timer = setTimeout(() => resolve(new Map()), PATIENCE_MS);
    });
    const found = store.live().then(({ tables }) => latestContentKeys(tables, postIds));
    found.catch(() => undefined);
    try {
      return await Promise.race([found, nothing]);
    } finally {
      clearTimeout(timer);
    }
  },
});
