import { LogFault } from '../event-log.js';

/** What a broker answers to a writer that was fenced. */
const FENCED = new Set(['INVALID_PRODUCER_EPOCH', 'PRODUCER_FENCED', 'TRANSACTIONAL_ID_FENCED']);
const TOO_LARGE = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE']);

/** The protocol error type of a kafkajs error, however deep it is wrapped. */
export function typeOf(error: unknown): string | undefined {
  for (let at = error as { type?: unknown; cause?: unknown } | undefined; at; at = at.cause as typeof at)
    if (typeof at.type === 'string') return at.type;
  return undefined;
}

/** A broker answered that it cannot answer yet, or no longer. That a connection broke says nothing of what was done. */
export const isPassing = (error: unknown): boolean =>
  typeOf(error) !== undefined && (error as { retriable?: boolean }).retriable === true;

/**
 * The fault that an error of kafkajs or of a socket stands for. Unless it is known to be for good it may pass: that a
 * broker says a topic is unknown may only mean that it has just started.
 */
export function toLogFault(error: unknown): LogFault {
  if (error instanceof LogFault) return error;
  const type = typeOf(error);
  const { message } = error as Error;
  if (type && FENCED.has(type))
    return new LogFault('fenced', `another holder has taken over: ${message}`, { cause: error });
  if (type && TOO_LARGE.has(type))
    return new LogFault('record-too-large', `Kafka refuses: ${message}`, { cause: error });
  return new LogFault('unavailable', `Kafka: ${message}`, { cause: error });
}
