export { contentOf, type Content, type ContentSource } from './content.js';
export type { Stretch } from './fold.js';
export { Groups, WINDOW } from './groups.js';
export { relate, type Likeness } from './similarity.js';
export type { GroupedPost, Link, Moment, Standing, Stood } from './standing.js';
export { arriving, leaving } from './what-if.js';
