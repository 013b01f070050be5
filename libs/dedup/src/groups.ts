import { Epoch } from './epoch.js';
import { hashText } from './hash.js';
import { epochIn, epochOf, localIn, refOf, type Ref, type Related } from './refs.js';
import type { Revision } from './standing.js';

/** What is held of a post that comes. */
interface LookedUp {
  readonly post: Revision;
  /** All its revisions. */
  readonly former: Ref[];
  /** The one that stands. */
  readonly current: Ref | undefined;
  /** The text that it would carry, if others do. */
  readonly text: Ref | undefined;
}

/** How much is held. */
interface Limits {
  /** An epoch is given up once so many revisions are later than all that it can be compared with … */
  readonly keptBehind: number;
  /** … or so many are held. */
  readonly most: number;
}

const LIMITS: Limits = { keptBehind: 1_000_000, most: 10_000_000 };

/** Most texts whose relations are kept at hand. */
const AT_HAND = 4096;

/**
 * Which post said what, from when to when: the memory. Where a post stands follows from it, whatever the order in which
 * posts came, and is for `arriving` and `leaving` to say before a post is put or withdrawn.
 *
 * Memory is kept by epochs of event time, and given up an epoch at a time, the oldest first; posts older than what is
 * held are not taken in.
 */
export class Groups {
  readonly epochs = new Map<number, Epoch>();
  /** Epochs before this one are given up. */
  floor = 0;
  /** How many revisions are held. */
  size = 0;
  /** The last answer of {@link lookUp}, while it holds: a post is put right after it was asked about. */
  #lookedUp: LookedUp | undefined;
  /** What follows from the rest. */
  readonly #related = new Map<Ref, readonly Related[]>();

  constructor(private readonly limits = LIMITS) {}

  /** Takes a revision in: the one that its post had before it ends. The same again changes nothing. */
  put(post: Revision): void {
    if (!this.holds(post.at)) return;
    const { former, current, text } = this.lookUp(post);
    if (current !== undefined && this.isSame(current, post, text)) return;
    const since = this.startOf(post, former);
    this.#lookedUp = undefined;
    if (current !== undefined) this.end(current, since);
    const number = epochOf(post.at);
    let epoch = this.epochs.get(number);
    if (!epoch) this.epochs.set(number, (epoch = new Epoch(number)));
    const changes = epoch.add(
      since === post.since ? post : { ...post, since },
      text === undefined ? undefined : localIn(text),
    );
    if (changes || this.epochs.has(number + 1)) this.#related.clear();
    this.size++;
    this.expire();
  }

  /** Ends what a post says; nothing if it is unknown. */
  withdraw(postId: string, at: number): void {
    this.#lookedUp = undefined;
    const current = this.currentOf(this.revisionsOf(postId));
    if (current !== undefined) this.end(current, Math.max(at, this.sinceOf(current)));
  }

  /** Whether posts of this time are taken in. */
  holds(at: number): boolean {
    return epochOf(at) >= this.floor;
  }

  /** All revisions of a post. */
  revisionsOf(postId: string): Ref[] {
    const hash = hashText(postId);
    const refs: Ref[] = [];
    this.epochs.forEach(({ number, revisions }) => {
      for (const revision of revisions.ofPost(postId, hash)) refs.push(refOf(number, revision));
    });
    return refs.length > 1 ? refs.sort((a, b) => a - b) : refs;
  }

  /** All revisions that forward a post. */
  forwardsOf(postId: string): Ref[] {
    const hash = hashText(postId);
    const refs: Ref[] = [];
    this.epochs.forEach(({ number, revisions }) => {
      for (const revision of revisions.forwarding(postId, hash)) refs.push(refOf(number, revision));
    });
    return refs;
  }

  /** The revision that stands, of all of a post; undefined if it is unknown or withdrawn. */
  currentOf(revisions: readonly Ref[]): Ref | undefined {
    return revisions.find((ref) => !this.epochIn(ref).revisions.ended.has(localIn(ref)));
  }

  /** What is held of a post, and of the text that a revision of it would carry. */
  lookUp(post: Revision): LookedUp {
    if (this.#lookedUp?.post !== post) {
      const former = this.revisionsOf(post.id);
      this.#lookedUp = { post, former, current: this.currentOf(former), text: this.textFor(post) };
    }
    return this.#lookedUp;
  }

  /** The text that a revision would carry, if others do. */
  private textFor(post: Pick<Revision, 'at' | 'content'>): Ref | undefined {
    const number = epochOf(post.at);
    const text = this.epochs.get(number)?.find(post.content);
    return text === undefined ? undefined : refOf(number, text);
  }

  /** Whether a post says just this already; `text` as {@link lookUp} has it. */
  isSame(current: Ref, post: Revision, text: Ref | undefined): boolean {
    const { revisions } = this.epochIn(current);
    const local = localIn(current);
    return (
      revisions.at.array[local] === post.at &&
      revisions.forwardOf(local) === post.forwardOf &&
      text === refOf(epochIn(current), revisions.text.array[local]!)
    );
  }

  /** From when on a revision counts: never before those that its post had. */
  startOf(post: Revision, revisions: readonly Ref[]): number {
    return revisions.reduce((since, ref) => Math.max(since, this.sinceOf(ref)), post.since);
  }

  /** The epoch of something that is held. */
  epochIn(ref: Ref): Epoch {
    return this.epochs.get(epochIn(ref))!;
  }

  /** What was found out about a text before, while it still holds. */
  relatedAtHand(text: Ref): readonly Related[] | undefined {
    return this.#related.get(text);
  }

  keepAtHand(text: Ref, related: readonly Related[]): void {
    if (this.#related.size >= AT_HAND) this.#related.clear();
    this.#related.set(text, related);
  }

  /** Bytes of the index: what is kept of texts. */
  get indexBytes(): number {
    let bytes = 0;
    for (const epoch of this.epochs.values()) bytes += epoch.indexBytes;
    return bytes;
  }

  /** Bytes of all that is kept. */
  get bytes(): number {
    let bytes = this.indexBytes;
    for (const { revisions } of this.epochs.values()) bytes += revisions.bytes;
    return bytes;
  }

  private end(ref: Ref, until: number): void {
    if (this.epochIn(ref).end(localIn(ref), until)) this.#related.clear();
  }

  private sinceOf(ref: Ref): number {
    return this.epochIn(ref).revisions.since.array[localIn(ref)]!;
  }

  /** Gives up the oldest epochs: which ones depends on the revisions that came, not on their order. */
  private expire(): void {
    const { keptBehind, most } = this.limits;
    while (this.size > Math.min(keptBehind, most)) {
      const oldest = Math.min(...this.epochs.keys());
      let later = 0;
      for (const { number, revisions } of this.epochs.values()) if (number > oldest + 1) later += revisions.count;
      if (later <= keptBehind && this.size <= most) return;
      this.size -= this.epochs.get(oldest)!.revisions.count;
      this.epochs.delete(oldest);
      this.floor = oldest + 1;
      this.#related.clear();
    }
  }
}
