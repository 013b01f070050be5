import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { BadRequest, getJson, unreadable } from './client.js';
import { canonicalExport } from './exports.js';

/** What an export goes back to: body of `GET /v1/export/manifest`. */
interface Manifest {
  readonly generation: number;
  readonly idle: boolean;
  readonly positions: Readonly<Record<string, readonly number[]>>;
}

/** The code and the data that made the rows. */
interface Made {
  readonly khronika: string;
  readonly taxonomy: { readonly version: number; readonly fingerprint: string };
}

/** A state of the chronicle that can be cited: the same log up to the same positions with the same code gives the same hash. */
export interface Release {
  /** Made of all the rest: `khronika-0123456789abcdef`. */
  readonly id: string;
  readonly positions: Manifest['positions'];
  readonly made: Made;
  readonly export: { readonly format: 'canonical'; readonly sha256: string; readonly rows: number };
}

/** What became of a verification. */
export interface Verdict {
  readonly id: string;
  readonly holds: boolean;
  /** What differs, in words. */
  readonly differences: readonly string[];
  /** How the state of the release can be rebuilt, where the log has gone on since. */
  readonly rebuild?: string;
}

const IDLE_POLL_MS = 500;
const IDLE_TRIES = 240;

/** Makes a release of what is live. Throws {@link BadRequest} when posts keep coming, so that there is no state to cite. */
export async function createRelease(version: string): Promise<Release> {
  const before = await idleManifest();
  const { sha256, rows, generation } = await canonicalExport(undefined);
  const after = await getJson<Manifest>('/v1/export/manifest');
  if (generation !== before.generation || JSON.stringify(after.positions) !== JSON.stringify(before.positions))
    throw new BadRequest('posts, decisions or another generation came in between: try again when nothing is coming');
  const content = {
    positions: before.positions,
    made: await madeBy(version),
    export: { format: 'canonical' as const, sha256, rows },
  };
  return { id: idOf(content), ...content };
}

/** Whether a release is what it says, and whether a generation (the live one without it) still gives its hash. */
export async function verifyRelease(file: string, version: string, generation?: string): Promise<Verdict> {
  const release = await readRelease(file);
  const { id, ...content } = release;
  const differences: string[] = [];
  if (idOf(content) !== id) differences.push('the id does not follow from the content: the file was changed');
  const made = await madeBy(version);
  for (const [name, then, now] of [
    ['code', release.made.khronika, made.khronika],
    ['taxonomy', JSON.stringify(release.made.taxonomy), JSON.stringify(made.taxonomy)],
  ] as const)
    if (then !== now) differences.push(`${name} was ${then}, is ${now}`);
  const manifest = await idleManifest();
  const { sha256 } = await canonicalExport(generation);
  if (sha256 !== release.export.sha256) differences.push(`SHA-256 was ${release.export.sha256}, is ${sha256}`);
  const moved = JSON.stringify(manifest.positions) !== JSON.stringify(release.positions);
  return {
    id,
    holds: differences.length === 0,
    differences,
    ...(moved && generation === undefined && { rebuild: rebuilding(release) }),
  };
}

/** The log has gone on: a replay up to the positions of the release builds its state beside what is live. */
const rebuilding = ({ positions }: Release): string => {
  const until = (positions['posts.raw'] ?? []).map((offset, partition) => `${partition}:${offset}`).join(',');
  return `khronika replay start --from posts.raw --until ${until} --watch, then verify with --generation of that replay`;
};

async function idleManifest(): Promise<Manifest> {
  for (let tries = 0; tries < IDLE_TRIES; tries++) {
    const manifest = await getJson<Manifest>('/v1/export/manifest');
    if (manifest.idle) return manifest;
    await sleep(IDLE_POLL_MS);
  }
  throw new BadRequest('posts are still on their way: try again when `khronika status` says idle');
}

async function madeBy(khronika: string): Promise<Made> {
  const { version, fingerprint } = await getJson<Made['taxonomy']>('/v1/taxonomy');
  return { khronika, taxonomy: { version, fingerprint } };
}

const idOf = (content: Omit<Release, 'id'>): string => {
  const { positions, made, export: of } = content;
  const text = JSON.stringify([
    Object.entries(positions).sort(([a], [b]) => (a < b ? -1 : 1)),
    made.khronika,
    made.taxonomy.version,
    made.taxonomy.fingerprint,
    of.format,
    of.sha256,
  ]);
  return `khronika-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
};

async function readRelease(file: string): Promise<Release> {
  const text = await readFile(file, 'utf8').catch(unreadable(file));
  try {
    const release = JSON.parse(text) as Release;
    if (
      typeof release.id === 'string' &&
      typeof release.export.sha256 === 'string' &&
      release.positions &&
      release.made.taxonomy
    )
      return release;
  } catch {
    // Told below.
  }
  throw new BadRequest(`${file} is no release`);
}
