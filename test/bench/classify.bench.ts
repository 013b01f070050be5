import { performance } from 'node:perf_hooks';
import { explainClaims, extractClaims, type ReadablePost } from '#classification';
import { gazetteer } from '#gazetteer';
import { clean, detectLanguage } from '#text';
import { loadPosts } from '../support/posts.js';
import { BENCH_POSTS, report } from './measure.js';

const ROUNDS = 4;
const LARGEST = 64 * 1024;

/** Reading claims, on one thread and by processor time: start-up, real posts, and the worst inputs that we know of. */
export async function run(): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const started = process.cpuUsage();
  const places = gazetteer();
  extractClaims(readable('В Алматы прошёл митинг. Алматыда митинг өтті. A rally took place in Almaty.'), places);
  report('start-up of dictionaries and rules', processorSeconds(started), 's of processor time');
  globalThis.gc?.();
  report('memory of dictionaries and rules', (process.memoryUsage().rss - before) / 2 ** 20, 'MB');

  const posts = loadPosts(BENCH_POSTS).map(({ text }) => readable(text));
  const length = posts.reduce((sum, { text }) => sum + text.length, 0) / posts.length;
  for (let round = 1; round <= ROUNDS; round++) {
    const from = process.cpuUsage();
    let claims = 0;
    for (const post of posts) claims += extractClaims(post, places).length;
    const took = processorSeconds(from);
    report(`round ${round}: ${posts.length} posts of ${Math.round(length)} characters, ${claims} claims`, posts.length / took, 'posts per processor second'); // prettier-ignore
  }
  const from = process.cpuUsage();
  for (const post of posts) explainClaims(post, places);
  report('with rejections', posts.length / processorSeconds(from), 'posts per processor second');

  for (const [name, text] of worst(posts)) {
    const post = readable(text.slice(0, LARGEST));
    const half = readable(text.slice(0, LARGEST / 2));
    extractClaims(half, places);
    report(`64 KiB of ${name}`, best(() => extractClaims(post, places)) * 1000, 'ms', {
      what: 'the time for half of it',
      value: best(() => extractClaims(half, places)) * 1000,
    });
  }
  await Promise.resolve();
}

function readable(verbatim: string): ReadablePost {
  const { text, marks } = clean({ verbatim, format: 'text' });
  return { text, marks, ...detectLanguage(text), publishedAt: '2024-11-20T12:00:00Z' };
}

/** Inputs of the largest size that give each part the most to do. */
function* worst(posts: readonly ReadablePost[]): Generator<readonly [string, string]> {
  const fill = (words: string) => words.repeat(Math.ceil(LARGEST / words.length));
  yield ['real posts', posts.map(({ text }) => text).join('\n\n')];
  yield ['place names', fill('Алматы, Астана, Шымкент, Караганда, Актобе, Тараз, Павлодар, Семей, ')];
  yield ['statements in one sentence', fill('полиция задержала протестующих на митинге в Алматы, ')];
  yield ['statements in short sentences', fill('В Алматы задержали 5 активистов. В Актобе митинг. ')];
  yield ['numbers', fill('1 234 567,89 10.04.2023 12:30 около 5 тысяч ')];
  yield ['one word', 'а'.repeat(LARGEST)];
  yield ['markup', fill('**[](http://a.b/c)**(«"—')];
  yield ['mixed scripts', fill('митинг protest наразылық 抗議 احتجاج Алматы ')];
}

/** Seconds of the quickest of a few runs: what else runs on the machine only adds. */
function best(work: () => unknown): number {
  let least = Infinity;
  for (let run = 0; run < 5; run++) {
    const from = performance.now();
    work();
    least = Math.min(least, (performance.now() - from) / 1000);
  }
  return least;
}

function processorSeconds(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}
