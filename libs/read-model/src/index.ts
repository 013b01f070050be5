export { StoreFault, isPoison } from './faults.js';
export { CursorFault } from './cursor.js';
export { movePosition, storedPositions } from './positions.js';
export { isStorable } from './rows.js';
export { openStore, type LiveTables, type Store, type StoreTarget } from './store.js';
export type { Tables } from './tables.js';
export type { Projected, View, ViewTransaction } from './view.js';
export { VIEWS, VIEW_TOPICS } from './views/index.js';
export * from './views/queries.js';
