import type { SnapshotForm } from '#stage';
import { Revisions } from './revisions.js';

/** A dump of which the last part has not come yet. */
export interface OpenDump {
  readonly parts: number;
  readonly posts: number;
  readonly carry: string;
}

/** What normalise remembers. */
export interface Memory {
  readonly revisions: Revisions;
  /** At most {@link MOST_OPEN_DUMPS}, the one that went on last at the end. */
  readonly dumps: Map<string, OpenDump>;
}

/** More dumps than this are never imported at a time: of the others the rest is not coming. */
const MOST_OPEN_DUMPS = 256;

export const emptyMemory = (): Memory => ({ revisions: new Revisions(), dumps: new Map() });

/** Remembers a dump that goes on, or that one (`undefined`) has ended. */
export function putDump({ dumps }: Memory, dumpId: string, open: OpenDump | undefined): void {
  dumps.delete(dumpId);
  if (open) dumps.set(dumpId, open);
  for (const oldest of dumps.keys()) {
    if (dumps.size <= MOST_OPEN_DUMPS) break;
    dumps.delete(oldest);
  }
}

const CHUNK_BYTES = 1024 * 1024;

/** The memory on disk: first the open dumps as JSON, then the revisions as they lie in memory. */
export const memorySnapshot: SnapshotForm<Memory> = {
  version: 1,
  *write({ revisions, dumps }) {
    const open = JSON.stringify([...dumps]);
    const copy = revisions.copy();
    yield Buffer.from(open);
    for (let at = 0; at < copy.length; at += CHUNK_BYTES) yield copy.subarray(at, at + CHUNK_BYTES);
  },
  read() {
    const chunks: Uint8Array[] = [];
    return {
      take: (chunk) => void chunks.push(chunk),
      end() {
        const [open = Buffer.from('[]'), ...rest] = chunks;
        const dumps = JSON.parse(Buffer.from(open).toString()) as [string, OpenDump][];
        return { revisions: Revisions.from(new Uint8Array(Buffer.concat(rest))), dumps: new Map(dumps) };
      },
    };
  },
};
