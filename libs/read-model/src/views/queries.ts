export * from './dead-letters/query.js';
export * from './incidents/query.js';
export * from './incidents/list.js';
export * from './posts/query.js';
export * from './sources/query.js';
