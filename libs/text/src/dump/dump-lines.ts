import { type Line, linesOf } from '../lines.js';
import { isResidue } from '../residue/residue-lines.js';

/** What a line of a dump is to the cutter. */
export interface DumpLine extends Line {
  /** Equal for lines with equal words. */
  readonly id: number;
  /** `residue`: written by a client in the place of media; `separator`: a rule between posts, or what a client heads a copied post with. */
  readonly kind: 'words' | 'residue' | 'separator';
}

/** One mark three times or more; pairs of `*` and `_` are what an export tool leaves of empty emphasis. */
const SEPARATOR = /^(?:([-=~#—–•+])(?: ?\1){2,}|([*_])(?: \2){2,}|\*{3}|_{3}|_{5,})$/;

/** The lines of a dump that are not blank, in order. */
export function dumpLines(text: string): DumpLine[] {
  const known = new Map<string, Pick<DumpLine, 'id' | 'kind'>>();
  return linesOf(text).map((line) => {
    let told = known.get(line.key);
    if (!told) known.set(line.key, (told = { id: known.size, kind: kindOf(line.key) }));
    return { start: line.start, end: line.end, key: line.key, gap: line.gap, id: told.id, kind: told.kind };
  });
}

/** As Telegram heads each post that is copied out of it: `Name, [05.01.2022 12:30]`, alone in a line. */
const COPY_HEAD = /\[\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\]:?$/i;

const LONGEST_SEPARATOR = 120;

function kindOf(key: string): DumpLine['kind'] {
  if (isResidue(key)) return 'residue';
  return key.length <= LONGEST_SEPARATOR && (SEPARATOR.test(key) || COPY_HEAD.test(key)) ? 'separator' : 'words';
}
