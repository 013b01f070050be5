import Negotiator from 'negotiator';
import { problem } from '#operations';

/** How answers can be given, with the media type of each. */
export const FORMATS = {
  json: 'application/json',
  geojson: 'application/geo+json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  atom: 'application/atom+xml',
  sse: 'text/event-stream',
} as const;
export type Format = keyof typeof FORMATS;

const NAMES = Object.keys(FORMATS) as Format[];

/**
 * The format to answer in: the parameter `format` if it is there, else what the header `Accept` likes best; of equals the one
 * that is offered first.
 * Throws a problem 406 where nothing that we have is acceptable.
 */
export function formatOf<const F extends Format>(
  offered: readonly F[],
  format: F | undefined,
  accept: string | undefined,
): F {
  if (format !== undefined) return format;
  const types = offered.map((name) => FORMATS[name]);
  const type = new Negotiator({ headers: { accept: accept ?? '*/*' } }).mediaType(types);
  const name = NAMES.find((candidate) => FORMATS[candidate] === type);
  if (name === undefined)
    throw problem(406, 'Not Acceptable', { detail: `this is given as ${types.join(', ')}`, parameter: 'Accept' });
  return name as F;
}

/** The part of a Fastify request that tells what is acceptable. */
export interface Acceptor {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The header `Accept` of a request. */
export const acceptOf = ({ headers }: Acceptor): string | undefined => headers['accept']?.toString();
