import type { EventLog } from './event-log.js';

/** Where a log is: in a folder of this machine. */
export type LogTarget = { readonly kind: 'embedded'; readonly folder: string };

/**
 * Opens a log and makes sure that it is there. Loads only the client library of its kind. Rejects with a `LogFault`:
 * `locked` or `not-writable` for a folder.
 */
export async function openEventLog(target: LogTarget): Promise<EventLog> {
  const { EmbeddedLog } = await import('./embedded/embedded-log.js');
  return EmbeddedLog.open(target.folder);
}
