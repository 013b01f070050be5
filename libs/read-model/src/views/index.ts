import type { Topic } from '#contracts';
import type { Projected, View, ViewTransaction } from '../view.js';
import { changesView } from './changes/view.js';
import { deadLettersView } from './dead-letters/view.js';
import { decisionsView } from './decisions/view.js';
import { incidentsView } from './incidents/view.js';
import { outcomesView } from './outcomes/view.js';
import { postsView } from './posts/view.js';
import { sourcesView } from './sources/view.js';
import { timelineView } from './timeline/view.js';

/** Every view. They run in this order: `sources` counts posts that `posts` does not have yet. */
export const VIEWS: readonly View[] = [
  sourcesView,
  postsView,
  outcomesView,
  incidentsView,
  changesView,
  decisionsView,
  timelineView,
  deadLettersView,
];

/** What the views read, each topic once. */
export const VIEW_TOPICS: readonly Topic[] = [...new Set(VIEWS.flatMap((view) => view.topics))];

/** Runs every view of a topic on events of one of its partitions, in the transaction in hand. */
export async function projectEvents(tx: ViewTransaction, topic: Topic, events: readonly Projected[]): Promise<void> {
  if (events.length === 0) return;
  for (const view of VIEWS) if (view.topics.includes(topic)) await view.project(tx, events);
}

const CONSUMED = new Set(VIEWS.flatMap((view) => view.consumes.map((type) => type.name)));

/** False for events of a topic that no view uses: they need not be read. */
export const isConsumed = (type: string): boolean => CONSUMED.has(type);
