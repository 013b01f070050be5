export { Original, restore } from './operations.js';
export { clean, type Cleaned } from './clean.js';
export { detectLanguage } from './detect-language.js';
export { FooterCensus } from './footers/census.js';
export { cutDump, type CutPost } from './dump/cut-dump.js';
export { stems } from './stem.js';
export { hasWords, wordsOf } from './words.js';
