import type { Position } from '#contracts';
import { LogFault } from '../event-log.js';
import type { Change } from './record-store.js';

interface Pending {
  readonly change: Change;
  readonly outcome: PromiseWithResolvers<readonly Position[]>;
}

/**
 * Gathers the changes that come within one turn of the event loop and applies them in one transaction: many small
 * appends cost one flush.
 */
export class GroupCommit {
  private pending: Pending[] = [];
  private scheduled: NodeJS.Immediate | undefined;

  constructor(private readonly applyAll: (changes: readonly Change[]) => readonly (readonly Position[] | LogFault)[]) {}

  /**
   * Resolves when the change is on disk, with the positions behind its outputs; rejects when it was refused or could not be
   * written, leaving nothing.
   */
  commit(change: Change): Promise<readonly Position[]> {
    const outcome = Promise.withResolvers<readonly Position[]>();
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
      const applied = this.applyAll(group.map(({ change }) => change));
      for (const [i, { outcome }] of group.entries()) {
        const written = applied[i]!;
        if (written instanceof LogFault) outcome.reject(written);
        else outcome.resolve(written);
      }
    } catch (fault) {
      for (const { outcome } of group) outcome.reject(fault);
    }
  }
}
