/**
 * Something between us and the database. `unavailable`: it is away, restarting, full, or another transaction was in
 * the way; `stale`: another writer has moved the position. The same work may succeed later from the stored position.
 */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly canRetry = true;

  constructor(
    readonly code: 'unavailable' | 'stale',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** SQLSTATE classes that say nothing about the data: connection, rollback, resources, operator, system. */
const OUTSIDE = new Set(['08', '40', '53', '55', '57', '58']);
/** SQLSTATE classes that say that the data cannot be stored: data exception, constraint, program limit. */
const DATA = new Set(['22', '23', '54']);

const sqlClass = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code.slice(0, 2) : undefined;
};

/** What a client library threw, as a {@link StoreFault} where trying again may help, unchanged else. */
export function faultOf(error: unknown): unknown {
  if (error instanceof StoreFault) return error;
  const kind = sqlClass(error);
  if (kind !== undefined && !OUTSIDE.has(kind)) return error;
  const message = error instanceof Error ? error.message || (error as { code?: string }).code : String(error);
  return new StoreFault('unavailable', `the database is not available: ${message}`, { cause: error });
}

/** True where the data itself cannot be written or a view fails on it: the same input would fail for ever. */
export function isPoison(error: unknown): boolean {
  if ((error as { canRetry?: unknown } | null)?.canRetry === true) return false;
  const kind = sqlClass(error);
  return kind === undefined ? error instanceof Error : DATA.has(kind);
}
