import { postsRaw } from '#contracts';
import { relationTo, verbatimOf, type PostHistory } from '#read-model';
import { stepsOf } from './lineage.js';
import type { Outcome, Post } from './post.schema.js';

/** The answer for a post that something is known of. */
export function answerOf(id: string, history: PostHistory): Post {
  const newest = history.revisions.findLast((revision) => revision.latest) ?? history.revisions.at(-1);
  const outcomes = outcomesOf(history);
  if (!newest)
    return {
      id,
      outcome: outcomes.at(-1)!.outcome,
      lineage: { raw: outcomes.at(-1)!.raw, hash: null, steps: [], repairs: [], marks: [] },
      outcomes,
    };
  const { languages: _languages, repairs, marks, dump, ...detail } = newest.detail;
  const verbatim = verbatimOf(newest);
  return {
    id,
    outcome: 'classified',
    source: newest.source,
    revision: newest.revision,
    ...(newest.message_id !== null && { messageId: newest.message_id }),
    ...detail,
    ...(newest.url !== null && { url: newest.url }),
    ...(newest.author !== null && { author: newest.author }),
    language: newest.language as NonNullable<Post['language']>,
    verbatim,
    text: newest.text ?? verbatim,
    withdrawnAt: newest.withdrawn_at?.toISOString() ?? null,
    canonical: newest.canonical,
    origin: newest.origin,
    relation: relationTo(id, newest.canonical, newest.relations),
    relations: newest.relations,
    claims: newest.claims.map((claim, n) => {
      const claimId = `${id}@${newest.revision}#${n}`;
      const placements = history.placements.filter((placement) => placement.claimId === claimId);
      return {
        id: claimId,
        incidents: placements.flatMap(({ incidentId }) => (incidentId === null ? [] : [incidentId])),
        shelved: placements.find(({ shelved }) => shelved !== null)?.shelved ?? null,
        ...claim,
      };
    }),
    lineage: {
      raw: rawOf(newest),
      hash: newest.hash,
      steps: stepsOf(newest.event_id, newest.made_by),
      repairs,
      marks,
      ...(dump && { dump }),
    },
    outcomes,
  };
}

function outcomesOf({ revisions, outcomes, quarantined }: PostHistory): Outcome[] {
  const all: Outcome[] = [
    ...revisions.map((row) => ({
      outcome: 'classified' as const,
      capturedAt: row.captured_at.toISOString(),
      raw: rawOf(row),
      revision: row.revision,
      hash: row.hash,
    })),
    ...outcomes.map((row) => ({
      outcome: row.outcome,
      capturedAt: row.captured_at.toISOString(),
      raw: rawOf(row),
      ...(row.reason !== null && { reason: row.reason }),
      ...(row.detail !== null && { detail: row.detail }),
    })),
    ...quarantined.map((row) => ({
      outcome: 'quarantined' as const,
      capturedAt: row.captured_at.toISOString(),
      raw: null,
      reason: row.stage,
      detail: row.error.split('\n', 1)[0] ?? '',
    })),
  ];
  return all.sort((a, b) => Date.parse(a.capturedAt) - Date.parse(b.capturedAt));
}

const rawOf = (row: { readonly raw_partition: number | null; readonly raw_offset: number | null }): Outcome['raw'] =>
  row.raw_partition === null || row.raw_offset === null
    ? null
    : { topic: postsRaw.name, partition: row.raw_partition, offset: row.raw_offset };
