export * from './http/problem.js';
export * from './logging.js';
export * from './process/apps.js';
export { lagsOf, openParts, type Parts } from './process/parts.js';
export { runProcess, type Running } from './process/run.js';
export { createServer, reportBatch } from './process/server.js';
export * from './settings.js';
export * from './tokens.js';
