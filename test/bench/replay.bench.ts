import { setTimeout as sleep } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';
import { Fleet } from '../support/fleet.js';
import { startKafka } from '../support/kafka.js';
import { startKhronika, temporaryFolder, type Address } from '../support/khronika.js';
import { Load } from '../support/load.js';
import { startPostgres } from '../support/postgres.js';
import { inventPosts, loadPosts, ndjson, type Item } from '../support/posts.js';
import { Replays } from '../support/replays.js';
import { BENCH_POSTS, report, seconds } from './measure.js';

const WARM_UP_POSTS = 1000;
/** Live posts, one at a time, while latency is measured. */
const TRICKLE_POSTS = 60;
const VISIBLE_POLL_MS = 10;
const QUERIES_AT_ONCE = 2;
const SWAPS = 10;

/** What a replay costs and how little it disturbs: embedded, then on real Kafka and PostgreSQL. */
export async function run(): Promise<void> {
  const folder = temporaryFolder();
  const { process, address } = await startKhronika(folder.path);
  try {
    await measure('embedded', address, address);
  } finally {
    await process.stop();
    folder.remove();
  }
  const kafka = await startKafka();
  if ('skipped' in kafka) return console.log(`skipped: ${kafka.skipped}`);
  const postgres = await startPostgres();
  if ('skipped' in postgres) {
    await kafka.stop();
    return console.log(`skipped: ${postgres.skipped}`);
  }
  let fleet: Fleet | undefined;
  try {
    fleet = await Fleet.start({ KAFKA_BROKERS: kafka.brokers.join(','), DATABASE_URL: postgres.url });
    await measure('Kafka and PostgreSQL', fleet.at('ingestor'), fleet.at('api'));
  } finally {
    await fleet?.stop();
    await kafka.stop();
    await postgres.stop();
  }
}

async function measure(name: string, ingestor: Address, api: Address): Promise<void> {
  await new Load(inventPosts(WARM_UP_POSTS)).run(ingestor);
  await api.idle();
  const load = new Load(loadPosts(BENCH_POSTS));
  const took = await seconds(async () => {
    await load.run(ingestor);
    await api.idle(600_000);
  });
  const live = load.acknowledged.size / took;

  const replays = new Replays(api);
  let id = '';
  const replayed = await seconds(async () => {
    ({ id } = await replays.start('posts.raw'));
    await replays.until(id, 'ready', 600_000);
  });
  report(`${name}: replay while idle`, (load.acknowledged.size + WARM_UP_POSTS) / replayed, 'posts/s', {
    what: 'end to end live in the same run',
    value: live,
  });

  const calm: number[] = [];
  const swapping: number[] = [];
  for (let round = 0; round < SWAPS; round++) {
    const step = round % 2 === 0 ? 'promote' : 'rollback';
    const window = await seconds(async () => swapping.push(await longestQuery(api, () => replays.step(id, step))));
    calm.push(await longestQuery(api, () => sleep(window * 1000)));
  }
  report(`${name}: longest query around a swap, median of ${SWAPS}`, at(sorted(swapping), 0.5), 'ms', {
    what: 'the longest one in as long a time without',
    value: at(sorted(calm), 0.5),
  });
  await replays.step(id, 'cancel');

  const before = await trickle('before', ingestor, api);
  const { id: second } = await replays.start('posts.raw');
  const during = await trickle('during', ingestor, api);
  const { state, progress } = await replays.one(second);
  console.log(`${name}: after the trickle the replay is ${state}, ${progress?.done} of ${progress?.total} done`);
  for (const [share, what] of [
    [0.5, 'median'],
    [0.99, 'p99'],
  ] as const)
    report(`${name}: live latency during a replay, ${what}`, at(during, share), 'ms', {
      what: 'without one',
      value: at(before, share),
    });
}

const sorted = (figures: readonly number[]): readonly number[] => figures.toSorted((a, b) => a - b);

const at = (figures: readonly number[], share: number): number => figures[Math.floor((figures.length - 1) * share)]!;

/** How long each of some live posts takes from its 202 until it can be asked for, in ms, the shortest first. */
async function trickle(round: string, ingestor: Address, api: Address): Promise<readonly number[]> {
  const latencies: number[] = [];
  for (const item of inventPosts(TRICKLE_POSTS))
    latencies.push(
      await latencyOf({ ...item, source: 'telegram:trickle', messageId: `${round}-${item.messageId}` }, ingestor, api),
    );
  return sorted(latencies);
}

async function latencyOf(item: Item, ingestor: Address, api: Address): Promise<number> {
  const response = await ingestor.post('/v1/posts', ndjson([item]), 'application/x-ndjson');
  if (response.status !== 202) throw new Error(`refused with ${response.status}`);
  await response.arrayBuffer();
  const start = performance.now();
  for (;;) {
    const found = await api.get(`/v1/posts/${item.source}/${item.messageId}`);
    await found.arrayBuffer();
    if (found.ok) return performance.now() - start;
    await sleep(VISIBLE_POLL_MS);
  }
}

/** Asks as fast as it is answered while something happens; the longest wait in ms. */
async function longestQuery(api: Address, work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  const over = new AbortController();
  const client = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const start = performance.now();
      const response = await api.get('/v1/incidents?limit=20');
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`a query was answered with ${response.status}`);
      longest = Math.max(longest, performance.now() - start);
    }
  };
  const clients = Array.from({ length: QUERIES_AT_ONCE }, client);
  await work();
  over.abort();
  await Promise.all(clients);
  return longest;
}
