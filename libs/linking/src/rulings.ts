import type { Claim, ClaimRef, Decision, MadeClaim } from '#contracts';
import type { Stretch } from './reading.js';

/** A decision with when it holds, in times of capture. */
export interface Ruling {
  readonly decision: Decision;
  readonly holds: readonly Stretch[];
}

/** The order of decisions: by time, then id. Total. */
export const byDecision = (a: Decision, b: Decision): number =>
  Date.parse(a.decidedAt) - Date.parse(b.decidedAt) ||
  (a.decisionId < b.decisionId ? -1 : a.decisionId > b.decisionId ? 1 : 0);

/** The post that a claim is of: `telegram:x/12` of `telegram:x/12@1#0`. */
export const postOf = (claimId: string): string => claimId.slice(0, claimId.lastIndexOf('@'));

/** Whether a decision means a claim by one of some references: see {@link ClaimRef}. */
export const means = (
  { region }: Pick<Decision, 'region'>,
  refs: readonly ClaimRef[],
  { postId, claim, region: home }: Pick<MadeClaim, 'postId' | 'claim' | 'region'>,
): boolean =>
  region === home &&
  refs.some((ref) => ref.type === claim.type && ref.place === claim.place.id && postOf(ref.claimId) === postId);

/** Whether a decision means a claim by any of its references. */
export const meansAtAll = (decision: Decision, made: Pick<MadeClaim, 'postId' | 'claim' | 'region'>): boolean =>
  means(decision, decision.claims, made) || means(decision, decision.others, made);

/** When each decision holds, the earliest first. An undoing decision can itself be undone; it counts for earlier ones only. */
export function rulingsOf(decisions: Iterable<Decision>): Ruling[] {
  const later: Ruling[] = [];
  for (const decision of [...decisions].sort(byDecision).reverse()) {
    let holds: readonly Stretch[] = [{ from: Date.parse(decision.decidedAt), to: Infinity }];
    for (const undo of later)
      if (undo.decision.ruling.kind === 'undo' && undo.decision.ruling.decision === decision.decisionId)
        holds = without(holds, undo.holds);
    later.unshift({ decision, holds });
  }
  return later;
}

/** What is left of some stretches without others. */
export function without(all: readonly Stretch[], less: readonly Stretch[]): Stretch[] {
  let left = [...all];
  for (const { from, to } of less)
    left = left.flatMap((one) =>
      [
        { from: one.from, to: Math.min(one.to, from) },
        { from: Math.max(one.from, to), to: one.to },
      ].filter((part) => part.from < part.to),
    );
  return left;
}

/** What is common to some stretches and others. */
export const within = (all: readonly Stretch[], others: readonly Stretch[]): Stretch[] =>
  all.flatMap((a) =>
    others
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter(({ from, to }) => from < to),
  );

/** What a claim says over the time that it stood: one part for each wording that rulings give it. */
export function ruled(
  made: MadeClaim,
  stood: readonly Stretch[],
  rulings: readonly Ruling[],
): { readonly claim: Claim; readonly stood: readonly Stretch[] }[] {
  let parts: { claim: Claim; stood: readonly Stretch[] }[] = [{ claim: made.claim, stood }];
  for (const { decision, holds } of rulings) {
    const change = changeOf(decision);
    if (!change || !means(decision, decision.claims, made)) continue;
    parts = parts.flatMap((part) =>
      [
        { claim: { ...part.claim, ...change(part.claim) }, stood: within(part.stood, holds) },
        { claim: part.claim, stood: without(part.stood, holds) },
      ].filter((one) => one.stood.length > 0),
    );
  }
  return parts;
}

function changeOf({ ruling }: Decision): ((claim: Claim) => Partial<Claim>) | undefined {
  switch (ruling.kind) {
    case 'retype':
      return () => ({ type: ruling.type });
    case 'move':
      return () => ({ place: ruling.place });
    case 'retime':
      return () => ({ time: { ...ruling.time, basis: 'said' } });
    default:
      return undefined;
  }
}
