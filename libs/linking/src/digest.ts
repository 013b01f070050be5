import { createHash } from 'node:crypto';
import type { Incident } from '#contracts';

/** Equal for contents that say the same, whatever version they are. Without a blank. */
export function digestOf(incident: Omit<Incident, 'version'> & { readonly version?: number }): string {
  const { version: _version, ...content } = incident;
  return createHash('sha256').update(JSON.stringify(content, sorted)).digest('base64url').slice(0, 16);
}

/** The same, of a content that others are split from just then. */
export const splitDigest = (digest: string, split: readonly string[]): string => [digest, ...split].join(' ');

/** Of an end: the incident goes on as another one, or not at all. */
export const mergedDigest = (into: string): string => ` merged ${into}`;
export const WITHDRAWN_DIGEST = ' withdrawn';

/** Keys in one order: a content that went through the log is the same. */
const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
