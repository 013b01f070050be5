export { type ExtractedClaim, extractClaims, MOST_CLAIMS } from './extract.js';
export { TAXONOMY } from './types/index.js';
