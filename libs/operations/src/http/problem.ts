import { STATUS_CODES } from 'node:http';
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
    const { problem: body, headers } = problemOf(error);
    if (body.status >= 500) this.logger.error(error instanceof Error ? (error.stack ?? error.message) : error);
    if (reply.sent) return;
    for (const [name, value] of Object.entries(headers)) reply.header(name, value);
    reply
      .status(body.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(body));
  }
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
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      throw error instanceof InvalidDto ? invalid(error.errors, metadata.type) : error;
    }
  }
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

function placesOf(error: ValidationError, base: string): { pointer: string; name: string; detail: string }[] {
  const name = error.property;
  const pointer = `${base}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    pointer,
    name,
    detail: rule === 'whitelistValidation' ? `${name} is unknown` : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => placesOf(child, pointer))];
}
