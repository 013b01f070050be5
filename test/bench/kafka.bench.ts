import { APPS, Fleet } from '../support/fleet.js';
import { startKafka } from '../support/kafka.js';
import { Load } from '../support/load.js';
import { startPostgres } from '../support/postgres.js';
import { inventPosts, loadPosts } from '../support/posts.js';
import { BENCH_POSTS, peakMemory, processorTime, processorTimeOf, pureRate, report, seconds } from './measure.js';

/** A broker and processes that have just started still compile themselves: what is measured is a set-up that runs. */
const WARM_UP_POSTS = 3000;

/** From the first request to the last row, every app its own process, on real Kafka and PostgreSQL. */
export async function run(): Promise<void> {
  const kafka = await startKafka();
  if ('skipped' in kafka) return console.log(`skipped: ${kafka.skipped}`);
  const postgres = await startPostgres();
  if ('skipped' in postgres) {
    await kafka.stop();
    return console.log(`skipped: ${postgres.skipped}`);
  }
  let fleet: Fleet | undefined;
  try {
    const items = loadPosts(BENCH_POSTS);
    const limit = await pureRate(items);
    fleet = await Fleet.start({ KAFKA_BROKERS: kafka.brokers.join(','), DATABASE_URL: postgres.url });
    const running = fleet;
    const warmUp = new Load(inventPosts(WARM_UP_POSTS));
    await warmUp.run(running.at('ingestor'));
    await running.at('api').idle();
    const load = new Load(items);
    const meters: readonly (readonly [string, () => number])[] = [
      ...APPS.map((app) => [app, () => processorTime(running.process(app).pid)] as const),
      ['broker', () => processorTimeOf('java')],
      ['database', () => processorTimeOf('postgres')],
    ];
    const before = meters.map(([, read]) => read());
    const took = await seconds(async () => {
      await load.run(running.at('ingestor'));
      await running.at('api').idle(600_000);
    });
    const used = meters.map(([, read], n) => read() - before[n]!);
    console.log(`after a warm-up of ${WARM_UP_POSTS} invented posts`);
    report('end to end, Kafka and PostgreSQL', load.acknowledged.size / took, 'posts/s', {
      what: 'the pure stages alone on one thread',
      value: limit,
    });
    report('end to end, Kafka and PostgreSQL', load.acknowledged.size / took, 'posts/s', {
      what: 'the promise',
      value: 1500,
    });
    const all = used.reduce((sum, one) => sum + one, 0);
    for (const [n, [name]] of meters.entries())
      report(`${name}: processor time a post`, (used[n]! / load.acknowledged.size) * 1e6, 'µs', {
        what: 'all of it, µs',
        value: (all / load.acknowledged.size) * 1e6,
      });
    for (const app of APPS) report(`${app}: peak memory`, peakMemory(running.process(app).pid), 'MB');
  } finally {
    await fleet?.stop();
    await kafka.stop();
    await postgres.stop();
  }
}
