import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { arriving, contentOf, Groups, groupsSnapshot, type Revision } from '#dedup';
import { loadPosts } from '../support/posts.js';
import { BENCH_POSTS, report } from './measure.js';

const DEFAULT_SIZE = 100_000;
/** The others are slow, and cost the same a post at any size. */
const PEERS = { rensa: 100_000, gaoya: 100_000, datasketch: 10_000 } as const;
const BATCH = 5000;
/** Sizes at which the cost of a post is told. */
const SIZES = new Set([100_000, 200_000, 500_000, 1_000_000, 2_000_000, 4_000_000]);

interface Post {
  readonly id: string;
  readonly at: number;
  readonly text: string;
}

/**
 * Finding near duplicates end to end on one thread: `npm run bench -- dedupe POSTS.jsonl [SIZE [PYTHON]]`. SIZE posts are
 * the real ones, each several times in a row, a tenth of the words of each copy replaced by others. PYTHON is an interpreter that has
 * rensa, gaoya and datasketch. All times are processor time.
 */
export async function run(): Promise<void> {
  const size = Number(process.argv[4] ?? DEFAULT_SIZE);
  const python = process.argv[5] ?? 'python3';
  const real = loadPosts(BENCH_POSTS).map((item) => ({ text: item.text, at: Date.parse(item.publishedAt ?? '') }));
  const source = new Replicas(real, size);

  const groups = new Groups();
  const spent = { 'read: tokens, facts, fingerprints': 0, 'look up, verify, answer, put in': 0 };
  let last = { size: 0, cost: 0 };
  let firstCost = 0;
  let duplicates = 0;
  for (let from = 0; from < size; from += BATCH) {
    const posts = source.slice(from, Math.min(from + BATCH, size));
    duplicates += takeIn(groups, posts, spent);
    const done = from + posts.length;
    if (!SIZES.has(done) && done !== size) continue;
    const cost = Object.values(spent).reduce((sum, ms) => sum + ms, 0);
    const micros = ((cost - last.cost) * 1000) / (done - last.size);
    firstCost ||= micros;
    report(`posts up to ${done.toLocaleString('en')}`, micros, 'µs each', { what: 'the first', value: firstCost });
    report('  index', groups.indexBytes / groups.size, 'bytes a post');
    report('  with ids and times', groups.bytes / groups.size, 'bytes a post');
    last = { size: done, cost };
  }
  report('duplicates found', (100 * duplicates) / size, '%');
  const micros = (last.cost * 1000) / size;
  report('whole', micros, 'µs a post');
  for (const [step, ms] of Object.entries(spent)) report(`  ${step}`, (ms * 1000) / size, 'µs a post');

  const first = source.slice(0, Math.min(size, 8 * BATCH));
  await profiled(() => takeIn(new Groups(), first, { ...spent }));
  snapshots(groups);
  await peers(python, source, Math.min(size, PEERS.rensa), micros);
}

type Spent = Record<'read: tokens, facts, fingerprints' | 'look up, verify, answer, put in', number>;

/** Reads, looks up and puts in some posts, adds what that takes to `spent`, and returns how many are duplicates. */
function takeIn(groups: Groups, posts: readonly Post[], spent: Spent): number {
  const start = processor();
  const revisions: Revision[] = posts.map(({ id, at, text }) => ({ id, at, since: at, content: contentOf({ text }) }));
  const read = processor();
  let duplicates = 0;
  for (const revision of revisions) {
    const [own] = arriving(groups, revision);
    if (own!.standing.canonical !== revision.id) duplicates++;
    groups.put(revision);
  }
  spent['read: tokens, facts, fingerprints'] += read - start;
  spent['look up, verify, answer, put in'] += processor() - read;
  return duplicates;
}

/** The real posts, each several times in a row, in order of time; the same each time. */
class Replicas {
  private readonly real: readonly { text: string; at: number }[];
  private readonly times: number;

  constructor(real: readonly { text: string; at: number }[], size: number) {
    this.real = [...real].sort((a, b) => a.at - b.at);
    this.times = Math.ceil(size / real.length);
  }

  slice(from: number, to: number): Post[] {
    return Array.from({ length: to - from }, (_, i) => this.post(from + i));
  }

  private post(n: number): Post {
    const { text, at } = this.real[Math.floor(n / this.times) % this.real.length]!;
    const time = n % this.times;
    return { id: `telegram:channel${n % 24}/${n}`, at: at + time, text: time === 0 ? text : this.perturbed(text, n) };
  }

  private perturbed(text: string, n: number): string {
    const words = text.split(' ');
    let seed = n;
    for (let i = 0; i < words.length / 10; i++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      words[(seed >>> 8) % words.length] = `слово${seed % 50_000}`;
    }
    return words.join(' ');
  }
}

/** Prints where the time goes, function by function. */
async function profiled(work: () => unknown): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const names = new Map(
    profile.nodes.map(({ id, callFrame: { functionName, url } }) => [id, nameOf(functionName, url)]),
  );
  const times = new Map<string, number>();
  let whole = 0;
  for (const [n, id] of (profile.samples ?? []).entries()) {
    const micros = profile.timeDeltas?.[n] ?? 0;
    const name = names.get(id)!;
    times.set(name, (times.get(name) ?? 0) + micros);
    whole += micros;
  }
  console.log('where the time goes:');
  for (const [name, micros] of [...times].sort((a, b) => b[1] - a[1]).slice(0, 16))
    console.log(`  ${((100 * micros) / whole).toFixed(1).padStart(5)} %  ${name}`);
}

const nameOf = (functionName: string, url: string): string =>
  `${functionName || '(anonymous)'} ${url.slice(url.lastIndexOf('/') + 1)}`.trim();

function snapshots(groups: Groups): void {
  const start = processor();
  const chunks = groupsSnapshot.write(groups)[Symbol.iterator]();
  const written = [chunks.next().value as Uint8Array];
  report('snapshot: stops the stream for', processor() - start, 'ms');
  for (let next = chunks.next(); !next.done; next = chunks.next()) written.push(Uint8Array.from(next.value));
  report('snapshot: written in', processor() - start, 'ms');
  report('snapshot', written.reduce((sum, { length }) => sum + length, 0) / groups.size, 'bytes a post');
  const begun = processor();
  const reader = groupsSnapshot.read();
  for (const chunk of written) reader.take(chunk);
  reader.end();
  report(`snapshot: ${groups.size.toLocaleString('en')} posts read in`, processor() - begun, 'ms');
}

async function peers(python: string, source: Replicas, count: number, micros: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'khronika-bench-'));
  try {
    const file = join(folder, 'posts.ndjson');
    const out = createWriteStream(file);
    for (let from = 0; from < count; from += BATCH)
      for (const { text } of source.slice(from, Math.min(from + BATCH, count))) out.write(`${JSON.stringify(text)}\n`);
    out.end();
    await once(out, 'finish');
    console.log(
      'ours: words, fingerprints, numbers, look-up, comparison of all words, what is told apart, whose text it is, put in;',
    );
    console.log('  without gazetteer and without words of evidence, which are read when they are asked for');
    console.log('theirs: words, shingles, signature, look-up, comparison by estimate, put in');
    const script = join(import.meta.dirname, '../../../test/bench/dedupe-peers.py');
    for (const [tool, most] of Object.entries(PEERS)) {
      const { status, stdout, stderr, error } = spawnSync(python, [script, tool, file, String(Math.min(most, count))], {
        encoding: 'utf8',
        timeout: 300_000,
      });
      if (status !== 0) {
        console.log(`${tool}: skipped: ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
        continue;
      }
      const peer = JSON.parse(stdout) as { micros: number; found: number; version: string };
      report(`${tool} ${peer.version}`, peer.micros, 'µs a post', { what: 'ours', value: micros });
      console.log(`  says of ${((100 * peer.found) / Math.min(most, count)).toFixed(1)} % that they are near another`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Processor time of this process so far, in milliseconds. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
