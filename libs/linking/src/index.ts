export { Chronicle } from './chronicle.js';
export { linkable, type Linkable } from './linkable.js';
export { relink, type Relinked, type Telling } from './relink.js';
export { score, THRESHOLD } from './score.js';
