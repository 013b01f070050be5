import { performance } from 'node:perf_hooks';
import { openStore, type Store } from '#read-model';
import { openApi, type Api } from '../../apps/api/test/api.js';
import { temporaryFolder } from '../support/khronika.js';
import { startPostgres } from '../support/postgres.js';
import { report, seconds } from './measure.js';
import { fill, write, type Size } from './queries/chronicle.js';

/** `BENCH_SIZE` is the share of it that is used: 0.1 for a first look. */
const SHARE = Number(process.env['BENCH_SIZE'] ?? 1);
const SIZE: Size = { posts: 1_000_000 * SHARE, incidents: 100_000 * SHARE };

const ROUNDS = 40;
const POSTS_A_SECOND = 500;

/** Questions by kind; those of one kind differ from round to round. */
const QUESTIONS: Readonly<Record<string, (n: number) => string>> = {
  'list: latest': () => '/v1/incidents',
  'list: type': (n) => `/v1/incidents?type=${['riot', 'coercion.detention', 'labour', 'seizure.storming'][n % 4]}`,
  'list: time': (n) => `/v1/incidents?from=${day(n * 40)}&to=${day(n * 40 + 3)}`,
  'list: earliest since': (n) => `/v1/incidents?sort=earliest&from=${day(n * 40)}`,
  'list: updated': () => '/v1/incidents?sort=updated',
  'list: country and type': (n) => `/v1/incidents?country=GE&type=riot&from=${day(n * 20)}`,
  'list: place': (n) => `/v1/incidents?place=Town%20${n}`,
  'list: box': (n) => `/v1/incidents?bbox=${50 + (n % 10)},41,${51 + (n % 10)},43`,
  'list: near': (n) => `/v1/incidents?near=${42 + (n % 10)},60&radiusKm=80`,
  'list: origins and press': () => '/v1/incidents?minOrigins=5&press=true',
  'list: as of': (n) => `/v1/incidents?asOf=${day(400 + n * 30)}`,
  'q: rare word': (n) => `/v1/incidents?q=${encodeURIComponent(words.rare[n % words.rare.length]!)}`,
  'q: middling word': (n) => `/v1/incidents?q=${encodeURIComponent(words.middling[n % words.middling.length]!)}`,
  'q: common word': (n) => `/v1/incidents?q=${encodeURIComponent(words.common[n % words.common.length]!)}`,
  'q: common word, rare country': (n) =>
    `/v1/incidents?country=GE&type=seizure&q=${encodeURIComponent(words.common[n % words.common.length]!)}`,
  detail: (n) => `/v1/incidents/inc-${(n * 4).toString(16).padStart(16, '0')}`,
  explanation: (n) => `/v1/incidents/inc-${(n * 4).toString(16).padStart(16, '0')}/explanation`,
  'timeline: days and families': () => '/v1/timeline',
  'timeline: weeks and types': () => '/v1/timeline?interval=week&groupBy=type',
  'timeline: hours of a week': (n) =>
    `/v1/timeline?interval=hour&groupBy=type&from=${day(n * 30)}&to=${day(n * 30 + 6)}`,
  'timeline: countries of a year': () => '/v1/timeline?interval=week&groupBy=country&from=2022-01-01&to=2022-12-31',
  'timeline: places of a month': (n) => `/v1/timeline?groupBy=place&from=${day(n * 30)}&to=${day(n * 30 + 29)}`,
  'posts: latest': () => '/v1/posts',
  'posts: rare word': (n) => `/v1/posts?q=${encodeURIComponent(words.rare[n % words.rare.length]!)}`,
  'posts: common word': (n) => `/v1/posts?q=${encodeURIComponent(words.common[n % words.common.length]!)}`,
  changes: () => '/v1/changes?limit=100',
};

const day = (n: number): string => new Date(Date.parse('2020-01-01') + n * 86_400_000).toISOString().slice(0, 10);

/** Words of the posts, by how many of them hold them. */
let words: { rare: string[]; middling: string[]; common: string[] };

/** Latency of every kind of question, on both stores in the same run, at rest and while posts are written. */
export async function run(): Promise<void> {
  const postgres = await startPostgres();
  const folder = temporaryFolder();
  if ('skipped' in postgres) console.log(`PostgreSQL skipped: ${postgres.skipped}`);
  else {
    await measure('postgres', await openStore({ kind: 'postgres', url: postgres.url }), 50);
    await postgres.stop();
  }
  await measure('pglite', await openStore({ kind: 'pglite', folder: folder.path }), 200);
  folder.remove();
}

async function measure(name: string, store: Store, promiseMs: number): Promise<void> {
  const took = await seconds(() => fill(store, SIZE));
  words ??= await wordsOf(store);
  console.log(`${name}: ${SIZE.posts} posts and ${SIZE.incidents} incidents in ${Math.round(took)} s`);
  const api = await openApi(store);
  try {
    await ask(api, 5);
    const atRest = await ask(api, ROUNDS);
    const stop = new AbortController();
    const writing = (async () => {
      for (let batch = 0; !stop.signal.aborted; batch++) {
        const since = performance.now();
        await write(store, batch, POSTS_A_SECOND / 10);
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, 100 - (performance.now() - since))));
      }
    })();
    const underLoad = await ask(api, ROUNDS);
    stop.abort();
    await writing;
    for (const kind of Object.keys(QUESTIONS)) {
      const [rest, load] = [atRest, underLoad].map((all) => all.get(kind)!);
      console.log(
        `${name} ${kind}: p50 ${at(rest!, 0.5)} ms, p99 ${at(rest!, 0.99)} ms; while writing p50 ${at(load!, 0.5)}, p99 ${at(load!, 0.99)}`,
      );
    }
    const all = [...atRest].filter(([kind]) => !kind.startsWith('posts')).flatMap(([, times]) => times);
    const loaded = [...underLoad].filter(([kind]) => !kind.startsWith('posts')).flatMap(([, times]) => times);
    report(`${name}, p99 of all kinds`, quantile(all, 0.99), 'ms', { what: 'the promise', value: promiseMs });
    report(`${name}, p99 while ${POSTS_A_SECOND} posts/s are written`, quantile(loaded, 0.99), 'ms', {
      what: 'twice the promise',
      value: 2 * promiseMs,
    });
  } finally {
    await api.close();
  }
}

/** Asks every kind of question in turn, so that a noisy moment hits all of them alike. */
async function ask(api: Api, rounds: number): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  for (let n = 0; n < rounds; n++)
    for (const [kind, url] of Object.entries(QUESTIONS)) {
      const since = performance.now();
      const { status, body } = await api.get(url(n));
      if (status !== 200) throw new Error(`${url(n)} answered ${status}: ${JSON.stringify(body)}`);
      times.set(kind, [...(times.get(kind) ?? []), performance.now() - since]);
    }
  return times;
}

async function wordsOf(store: Store): Promise<typeof words> {
  const { sql } = await import('kysely');
  const { rows } = await sql<{ word: string; posts: number }>`
    select word, ndoc as posts from ts_stat('select words from g1.posts tablesample system (2)') where word ~ '^[а-я]{4,}$'`.execute(
    store.tables(1),
  );
  const sorted = rows.sort((a, b) => b.posts - a.posts || (a.word < b.word ? -1 : 1)).map(({ word }) => word);
  const from = (share: number) => sorted.slice(Math.floor(sorted.length * share)).slice(0, 10);
  return { common: from(0), middling: from(0.03), rare: sorted.slice(-10) };
}

const quantile = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
};
const at = (times: readonly number[], share: number): string => quantile(times, share).toFixed(1);
