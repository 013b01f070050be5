import type { LogFault } from '../event-log.js';
import type { Change } from './record-store.js';

interface Pending {
  readonly change: Change;
  readonly outcome: PromiseWithResolvers<void>;
}

/**
 * Gathers the changes that come within one turn of the event loop and applies them in one transaction: many small
 * appends cost one flush.
 */
export class GroupCommit {
  private pending: Pending[] = [];
  private scheduled: NodeJS.Immediate | undefined;

  constructor(private readonly applyAll: (changes: readonly Change[]) => readonly (LogFault | undefined)[]) {}

  /** Resolves when the change is on disk; rejects when it was refused or could not be written, leaving nothing. */
  commit(change: Change): Promise<void> {
    const outcome = Promise.withResolvers<void>();
    this.pending.push({ change, outcome });
    this.scheduled ??= setImmediate(() => this.flush());
    return outcome.promise;
  }

  /** Writes what is pending at once. */
  flush(): void {
    if (this.scheduled) clearImmediate(this.scheduled);
    this.scheduled = undefined;
    const group = this.pending;
    this.pending = [];
    if (!group.length) return;
    try {
      const faults = this.applyAll(group.map(({ change }) => change));
      for (const [i, { outcome }] of group.entries()) {
        const fault = faults[i];
        if (fault) outcome.reject(fault);
        else outcome.resolve();
      }
    } catch (fault) {
      for (const { outcome } of group) outcome.reject(fault);
    }
  }
}
