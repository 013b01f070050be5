import type { MadeClaim } from '#contracts';
import type { Entry } from './chronicle.js';
import { stoodAt, type Stretch } from './reading.js';

/** What is known of a claim: what it says, and when it stood. */
export type Heard = Pick<Entry, 'made' | 'stood'>;

/** A claim as it stands once it is made (again). Made while it stands, only what it says or its origin changes. */
export function madeAgain(known: Heard | undefined, made: MadeClaim): Heard {
  const from = Date.parse(made.capturedAt);
  const stood = known?.stood ?? [];
  const last = stood.at(-1);
  const isNew = !last || from >= last.to;
  return { made, stood: isNew ? [...stood, { from, to: Infinity }] : stood };
}

/** A claim as it stands once it is withdrawn; the same if it does not stand. One withdrawn as soon as it was made never stood. */
export function withdrawn({ made, stood }: Heard, capturedAt: string): Heard {
  const last = stood.at(-1);
  if (last?.to !== Infinity) return { made, stood };
  const ended: Stretch = { from: last.from, to: Date.parse(capturedAt) };
  return { made, stood: ended.from < ended.to ? [...stood.slice(0, -1), ended] : stood.slice(0, -1) };
}

/** From which time of capture on a claim makes another difference than before; undefined if it makes none. */
export function differsFrom(before: Heard | undefined, after: Heard): number | undefined {
  const all = [before, after].filter((heard) => heard !== undefined);
  const times = new Set(
    all.flatMap(({ made, stood }) => [
      ...stood.flatMap(({ from, to }) => [from, to]),
      ...(made.known ?? []).map(({ since }) => Date.parse(since)),
    ]),
  );
  const says = before && JSON.stringify(contentOf(before.made)) === JSON.stringify(contentOf(after.made));
  return [...times]
    .sort((a, b) => a - b)
    .find((time) => {
      const [was, is] = [before && stoodAt(before, time), stoodAt(after, time)];
      if (Boolean(was) !== is) return true;
      return is && (!says || originAt(before.made, time) !== originAt(after.made, time));
    });
}

/** The root of information that a claim had, as known at a time of capture. */
export function originAt({ origin, known }: Pick<MadeClaim, 'origin' | 'known'>, time: number): string {
  if (!known) return origin;
  return (known.findLast(({ since }) => Date.parse(since) <= time) ?? known[0]!).origin;
}

const contentOf = ({ claim, words, publishedAt, source }: MadeClaim) => ({ claim, words, publishedAt, source });
