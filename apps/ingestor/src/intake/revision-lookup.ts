/** Injection token of an optional {@link RevisionLookup}. */
export const REVISION_LOOKUP = Symbol('REVISION_LOOKUP');

/**
 * Knows the content of posts that were captured before this process started.
 * An answer of `latest` is the content key (the twelve hex digits after the last `@` of the raw event's id) of the newest
 * revision; posts that are unknown or withdrawn are left out. It may lag: what is missing here is only captured once more.
 */
export interface RevisionLookup {
  latest(postIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
