import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '#contracts';
import {
  LogFault,
  type BatchProcessor,
  type ConsumeOptions,
  type LogRecord,
  type Slice,
  type Writer,
} from '../event-log.js';
import { writerIdOf, type NamedSlice } from './slices.js';

/** Delivers the records of a slice in order, from given positions. */
export interface RecordSource {
  /** Waits for records and hands over at most `max`; rejects when `signal` is aborted. */
  next(max: number, signal: AbortSignal): Promise<readonly LogRecord[]>;
  close(): void;
}

/** What an adapter lends to the loops. */
export interface SliceHost {
  openWriter(options: { readonly writerId: string; readonly reader: string }): Promise<Writer>;
  /** See {@link PartitionQueues} for the orders. */
  openSource(from: readonly Position[], order: 'in-turn' | 'merged'): RecordSource;
}

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/**
 * Reads, processes and commits one slice until `signal` is aborted, which ends it without an error.
 * After any fault that may pass, it waits, throws writer, processor and source away and starts again from what is
 * committed, so that nothing is lost or doubled whatever the outcome was. A fault that cannot pass rejects.
 */
export async function runSlice(
  host: SliceHost,
  { name, slice }: NamedSlice,
  options: ConsumeOptions,
  signal: AbortSignal,
): Promise<void> {
  let wait = FIRST_WAIT_MS;
  const onProgress = (): void => void (wait = FIRST_WAIT_MS);
  while (!signal.aborted) {
    try {
      await consumeUntilFault(host, name, slice, options, signal, onProgress);
    } catch (fault) {
      if (signal.aborted) return;
      if (!mayPass(fault)) throw fault;
      options.onRetry?.(fault, wait);
      await sleep(wait, undefined, { signal }).catch(() => undefined);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  }
}

async function consumeUntilFault(
  host: SliceHost,
  name: string,
  slice: Slice,
  options: ConsumeOptions,
  signal: AbortSignal,
  onProgress: () => void,
): Promise<void> {
  const writer = await host.openWriter({ writerId: writerIdOf(options.reader, name), reader: options.reader });
  try {
    const processor = options.open(slice);
    const from = await startOf(slice, writer, processor, options.topics, signal);
    const source = host.openSource(from, options.scope === 'whole' ? 'merged' : 'in-turn');
    try {
      for (let batch; (batch = await nextBatch(source, options.batchSize, signal));) {
        const outputs = await processor.process(batch, signal);
        if (outputs !== 'kept-elsewhere') {
          const written = await writer.commit(outputs, positionsAfter(batch));
          processor.committed?.(written);
        }
        onProgress();
      }
      await processor.close?.();
    } finally {
      source.close();
    }
  } finally {
    await writer.close();
  }
}

/** The processor's own positions where it gives some, else the committed ones. */
async function startOf(
  slice: Slice,
  writer: Writer,
  processor: BatchProcessor,
  topics: readonly string[],
  signal: AbortSignal,
): Promise<readonly Position[]> {
  const own = (await processor.recover(signal)) ?? [];
  const committed = await writer.positions(topics);
  return slice.map(({ topic, partition }) => {
    const isHere = (position: Position): boolean => position.topic === topic && position.partition === partition;
    return own.find(isHere) ?? committed.find(isHere) ?? { topic, partition, offset: 0 };
  });
}

/** Undefined when `signal` is aborted before there is one. */
async function nextBatch(
  source: RecordSource,
  max: number,
  signal: AbortSignal,
): Promise<readonly LogRecord[] | undefined> {
  try {
    return await source.next(max, signal);
  } catch (fault) {
    if (signal.aborted) return undefined;
    throw fault;
  }
}

function positionsAfter(batch: readonly LogRecord[]): Position[] {
  const next = new Map<string, Position>();
  for (const { topic, partition, offset } of batch)
    next.set(`${topic}/${partition}`, { topic, partition, offset: offset + 1 });
  return [...next.values()];
}

/** `fenced` is for good for a writer, not for a loop: whoever still holds the slice opens a new writer. */
function mayPass(fault: unknown): boolean {
  if (fault instanceof LogFault && fault.code === 'fenced') return true;
  return (fault as { canRetry?: unknown } | null | undefined)?.canRetry === true;
}
