import type { View } from '../../view.js';
import { timelineMigrations } from './migrations.js';

/** Counts of incidents. The database keeps them itself: see the migration. */
export const timelineView: View = {
  name: 'timeline',
  topics: [],
  consumes: [],
  migrations: timelineMigrations,
  project: () => Promise.resolve(),
};
