export * from './readers.js';
export * from './registry.js';
export * from './replay-log.js';
