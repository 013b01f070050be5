import type { Incident, Place } from '#contracts';
import { atPlace } from './chronicle.js';
import type { Root } from './clusters.js';
import type { Homes } from './homes.js';
import { escalates } from './kinds.js';
import { touch, type Reading } from './reading.js';

/** Longest time of an incident that others can be a part of: beyond it, being a part says nothing. */
const MAX_WHOLE = 8 * 24 * 3600_000;

type Relation = Incident['related'][number];

/**
 * What an incident has to do with others: what it grew into or out of (at the same place and time), and what it is a part of or
 * includes (one that is told of the region only, and the towns). Whatever it says of another incident, that one says of it.
 */
export function related(homes: Homes, root: Root): readonly Relation[] {
  let relations = known.get(root);
  if (!relations) known.set(root, (relations = found(homes, root)));
  return relations;
}

const known = new WeakMap<Root, readonly Relation[]>();

function found(homes: Homes, root: Root): Relation[] {
  const near = new Set<Root>();
  for (const member of distinct(root.members)) {
    for (const other of candidates(homes, root, member)) {
      if (!touch(member, other, 0)) continue;
      const home = homes.of(other);
      if (home && home !== root && homes.makes(other, home)) near.add(home);
    }
  }
  const relations = Array.from(near, (other) => ({ id: other.id, relation: relationOf(root, other) }));
  return relations.filter((one): one is Relation => one.relation !== undefined).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One claim of each place and time. */
function distinct(members: readonly Reading[]): Reading[] {
  const found: Reading[] = [];
  const isSame = (a: Reading, b: Reading) =>
    a.from === b.from && a.to === b.to && a.claim.place.id === b.claim.place.id;
  for (const member of members) if (!found.some((other) => isSame(other, member))) found.push(member);
  return found;
}

/** Openers of happenings that one of a member's can have to do with. */
function candidates(homes: Homes, root: Root, member: Reading): Reading[] {
  const ofKind = homes.moment
    .near(member.strand, member)
    .filter(
      (other) => !other.shelved && (root.general || other.general) && areNear(member.claim.place, other.claim.place),
    );
  if (root.general) return ofKind;
  const isStep = ({ kind }: Reading) => escalates(kind, member.kind) || escalates(member.kind, kind);
  return [...ofKind, ...homes.moment.near(atPlace(member), member).filter(isStep)];
}

const areNear = (a: Place, b: Place): boolean => a.id === b.id || a.precision === 'region' || b.precision === 'region';

function relationOf(root: Root, other: Root): string | undefined {
  const [a, b] = [root.members[0], other.members[0]];
  if (a.kind === b.kind) {
    if (root.general === other.general) return undefined;
    const whole = root.general ? a : b;
    if (whole.to - whole.from > MAX_WHOLE) return undefined;
    return root.general ? 'includes' : 'part-of';
  }
  if (root.general || other.general || a.claim.place.id !== b.claim.place.id) return undefined;
  if (escalates(a.kind, b.kind)) return 'escalated-to';
  return escalates(b.kind, a.kind) ? 'escalated-from' : undefined;
}
