import type { EventLog } from './event-log.js';
import type { KafkaTarget } from './kafka/target.js';

/** Where a log is: in a folder of this machine, or on a Kafka cluster. */
export type LogTarget = { readonly kind: 'embedded'; readonly folder: string } | KafkaTarget;

/**
 * Opens a log and makes sure that it is there. Loads only the client library of its kind. Rejects with a `LogFault`:
 * `locked` or `not-writable` for a folder, `unavailable` for a cluster that does not answer.
 */
export async function openEventLog(target: LogTarget): Promise<EventLog> {
  if (target.kind === 'embedded') {
    const { EmbeddedLog } = await import('./embedded/embedded-log.js');
    return EmbeddedLog.open(target.folder);
  }
  const { KafkaLog } = await import('./kafka/kafka-log.js');
  return KafkaLog.open(target);
}
