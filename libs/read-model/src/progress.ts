import {
  readerOf,
  topicNamed,
  topicsIn,
  type DeadLetter,
  type Generation,
  type Lineage,
  type Position,
} from '#contracts';
import { storedPositions } from './positions.js';
import type { Store } from './store.js';
import { VIEW_TOPICS } from './views/index.js';

/** Under which name the views read the log and keep their positions. */
export const VIEWS_READER = 'views';

/** The generation whose reader could not work on a record: to its dead letters belongs all that is about it. */
export function readerGenerationOf(
  lineage: Lineage,
  { stage, topic }: Pick<DeadLetter, 'stage' | 'topic'>,
): Generation {
  const input = topicNamed(topic);
  return stage === VIEWS_READER || !input ? lineage.generation : readerOf(lineage, input);
}

/** What of the log is needed to tell how far behind the views are. */
export interface LogEnds {
  ends(topic: string): Promise<readonly { readonly partition: number; readonly begin: number }[]>;
  remaining(from: Position): Promise<number>;
}

/** How far the views have come on one partition. */
export interface ViewsProgress {
  readonly topic: string;
  readonly partition: number;
  /** First offset of the partition. */
  readonly begin: number;
  /** Next offset to be projected. */
  readonly next: number;
  readonly lag: number;
}

/** How far the views of a lineage have come: their positions are in the store, not in the log. */
export async function viewsProgress(store: Store, lineage: Lineage, log: LogEnds): Promise<readonly ViewsProgress[]> {
  const stored = await storedPositions(store.tables(lineage.generation), VIEWS_READER);
  const progressOf = async (topic: string): Promise<ViewsProgress[]> =>
    Promise.all(
      (await log.ends(topic)).map(async ({ partition, begin }) => {
        const known = stored.find((position) => position.topic === topic && position.partition === partition);
        const next = known?.offset ?? begin;
        return { topic, partition, begin, next, lag: await log.remaining({ topic, partition, offset: next }) };
      }),
    );
  const topics = VIEW_TOPICS.flatMap((topic) => topicsIn(lineage, topic));
  return (await Promise.all(topics.map(progressOf))).flat();
}
