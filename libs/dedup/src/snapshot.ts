import { Epoch } from './epoch.js';
import { Groups } from './groups.js';

/** What the first chunk says, in JSON. */
interface Header {
  readonly floor: number;
  readonly epochs: readonly {
    readonly number: number;
    /** How many chunks each of its arrays has. */
    readonly chunks: readonly number[];
    readonly ended: readonly (readonly [revision: number, until: number])[];
  }[];
}

/**
 * Groups as chunks of bytes: revisions and texts, which stay as they are once they are written, so that nothing is copied
 * and the groups may change at once. The index is made anew when they are read. Throws on chunks that were not written
 * like this; that they were not damaged is for the caller to see to.
 */
export const groupsSnapshot = {
  version: 1,

  *write(groups: Groups): Generator<Uint8Array> {
    const epochs = [...groups.epochs.values()].sort((a, b) => a.number - b.number);
    const written = epochs.map(({ arrays }) => arrays.map((array) => array.written()));
    const header: Header = {
      floor: groups.floor,
      epochs: epochs.map(({ number, revisions }, n) => ({
        number,
        chunks: written[n]!.map(({ length }) => length),
        ended: [...revisions.ended],
      })),
    };
    yield new TextEncoder().encode(JSON.stringify(header));
    yield* written.flat(2);
  },

  read(): { take(chunk: Uint8Array): void; end(): Groups } {
    const groups = new Groups();
    let header: Header | undefined;
    /** What takes each of the chunks to come, the last one first. */
    const due: ((chunk: Uint8Array) => void)[] = [];
    return {
      take(chunk) {
        if (header) {
          const take = due.pop();
          if (!take) throw new Error('a snapshot of groups has more than its header says');
          take(chunk);
          return;
        }
        header = JSON.parse(new TextDecoder().decode(chunk)) as Header;
        groups.floor = header.floor;
        for (const { number, chunks } of header.epochs) {
          const epoch = new Epoch(number);
          groups.epochs.set(number, epoch);
          for (const [n, array] of epoch.arrays.entries())
            for (let i = 0; i < chunks[n]!; i++) due.push((bytes) => array.take(bytes));
        }
        due.reverse();
      },
      end() {
        if (!header || due.length > 0) throw new Error('a snapshot of groups ends too soon');
        for (const { number, ended } of header.epochs) {
          const epoch = groups.epochs.get(number)!;
          epoch.rebuild(ended);
          groups.size += epoch.revisions.count;
        }
        return groups;
      },
    };
  },
};
