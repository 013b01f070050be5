export {
  explainClaims,
  type ExtractedClaim,
  extractClaims,
  MOST_CLAIMS,
  type ReadablePost,
  type Reading,
} from './extract.js';
export {
  type PublishedTaxonomy,
  type PublishedType,
  taxonomy,
  TAXONOMY_VERSION,
} from './published-taxonomy.js';
export { TAXONOMY } from './types/index.js';
