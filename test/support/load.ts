import type { Address } from './khronika.js';
import { ndjson, type Item } from './posts.js';

const BATCH = 50;
const AT_ONCE = 4;

/**
 * Sends items over HTTP and remembers which were acknowledged. What was not (the server died, or said so) is sent again
 * by the next {@link Load.run}: as a careful scraper would.
 */
export class Load {
  readonly acknowledged = new Set<string>();
  #waiting: Item[];
  #stopped = false;

  constructor(items: readonly Item[]) {
    this.#waiting = [...items];
  }

  get left(): number {
    return this.#waiting.length;
  }

  /** Sends until all is sent, {@link Load.stop} is called, or the server is gone. Never rejects for a dead server. */
  async run(ingestor: Address): Promise<void> {
    this.#stopped = false;
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#sender(ingestor)));
  }

  stop(): void {
    this.#stopped = true;
  }

  async #sender(ingestor: Address): Promise<void> {
    while (!this.#stopped && this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH);
      const response = await ingestor.post('/v1/posts', ndjson(batch), 'application/x-ndjson').catch(() => undefined);
      const answer = await response?.json().catch(() => undefined);
      const body: unknown = response?.status === 202 ? answer : undefined;
      if (!body) {
        this.#waiting.push(...batch);
        return;
      }
      for (const item of (body as { items: { status: string; id?: string }[] }).items) {
        if (item.status === 'error' || !item.id) throw new Error(`refused: ${JSON.stringify(item)}`);
        this.acknowledged.add(item.id);
      }
    }
  }
}
