export * from './envelope.js';
export * from './stage.js';
