export { Chronicle, type ChronicleRow } from './chronicle.js';
export { digestOf, mergedDigest, splitDigest, WITHDRAWN_DIGEST } from './digest.js';
export { differsFrom, madeAgain, withdrawn, type Heard } from './hear.js';
export { labelled, type ReadPost } from './labelled.js';
export { read, type Reading, type Stretch } from './reading.js';
export { score, THRESHOLD } from './score.js';
export type { Placement } from './history.js';
export { tell, type Consequences, type Telling } from './tell.js';
export { wordsAround } from './words.js';
