import {
  dumpCaptured,
  postCaptured,
  postsRaw,
  type Claim,
  type NormalisedPost,
  type Recorded,
  type Relation,
} from '#contracts';
import { classify } from '../../classifier/src/classify.stage.js';
import { dedupe } from '../../deduper/src/dedupe.stage.js';
import type { Finding } from '../../ingestor/src/feeds/feed.js';
import { normalise } from '../../normaliser/src/normalise.stage.js';
import { explanation } from './explanation.js';
import { Pipeline, recorded } from './pipeline.js';

type Captured = Extract<Finding, { fact: unknown }>;

/** What the pure stages make of one revision of a post. */
export interface Analysed {
  readonly id: string;
  readonly source: string;
  readonly messageId: string | null;
  readonly revision: number | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  /** The cleaned text. */
  readonly text: string | null;
  readonly repairs: NormalisedPost['repairs'];
  /** Why it is no post of its own: `repeated`, or a reason of rejection with its detail. */
  readonly rejected?: { readonly reason: string; readonly detail: string };
  /** The post whose text it carries; null when it is the first. */
  readonly relation: { readonly kind: string; readonly of: string; readonly score: number } | null;
  readonly relations: readonly Pick<Relation, 'kind' | 'to' | 'score'>[];
  readonly claims: readonly Claim[];
}

/**
 * Follows posts through normalise, dedupe and classify without a server. Holds only what the stages hold: the
 * deduper's window and the latest revisions.
 */
export class Analysis {
  readonly #pipeline = new Pipeline([normalise, dedupe, classify]);
  #offset = 0;

  /** What follows from one finding of a feed: one answer a post, none for what is no post. */
  take(finding: Captured): readonly Analysed[] {
    const events = this.#follow(finding);
    const answered = events.flatMap(answers);
    const late = lateRelations(events);
    return late.size === 0 ? answered : answered.map((answer) => withLate(answer, late.get(answer.id) ?? []));
  }

  /** The same for a person: how each post was read. */
  explain(finding: Captured): readonly string[] {
    return this.#follow(finding).flatMap((event) =>
      event.type === 'post.classified'
        ? [explanation((event.data as Classified).post)]
        : answers(event).map(({ id, rejected }) => `${id}  ${rejected?.reason}: ${rejected?.detail}`),
    );
  }

  #follow(finding: Captured): readonly Recorded[] {
    const { type, data } = finding.fact;
    const event = type === 'dump.captured' ? dumpCaptured : postCaptured;
    const offset = this.#offset++;
    return this.#pipeline.run(recorded(event, data, `${event.key(data as never)}@${offset}`, postsRaw, offset));
  }
}

function answers(event: Recorded): readonly Analysed[] {
  const { data } = event;
  switch (event.type) {
    case 'post.classified':
      return [classified(data as never)];
    case 'post.repeated':
      return [outcome(data, 'repeated', 'the latest revision was captured before')];
    case 'post.rejected':
      return [outcome(data, data.reason, data.detail)];
    default:
      return [];
  }
}

type Related = Analysed['relations'][number];

/** Relations of earlier lines to posts of these events: what came late, but was published first, is told only there. By post. */
function lateRelations(events: readonly Recorded[]): ReadonlyMap<string, readonly Related[]> {
  const late = new Map<string, Related[]>();
  for (const { type, data } of events) {
    if (type !== 'post.relinked') continue;
    for (const { kind, to, score } of data.relations as readonly Relation[]) {
      const related = { kind: SEEN_FROM_THERE[kind] ?? kind, to: data.postId as string, score };
      const known = late.get(to);
      if (known) known.push(related);
      else late.set(to, [related]);
    }
  }
  return late;
}

const SEEN_FROM_THERE: Partial<Record<Relation['kind'], Relation['kind']>> = {
  contains: 'contained',
  contained: 'contains',
};

function withLate(answer: Analysed, late: readonly Related[]): Analysed {
  const relations = [...answer.relations];
  for (const related of late) if (!relations.some(({ to }) => to === related.to)) relations.push(related);
  return relations.length === answer.relations.length ? answer : { ...answer, relations };
}

interface Classified {
  readonly post: NormalisedPost;
  readonly canonical: string;
  readonly relations: readonly Relation[];
  readonly claims: readonly Claim[];
}

function classified({ post, canonical, relations, claims }: Classified): Analysed {
  const link = relations.find(({ kind, to }) => to === canonical && kind !== 'variant');
  return {
    id: post.postId,
    source: post.source,
    messageId: post.messageId ?? null,
    revision: post.revision,
    publishedAt: post.publishedAt,
    language: post.language,
    text: post.text,
    repairs: post.repairs,
    relation: link ? { kind: link.kind, of: canonical, score: link.score } : null,
    relations: relations.map(({ kind, to, score }) => ({ kind, to, score })),
    claims,
  };
}

const outcome = (
  data: { readonly postId: string; readonly source: string; readonly revision?: number },
  reason: string,
  detail: string,
): Analysed => ({
  id: data.postId,
  source: data.source,
  messageId: null,
  revision: data.revision ?? null,
  publishedAt: null,
  language: null,
  text: null,
  repairs: [],
  rejected: { reason, detail },
  relation: null,
  relations: [],
  claims: [],
});
