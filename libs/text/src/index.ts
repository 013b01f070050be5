export * from './detect-language.js';
export { fold } from './fold.js';
export * from './sentences.js';
export * from './stem.js';
export * from './tokenise.js';
