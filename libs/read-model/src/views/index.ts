import type { Topic } from '#contracts';
import type { View } from '../view.js';
import { deadLettersView } from './dead-letters/view.js';
import { incidentsView } from './incidents/view.js';
import { outcomesView } from './outcomes/view.js';
import { postsView } from './posts/view.js';
import { sourcesView } from './sources/view.js';

/** Every view. They run in this order: `sources` counts posts that `posts` does not have yet. */
export const VIEWS: readonly View[] = [sourcesView, postsView, outcomesView, incidentsView, deadLettersView];

/** What the views read, each topic once. */
export const VIEW_TOPICS: readonly Topic[] = [...new Set(VIEWS.flatMap((view) => view.topics))];
