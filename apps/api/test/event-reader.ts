/** One server-sent event. */
export interface ServerEvent {
  readonly id: string;
  readonly event: string;
  readonly data: any;
}

/** Reads server-sent events as a browser would. */
export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<string>;
  readonly #stop: AbortController;
  #rest = '';

  private constructor(response: Response, stop: AbortController) {
    this.#reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    this.#stop = stop;
  }

  /** Opens a stream, after the event of an id if it is given. */
  static async open(url: string, lastEventId?: string): Promise<EventReader> {
    const stop = new AbortController();
    const headers = { accept: 'text/event-stream', ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
    return new EventReader(await fetch(url, { headers, signal: stop.signal }), stop);
  }

  /** Waits for so many further events. */
  async take(count: number): Promise<ServerEvent[]> {
    const events: ServerEvent[] = [];
    while (events.length < count) {
      const end = this.#rest.indexOf('\n\n');
      if (end >= 0) {
        const block = this.#rest.slice(0, end);
        this.#rest = this.#rest.slice(end + 2);
        if (block.includes('data: ')) events.push(eventOf(block));
        continue;
      }
      const { value, done } = await this.#reader.read();
      if (done) throw new Error(`the stream ended after ${events.length} of ${count} events`);
      this.#rest += value;
    }
    return events;
  }

  close(): void {
    this.#stop.abort();
  }
}

function eventOf(block: string): ServerEvent {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  return { id: fields['id'] ?? '', event: fields['event'] ?? 'message', data: JSON.parse(fields['data'] ?? 'null') };
}
