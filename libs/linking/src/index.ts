export { Chronicle } from './chronicle.js';
export { incidentIdOf } from './describe.js';
export { linkable, type Linkable, type ShelfReason } from './linkable.js';
export { relink, type Relinked, type Telling } from './relink.js';
export { score, THRESHOLD, type Score, type Term } from './score.js';
