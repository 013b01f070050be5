import type { HttpRequest } from './streamed-bodies.js';

const TRACEPARENT = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The W3C trace context that the client sent, when it is one. */
export function traceparentOf(request: HttpRequest): string | undefined {
  const header = request.raw.headers['traceparent'];
  return typeof header === 'string' && TRACEPARENT.test(header) ? header : undefined;
}
