export { deadLetterOf } from './dead-letter.js';
export * from './envelope.js';
export { QuarantineQuota, QuotaExceeded } from './faults.js';
export * from './stage.js';
export type { BatchReport } from './stage-processor.js';
export { Batch, BatchHandler } from './transport/batch.js';
export * from './transport/event-log.server.js';
export * from './transport/reader.js';
