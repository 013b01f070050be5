/**
 * `npm run eval -- linking FILE… [--errors] [--scores]`: how well claims are linked to incidents, against posts whose labels
 * name the happening that each claim is about.
 *
 * FILE: NDJSON of `{id, text, publishedAt?, required[]}`, see `claims/labelled`, each label with `incident`. Twice: with claims
 * that are read without a mistake, and end to end. Prints precision, recall and F1 over pairs of claims in one incident, and which
 * share of the pairs that were linked are of other cities or days. With `--errors`, every wrong pair with the terms of
 * its score; with `--scores`, also those of the right ones.
 */
import { parseArgs } from 'node:util';
import { score } from '#linking';
import { list } from './claims/labelled.js';
import { Tally } from './claims/tally.js';
import {
  claimsEndToEnd,
  perfectClaims,
  readHappenings,
  readingOf,
  type Judged,
  type Linked,
} from './linking/happenings.js';

const { positionals: files, values } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean', default: false }, scores: { type: 'boolean', default: false } },
});
if (files.length === 0) {
  console.error('usage: npm run eval -- linking FILE… [--errors] [--scores]');
  process.exit(2);
}
const posts = files.flatMap(readHappenings);

judge('given perfect claims', perfectClaims(posts));
judge('end to end', claimsEndToEnd(posts));

function judge(mode: string, { judged, chronicle }: Linked): void {
  const pairs = new Tally();
  let linkedPairs = 0;
  let elsewhere = 0;
  const homeOf = ({ claimId }: Judged) =>
    claimId === undefined ? '' : (chronicle.entries.get(claimId)?.incident ?? '');
  const lines: string[] = [];
  judged.forEach((a, n) => {
    for (const b of judged.slice(n + 1)) {
      const isOne = a.label.incident === b.label.incident;
      const isLinked = homeOf(a) !== '' && homeOf(a) === homeOf(b);
      if (isLinked) linkedPairs++;
      const isElsewhere = isLinked && !isOne && isFar(a, b);
      if (isElsewhere) elsewhere++;
      if (!isOne && !isLinked) continue;
      if (isOne && isLinked) pairs.right++;
      else if (isOne) pairs.missed++;
      else pairs.spurious++;
      const verdict = isOne === isLinked ? 'right' : isOne ? 'missed' : isElsewhere ? 'ELSEWHERE' : 'wrong';
      if (values.scores || (values.errors && verdict !== 'right')) lines.push(`${verdict}  ${termsOf(a, b)}`);
    }
  });
  console.log(
    `${mode}: ${judged.length} claims, ${judged.filter(({ claimId }) => claimId === undefined).length} not found`,
  );
  console.log(`  pairs  ${pairs.line()}`);
  console.log(`  linked across cities or days: ${elsewhere} of ${linkedPairs}`);
  for (const line of lines) console.log(line);

  function termsOf(a: Judged, b: Judged): string {
    const [one, other] = [a, b].map(({ claimId }) =>
      claimId === undefined ? undefined : readingOf(chronicle, claimId),
    );
    const terms =
      one && other
        ? score(one, other)
            .terms.map(({ name, value }) => `${name} ${Number(value.toFixed(2))}`)
            .join(', ')
        : 'a claim was not found';
    const sides = [
      [a, one],
      [b, other],
    ] as const;
    const shown = sides.map(([{ post, label }, reading]) => {
      const read = reading
        ? `${reading.claim.type} @ ${reading.claim.place.name} ${reading.claim.time.from.slice(0, 10)} ${reading.claim.time.precision} ${reading.shelved ?? ''}`
        : '-';
      return `    ${post.id} ${label.type} @ ${list(label.place).join('|')} ${list(label.date).join('|')} «${label.span}» → ${read}`;
    });
    return `${a.label.incident} / ${b.label.incident}: ${terms}\n${shown.join('\n')}`;
  }
}

/** Of other places, or of days that do not touch. */
function isFar(a: Judged, b: Judged): boolean {
  const [placesA, placesB] = [list(a.label.place), list(b.label.place)];
  if (!placesA.some((place) => placesB.includes(place))) return true;
  const days = (one: Judged) =>
    list(one.label.date)
      .filter(Boolean)
      .map((date) => Date.parse(date) / 86_400_000);
  const [daysA, daysB] = [days(a), days(b)];
  if (daysA.length === 0 || daysB.length === 0) return false;
  return !daysA.some((day) => daysB.some((other) => Math.abs(day - other) < 1));
}
