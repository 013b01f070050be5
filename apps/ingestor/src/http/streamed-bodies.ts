import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** What is read here of a Fastify request. */
export interface HttpRequest {
  /** Node's request, with the headers as the client sent them. */
  readonly raw: IncomingMessage;
}

interface RoutedRequest extends HttpRequest {
  headers: IncomingHttpHeaders;
  readonly routeOptions: { readonly config: unknown };
}

/** What is used here of a Fastify instance. */
export interface Fastify {
  addContentTypeParser(
    type: string,
    parser: (request: unknown, payload: IncomingMessage, done: (error: null, body: unknown) => void) => void,
  ): unknown;
  addHook(name: 'onRequest', hook: (request: RoutedRequest, reply: unknown, done: () => void) => void): unknown;
}

/** Route configuration (`@RouteConfig(STREAMED)`): the handler gets the body as a stream, whatever its content type. */
export const STREAMED = { streamsBody: true } as const;

const STREAM_TYPE = 'application/vnd.khronika.stream';

/**
 * Lets routes that ask for it have their body as a stream. Fastify chooses the parser of a body by its content type and not
 * by its route, so for such routes the type is replaced by one whose parser hands over the stream; {@link contentTypeOf}
 * still answers the client's. Other routes are not touched.
 */
export function streamBodies(fastify: Fastify): void {
  fastify.addContentTypeParser(STREAM_TYPE, (_request, payload, done) => {
    done(null, payload);
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    if ((request.routeOptions.config as { streamsBody?: boolean } | undefined)?.streamsBody)
      request.headers = { ...request.headers, 'content-type': STREAM_TYPE };
    done();
  });
}

/** The content type that the client sent, in lower case without parameters; empty when it sent none. */
export const contentTypeOf = (request: HttpRequest): string =>
  (request.raw.headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase();

/** The bytes of the body as they come. Ending early leaves the connection alive, so that an answer can be sent. */
export const payloadOf = (request: HttpRequest): AsyncIterable<Buffer> =>
  request.raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
