export * from './gazetteer.js';
export { gazetteer } from './load.js';
