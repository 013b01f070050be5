import { explainClaims, type ExtractedClaim, type Reading, taxonomy } from '#classification';
import type { NormalisedPost } from '#contracts';
import { gazetteer } from '#gazetteer';

/**
 * How a post was read, for a person at a terminal: the cleaned text with the words of its claims marked `⟦so⟧1`, the claims
 * by number with every field and its rules, and what was looked at and rejected, with the reason.
 */
export function explanation(post: NormalisedPost): string {
  const reading = explainClaims(post, gazetteer());
  const { version, fingerprint } = taxonomy();
  return [
    `${post.postId}@${post.revision}  ${post.publishedAt}  ${post.language}  (rules ${version}, ${fingerprint})`,
    '',
    indent(marked(post.text, reading.claims)),
    '',
    ...(reading.claims.length === 0 ? ['no claims'] : reading.claims.map((claim, n) => described(claim, n + 1))),
    ...rejections(reading),
  ].join('\n');
}

const indent = (text: string): string => text.replaceAll(/^/gm, '  ');

/** The text with the words of claims in brackets, and the numbers of the claims after them. Words that overlap are one. */
function marked(text: string, claims: readonly ExtractedClaim[]): string {
  const spans = claims
    .flatMap((claim, n) => claim.spans.map(({ start, end }) => ({ start, end, numbers: new Set([n + 1]) })))
    .sort((a, b) => a.start - b.start);
  const regions: typeof spans = [];
  for (const span of spans) {
    const last = regions.at(-1);
    if (last && span.start < last.end) {
      last.end = Math.max(last.end, span.end);
      last.numbers = last.numbers.union(span.numbers);
    } else regions.push({ ...span });
  }
  let shown = '';
  let at = 0;
  for (const { start, end, numbers } of regions) {
    shown += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧${[...numbers].join(',')}`;
    at = end;
  }
  return shown + text.slice(at);
}

function described(claim: ExtractedClaim, number: number): string {
  const { place, time, quantities, actors, target } = claim;
  const traits = [
    claim.polarity === 'negated' ? 'negated' : '',
    claim.modality,
    claim.phase,
    claim.press ? 'press' : '',
  ];
  const lines = [
    ['where', place.name ? `${place.name} (${[place.country, place.precision].filter(Boolean).join(', ')})` : ''],
    ['when', `${time.from} to ${time.to} (${time.precision}, ${time.basis})`],
    ['who', [actors.join(', '), target].filter(Boolean).join(' against ')],
    [
      'figures',
      quantities.map(({ measure, low, high, text }) => `${measure} ${low}–${high ?? ''} «${text}»`).join(', '),
    ],
    ['because', claim.because.join('\n            ')],
  ];
  const fields = lines.filter(([, value]) => value).map(([name, value]) => `   ${name!.padEnd(9)}${value}`);
  return [`${number}  ${claim.type}  ${traits.filter(Boolean).join(', ')}`, ...fields].join('\n');
}

/** Patterns can be long lists: their beginning tells which they are. */
const LONGEST_REASON = 90;

/** What was rejected, but for words that another rule of the same type reads as a claim. */
function rejections({ claims, rejected }: Reading): string[] {
  const isClaimed = ({ type, span }: Reading['rejected'][number]) =>
    claims.some((claim) => claim.type === type && claim.spans.some(({ start, end }) => start < span.end && span.start < end)); // prettier-ignore
  const shown = rejected.filter((rejection) => !isClaimed(rejection));
  if (shown.length === 0) return [];
  const short = (reason: string) => (reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason);
  return ['rejected', ...shown.map(({ rule, reason, span }) => `   «${span.text}»  ${rule}  ${short(reason)}`)];
}
