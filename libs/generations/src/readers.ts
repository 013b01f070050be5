import { writerOf, type Generation, type Lineage, type Topic } from '#contracts';
import { readerName } from '#stage';
import { running, type Registry } from './registry.js';

/** What of a reader tells for which generations it works. */
export interface ReaderKind {
  readonly name: string;
  /** A topic that it writes; none for a reader that every generation has of its own. */
  readonly writes?: Topic;
}

/** A reader that works for a generation, and the name of both in the log. */
export interface Duty<Reader extends ReaderKind = ReaderKind> {
  readonly name: string;
  readonly reader: Reader;
  readonly lineage: Lineage;
}

/** The generation whose reader of a kind works for a lineage. */
export const generationFor = (lineage: Lineage, { writes }: ReaderKind): Generation =>
  writes ? writerOf(lineage, writes) : lineage.generation;

/** The readers that a lineage relies on: of each, the one that writes what the lineage reads. */
export function readersFor<Reader extends ReaderKind>(
  { lineages }: Registry,
  lineage: Lineage,
  readers: readonly Reader[],
): readonly Duty<Reader>[] {
  return readers.map((reader) => {
    const generation = generationFor(lineage, reader);
    return { name: readerName(reader.name, generation), reader, lineage: lineages.get(generation)! };
  });
}

/** Every reader that has to run: a stage as long as some generation reads what it writes. */
export function dutiesOf<Reader extends ReaderKind>(
  registry: Registry,
  readers: readonly Reader[],
): readonly Duty<Reader>[] {
  const duties = running(registry).flatMap((lineage) => readersFor(registry, lineage, readers));
  return [...new Map(duties.map((duty) => [duty.name, duty])).values()];
}

/** Names in the log of the readers that no kept generation relies on any more. */
export function deadReaders(registry: Registry, readers: readonly ReaderKind[]): readonly string[] {
  const kept = new Set(
    [...registry.kept].flatMap((generation: Generation) =>
      readersFor(registry, registry.lineages.get(generation)!, readers).map(({ name }) => name),
    ),
  );
  const all = [...registry.lineages.keys()].flatMap((generation) =>
    readers.map(({ name }) => readerName(name, generation)),
  );
  return all.filter((name) => !kept.has(name));
}
