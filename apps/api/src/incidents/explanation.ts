import { postsRaw, type Generation, type Incident } from '#contracts';
import type { IncidentClaim, IncidentPost, WeighedDecision } from '#read-model';
import { stepsOf } from '../posts/lineage.js';
import type { Explanation } from './explanation.schemas.js';

/** Why an incident says what it says: every field with the claims that say the same, and these down to the captured words. */
export function explain(
  incident: Incident,
  claims: readonly IncidentClaim[],
  posts: readonly IncidentPost[],
  decisions: readonly WeighedDecision[],
  generation: Generation,
): Explanation {
  const asserted = claims.filter(({ polarity }) => polarity === 'asserted');
  const saying = (says: (claim: IncidentClaim) => boolean): string[] => asserted.filter(says).map(({ id }) => id);
  const ofType = saying(({ type }) => type === incident.type);
  const atPlace = saying(({ place }) => place.id === incident.place.id);
  const { time } = incident;
  return {
    id: incident.id,
    version: incident.version,
    generation,
    fields: {
      type: { value: incident.type, claims: ofType },
      phase: { value: incident.phase, claims: incident.phase ? saying(({ phase }) => phase === incident.phase) : [] },
      press: { value: incident.press, claims: incident.press ? saying(({ press }) => press) : [] },
      title: { value: incident.title, claims: ofType.filter((id) => atPlace.includes(id)) },
      summary: { value: incident.summary, claims: saying(({ spans }) => spans.some(isIn(incident.summary))) },
      place: { value: incident.place, claims: atPlace },
      time: {
        value: time,
        claims: saying((claim) => isSame(claim.time.from, time.from) || isSame(claim.time.to, time.to)),
      },
      quantities: incident.quantities.map((value) => ({
        value,
        claims: saying(({ quantities }) =>
          quantities.some(
            ({ measure, low, high, by }) =>
              measure === value.measure && low === value.low && high === value.high && by === value.by,
          ),
        ),
      })),
      actors: incident.actors.map((value) => ({ value, claims: saying(({ actors }) => actors.includes(value)) })),
      status: { value: incident.status, ...statusOf(incident, claims, decisions) },
      origins: { value: incident.origins, roots: rootsOf(posts) },
    },
    claims: claims.map(({ source, ...claim }) => ({
      ...claim,
      hash: source.hash,
      raw:
        source.partition === null || source.offset === null
          ? null
          : { topic: postsRaw.name, partition: source.partition, offset: source.offset },
      steps: stepsOf(source.eventId, source.madeBy),
    })),
    decisions: decisions.map(({ decision, state, incidents }) => ({ decision, state, incidents: [...incidents] })),
  };
}

const isSame = (one: string, other: string): boolean => Date.parse(one) === Date.parse(other);

const isIn =
  (summary: string) =>
  ({ text }: { readonly text: string }): boolean =>
    text !== '' && summary.includes(text);

const WHY: Readonly<Record<Incident['status'], string>> = {
  'single-origin': 'one origin tells of it',
  corroborated: 'several independent origins tell of it',
  disputed: 'what is told of it contradicts itself',
  confirmed: 'a person confirmed it',
  dismissed: 'a person dismissed it',
  withdrawn: 'no claim of it stands any more',
};

function statusOf({ status }: Incident, claims: readonly IncidentClaim[], decisions: readonly WeighedDecision[]) {
  const ids = claims.filter(({ polarity }) => status !== 'disputed' || polarity === 'negated').map(({ id }) => id);
  const ruling = { confirmed: 'confirm', dismissed: 'dismiss' }[status as string];
  const made = decisions.findLast(({ decision, state }) => state === 'applied' && decision.ruling.kind === ruling);
  return { because: made ? `${WHY[status]}: decision ${made.decision.decisionId}` : WHY[status], claims: ids };
}

function rootsOf(posts: readonly IncidentPost[]) {
  const roots = new Map<string, string[]>();
  for (const { id, origin } of posts) roots.set(origin, [...(roots.get(origin) ?? []), id]);
  return [...roots].map(([origin, ids]) => ({ origin, posts: ids }));
}
