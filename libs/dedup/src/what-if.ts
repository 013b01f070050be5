import type { Content } from './content.js';
import { epochOf, leaderOf, WINDOW, type Groups, type Member } from './groups.js';
import { EARLIEST } from './postings.js';
import { relate } from './similarity.js';
import { inOrder, type GroupedPost, type Link, type Moment, type Standing, type Stood } from './standing.js';

/** Most relations that are told of one post, the earliest first. */
const MAX_SAME_TEXT = 24;
const MAX_OTHERS = 8;

/** A text that gains or loses its first post by the change. */
interface Shift {
  readonly before: Moment | undefined;
  readonly after: Moment | undefined;
}

/** A standing without its origin. */
type Ties = Pick<Standing, 'canonical' | 'relations'>;

/** What a new post, or a new content of a known one, would change: its own standing first, then those of others. */
export const arriving = (groups: Groups, post: GroupedPost): readonly Stood[] =>
  new WhatIf(groups, post.id, post).consequences();

/** What would change for others if a post went; nothing if it is unknown. */
export const leaving = (groups: Groups, postId: string): readonly Stood[] =>
  groups.members.has(postId) ? new WhatIf(groups, postId, undefined).consequences() : [];

/** Looks at groups as they would be if one post came, changed or went, and tells what follows. Changes nothing. */
class WhatIf {
  private readonly shifts = new Map<number, Shift>();
  /** Number of the text that the post will carry; one past the last if it is new. */
  private readonly text: number | undefined;

  constructor(
    private readonly groups: Groups,
    private readonly postId: string,
    private readonly post: GroupedPost | undefined,
  ) {
    const old = groups.members.get(postId);
    if (old) this.shift(old.text, groups.earliestOf(groups.postsOf(old.text).filter((id) => id !== postId)));
    if (!post) return;
    this.text = groups.find(post) ?? groups.texts.count;
    const moment = { at: post.at, id: post.id };
    const first = this.firstOf(this.text);
    this.shift(this.text, first && inOrder(first, moment) < 0 ? first : moment);
  }

  /** The standing of the post itself, if it stays, then of all others whose standing changes, in order of time. */
  consequences(): readonly Stood[] {
    const ties = new Map<string, Ties>();
    if (this.post) ties.set(this.postId, this.tiesOf(this.postId));
    for (const postId of this.touchedPosts()) {
      const after = this.tiesOf(postId);
      if (!sameTies(after, this.tiesOf(postId, true))) ties.set(postId, after);
    }
    const origins = this.originsAfter(ties);
    const stood = [...origins]
      .filter(([postId, origin]) => ties.has(postId) || this.groups.members.get(postId)!.origin !== origin)
      .map(([postId, origin]) => ({ postId, standing: { origin, ...(ties.get(postId) ?? this.tiesOf(postId)) } }));
    const rank = (id: string) => (id === this.postId ? -1 : 0);
    return stood.sort(
      (a, b) => rank(a.postId) - rank(b.postId) || inOrder(this.momentOf(a.postId)!, this.momentOf(b.postId)!),
    );
  }

  /** Posts whose ties may change. */
  private touchedPosts(): Set<string> {
    const { groups, postId } = this;
    const texts = new Set<number>();
    for (const [text, { before, after }] of this.shifts) {
      if (before?.id === after?.id && before?.at === after?.at) continue;
      texts.add(text);
      for (const moment of [before, after]) if (moment) this.addLaterTexts(text, moment, texts);
    }
    const posts = new Set<string>();
    for (const text of texts) for (const id of groups.postsOf(text)) posts.add(id);
    for (const id of groups.followers.get(postId) ?? [])
      if (groups.members.get(id)!.forwardOf === postId) posts.add(id);
    posts.delete(postId);
    return posts;
  }

  /** Later texts that compare themselves with a text, if it is among the earliest with a fingerprint of both. */
  private addLaterTexts(text: number, moment: Moment, texts: Set<number>): void {
    const epoch = epochOf(moment.at);
    const here = this.groups.epochs.get(epoch)?.postings;
    const next = this.groups.epochs.get(epoch + 1)?.postings;
    for (const fingerprint of this.contentOf(text).fingerprints) {
      const earliest = here?.earliest(fingerprint) ?? [];
      const last = earliest[EARLIEST - 1];
      if (last !== undefined && inOrder(this.groups.firsts[last]!, moment) < 0) continue;
      const others = earliest.length < EARLIEST ? earliest : here!.all(fingerprint);
      for (const other of others) if (inOrder(moment, this.groups.firsts[other]!) < 0) texts.add(other);
      for (const other of next?.all(fingerprint) ?? []) texts.add(other);
    }
  }

  /** Canonical and relations of a post: after the change, or as things are. */
  private tiesOf(postId: string, asIs = false): Ties {
    const { groups } = this;
    const member = groups.members.get(postId);
    const changed = !asIs && postId === this.postId ? this.post : undefined;
    const moment: Moment = changed ?? member!;
    const text = changed ? this.text! : member!.text;
    const forwardOf = (changed ?? member)!.forwardOf;
    const first = asIs ? groups.firsts[text]! : this.firstOf(text)!;
    const earlier = this.earlierTexts(text, asIs);

    let canonical = inOrder(first, moment) < 0 ? first : moment;
    const consider = (candidate: Moment | undefined) => {
      if (candidate && inOrder(candidate, canonical) < 0) canonical = candidate;
    };
    for (const { to, sameText } of earlier) if (sameText) consider(to);
    if (forwardOf !== undefined) consider(asIs ? groups.members.get(forwardOf) : this.momentOf(forwardOf));

    const relations: Link[] = [];
    if (forwardOf !== undefined && forwardOf !== postId) relations.push({ kind: 'forward', to: forwardOf, score: 1 });
    if (first.id !== postId) relations.push({ kind: 'exact', to: first.id, score: 1 });
    const same = earlier.filter(({ sameText }) => sameText).slice(0, MAX_SAME_TEXT);
    const others = earlier.filter(({ sameText }) => !sameText).slice(0, MAX_OTHERS);
    for (const { kind, to, score } of [...same, ...others]) relations.push({ kind, to: to.id, score });
    return { canonical: canonical.id, relations };
  }

  /** Earlier texts that a text is related to, earliest first. */
  private earlierTexts(text: number, asIs: boolean) {
    const content = this.contentOf(text);
    const first = asIs ? this.groups.firsts[text]! : this.firstOf(text)!;
    const seen = new Set<number>([text]);
    const related: { kind: Link['kind']; score: number; sameText: boolean; to: Moment }[] = [];
    const shifts = asIs ? [] : this.shiftsBeside(text);
    for (const epoch of [epochOf(first.at) - 1, epochOf(first.at)])
      for (const fingerprint of content.fingerprints)
        for (const other of this.earliest(epoch, fingerprint, shifts)) {
          if (seen.has(other)) continue;
          seen.add(other);
          const to = asIs ? this.groups.firsts[other]! : this.firstOf(other)!;
          if (inOrder(to, first) >= 0 || first.at - to.at > WINDOW) continue;
          const likeness = relate(content, this.contentOf(other));
          if (likeness) related.push({ ...likeness, to });
        }
    return related.sort((a, b) => inOrder(a.to, b.to));
  }

  /** Texts whose first post moves, but for a new text itself: usually none. */
  private shiftsBeside(newText: number): readonly (readonly [text: number, shift: Shift])[] {
    return [...this.shifts].filter(
      ([text, { before, after }]) =>
        (before || text !== newText) && (before?.id !== after?.id || before?.at !== after?.at),
    );
  }

  /** The earliest texts of an epoch with a fingerprint, as they are after some texts have shifted. */
  private earliest(
    epoch: number,
    fingerprint: number,
    shifts: readonly (readonly [text: number, shift: Shift])[],
  ): readonly number[] {
    const postings = this.groups.epochs.get(epoch)?.postings;
    const known = postings?.earliest(fingerprint) ?? [];
    const shifted = shifts.filter(([text]) => this.contentOf(text).fingerprints.includes(fingerprint));
    if (shifted.length === 0) return known;
    const moved = new Set(shifted.map(([text]) => text));
    const later = shifted.some(([, { before, after }]) => before && (!after || inOrder(before, after) < 0));
    const texts = (later ? (postings?.all(fingerprint) ?? []) : known).filter((text) => !moved.has(text));
    for (const [text, { after }] of shifted) if (after && epochOf(after.at) === epoch) texts.push(text);
    return texts.sort((a, b) => inOrder(this.firstOf(a)!, this.firstOf(b)!)).slice(0, EARLIEST);
  }

  /** The origin of all posts whose ties change and of all that follow them. */
  private originsAfter(ties: ReadonlyMap<string, Ties>): Map<string, string> {
    const { groups } = this;
    const open = new Set<string>(ties.keys());
    open.add(this.postId);
    for (const postId of open) for (const follower of groups.followers.get(postId) ?? []) open.add(follower);
    const leaderAfter = (postId: string): string | undefined => {
      if (!this.momentOf(postId)) return undefined;
      const member: Pick<Member, 'id' | 'canonical' | 'forwardOf'> | undefined = this.isPost(postId)
        ? { id: postId, canonical: ties.get(postId)!.canonical, ...forwardOf(this.post!) }
        : groups.members.get(postId);
      return member && leaderOf({ ...member, canonical: ties.get(postId)?.canonical ?? member.canonical });
    };
    const origins = new Map<string, string>();
    for (const start of open) {
      if (!this.momentOf(start)) continue;
      const path: string[] = [];
      const onPath = new Set<string>();
      let origin: string | undefined;
      for (let postId = start; origin === undefined;) {
        const known = origins.get(postId) ?? (open.has(postId) ? undefined : groups.members.get(postId)?.origin);
        if (known !== undefined) origin = known;
        else if (onPath.has(postId)) origin = this.earliestId(path.slice(path.indexOf(postId)));
        else {
          const leader = leaderAfter(postId);
          if (leader === undefined) origin = postId;
          path.push(postId);
          onPath.add(postId);
          if (leader !== undefined) postId = leader;
        }
      }
      for (const postId of path) if (this.momentOf(postId)) origins.set(postId, origin);
    }
    return origins;
  }

  private earliestId(postIds: readonly string[]): string {
    return postIds.reduce((a, b) => (inOrder(this.momentOf(b)!, this.momentOf(a)!) < 0 ? b : a));
  }

  private isPost(postId: string): boolean {
    return postId === this.postId && this.post !== undefined;
  }

  /** When a post was published, after the change; undefined if it is not known then. */
  private momentOf(postId: string): Moment | undefined {
    return postId === this.postId ? this.post : this.groups.members.get(postId);
  }

  private firstOf(text: number): Moment | undefined {
    const shift = this.shifts.get(text);
    return shift ? shift.after : this.groups.firsts[text];
  }

  private contentOf(text: number): Content {
    return text === this.groups.texts.count ? this.post!.content : this.groups.texts.get(text);
  }

  private shift(text: number, after: Moment | undefined): void {
    this.shifts.set(text, { before: this.groups.firsts[text], after });
  }
}

const forwardOf = ({ forwardOf }: GroupedPost): { forwardOf?: string } =>
  forwardOf === undefined ? {} : { forwardOf };

const sameTies = (a: Ties, b: Ties): boolean =>
  a.canonical === b.canonical &&
  a.relations.length === b.relations.length &&
  a.relations.every((link, i) => {
    const other = b.relations[i]!;
    return link.kind === other.kind && link.to === other.to && link.score === other.score;
  });
