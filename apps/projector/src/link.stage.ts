import {
  claimHeard,
  claimLinked,
  claimMade,
  claims,
  claimWithdrawn,
  decisionMade,
  decisions,
  decisionWeighed,
  fact,
  incidentMerged,
  incidentOpened,
  incidentRevised,
  incidents,
  incidentSplit,
  incidentVoided,
  incidentWithdrawn,
  type Fact,
} from '#contracts';
import {
  Chronicle,
  differsFrom,
  digestOf,
  madeAgain,
  mergedDigest,
  splitDigest,
  tell,
  withdrawn,
  WITHDRAWN_DIGEST,
  type ChronicleRow,
  type Consequences,
  type Heard,
  type Placement,
  type Stretch,
  type Telling,
} from '#linking';
import { jsonSnapshot, type Stage } from '#stage';

type In = typeof claimMade | typeof claimWithdrawn | typeof decisionMade;
type Out =
  | typeof claimHeard
  | typeof claimLinked
  | typeof decisionWeighed
  | typeof incidentOpened
  | typeof incidentRevised
  | typeof incidentMerged
  | typeof incidentSplit
  | typeof incidentWithdrawn
  | typeof incidentVoided;

/**
 * Links claims to incidents, and applies what people ruled.
 *
 * Guarantee: incidents and their whole history depend on the set of claims (each with the times of capture between which it
 * stood) and of decisions, not on the order in which they came: what was known at a time follows from what was captured by
 * then. A claim that comes late has what it changes told anew, from its time of capture on. Every id that was ever told
 * resolves for ever: it is an incident's, or was merged into one, or is that of a claim which belongs to one.
 */
export const link: Stage<In, Out, Chronicle> = {
  name: 'link',
  version: 2,
  from: [claims, decisions],
  to: [incidents],
  consumes: [claimMade, claimWithdrawn, decisionMade],
  produces: [
    claimHeard,
    claimLinked,
    decisionWeighed,
    incidentOpened,
    incidentRevised,
    incidentMerged,
    incidentSplit,
    incidentWithdrawn,
    incidentVoided,
  ],
  scope: 'partition',
  memory: incidents,
  snapshot: jsonSnapshot<Chronicle, ChronicleRow>({
    version: 1,
    initial: () => new Chronicle(),
    rows: (chronicle) => chronicle.rows(),
    put: (chronicle, row) => chronicle.put(row),
  }),
  initial: () => new Chronicle(),

  decide(chronicle, input) {
    switch (input.type) {
      case 'claim.made': {
        const known = chronicle.entries.get(input.data.claimId);
        return heard(chronicle, known, madeAgain(known, input.data), input.data.capturedAt);
      }
      case 'claim.withdrawn': {
        const known = chronicle.entries.get(input.data.claimId);
        if (!known) return [];
        return heard(chronicle, known, withdrawn(known, input.data.capturedAt), input.data.capturedAt);
      }
      case 'decision.made': {
        const { decisionId, decidedAt } = input.data;
        if (chronicle.decisions.has(decisionId)) return [];
        return factsOf(tell(chronicle, { decided: input.data }, Date.parse(decidedAt)), decidedAt);
      }
    }
  },

  evolve(chronicle, output) {
    switch (output.type) {
      case 'claim.heard':
        chronicle.hear(output.data.claim, output.data.stood.map(stretchOf));
        break;
      case 'claim.linked':
        chronicle.link(output.data.claimId, output.data.incident ?? '');
        break;
      case 'decision.weighed':
        chronicle.weigh(output.data);
        break;
      case 'incident.opened':
      case 'incident.revised':
      case 'incident.withdrawn': {
        const { incident, capturedAt } = output.data;
        const ended = output.type === 'incident.withdrawn';
        const digest = ended ? WITHDRAWN_DIGEST : digestOf(incident);
        chronicle.tell(incident.id, { at: Date.parse(capturedAt), digest, present: !ended, version: incident.version });
        break;
      }
      case 'incident.merged':
        chronicle.tell(output.data.merged, {
          at: Date.parse(output.data.capturedAt),
          digest: mergedDigest(output.data.into),
          present: false,
          version: chronicle.told.get(output.data.merged)?.at(-1)?.version ?? 0,
        });
        break;
      case 'incident.split': {
        const last = chronicle.told.get(output.data.from)?.at(-1);
        if (last) chronicle.tell(output.data.from, { ...last, digest: splitDigest(last.digest, output.data.into) });
        break;
      }
      case 'incident.voided':
        chronicle.void(output.data.id, Date.parse(output.data.capturedAt));
    }
    return chronicle;
  },
};

/** A claim as it stands now, and what follows; nothing if it makes no difference. */
function heard(chronicle: Chronicle, before: Heard | undefined, after: Heard, capturedAt: string): Fact<Out>[] {
  const since = differsFrom(before, after);
  if (since === undefined) return [];
  return [
    fact(claimHeard, { claim: after.made, stood: after.stood.map(toInstants) }),
    ...factsOf(tell(chronicle, { heard: after }, since), capturedAt),
  ];
}

const factsOf = ({ tellings, placements, weighed }: Consequences, capturedAt: string): Fact<Out>[] => [
  ...weighed.map(({ decision, state, incidents: ids }) =>
    fact(decisionWeighed, { decision, state, incidents: [...ids] }),
  ),
  ...tellings.map(told),
  ...placements.map((placement) => linked(placement, capturedAt)),
];

function told(telling: Telling): Fact<Out> {
  const { id, region, at } = telling;
  const common = { region, capturedAt: instant(at) };
  switch (telling.kind) {
    case 'opened':
      return fact(incidentOpened, { incident: telling.incident, ...common });
    case 'revised':
      return fact(incidentRevised, { incident: telling.incident, ...common });
    case 'withdrawn':
      return fact(incidentWithdrawn, { id, incident: telling.incident, ...common });
    case 'merged':
      return fact(incidentMerged, { merged: id, into: telling.into, ...common });
    case 'split':
      return fact(incidentSplit, { from: id, into: [...telling.into], ...common });
    case 'voided':
      return fact(incidentVoided, { id, ...common });
  }
}

const linked = ({ made, reading, incident, stands }: Placement, capturedAt: string): Fact<Out> =>
  fact(claimLinked, {
    claimId: made.claimId,
    region: made.region,
    postId: made.postId,
    revision: made.revision,
    stands,
    incident: incident || null,
    shelved: reading?.shelved ?? null,
    founds: reading && !reading.shelved ? reading.founds : null,
    capturedAt,
  });

const instant = (ms: number): string => new Date(ms).toISOString();

const toInstants = ({ from, to }: Stretch) => ({ from: instant(from), to: to === Infinity ? null : instant(to) });

const stretchOf = ({ from, to }: { readonly from: string; readonly to: string | null }): Stretch => ({
  from: Date.parse(from),
  to: to === null ? Infinity : Date.parse(to),
});
