import {
  claimMade,
  claims,
  claimShelved,
  claimWithdrawn,
  fact,
  incidentMerged,
  incidentOpened,
  incidentRevised,
  incidents,
  incidentSplit,
  incidentWithdrawn,
  type Fact,
  type MadeClaim,
} from '#contracts';
import { Chronicle, linkable, relink, type Linkable, type Relinked, type Telling } from '#linking';
import type { Stage } from '#stage';
import { isDeepStrictEqual } from 'node:util';

type In = typeof claimMade | typeof claimWithdrawn;
type Out =
  | typeof incidentOpened
  | typeof incidentRevised
  | typeof incidentMerged
  | typeof incidentSplit
  | typeof incidentWithdrawn
  | typeof claimShelved;

/** Most claims told in one event: a record has a largest size. */
const MAX_ADDED = 100;

/**
 * Links claims to incidents.
 *
 * Guarantee: the incidents of a region depend on the set of its standing claims, not on the order in which they came.
 * An id that was ever told resolves for ever: it is an incident's, or was merged into one, or was withdrawn (and may be
 * opened again, when an edit withdraws a claim and makes it anew). Claims come to an incident before they leave another.
 */
export const link: Stage<In, Out, Chronicle> = {
  name: 'link',
  version: 1,
  from: [claims],
  to: [incidents],
  consumes: [claimMade, claimWithdrawn],
  produces: [incidentOpened, incidentRevised, incidentMerged, incidentSplit, incidentWithdrawn, claimShelved],
  scope: 'partition',
  memory: incidents,
  initial: () => new Chronicle(),

  decide(chronicle, input) {
    const { claimId, region, capturedAt } = input.data;
    const known = chronicle.entries.get(claimId);
    if (input.type === 'claim.withdrawn') {
      if (!known) return [];
      const facts = factsOf(relink(chronicle, { claimId, after: undefined }, capturedAt), region, capturedAt);
      if (known.incident === undefined)
        facts.push(fact(claimShelved, { claim: known.claim.made, reason: 'withdrawn' }));
      return facts;
    }
    if (isDeepStrictEqual(known?.claim.made, input.data)) return [];
    const after = linkable(input.data);
    return factsOf(relink(chronicle, { claimId, after }, capturedAt), region, capturedAt);
  },

  evolve(chronicle, output) {
    switch (output.type) {
      case 'incident.opened':
        chronicle.open(output.data.incident.id);
        for (const made of output.data.added) chronicle.put(linkable(made), output.data.incident.id);
        break;
      case 'incident.merged':
        chronicle.merge(output.data.merged, output.data.into);
        break;
      case 'incident.revised': {
        const { incident, added, removed, capturedAt } = output.data;
        for (const made of added) chronicle.put(linkable(made), incident.id);
        for (const claimId of removed) chronicle.withdraw(claimId, incident.id, capturedAt);
        break;
      }
      case 'incident.withdrawn':
        chronicle.end(output.data.id);
        break;
      case 'claim.shelved':
        if (output.data.reason === 'withdrawn') chronicle.remove(output.data.claim.claimId);
        else chronicle.put(linkable(output.data.claim), undefined);
    }
    return chronicle;
  },
};

function factsOf(relinked: Relinked, region: string, capturedAt: string): Fact<Out>[] {
  const common = { region, capturedAt };
  return [
    ...relinked.opened.flatMap((telling) => openedBy(telling, common)),
    ...relinked.merged.map((merge) => fact(incidentMerged, { ...merge, ...common })),
    ...relinked.split.map(({ from, into }) => fact(incidentSplit, { from, into: [...into], ...common })),
    ...relinked.revised
      .filter(({ added, removed }) => added.length > 0 || removed.length === 0)
      .flatMap((telling) => revisedBy(telling, common)),
    ...relinked.shelved.map((claim) => fact(claimShelved, { claim: claim.made, reason: claim.shelved! })),
    ...relinked.revised
      .filter(({ removed }) => removed.length > 0)
      .map(({ incident, removed }) => fact(incidentRevised, { incident, added: [], removed: [...removed], ...common })),
    ...relinked.withdrawn.map((id) => fact(incidentWithdrawn, { id, ...common })),
  ];
}

function openedBy(telling: Telling, common: { region: string; capturedAt: string }): Fact<Out>[] {
  const { incident, added } = telling;
  const opened = fact(incidentOpened, { incident, added: madeOf(added.slice(0, MAX_ADDED)), ...common });
  return added.length > MAX_ADDED
    ? [opened, ...revisedBy({ ...telling, added: added.slice(MAX_ADDED) }, common)]
    : [opened];
}

function revisedBy({ incident, added }: Telling, common: { region: string; capturedAt: string }): Fact<Out>[] {
  const facts: Fact<Out>[] = [];
  for (let from = 0; from === 0 || from < added.length; from += MAX_ADDED)
    facts.push(
      fact(incidentRevised, { incident, added: madeOf(added.slice(from, from + MAX_ADDED)), removed: [], ...common }),
    );
  return facts;
}

const madeOf = (claims: readonly Linkable[]): MadeClaim[] => claims.map(({ made }) => made);
