export { type ExtractedClaim, extractClaims, MOST_CLAIMS, type ReadablePost } from './extract.js';
export type { AcledCode, ClaimTypeDefinition, Family, PloverCode, Rule, RuleLanguage } from './taxonomy.js';
export { TAXONOMY } from './types/index.js';
