import { setTimeout as sleep } from 'node:timers/promises';
import { CursorFault, findChanges, type Store } from '#read-model';
import { told } from './change.schema.js';

/** How often a stream looks for more, in ms: half of the freshness that is promised. */
const POLL_MS = 300;
/** After so long a silence a comment shows that the connection lives, in ms. */
const SILENCE_MS = 15_000;
/** When a client whose connection broke may come again, in ms. */
const RETRY_MS = 1000;
const PAGE = 200;

/**
 * Changes as server-sent events, the past ones first, until `signal`. Each event's id is the cursor behind it. When another
 * generation goes live, `reset` says so, and everything follows again from its beginning: what was told before no longer holds.
 */
export async function* changeStream(
  store: Store,
  from: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let cursor = from;
  let told = Date.now();
  yield `retry: ${RETRY_MS}\n\n`;
  while (!signal.aborted) {
    const text = await more();
    if (text !== '') {
      told = Date.now();
      yield text;
      continue;
    }
    if (Date.now() - told >= SILENCE_MS) {
      told = Date.now();
      yield ': nothing new\n\n';
    }
    await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
  }

  async function more(): Promise<string> {
    const live = await store.live();
    try {
      const page = await findChanges(live, { limit: PAGE, ...(cursor !== undefined && { cursor }) });
      cursor = page.next;
      return page.items.map(eventOf).join('');
    } catch (error) {
      if (isAway(error)) return '';
      if (!(error instanceof CursorFault && error.code === 'gone')) throw error;
      const beginning = await findChanges(live, { limit: 0 });
      cursor = beginning.next;
      const data = { generation: live.generation, detail: error.message };
      return `id: ${cursor}\nevent: reset\ndata: ${JSON.stringify(data)}\n\n`;
    }
  }
}

const isAway = (error: unknown): boolean => (error as { canRetry?: unknown } | null)?.canRetry === true;

function eventOf(change: Parameters<typeof told>[0]): string {
  return `id: ${change.cursor}\nevent: ${change.change}\ndata: ${JSON.stringify(told(change))}\n\n`;
}
