import { problem } from '#operations';

/** Bounds the bytes of request bodies that are held at a time, over all requests of the process. */
export class InFlight {
  private held = 0;

  constructor(private readonly limit: number) {}

  /** Throws a 503 problem with `Retry-After` when there is no room; the caller gives back what it took. */
  take(bytes: number): void {
    if (this.held + bytes > this.limit)
      throw problem(
        503,
        'Too much in flight',
        { detail: 'other bodies are still being taken in: try again' },
        { 'retry-after': '2' },
      );
    this.held += bytes;
  }

  give(bytes: number): void {
    this.held -= bytes;
  }
}
