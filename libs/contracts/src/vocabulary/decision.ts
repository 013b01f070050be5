import Type, { type Static } from 'typebox';
import { ClaimTime, ClaimType, Place } from './claim.js';
import { Instant } from './time.js';

/** Most claims that one decision may name on each side: keeps a decision within one record. */
export const MAX_DECIDED_CLAIMS = 2000;

/**
 * A claim that a decision speaks of. It still means the claim after an edit or with better code, whose claims have other
 * ids: any claim of the same post that says this type of this place.
 */
export const ClaimRef = Type.Object(
  {
    /** Its id when the decision was made: `<post id>@<revision>#<n>`. */
    claimId: Type.String({ minLength: 1, maxLength: 400 }),
    /** As it was read then, before any decision. */
    type: ClaimType,
    /** Id of its place as it was read then, before any decision; empty if none could be told. */
    place: Type.String({ maxLength: 100 }),
  },
  { additionalProperties: false },
);
export type ClaimRef = Static<typeof ClaimRef>;

const kind = <const K extends string>(name: K) => Type.Literal(name);
const closed = { additionalProperties: false };
const { basis: _basis, ...interval } = ClaimTime.properties;

/**
 * What was ruled of the claims that a decision names.
 *
 * `retype`, `move`, `retime`: what they say is to be read so. `merge`: `claims` and `others` are about one happening.
 * `split`: `claims` are about another happening than `others`. `confirm`, `dismiss`: the incident that they make is
 * certain, or is none. `note`: nothing changes. `undo`: the other decision is as if it had not been made, from now on.
 */
export const Ruling = Type.Union([
  Type.Object({ kind: kind('retype'), type: ClaimType }, closed),
  Type.Object({ kind: kind('move'), place: Place }, closed),
  Type.Object({ kind: kind('retime'), time: Type.Object(interval, closed) }, closed),
  Type.Object({ kind: kind('merge') }, closed),
  Type.Object({ kind: kind('split') }, closed),
  Type.Object({ kind: kind('confirm') }, closed),
  Type.Object({ kind: kind('dismiss') }, closed),
  Type.Object({ kind: kind('note') }, closed),
  Type.Object({ kind: kind('undo'), decision: Type.String({ minLength: 1, maxLength: 100 }) }, closed),
]);
export type Ruling = Static<typeof Ruling>;

/** What a person ruled. Kept for ever, and applied again on every replay. */
export const Decision = Type.Object(
  {
    /** Unique; decisions of one instant take effect in the order of their ids. */
    decisionId: Type.String({ minLength: 1, maxLength: 100 }),
    /**
     * The region in which the incident's claims were read: its home, which a `move` does not change. Incidents of two
     * homes cannot be merged. For `undo`, that of the decision that is undone.
     */
    region: Type.String({ minLength: 2, maxLength: 20 }),
    /** The incident that the person saw, and its version then. Of `undo`: as in the decision that is undone. */
    incident: Type.String({ minLength: 1, maxLength: 100 }),
    version: Type.Integer({ minimum: 1 }),
    author: Type.String({ minLength: 1, maxLength: 200 }),
    reason: Type.String({ minLength: 1, maxLength: 2000 }),
    /** From this time on it holds, on the axis of the times of capture. */
    decidedAt: Instant,
    ruling: Ruling,
    /** The claims that it is about, as the incident had them; of `split`, those that leave; of `undo`, none. */
    claims: Type.Array(ClaimRef, { maxItems: MAX_DECIDED_CLAIMS }),
    /** Of `merge`, the claims of the other incident; of `split`, those that stay; else none. */
    others: Type.Array(ClaimRef, { maxItems: MAX_DECIDED_CLAIMS }),
  },
  closed,
);
export type Decision = Static<typeof Decision>;

/**
 * Where a decision stands: `applied`; `undone` by a later one; `needs-review`: the ground has moved, nothing that it
 * rules on stands any more (of `merge` and `split`: nothing on one of the two sides; of `undo`: no such decision).
 */
export const DecisionState = Type.Enum(['applied', 'undone', 'needs-review']);
export type DecisionState = Static<typeof DecisionState>;
