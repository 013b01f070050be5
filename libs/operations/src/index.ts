export * from './tokens.js';
export * from './http/problem.js';
