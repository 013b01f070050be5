import type { Portion } from '../consumption/partition-queues.js';
import type { FetchedPartition } from './wire/fetch.js';

/**
 * What a fetch brought of one partition, as readers may see it; `next` is behind the last offset that was looked at, be it
 * a record or not. Leaves out control markers, records of aborted transactions, and records before the offset that was
 * asked for (a broker sends whole batches).
 */
export function committedRecords(from: number, fetched: FetchedPartition): Portion {
  const { topic, partition, lastStableOffset, abortedTransactions } = fetched;
  const aborted = [...abortedTransactions].sort((a, b) => a.firstOffset - b.firstOffset);
  const aborting = new Set<bigint>();
  const portions: Portion['records'][] = [];
  let next = from;
  for (const { firstOffset, lastOffset, producerId, inTransaction, isControl, records } of fetched.batches) {
    while (aborted.length && aborted[0]!.firstOffset <= lastOffset) aborting.add(aborted.shift()!.producerId);
    next = Math.max(next, lastOffset + 1);
    // A marker ends the transaction of its producer, however it ended.
    if (isControl) aborting.delete(producerId);
    else if (lastOffset >= from && !(inTransaction && aborting.has(producerId))) {
      const all = records(topic, partition);
      portions.push(firstOffset >= from ? all : all.filter(({ offset }) => offset >= from));
    }
  }
  return {
    topic,
    partition,
    records: portions.length === 1 ? portions[0]! : portions.flat(),
    next,
    end: lastStableOffset,
  };
}
