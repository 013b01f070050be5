import { startKhronika, temporaryFolder } from '../support/khronika.js';
import { Load } from '../support/load.js';
import { loadPosts } from '../support/posts.js';
import { BENCH_POSTS, peakMemory, processorTime, pureRate, report, seconds } from './measure.js';

/** From the first request to the last row, in one process on the embedded log and store. */
export async function run(): Promise<void> {
  const items = loadPosts(BENCH_POSTS);
  const limit = await pureRate(items);
  const folder = temporaryFolder();
  const { process, address } = await startKhronika(folder.path);
  try {
    const load = new Load(items);
    const started = processorTime(process.pid);
    const took = await seconds(async () => {
      await load.run(address);
      await address.idle(600_000);
    });
    report('end to end, embedded', load.acknowledged.size / took, 'posts/s', {
      what: 'the pure stages alone on one thread',
      value: limit,
    });
    report('end to end, embedded', load.acknowledged.size / took, 'posts/s', { what: 'the promise', value: 1000 });
    const spent = processorTime(process.pid) - started;
    report('processor time of a post', (spent / load.acknowledged.size) * 1000, 'ms');
    report('peak memory', peakMemory(process.pid), 'MB', { what: 'the promise', value: 1536 });
  } finally {
    await process.stop();
    folder.remove();
  }
}
