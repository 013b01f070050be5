export { acledFigure, cccFigure, type CccFigure, type Counted } from './conventions.js';
export {
  explainClaims,
  type ExtractedClaim,
  extractClaims,
  MOST_CLAIMS,
  type ReadablePost,
  type Reading,
} from './extract.js';
export { type PublishedTaxonomy, type PublishedType, taxonomy, TAXONOMY_VERSION } from './published-taxonomy.js';
export { TAXONOMY } from './types/index.js';
export { topicWordsOf } from './relevance/features.js';
export { type RelevanceModel, type WrittenModel, writeModel } from './relevance/model.js';
export { type RelevanceExample, trainRelevance } from './relevance/train.js';
