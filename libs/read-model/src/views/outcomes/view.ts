import { dumpCut, postRejected, postRepeated, postsNormalised, postWithdrawn } from '#contracts';
import { writeRows, type Columns } from '../../rows.js';
import type { Projected, View } from '../../view.js';
import { outcomesMigrations, type OutcomesTable } from './migrations.js';

const COLUMNS: Columns = {
  event_id: 'text',
  post_id: 'text',
  source: 'text',
  outcome: 'text',
  reason: 'text',
  detail: 'text',
  captured_at: 'timestamptz',
  raw_partition: 'int',
  raw_offset: 'bigint',
};

type Outcome = Pick<OutcomesTable, 'post_id' | 'source' | 'outcome'> &
  Partial<Pick<OutcomesTable, 'reason' | 'detail'>>;

/** One small row for each raw event that ends otherwise than as a classified post. */
export const outcomesView: View = {
  name: 'outcomes',
  topics: [postsNormalised],
  consumes: [postRepeated, postRejected, postWithdrawn, dumpCut],
  migrations: outcomesMigrations,
  async project(tx, events) {
    const rows = events.flatMap((event) => {
      const outcome = outcomeOf(event);
      if (!outcome) return [];
      const { id, time, raw } = event;
      return [{ ...outcome, event_id: id, captured_at: time, raw_partition: raw?.partition, raw_offset: raw?.offset }];
    });
    await writeRows(tx, 'outcomes', COLUMNS, rows, 'do nothing');
  },
};

function outcomeOf({ type, data }: Projected): Outcome | undefined {
  switch (type) {
    case postRepeated.name:
      return { post_id: data.postId, source: data.source, outcome: 'repeated' };
    case postRejected.name:
      return {
        post_id: data.postId,
        source: data.source,
        outcome: 'rejected',
        reason: data.reason,
        detail: data.detail,
      };
    case postWithdrawn.name:
      return { post_id: data.postId, source: data.source, outcome: 'withdrawn', reason: data.reason ?? null };
    case dumpCut.name:
      return { post_id: data.dumpId, source: data.source, outcome: 'cut', detail: `${data.posts} posts so far` };
    default:
      return undefined;
  }
}
