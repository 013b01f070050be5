import type { Content } from './content.js';
import { ContentStore } from './content-store.js';
import { Postings } from './postings.js';
import { inOrder, type GroupedPost, type Moment, type Standing } from './standing.js';

/** Posts further apart than this are never compared: a greeting of last year is no copy. Milliseconds. */
export const WINDOW = 30 * 24 * 3600 * 1000;

/** What is kept of a post. */
export interface Member extends Moment {
  /** Its content's number in {@link Groups.texts}. */
  readonly text: number;
  readonly forwardOf?: string;
  canonical: string;
  origin: string;
}

/** One stretch of event time, {@link WINDOW} long; texts of neighbouring epochs are compared too. */
interface Epoch {
  /** Number of the text with a content hash: exact copies collapse here. */
  readonly byHash: Map<number, number>;
  readonly postings: Postings;
}

/**
 * Who carries whose text. The standing of every post is a function of the set of posts, never of the order in which
 * they came. This is the memory; what a post would change is for `arriving` and `leaving` to say, before it is put or dropped.
 *
 * Posts with the same words in one epoch are one text. A text is compared with the {@link EARLIEST} first texts of
 * each of its fingerprints, at most {@link WINDOW} before it, counted between the first post of each.
 */
export class Groups {
  readonly members = new Map<string, Member>();
  readonly texts = new ContentStore();
  /** First post of each text; undefined once nobody carries it. */
  readonly firsts: (Moment | undefined)[] = [];
  /** All posts of the texts that several carry. */
  readonly copies = new Map<number, string[]>();
  readonly epochs = new Map<number, Epoch>();
  /** For each post the ones that have their origin from it: those that forward it, and those whose canonical it is. */
  readonly followers = new Map<string, Set<string>>();

  /** Takes a post in, or gives a known one its new content. */
  put(post: GroupedPost, standing: Pick<Standing, 'canonical' | 'origin'>): void {
    if (this.isUnchanged(post)) return this.restand(post.id, standing);
    this.drop(post.id);
    const moment = { at: post.at, id: post.id };
    const text = this.find(post) ?? this.newText(post.content);
    const first = this.firsts[text];
    if (first) this.copies.set(text, [...(this.copies.get(text) ?? [first.id]), post.id]);
    if (!first || inOrder(moment, first) < 0) this.moveFirst(text, moment);
    const member: Member = {
      ...moment,
      text,
      ...(post.forwardOf !== undefined && { forwardOf: post.forwardOf }),
      canonical: standing.canonical,
      origin: standing.origin,
    };
    this.members.set(post.id, member);
    this.follow(member);
  }

  /** Gives a post another standing; nothing if it is unknown. */
  restand(postId: string, standing: Pick<Standing, 'canonical' | 'origin'>): void {
    const member = this.members.get(postId);
    if (!member) return;
    this.unfollow(member);
    member.canonical = standing.canonical;
    member.origin = standing.origin;
    this.follow(member);
  }

  /** Forgets a post; nothing if it is unknown. */
  drop(postId: string): void {
    const member = this.members.get(postId);
    if (!member) return;
    this.unfollow(member);
    this.members.delete(postId);
    const left = (this.copies.get(member.text) ?? []).filter((id) => id !== postId);
    if (left.length > 1) this.copies.set(member.text, left);
    else this.copies.delete(member.text);
    if (this.firsts[member.text]?.id === postId) this.moveFirst(member.text, this.earliestOf(left));
  }

  /** The text of its epoch with a post's words, if there is one. Posts without words are each a text of its own. */
  find(post: GroupedPost): number | undefined {
    if (post.content.words.length === 0) return undefined;
    const text = this.epochs.get(epochOf(post.at))?.byHash.get(post.content.hash);
    return text !== undefined && this.firsts[text] ? text : undefined;
  }

  /** The posts that carry a text. */
  postsOf(text: number): readonly string[] {
    const first = this.firsts[text];
    return this.copies.get(text) ?? (first ? [first.id] : []);
  }

  /** The earliest of known posts. */
  earliestOf(postIds: readonly string[]): Moment | undefined {
    let earliest: Moment | undefined;
    for (const id of postIds) {
      const { at } = this.members.get(id)!;
      if (!earliest || inOrder({ at, id }, earliest) < 0) earliest = { at, id };
    }
    return earliest;
  }

  /** Bytes of the index: what is kept of texts, without the ids of posts. */
  get bytes(): number {
    let bytes = this.texts.bytes;
    for (const { postings } of this.epochs.values()) bytes += postings.bytes;
    return bytes;
  }

  private isUnchanged(post: GroupedPost): boolean {
    const member = this.members.get(post.id);
    return (
      member?.at === post.at &&
      member.forwardOf === post.forwardOf &&
      post.content.words.length > 0 &&
      this.find(post) === member.text
    );
  }

  private newText(content: Content): number {
    const text = this.texts.add(content);
    this.firsts.push(undefined);
    return text;
  }

  private moveFirst(text: number, first: Moment | undefined): void {
    const { fingerprints, hash, words } = this.texts.get(text);
    const precedes = (a: number, b: number) => inOrder(this.firsts[a]!, this.firsts[b]!) < 0;
    const old = this.firsts[text];
    if (old) {
      const { postings, byHash } = this.epochAt(epochOf(old.at));
      for (const fingerprint of fingerprints) postings.remove(fingerprint, text, precedes);
      if (!first) byHash.delete(hash);
    }
    this.firsts[text] = first;
    if (!first) return;
    const { postings, byHash } = this.epochAt(epochOf(first.at));
    if (words.length > 0) byHash.set(hash, text);
    for (const fingerprint of fingerprints) postings.add(fingerprint, text, precedes);
  }

  private epochAt(number: number): Epoch {
    let epoch = this.epochs.get(number);
    if (!epoch) this.epochs.set(number, (epoch = { byHash: new Map(), postings: new Postings() }));
    return epoch;
  }

  private follow(member: Member): void {
    const leader = leaderOf(member);
    if (leader === undefined) return;
    const followers = this.followers.get(leader);
    if (followers) followers.add(member.id);
    else this.followers.set(leader, new Set([member.id]));
  }

  private unfollow(member: Member): void {
    const leader = leaderOf(member);
    const followers = leader === undefined ? undefined : this.followers.get(leader);
    followers?.delete(member.id);
    if (followers?.size === 0) this.followers.delete(leader!);
  }
}

/** Which stretch of {@link WINDOW} a time falls in. */
export const epochOf = (at: number): number => Math.floor(at / WINDOW);

/** Where a post has its origin from; undefined if from itself. */
export const leaderOf = (post: Pick<Member, 'id' | 'canonical' | 'forwardOf'>): string | undefined =>
  post.forwardOf !== undefined && post.forwardOf !== post.id
    ? post.forwardOf
    : post.canonical === post.id
      ? undefined
      : post.canonical;
