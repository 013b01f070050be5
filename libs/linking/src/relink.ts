import type { Incident } from '#contracts';
import type { Chronicle } from './chronicle.js';
import { describe } from './describe.js';
import { Homes, type Change, type Root } from './homes.js';
import { byPublication, type Linkable } from './linkable.js';

/** An incident that begins or changes. */
export interface Telling {
  readonly incident: Incident;
  /** Claims that come to it or say something else now, without those that a merge brings. */
  readonly added: readonly Linkable[];
  /** Claims that leave it. */
  readonly removed: readonly string[];
}

/** All that follows from one change, in the order in which it is to be applied. */
export interface Relinked {
  readonly opened: readonly Telling[];
  /** One incident that goes on as another, which is opened or revised too. */
  readonly merged: readonly { readonly merged: string; readonly into: string }[];
  /** One incident of which claims go off into new ones. */
  readonly split: readonly { readonly from: string; readonly into: readonly string[] }[];
  readonly revised: readonly Telling[];
  /** Claims that go to the shelf, or change on it. */
  readonly shelved: readonly Linkable[];
  readonly withdrawn: readonly string[];
}

/** Tells what follows from a change. Changes nothing. */
export function relink(chronicle: Chronicle, change: Change, capturedAt: string): Relinked {
  const homes = new Homes(chronicle, change);
  const { claims, former } = reach(chronicle, homes, change);
  const homeOf = new Map<string, Root | undefined>(claims.map((claim) => [claim.id, homes.of(claim)]));
  const roots = new Map<string, Root>();
  for (const root of homeOf.values()) if (root) roots.set(root.id, root);

  const successors = successorsOf(chronicle, homes, former, roots);
  const opened: Telling[] = [];
  const revised: Telling[] = [];
  for (const root of [...roots.values()].sort((a, b) => byPublication(a.cluster[0], b.cluster[0]))) {
    const attached = homes.attachedTo(root);
    const members = [...root.cluster, ...attached];
    const brought = new Set([...successors].filter(([, into]) => into === root.id).map(([id]) => id));
    const added = members.filter((claim) => {
      const entry = chronicle.entries.get(claim.id);
      const stays = entry?.incident !== undefined && (entry.incident === root.id || brought.has(entry.incident));
      return !stays || claim.id === change.claimId;
    });
    const memberIds = new Set(members.map(({ id }) => id));
    const removed = [root.id, ...brought]
      .flatMap((id) => [...(chronicle.incidents.get(id)?.claims ?? [])])
      .filter((id) => !memberIds.has(id))
      .sort();
    const known = chronicle.incidents.has(root.id);
    if (known && added.length + removed.length + brought.size === 0) continue;
    const times = timesOf(chronicle, members, [root.id, ...brought], change, capturedAt);
    const telling: Telling = { incident: describe({ root: root.cluster, attached, times }), added, removed };
    if (known) revised.push(telling);
    else {
      opened.push(telling);
      if (brought.size > 0) revised.push({ ...telling, added: [] });
    }
  }
  return {
    opened,
    merged: [...successors]
      .filter(([id, into]) => into !== undefined && into !== id)
      .map(([merged, into]) => ({ merged, into: into! })),
    split: splits(chronicle, homeOf, successors, opened),
    revised,
    shelved: claims
      .filter((claim) => {
        if (homeOf.get(claim.id)) return false;
        const entry = chronicle.entries.get(claim.id);
        return claim.id === change.claimId || entry?.incident !== undefined;
      })
      .sort(byPublication),
    withdrawn: [...successors].filter(([, into]) => into === undefined).map(([id]) => id),
  };
}

/** All claims whose home may change, and the incidents in which they stand now. */
function reach(chronicle: Chronicle, homes: Homes, { claimId, after }: Change) {
  const claims = new Map<string, Linkable>();
  const former = new Set<string>();
  const add = (claim: Linkable) => claims.set(claim.id, claim);
  const before = chronicle.entries.get(claimId)?.claim;
  if (after) add(after);
  for (const changed of [before, after]) {
    if (!changed || changed.shelved) continue;
    const precise = homes.happeningsAround(changed).flat();
    const general = homes.nearAny([changed, ...precise]).filter((claim) => claim.general && !claim.shelved);
    const alike = new Set<Linkable>();
    for (const claim of general) if (!alike.has(claim)) homes.rootOf(claim).cluster.forEach((one) => alike.add(one));
    const openers = [changed, ...precise, ...alike];
    for (const claim of [...precise, ...alike, ...homes.nearAny(openers).filter(({ shelved }) => shelved)]) add(claim);
  }
  // What stands together now, and what will, is told together. Maps and sets go on with what is added while they are read.
  const roots = new Map<string, Root>();
  const own = chronicle.entries.get(claimId)?.incident;
  if (own !== undefined) former.add(own);
  for (let known = -1; known < claims.size + former.size;) {
    known = claims.size + former.size;
    for (const incident of former)
      for (const id of chronicle.incidents.get(incident)!.claims) {
        const claim = homes.get(id);
        if (claim) add(claim);
      }
    for (const claim of claims.values()) {
      const incident = chronicle.entries.get(claim.id)?.incident;
      if (incident !== undefined) former.add(incident);
      const root = homes.of(claim);
      if (!root || roots.has(root.id)) continue;
      roots.set(root.id, root);
      root.cluster.forEach(add);
      homes.attachedTo(root).forEach(add);
    }
  }
  return { claims: [...claims.values()], former };
}

/**
 * What becomes of each former incident: the one with its id; else the one that its earliest claim of those that make
 * incidents is in now; undefined if none of them is left.
 */
function successorsOf(
  chronicle: Chronicle,
  homes: Homes,
  former: ReadonlySet<string>,
  roots: ReadonlyMap<string, Root>,
): Map<string, string | undefined> {
  return new Map(
    [...former].sort().map((incident) => {
      if (roots.has(incident)) return [incident, incident];
      const openers = [...chronicle.incidents.get(incident)!.claims]
        .map((id) => homes.get(id))
        .filter((claim): claim is Linkable => claim !== undefined && claim.shelved === undefined)
        .sort(byPublication);
      return [incident, openers[0] && homes.of(openers[0])?.id];
    }),
  );
}

function splits(
  chronicle: Chronicle,
  homeOf: ReadonlyMap<string, Root | undefined>,
  successors: ReadonlyMap<string, string | undefined>,
  opened: readonly Telling[],
): Relinked['split'] {
  const from = new Map<string, string[]>();
  for (const { incident } of opened) {
    const founders = [...homeOf].filter(([, root]) => root?.id === incident.id).map(([id]) => id);
    const sources = new Set(founders.map((id) => chronicle.entries.get(id)?.incident));
    for (const source of sources) {
      const rest = source === undefined ? undefined : successors.get(source);
      if (rest === undefined || rest === incident.id) continue;
      from.set(rest, [...(from.get(rest) ?? []), incident.id]);
    }
  }
  return [...from].map(([id, into]) => ({ from: id, into }));
}

/** Every capture time at which an incident of these claims changed. */
function timesOf(
  chronicle: Chronicle,
  members: readonly Linkable[],
  incidents: readonly string[],
  change: Change,
  capturedAt: string,
): Set<string> {
  const times = new Set<string>();
  for (const { id, made } of members) {
    times.add(made.capturedAt);
    for (const time of chronicle.entries.get(id)?.times ?? []) times.add(time);
  }
  for (const id of incidents) {
    for (const time of chronicle.incidents.get(id)?.withdrawals ?? []) times.add(time);
    const lost = chronicle.entries.get(change.claimId)?.incident === id;
    if (lost && !change.after) times.add(capturedAt);
  }
  return times;
}
