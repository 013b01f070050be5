import { regionOf, type Claim, type Decision, type Place } from '#contracts';
import { problem } from '#operations';
import { DateTime } from 'luxon';
import { KINDS, type DecisionBody, type RuledTime } from './decision.body.js';

/** A claim as it was read, before any decision. */
export type ReadClaim = { readonly id: string } & Pick<Claim, 'type' | 'place' | 'time'>;

type ClaimRef = Decision['claims'][number];

/** What a decision is about: the claims of its incident, and of the other one of a merge. */
export interface Ground {
  readonly claims: readonly ReadClaim[];
  readonly others: readonly ReadClaim[];
  /** The place that a move names. */
  readonly place?: Place;
  /** The decision that is undone. */
  readonly undone?: Decision;
}

const wrong = (pointer: string, detail: string) => problem(400, 'Invalid body', { detail, pointer });

/** Refuses a body that lacks what its kind needs, or holds what belongs to another kind. */
export function checkKind(body: DecisionBody): void {
  const needed = KINDS[body.kind];
  for (const field of Object.values(KINDS))
    if (field !== undefined && field !== needed && body[field] !== undefined)
      throw wrong(`/${field}`, `${body.kind} takes no ${field}`);
  if (needed !== undefined && body[needed] === undefined) throw wrong(`/${needed}`, `${body.kind} needs ${needed}`);
}

/** What was ruled, of which claims, and in which region. Throws a problem that names the field that is wrong. */
export function rulingOf(
  body: DecisionBody,
  { claims, others, place, undone }: Ground,
): Pick<Decision, 'region' | 'ruling' | 'claims' | 'others'> {
  if (undone) {
    const ruling = { kind: 'undo' as const, decision: undone.decisionId };
    return { region: undone.region, ruling, claims: [], others: [] };
  }
  const [first] = claims;
  if (!first)
    throw problem(409, 'Nothing to rule on', { detail: 'no claim of the incident stands', pointer: '/incident' });
  const region = regionOf(first.place);
  const about = { region, claims: claims.map(refOf), others: [] };
  switch (body.kind) {
    case 'retype':
      return { ...about, ruling: { kind: 'retype', type: body.type! } };
    case 'move':
      return { ...about, ruling: { kind: 'move', place: place! } };
    case 'retime':
      return { ...about, ruling: { kind: 'retime', time: intervalOf(body.time!, first.time.zone) } };
    case 'merge': {
      if (others.length === 0) throw wrong('/with', 'no claim of the other incident stands');
      if (regionOf(others[0]!.place) !== region)
        throw wrong('/with', `incidents of two regions cannot be merged: ${regionOf(others[0]!.place)} and ${region}`);
      return { ...about, ruling: { kind: 'merge' }, others: others.map(refOf) };
    }
    case 'split': {
      const leaving = new Set(body.claims);
      const unknown = body.claims!.findIndex((id) => !claims.some((claim) => claim.id === id));
      if (unknown >= 0) throw wrong(`/claims/${unknown}`, `${body.claims![unknown]} is no claim of the incident`);
      const staying = claims.filter(({ id }) => !leaving.has(id));
      if (staying.length === 0) throw wrong('/claims', 'some claim must stay');
      const split = claims.filter(({ id }) => leaving.has(id));
      return { region, ruling: { kind: 'split' }, claims: split.map(refOf), others: staying.map(refOf) };
    }
    default:
      return { ...about, ruling: { kind: body.kind as 'note' } };
  }
}

const refOf = ({ id, type, place }: ReadClaim): ClaimRef => ({ claimId: id, type, place: place.id });

/** A date stands for its whole day in the zone of the place. */
function intervalOf({ from, to, precision }: RuledTime, zone: string) {
  const [begin, end] = [from, to].map((text) => DateTime.fromISO(text, { zone }));
  const last = to.includes('T') ? end! : end!.plus({ days: 1 });
  if (last <= begin!) throw wrong('/time/to', 'to must be after from');
  return { from: written(begin!), to: written(last), precision, zone };
}

const written = (time: DateTime): string => time.toISO({ suppressMilliseconds: true })!;
