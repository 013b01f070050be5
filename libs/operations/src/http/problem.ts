import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import {
  Catch,
  HttpException,
  Injectable,
  Logger,
  ValidationPipe,
  type ArgumentMetadata,
  type ArgumentsHost,
  type ExceptionFilter,
  type ValidationError,
} from '@nestjs/common';
import { methodsAt } from './routes.js';

/** Where the fault is: a JSON pointer into the body, or a parameter of the query or path. */
export interface ProblemPlace {
  readonly detail: string;
  /** JSON pointer into the body (RFC 6901): `/3/publishedAt`. */
  readonly pointer?: string;
  /** Name of a parameter of the query, the path or the headers. */
  readonly parameter?: string;
}

/** A body of `application/problem+json` (RFC 9457). */
export interface ProblemBody extends Partial<ProblemPlace> {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Every fault that was found, when there is more than one. */
  readonly errors?: readonly ProblemPlace[];
}

/** An answer that tells the client what went wrong and where. Thrown anywhere in a request. */
export class Problem extends HttpException {
  constructor(
    readonly problem: ProblemBody,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem, problem.status);
  }
}

/**
 * Makes a {@link Problem}: `throw problem(400, 'Invalid query', { detail: 'must be 1 to 500', parameter: 'limit' })`.
 * Its `type` follows from the title: `urn:khronika:problem:invalid-query`.
 */
export function problem(
  status: number,
  title: string,
  place: Partial<ProblemPlace> & { readonly errors?: readonly ProblemPlace[] } = {},
  headers?: Readonly<Record<string, string>>,
): Problem {
  const slug = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return new Problem({ type: `urn:khronika:problem:${slug}`, title, status, ...place }, headers);
}

/** The part of a Fastify reply that the filter needs. */
interface Reply {
  readonly sent: boolean;
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: string): unknown;
}

/**
 * Answers every error of an HTTP request with problem+json. Errors that say `canRetry` become 503 with `Retry-After`;
 * unexpected ones 500, logged whole, and nothing of them is shown.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<Reply>();
    const request = host.switchToHttp().getRequest<Asked>();
    if (request.is404) error = unrouted(request) ?? error;
    const { title, status, detail } = problemOf(error).problem;
    if (status >= 500 && error instanceof Problem) this.logger.warn(`${title}: ${detail}`);
    else if (status >= 500) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : error);
    if (!reply.sent) sendProblem(reply, error);
  }
}

/** The part of a Fastify request that tells what was asked. */
interface Asked {
  readonly is404: boolean;
  readonly method: string;
  readonly url: string;
  readonly server: { readonly server: object };
}

/** What is asked of a path that takes other methods only. */
function unrouted({ method, url, server }: Asked): Problem | undefined {
  const methods = methodsAt(server.server, url.split('?', 1)[0]!);
  if (methods.length === 0) return undefined;
  const detail = `${method} is not taken here, only ${methods.join(', ')}`;
  return problem(405, 'Method Not Allowed', { detail }, { allow: methods.join(', ') });
}

/** Answers what finds no route and so no filter, as a path with broken escapes. */
export const answerUnrouted = (error: unknown, _request: unknown, reply: Reply): void => sendProblem(reply, error);

function sendProblem(reply: Reply, error: unknown): void {
  const { problem: body, headers } = problemOf(error);
  for (const [name, value] of Object.entries(headers)) reply.header(name, value);
  reply.status(body.status).header('content-type', TYPE).send(JSON.stringify(body));
}

const TYPE = 'application/problem+json; charset=utf-8';

/** What Node's parser could not read, by its code; anything else is a bad request. */
const UNPARSED: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Answers what is no request of HTTP, or one whose head is too large, and ends the connection. */
export function answerUnparsed(error: Error & { readonly code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy(error);
    return;
  }
  const status = UNPARSED[error.code ?? ''] ?? 400;
  const title = STATUS_CODES[status]!;
  const body = JSON.stringify(problem(status, title, { detail: error.message }).problem);
  const head = `HTTP/1.1 ${status} ${title}\r\ncontent-type: ${TYPE}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`;
  socket.end(`${head}\r\n\r\n${body}`);
}

/** The problem that an error is to the client. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) {
    const status = error.getStatus();
    return problem(status, STATUS_CODES[status] ?? 'Error', { detail: error.message });
  }
  if (isRecord(error)) {
    if (error['canRetry'] === true)
      return problem(503, 'Service Unavailable', { detail: 'something that this needs is away: try again' }, RETRY);
    // Fastify refuses bodies before Nest sees them (too large, wrong media type, broken JSON).
    const status = error['statusCode'];
    if (typeof status === 'number' && status >= 400 && status < 500)
      return problem(status, STATUS_CODES[status] ?? 'Error', { detail: String(error['message']) });
  }
  return problem(500, 'Internal Server Error', { detail: 'a fault of ours; it has been logged' });
}

const RETRY = { 'retry-after': '5' };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Validates DTOs: unknown fields are refused, values are converted to the declared types, and every fault is named,
 * by parameter for queries and paths, by JSON pointer for bodies.
 */
@Injectable()
export class DtoPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => new InvalidDto(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && value !== undefined) {
      const fault = faultOfBody(value);
      if (fault) throw problem(400, 'Invalid body', { detail: fault, pointer: '' });
      // What may be missing may not be null: documents say of no field that it may.
      const empty = Object.entries(value as object).find(([, field]) => field === null)?.[0];
      if (empty !== undefined)
        throw problem(400, 'Invalid body', { detail: `${empty} must not be null`, pointer: pointerTo(empty) });
    }
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      throw error instanceof InvalidDto ? invalid(error.errors, metadata.type) : error;
    }
  }
}

/** How deep a body may nest: no DTO is deeper, and what reads them recurses. */
const MAX_DEPTH = 20;

function faultOfBody(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'the body must be a JSON object';
  let level: unknown[] = [value];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return `the body nests deeper than ${MAX_DEPTH} levels`;
    level = level.flatMap((inner) => (isRecord(inner) ? Object.values(inner) : []));
  }
  return undefined;
}

class InvalidDto extends Error {
  constructor(readonly errors: readonly ValidationError[]) {
    super('invalid');
  }
}

/**
 * The problem that failed validations are: the first one on top, all of them in `errors` when there are several.
 * `base` is the pointer to the validated value, for items of an array.
 */
export function invalid(
  errors: readonly ValidationError[],
  where: ArgumentMetadata['type'] = 'body',
  base = '',
): Problem {
  const found = errors.flatMap((error) => placesOf(error, base));
  const places = found.map(({ pointer, name, detail }): ProblemPlace =>
    where === 'body' ? { detail, pointer } : { detail, parameter: name },
  );
  return problem(400, where === 'body' ? 'Invalid body' : 'Invalid query', {
    ...places[0],
    ...(places.length > 1 && { errors: places }),
  });
}

/** A field of a body as a JSON pointer (RFC 6901). */
const pointerTo = (name: string): string => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

function placesOf(error: ValidationError, base: string): { pointer: string; name: string; detail: string }[] {
  const name = error.property;
  const pointer = base + pointerTo(name);
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    pointer,
    name,
    detail: rule === 'whitelistValidation' ? `${name} is unknown` : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => placesOf(child, pointer))];
}
