export * from './event-log.js';
export * from './open.js';
export { partitionOf } from './partitioner.js';
export type { KafkaTarget } from './kafka/target.js';
