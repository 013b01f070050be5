import type { Claim, Decision, MadeClaim } from '#contracts';
import { meansAtAll, ruled, rulingsOf, type Ruling } from './rulings.js';

/** A post with the claims that were read in it, and the incident that each belongs to. */
export interface ReadPost {
  readonly postId: string;
  readonly source: string;
  readonly publishedAt: string;
  readonly text: string;
  readonly claims: readonly { readonly made: MadeClaim; readonly incident: string | null }[];
}

/** A claim as a reader labels it: fields that may have several right values are lists. */
export interface ClaimLabel extends Pick<Claim, 'type' | 'press'> {
  readonly place: readonly string[];
  readonly country: readonly string[];
  /** ISO day; empty where it is not known to the day. */
  readonly date: readonly string[];
  readonly polarity: readonly Claim['polarity'][];
  readonly modality: readonly Claim['modality'][];
  readonly phase: readonly Claim['phase'][];
  readonly figures: readonly Pick<Claim['quantities'][number], 'measure' | 'low' | 'high'>[];
  readonly span: string;
  readonly incident: string | null;
}

/** A line of a labelled file. */
export interface LabelledPost {
  readonly id: string;
  readonly channel: string;
  readonly publishedAt: string;
  readonly text: string;
  /** What a person has ruled on, as ruled. */
  readonly required: readonly ClaimLabel[];
  /** What nobody has judged: neither right nor wrong. */
  readonly optional: readonly ClaimLabel[];
}

const DAYS: ReadonlySet<string> = new Set(['hour', 'part-of-day', 'day']);
const MAX_SPAN = 60;

/**
 * What people ruled of a post, as a line of labels to measure and improve the reading by; undefined if nobody ruled on it. Claims of
 * incidents that were dismissed are no claims: they are left out. Depends on decisions that hold, in their order.
 */
export function labelled(post: ReadPost, decisions: readonly Decision[]): LabelledPost | undefined {
  const rulings = rulingsOf(decisions).filter(({ holds }) => holds.some(({ to }) => to === Infinity));
  const judged = post.claims.map(({ made, incident }) => ({ made, incident, on: rulingsOn(rulings, made) }));
  if (judged.every(({ on }) => on.length === 0)) return undefined;
  const standing = judged.filter(({ on }) => verdictOf(on) !== 'dismiss');
  const labelOf = ({ made, incident, on }: (typeof judged)[number]) => label(asRuled(made, on), incident);
  return {
    id: post.postId,
    channel: post.source,
    publishedAt: post.publishedAt,
    text: post.text,
    required: standing.filter(({ on }) => on.length > 0).map(labelOf),
    optional: standing.filter(({ on }) => on.length === 0).map(labelOf),
  };
}

/** Rulings on a claim, notes aside. */
const rulingsOn = (rulings: readonly Ruling[], made: MadeClaim): readonly Ruling[] =>
  rulings.filter(({ decision }) => decision.ruling.kind !== 'note' && meansAtAll(decision, made));

const verdictOf = (rulings: readonly Ruling[]): string | undefined =>
  rulings.map(({ decision }) => decision.ruling.kind).findLast((kind) => kind === 'dismiss' || kind === 'confirm');

/** What the claim says once all is applied. */
function asRuled(made: MadeClaim, rulings: readonly Ruling[]): Claim {
  const always = [{ from: -Infinity, to: Infinity }];
  const parts = ruled(made, always, rulings);
  return (parts.find(({ stood }) => stood.some(({ to }) => to === Infinity)) ?? { claim: made.claim }).claim;
}

const label = (
  { type, place, time, polarity, modality, phase, press, quantities, spans }: Claim,
  incident: string | null,
): ClaimLabel => ({
  type,
  place: [place.name],
  country: [place.country],
  date: [DAYS.has(time.precision) ? time.from.slice(0, 10) : ''],
  polarity: [polarity],
  modality: [modality],
  phase: [phase],
  press,
  figures: quantities.map(({ measure, low, high }) => ({ measure, low, high })),
  span: (spans[0]?.text ?? '').slice(0, MAX_SPAN).toWellFormed(),
  incident,
});
