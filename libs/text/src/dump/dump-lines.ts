import { type Line, linesOf } from '../lines.js';
import { isResidue } from '../residue/residue-lines.js';

/** What a line of a dump is to the cutter. */
export interface DumpLine extends Line {
  /** Equal for lines with equal words. */
  readonly id: number;
  /** `residue`: written by a client in the place of media; `separator`: a rule between posts. */
  readonly kind: 'words' | 'residue' | 'separator';
}

/** One mark three times or more; pairs of `*` and `_` are what an export tool leaves of empty emphasis. */
const SEPARATOR = /^(?:([-=~#—–•+])(?: ?\1){2,}|([*_])(?: \2){2,}|\*{3}|_{3}|_{5,})$/;

/** The lines of a dump that are not blank, in order. */
export function dumpLines(text: string): DumpLine[] {
  const ids = new Map<string, number>();
  return linesOf(text).map((line) => {
    let id = ids.get(line.key);
    if (id === undefined) ids.set(line.key, (id = ids.size));
    const kind = isResidue(line.key)
      ? 'residue'
      : line.key.length <= 80 && SEPARATOR.test(line.key)
        ? 'separator'
        : 'words';
    return { ...line, id, kind };
  });
}
