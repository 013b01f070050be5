import type { Content } from './record.js';
import type { Groups } from './groups.js';
import { EARLIEST } from './postings.js';
import { epochIn, epochOf, localIn, NEW, NEW_LOCAL, refOf, type Ref } from './refs.js';
import { inOrder, type Moment, type Revision } from './standing.js';

/** What a post that comes, changes or goes does to the groups. */
export interface Change {
  readonly postId: string;
  /** The new revision of the post, which counts from `post.since`; none if it goes. */
  readonly post?: Revision;
  /** The text that it carries, if others do. */
  readonly text?: Ref;
  /** The revisions that it had. */
  readonly former: readonly Ref[];
  /** The one of them that ends, and when. */
  readonly ended?: Ref;
  readonly until: number;
}

/** The groups as they are, or as they would be after a change. Only looks. */
export class View {
  /** Those of the text that comes, unless this is known to change nothing for others. */
  private readonly fingerprints: ReadonlySet<number> | undefined;

  /** `isAsKnown`: there is no change, or it bears on no text that is there. */
  constructor(
    readonly groups: Groups,
    readonly change?: Change,
    protected readonly isAsKnown = change === undefined,
  ) {
    this.fingerprints = isAsKnown ? undefined : new Set(change?.post?.content.fingerprints);
  }

  // --- revisions

  momentOf(ref: Ref): Moment {
    if (ref === NEW) return this.change!.post!;
    const { revisions } = this.groups.epochIn(ref);
    const local = localIn(ref);
    return { at: revisions.at.array[local]!, id: revisions.idOf(local) };
  }

  idOf(ref: Ref): string {
    return ref === NEW ? this.change!.postId : this.groups.epochIn(ref).revisions.idOf(localIn(ref));
  }

  sinceOf(ref: Ref): number {
    return ref === NEW ? this.change!.post!.since : this.groups.epochIn(ref).revisions.since.array[localIn(ref)]!;
  }

  untilOf(ref: Ref): number {
    if (ref === NEW) return Number.POSITIVE_INFINITY;
    if (ref === this.change?.ended) return this.change.until;
    return this.groups.epochIn(ref).revisions.until(localIn(ref));
  }

  forwardOf(ref: Ref): string | undefined {
    return ref === NEW ? this.change!.post!.forwardOf : this.groups.epochIn(ref).revisions.forwardOf(localIn(ref));
  }

  textOf(ref: Ref): Ref {
    if (ref === NEW) return this.change!.text ?? NEW;
    return refOf(epochIn(ref), this.groups.epochIn(ref).revisions.text.array[localIn(ref)]!);
  }

  /** All revisions of a post, in order of capture. */
  revisionsOf(postId: string): readonly Ref[] {
    const { change } = this;
    if (change?.postId !== postId) return this.inOrderOfCapture(this.groups.revisionsOf(postId));
    return this.inOrderOfCapture(change.post ? [...change.former, NEW] : [...change.former]);
  }

  private inOrderOfCapture(refs: Ref[]): readonly Ref[] {
    if (refs.length === 1) return refs;
    return refs.sort((a, b) => this.sinceOf(a) - this.sinceOf(b) || (this.untilOf(a) < this.untilOf(b) ? -1 : 1));
  }

  /** Negative if `a` was published before `b`; of one post, if it was captured before. */
  compare(a: Ref, b: Ref): number {
    if (a === b) return 0;
    return (
      this.atOf(a) - this.atOf(b) ||
      inOrder(this.momentOf(a), this.momentOf(b)) ||
      this.sinceOf(a) - this.sinceOf(b) ||
      Math.sign(this.untilOf(a) - this.untilOf(b)) ||
      this.contentOf(this.textOf(a)).hash - this.contentOf(this.textOf(b)).hash
    );
  }

  atOf(ref: Ref): number {
    return ref === NEW ? this.change!.post!.at : this.groups.epochIn(ref).revisions.at.array[localIn(ref)]!;
  }

  // --- texts

  contentOf(text: Ref): Content {
    return text === NEW ? this.change!.post!.content : this.groups.epochIn(text).texts.get(localIn(text));
  }

  /** All revisions that carry a text or carried it. */
  carriersOf(text: Ref): readonly Ref[] {
    if (text === NEW) return [NEW];
    const refs: Ref[] = [];
    for (const revision of this.groups.epochIn(text).carriers(localIn(text))) refs.push(refOf(epochIn(text), revision));
    if (text === this.change?.text && this.change.post) refs.push(NEW);
    return refs;
  }

  /** Revisions among which the first of a text is, at any time of capture. */
  contendersOf(text: Ref): readonly Ref[] {
    if (text === NEW) return [NEW];
    const { change } = this;
    const epoch = this.groups.epochIn(text);
    const local = localIn(text);
    const contenders = epoch.contendersOf(local).map((revision) => refOf(epoch.number, revision));
    if (change?.ended !== undefined && contenders.includes(change.ended)) return this.carriersOf(text);
    return text === change?.text && change.post ? [...contenders, NEW] : contenders;
  }

  /** Whether the first of a text is the same at all times of capture since it came. */
  isSettled(text: Ref): boolean {
    if (text === NEW) return true;
    const { change } = this;
    const changes =
      !this.isAsKnown && (text === change?.text || (change?.ended !== undefined && text === this.textOf(change.ended)));
    if (!changes) return this.groups.epochIn(text).isSettled(localIn(text));
    const first = this.rankOf(text);
    const since = this.sinceOf(first);
    return (
      this.untilOf(first) === Number.POSITIVE_INFINITY &&
      this.contendersOf(text).every((ref) => since <= this.sinceOf(ref))
    );
  }

  /** The earliest revision that ever carried a text. */
  rankOf(text: Ref): Ref {
    if (text === NEW) return NEW;
    const first = this.firstOf(text);
    return text === this.change?.text && this.change.post && this.compare(NEW, first) < 0 ? NEW : first;
  }

  private firstOf(text: Ref): Ref {
    return refOf(epochIn(text), this.groups.epochIn(text).first.array[localIn(text)]!);
  }

  /** Whether there may be a text in an epoch. */
  reaches(epoch: number): boolean {
    return this.groups.epochs.has(epoch) || (this.change?.post !== undefined && epochOf(this.change.post.at) === epoch);
  }

  /**
   * Writes the earliest texts with a fingerprint in an epoch to `found`, by their number there ({@link NEW_LOCAL} for a new
   * one), and returns how many there are.
   */
  earliest(epoch: number, fingerprint: number, found: Uint32Array): number {
    const count = this.groups.epochs.get(epoch)?.postings.earliest(fingerprint, found) ?? 0;
    if (!this.isChanged(epoch, fingerprint)) return count;
    const changed = this.change!.text === undefined ? NEW_LOCAL : localIn(this.change!.text);
    if (found.subarray(0, count).includes(changed)) return count;
    if (count < EARLIEST) {
      found[count] = changed;
      return count + 1;
    }
    const last = found[EARLIEST - 1]!;
    const rank = this.rankOf(changed === NEW_LOCAL ? NEW : refOf(epoch, changed));
    if (this.compare(rank, this.rankOf(refOf(epoch, last))) < 0) found[EARLIEST - 1] = changed;
    return count;
  }

  /** All texts with a fingerprint in an epoch, as {@link earliest} has them. */
  all(epoch: number, fingerprint: number): Uint32Array {
    const texts = this.groups.epochs.get(epoch)?.postings.all(fingerprint) ?? new Uint32Array(0);
    const isNew = this.change?.text === undefined && this.isChanged(epoch, fingerprint);
    return isNew ? Uint32Array.from([...texts, NEW_LOCAL]) : texts;
  }

  /** Whether the new text comes after all that it could be compared with. */
  comesLast(): boolean {
    const { at, content } = this.change!.post!;
    const number = epochOf(at);
    const next = this.groups.epochs.get(number + 1);
    const epoch = this.groups.epochs.get(number);
    if (!next && (!epoch || epoch.latest < at)) return true;
    const { fingerprints } = content;
    for (let n = 0; n < fingerprints.length; n++) {
      const fingerprint = fingerprints[n]!;
      if (next && next.postings.earliest(fingerprint, found) > 0) return false;
      const count = epoch?.postings.earliest(fingerprint, found) ?? 0;
      for (let i = 0; i < count; i++) if (this.compare(NEW, this.rankOf(refOf(number, found[i]!))) < 0) return false;
    }
    return true;
  }

  private isChanged(epoch: number, fingerprint: number): boolean {
    const post = this.change?.post;
    return (
      post !== undefined &&
      this.fingerprints !== undefined &&
      this.fingerprints.has(fingerprint) &&
      epochOf(post.at) === epoch
    );
  }
}

/** Filled anew by each search. */
const found = new Uint32Array(EARLIEST);
