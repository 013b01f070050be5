import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fleet } from '../support/fleet.js';
import { startKafka } from '../support/kafka.js';
import { startKhronika, temporaryFolder, type Address } from '../support/khronika.js';
import { startPostgres } from '../support/postgres.js';
import { inventPosts, ndjson } from '../support/posts.js';
import { report } from './measure.js';

const POSTS_A_SECOND = 200;
const BATCH = 10;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 20);
/** Until its readers have compiled themselves, a process is slower than it will ever be again. */
const WARM_UP_SECONDS = 5;
/** How often one post of each second is looked for, in ms: what it adds is within the figure. */
const POLL_MS = 20;

/** How long after its 202 a post can be read, at a steady rate: embedded in one process, and on Kafka and PostgreSQL. */
export async function run(): Promise<void> {
  const folder = temporaryFolder();
  const one = await startKhronika(folder.path);
  await measure('embedded', one.address, one.address);
  await one.process.stop();
  folder.remove();

  const kafka = await startKafka();
  if ('skipped' in kafka) return console.log(`Kafka skipped: ${kafka.skipped}`);
  const postgres = await startPostgres();
  if ('skipped' in postgres) {
    await kafka.stop();
    return console.log(`PostgreSQL skipped: ${postgres.skipped}`);
  }
  const fleet = await Fleet.start({ KAFKA_BROKERS: kafka.brokers.join(','), DATABASE_URL: postgres.url });
  try {
    await measure('Kafka and PostgreSQL', fleet.at('ingestor'), fleet.at('api'));
  } finally {
    await fleet.stop();
    await kafka.stop();
    await postgres.stop();
  }
}

async function measure(name: string, ingestor: Address, api: Address): Promise<void> {
  const posts = inventPosts((WARM_UP_SECONDS + SECONDS) * POSTS_A_SECOND);
  const waits: Promise<number>[] = [];
  const begin = performance.now();
  for (let n = 0; n < posts.length; n += BATCH) {
    await sleep(Math.max(0, begin + (n / POSTS_A_SECOND) * 1000 - performance.now()));
    const batch = posts.slice(n, n + BATCH);
    const response = await ingestor.post('/v1/posts', ndjson(batch), 'application/x-ndjson');
    if (response.status !== 202) throw new Error(`refused: ${await response.text()}`);
    const acknowledged = performance.now();
    const last = batch.at(-1)!;
    if (n >= WARM_UP_SECONDS * POSTS_A_SECOND && (n / BATCH) % 4 === 0)
      waits.push(visible(api, `${last.source}/${last.messageId}`).then((seen) => seen - acknowledged));
  }
  const sorted = (await Promise.all(waits)).sort((a, b) => a - b);
  const quantile = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)]!;
  console.log(`${name}: ${sorted.length} posts looked for; p50 ${Math.round(quantile(0.5))} ms`);
  report(`${name}, from 202 to the row, p99`, quantile(0.99), 'ms', { what: 'the promise', value: 1000 });
}

/** When a post can be read. */
async function visible(api: Address, id: string): Promise<number> {
  for (;;) {
    if ((await api.get(`/v1/posts/${id}`)).ok) return performance.now();
    await sleep(POLL_MS);
  }
}
