import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { postCaptured, postsRaw } from '#contracts';
import { capturePost } from '../../apps/ingestor/src/capture.js';
import { Pipeline, recorded } from '../../apps/khronika/src/pipeline.js';
import { STAGES } from '../../apps/khronika/src/topology.js';
import type { Item } from '../support/posts.js';

/** How many posts a bench uses at most: all real posts of a usual file. */
export const BENCH_POSTS = 22_000;

/** Seconds that something takes. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Prints one figure with what it is held against. */
export function report(what: string, value: number, unit: string, against?: { what: string; value: number }): void {
  const figure = `${what}: ${round(value)} ${unit}`;
  console.log(
    against ? `${figure} = ${(value / against.value).toFixed(2)} of ${against.what} (${round(against.value)})` : figure,
  );
}

const round = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2));

/** Peak memory of a process so far, in MB. Linux only. */
export function peakMemory(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Processor time that a process has used so far, in seconds. Linux only. */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  const TICKS_PER_SECOND = 100;
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Posts a second through the pure stages alone, on one thread: what no set-up with a log and a store can exceed. */
export async function pureRate(items: readonly Item[]): Promise<number> {
  const pipeline = new Pipeline(STAGES);
  const capture = { capturedAt: '2025-01-01T00:00:00Z', via: 'bench' };
  const events = items.map((item, n) => {
    const { data } = capturePost({ ...item, verbatim: item.text, format: 'text' }, capture);
    return recorded(postCaptured, data, `${data.postId}@0`, postsRaw, n);
  });
  const took = await seconds(() => events.forEach((event) => pipeline.run(event)));
  return events.length / took;
}
