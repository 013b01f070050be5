import type { ClaimRef, Decision, DecisionState } from '#contracts';
import { postsOf, type Chronicle, type Weighed } from './chronicle.js';
import { Homes } from './homes.js';
import { Moment } from './moment.js';
import { byDecision, means, rulingsOf } from './rulings.js';
import type { Placement } from './history.js';
import type { Change, World } from './world.js';

/** Where the decisions stand that a change touches, as far as it is not told yet. */
export function weigh(
  chronicle: Chronicle,
  world: World,
  placements: readonly Placement[],
  { decided }: Change,
): Weighed[] {
  const named = new Set(placements.flatMap(({ made }) => [...(chronicle.decided.get(made.postId) ?? [])]));
  if (!decided && named.size === 0) return [];
  const all = new Map([...chronicle.decisions].map(([id, { decision }]) => [id, decision]));
  if (decided) all.set(decided.decisionId, decided);
  const touched = decided ? tied(decided, all) : new Set<Decision>();
  for (const id of named) touched.add(all.get(id)!);
  const homes = new Homes(new Moment(world, Number.MAX_SAFE_INTEGER));
  const holds = new Map(rulingsOf(all.values()).map((ruling) => [ruling.decision, ruling.holds]));
  return [...touched]
    .sort(byDecision)
    .map((decision): Weighed => {
      const stands = holds.get(decision)!.some(({ to }) => to === Infinity);
      const { state, incidents } = weighed(decision, homes, all);
      return { decision, state: stands ? state : 'undone', incidents };
    })
    .filter(({ decision, state, incidents }) => {
      const told = chronicle.decisions.get(decision.decisionId);
      return told?.state !== state || told.incidents.join(' ') !== incidents.join(' ');
    });
}

/** A decision, what it undoes, and what undoes it, over any number of steps. */
function tied(decision: Decision, all: ReadonlyMap<string, Decision>): Set<Decision> {
  const found = new Set([decision]);
  for (const { decisionId, ruling } of found) {
    const undone = ruling.kind === 'undo' ? all.get(ruling.decision) : undefined;
    if (undone) found.add(undone);
    for (const other of all.values())
      if (other.ruling.kind === 'undo' && other.ruling.decision === decisionId) found.add(other);
  }
  return found;
}

function weighed(
  decision: Decision,
  homes: Homes,
  all: ReadonlyMap<string, Decision>,
): { state: DecisionState; incidents: string[] } {
  const { ruling, claims, others } = decision;
  if (ruling.kind === 'undo') return { state: all.has(ruling.decision) ? 'applied' : 'needs-review', incidents: [] };
  const standing = Array.from(postsOf(decision), (post) => homes.moment.claimsOf(post)).flat();
  const meant = (refs: readonly ClaimRef[]) => standing.filter(({ made }) => means(decision, refs, made));
  const [these, those] = [meant(claims), meant(others)];
  const hasTwoSides = ruling.kind === 'merge' || ruling.kind === 'split';
  const isGone = these.length === 0 || (hasTwoSides && those.length === 0);
  const incidents = new Set<string>();
  for (const reading of [...these, ...those]) {
    const home = homes.of(reading);
    if (home) incidents.add(home.id);
  }
  return { state: isGone ? 'needs-review' : 'applied', incidents: [...incidents].sort() };
}
