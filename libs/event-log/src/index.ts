export * from './event-log.js';
export * from './open.js';
