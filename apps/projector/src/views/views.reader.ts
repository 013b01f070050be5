import { viewsProgress, VIEW_TOPICS, VIEWS_READER, type Store, type ViewsProgress } from '#read-model';
import { ofGenerations, QuarantineQuota, type Reader } from '#stage';
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
  const quotas = ofGenerations(() => new QuarantineQuota());
  return {
    name: VIEWS_READER,
    topics: VIEW_TOPICS,
    scope: 'partition',
    batchSize: BATCH_SIZE,
    prepare: ({ generation }) => store.migrate(generation),
    open: (log, lineage, slice) => new ViewsProcessor(store, log, lineage, slice, quotas(lineage)),
    progress: (log, lineage) => viewsProgress(store, lineage, log),
  };
}
