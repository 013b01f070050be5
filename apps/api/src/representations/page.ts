import type { Generation, Incident } from '#contracts';

/** A page of incidents, whatever it becomes. */
export interface Page {
  readonly items: readonly Incident[];
  readonly next: string | null;
  readonly generation: Generation;
  /** Sources that tell of each incident, by its id. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** Where this page stands: an absolute address. */
  readonly address: URL;
}

/** The address of the page after one, with its cursor. */
export function nextAddress(address: URL, cursor: string): URL {
  const next = new URL(address);
  next.searchParams.set('cursor', cursor);
  return next;
}
