import { createHash } from 'node:crypto';
import type { Incident } from '#contracts';

type Content = Omit<Incident, 'version'> & { readonly version?: number };

/** What is told is digested again when it is noted as told. */
const known = new WeakMap<Content, string>();

/** Equal for contents that say the same, whatever version they are. Without a blank. A content must not change afterwards. */
export function digestOf(incident: Content): string {
  let digest = known.get(incident);
  if (digest === undefined) {
    const { version: _version, ...content } = incident;
    digest = createHash('sha256').update(inOrder(content)).digest('base64url').slice(0, 16);
    known.set(incident, digest);
  }
  return digest;
}

/** A content as one of its versions. */
export function versionOf(content: Omit<Incident, 'version'>, version: number): Incident {
  const incident = { ...content, version };
  known.set(incident, digestOf(content));
  return incident;
}

/** The same, of a content that others are split from just then. */
export const splitDigest = (digest: string, split: readonly string[]): string => [digest, ...split].join(' ');

/** Of an end: the incident goes on as another one, or not at all. */
export const mergedDigest = (into: string): string => ` merged ${into}`;
export const WITHDRAWN_DIGEST = ' withdrawn';

/** As JSON with keys in one order: a content that went through the log is the same. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const field: unknown = value[key as keyof typeof value];
    if (field !== undefined) fields.push(`${JSON.stringify(key)}:${inOrder(field)}`);
  }
  return `{${fields.join()}}`;
}
