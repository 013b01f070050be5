export { toVerbatim } from './alignment.js';
export { clean, type Cleaned } from './clean.js';
export { detectLanguage } from './detect-language.js';
export { cutDump, type CutPost } from './dump/cut-dump.js';
export { fold } from './fold.js';
export { sentences } from './sentences.js';
export { stem, stems } from './stem.js';
export { type Token, tokenise } from './tokenise.js';
export { hasWords, wordsOf } from './words.js';
