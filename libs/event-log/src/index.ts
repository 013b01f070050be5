export * from './event-log.js';
export * from './open.js';
export { partitionOf } from './partitioner.js';
export { refuseTooLarge, sizeOf } from './record-size.js';
