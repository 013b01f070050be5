import { viewsProgress, VIEW_TOPICS, VIEWS_READER, type Store, type ViewsProgress } from '#read-model';
import { QuarantineQuota, type Reader } from '#stage';
import type { EventLog } from '#event-log';
import type { Lineage } from '#contracts';
import { ViewsProcessor } from './views.processor.js';

/** Most records of one transaction: enough to spare statements, few enough that queries do not wait long. */
const BATCH_SIZE = 500;

/** A reader that keeps its own positions, so that the log cannot tell how far it has come. */
export interface ViewsReader extends Reader {
  progress(log: EventLog, lineage: Lineage): Promise<readonly ViewsProgress[]>;
}

/** Reads for the views: see {@link ViewsProcessor} for what it guarantees. */
export function viewsReader(store: Store): ViewsReader {
  const quota = new QuarantineQuota();
  return {
    name: VIEWS_READER,
    topics: VIEW_TOPICS,
    scope: 'partition',
    batchSize: BATCH_SIZE,
    open: (_log, { generation }, slice) => new ViewsProcessor(store, generation, slice, quota),
    progress: (log, { generation }) => viewsProgress(store, generation, log),
  };
}
