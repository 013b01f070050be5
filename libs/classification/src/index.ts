export { type ExtractedClaim, extractClaims, MOST_CLAIMS } from './extract.js';
export {
  type PublishedRule,
  type PublishedTaxonomy,
  type PublishedType,
  taxonomy,
  TAXONOMY_VERSION,
} from './published-taxonomy.js';
export { TAXONOMY } from './types/index.js';
