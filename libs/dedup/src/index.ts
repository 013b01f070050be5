export { contentOf } from './content.js';
export { Groups } from './groups.js';
export { groupsSnapshot } from './snapshot.js';
export { relate } from './similarity.js';
export type { Revision, Standing, Stood } from './standing.js';
export { arriving, leaving } from './what-if.js';
