export { type Run, toVerbatim } from './alignment.js';
export { type Cleaned, clean, type MadeRepair, type Uncleaned } from './clean.js';
export { type CutPost, cutDump, type DumpCut, type DumpPart } from './dump/cut-dump.js';
export * from './detect-language.js';
export { fold } from './fold.js';
export { type Mark } from './footers/marks.js';
export { type Span, sentences } from './sentences.js';
export { stem, type StemmedLanguage, stems } from './stem.js';
export { type Token, type TokenKind, tokenise } from './tokenise.js';
