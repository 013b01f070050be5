export * from './registry.js';
export * from './replay-log.js';
