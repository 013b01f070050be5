import type { Slice } from '../event-log.js';

/** A slice with the name that its writer, its lock and its assignment go by: `0`, `1`, … or `whole`. */
export interface NamedSlice {
  readonly name: string;
  readonly slice: Slice;
}

/** How the partitions of some topics are cut into slices. `partition`: equal numbers of all topics stay together. */
export function slicesOf(
  partitionsByTopic: ReadonlyMap<string, number>,
  scope: 'partition' | 'whole',
): readonly NamedSlice[] {
  const all = [...partitionsByTopic].flatMap(([topic, partitions]) =>
    Array.from({ length: partitions }, (_, partition) => ({ topic, partition })),
  );
  if (scope === 'whole') return [{ name: 'whole', slice: all }];
  const numbers = [...new Set(all.map(({ partition }) => partition))].sort((a, b) => a - b);
  return numbers.map((number) => ({
    name: String(number),
    slice: all.filter(({ partition }) => partition === number),
  }));
}

/** The id of the one writer of a slice: fixed, so that whoever holds the slice next fences whoever held it before. */
export const writerIdOf = (reader: string, sliceName: string): string => `${reader}.${sliceName}`;
