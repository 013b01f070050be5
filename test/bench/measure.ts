import { readdirSync, readFileSync } from 'node:fs';
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

/** Processor time that a process and its ended children have used so far, in seconds. Linux only. */
export function processorTime(pid: number): number {
  const TICKS_PER_SECOND = 100;
  const [user, system, ofUser, ofSystem] = statOf(pid).slice(11, 15).map(Number);
  return (user! + system! + ofUser! + ofSystem!) / TICKS_PER_SECOND;
}

/** Processor time of all living descendants of this process that run a program, in seconds. Linux only. */
export function processorTimeOf(program: string): number {
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  const parents = new Map(
    pids.flatMap((pid) => {
      try {
        return [[pid, Number(statOf(pid)[1])] as const];
      } catch {
        return []; // It ended meanwhile.
      }
    }),
  );
  const isOurs = (pid: number): boolean => pid === process.pid || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return [...parents.keys()]
    .filter((pid) => isOurs(pid) && nameOf(pid) === program)
    .reduce((sum, pid) => sum + processorTime(pid), 0);
}

/** Fields of `/proc/PID/stat` behind the name: state, parent, … */
const statOf = (pid: number): string[] => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');

function nameOf(pid: number): string | undefined {
  try {
    return /\((.*)\)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
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
