import type { Groups } from './groups.js';
import { EARLIEST } from './postings.js';
import { epochIn, epochOf, localIn, NEW, refOf, type Ref } from './refs.js';
import { Scene } from './scene.js';
import { lineageOf, standingOf } from './stand.js';
import type { Change } from './view.js';
import { inOrder, type Known, type Link, type Moment, type Revision, type Standing, type Stood } from './standing.js';

/** What a new post, or a new revision of a known one, would change: its own standing first, then those of others. */
export function arriving(groups: Groups, post: Revision): readonly Stood[] {
  if (!groups.holds(post.at)) return [{ postId: post.id, standing: alone(post) }];
  const { former, current, text } = groups.lookUp(post);
  if (current !== undefined && groups.isSame(current, post, text))
    return [{ postId: post.id, standing: standingOf(new Scene(groups), post.id)! }];
  const since = groups.startOf(post, former);
  const change: Change = {
    postId: post.id,
    post: since === post.since ? post : { ...post, since },
    ...(text !== undefined && { text }),
    former,
    ...(current !== undefined && { ended: current }),
    until: since,
  };
  const alike = new Scene(groups, change, true);
  if (former.length === 0 && groups.forwardsOf(post.id).length === 0 && bearsOnNobody(groups, alike))
    return [{ postId: post.id, standing: standingOf(alike, post.id)! }];
  return consequences(groups, change);
}

/** What would change for others if a post was withdrawn at a time; nothing if it is unknown. */
export function leaving(groups: Groups, postId: string, at: number): readonly Stood[] {
  const former = groups.revisionsOf(postId);
  const current = groups.currentOf(former);
  if (current === undefined) return [];
  const until = Math.max(at, new Scene(groups).sinceOf(current));
  return consequences(groups, { postId, former, ended: current, until });
}

/** What is said of a post that is older than all that is held. */
const alone = ({ id, since, forwardOf }: Revision): Standing => {
  const origin = forwardOf ?? id;
  const relations: Link[] = forwardOf === undefined ? [] : [{ kind: 'forward', to: forwardOf, score: 1 }];
  return { canonical: id, origin, relations, known: [{ since, canonical: id, origin }] };
};

/** Whether no other post can be touched by a new one: it comes after all that its text is related to, or is no first of its text. */
function bearsOnNobody(groups: Groups, after: Scene): boolean {
  const { post, text } = after.change!;
  if (text !== undefined) {
    const [first, ...more] = groups
      .epochIn(text)
      .contendersOf(localIn(text))
      .map((one) => refOf(epochIn(text), one));
    return (
      more.length === 0 &&
      after.untilOf(first!) === Number.POSITIVE_INFINITY &&
      after.sinceOf(first!) <= post!.since &&
      after.compare(first!, NEW) < 0
    );
  }
  if (!after.earlierThan(NEW).every(({ text: other }) => after.isSettled(other))) return false;
  if (after.comesLast()) return true;
  const whole = new Scene(groups, after.change);
  return whole.laterThan(NEW).length === 0 && displaced(new Scene(groups), whole).size === 0;
}

/** The standing of the post itself, if it stays, then of all others whose standing changes, in order of time. */
function consequences(groups: Groups, change: Change): readonly Stood[] {
  const before = new Scene(groups);
  const after = new Scene(groups, change);
  const open = new Set<string>();
  const addPosts = (refs: Iterable<Ref>, scene: Scene) => {
    for (const ref of refs) open.add(scene.idOf(ref));
  };
  for (const text of touchedTexts(before, after)) addPosts(after.carriersOf(text), after);
  addPosts(groups.forwardsOf(change.postId), before);
  if (!change.post) open.add(change.postId);

  const others: { moment: Moment; stood: Stood }[] = [];
  for (const postId of open) {
    if (hasNewLineage(before, after, postId)) addPosts(followersOf(after, postId), after);
    if (change.post && postId === change.postId) continue;
    const standing = standingOf(after, postId)!;
    const former = standingOf(before, postId);
    if (former && isSame(standing, former)) continue;
    others.push({ moment: after.momentOf(after.revisionsOf(postId).at(-1)!), stood: { postId, standing } });
  }
  others.sort((a, b) => inOrder(a.moment, b.moment));
  const own = change.post ? [{ postId: change.postId, standing: standingOf(after, change.postId)! }] : [];
  return [...own, ...others.map(({ stood }) => stood)];
}

/** Texts whose carriers may stand elsewhere after the change. */
function touchedTexts(before: Scene, after: Scene): Set<Ref> {
  const change = after.change!;
  const touched = new Set<Ref>();
  const touch = (text: Ref, scene: Scene) => {
    touched.add(text);
    for (const { text: other } of scene.earlierThan(text)) touched.add(other);
    for (const { text: other } of scene.laterThan(text)) touched.add(other);
  };
  if (change.ended !== undefined) {
    const text = before.textOf(change.ended);
    if (before.contendersOf(text).includes(change.ended)) touch(text, before);
  }
  if (change.post) {
    const text = change.text ?? NEW;
    if (change.text !== undefined) touch(change.text, before);
    touch(text, after);
    if (after.rankOf(text) === NEW) for (const other of displaced(before, after)) touched.add(other);
    touched.delete(NEW);
  }
  return touched;
}

/**
 * Texts that cease to be among the earliest with a fingerprint because the new one, or one that now ranks earlier, takes
 * their place, together with the later ones that lose them.
 */
function displaced(before: Scene, after: Scene): Set<Ref> {
  const { at, content } = after.change!.post!;
  const epoch = epochOf(at);
  const gone = new Set<Ref>();
  for (const fingerprint of content.fingerprints) {
    const stayed = new Set(found.subarray(0, after.earliest(epoch, fingerprint, found)));
    const count = before.earliest(epoch, fingerprint, found);
    for (let i = 0; i < count; i++) if (!stayed.has(found[i]!)) gone.add(refOf(epoch, found[i]!));
  }
  const losing = [...gone].flatMap((text) => before.laterThan(text).map(({ text: other }) => other));
  return new Set([...gone, ...losing]);
}

/** Whether what any revision of a post ever said comes from elsewhere after the change. */
const hasNewLineage = (before: Scene, after: Scene, postId: string): boolean =>
  after
    .revisionsOf(postId)
    .some((revision) => revision === NEW || lineageOf(after, revision) !== lineageOf(before, revision));

/** Posts that may have their origin through a post. */
function* followersOf(scene: Scene, postId: string): Generator<Ref> {
  yield* scene.groups.forwardsOf(postId);
  for (const ref of scene.revisionsOf(postId)) {
    const text = scene.textOf(ref);
    yield* scene.carriersOf(text);
    for (const { text: other } of scene.laterThan(text)) yield* scene.carriersOf(other);
    for (const { text: other } of scene.earlierThan(text)) if (!scene.isSettled(other)) yield* scene.carriersOf(other);
  }
}

const isSame = (a: Standing, b: Standing): boolean =>
  a.canonical === b.canonical &&
  a.origin === b.origin &&
  isSameKnown(a.known, b.known) &&
  a.relations.length === b.relations.length &&
  a.relations.every((link, i) => isSameLink(link, b.relations[i]!));

const isSameLink = (a: Link, b: Link): boolean =>
  a.kind === b.kind &&
  a.to === b.to &&
  a.score === b.score &&
  a.until === b.until &&
  a.shared?.join(' ') === b.shared?.join(' ');

const isSameKnown = (a: readonly Known[], b: readonly Known[]): boolean =>
  a.length === b.length &&
  a.every(({ since, canonical, origin }, i) => {
    const other = b[i]!;
    return since === other.since && canonical === other.canonical && origin === other.origin;
  });

/** Filled anew by each search. */
const found = new Uint32Array(EARLIEST);
