import type { Content } from './record.js';
import type { Ref } from './refs.js';
import type { Scene } from './scene.js';
import { sharedWords } from './similarity.js';
import type { Known, Link, Standing } from './standing.js';

/** Most relations that are told of one post, the earliest first. */
const MAX_SAME_TEXT = 16;
const MAX_OTHERS = 4;
/** Of so many of them, words that are shared are told. */
const MAX_SHARED = 2;

const NEVER = Number.POSITIVE_INFINITY;

/** Where a post stands, or where it stood when it was withdrawn; undefined if it is unknown. */
export function standingOf(scene: Scene, postId: string): Standing | undefined {
  const revisions = scene.revisionsOf(postId);
  const last = revisions.at(-1);
  if (last === undefined) return undefined;
  const known: Known[] = [];
  for (const revision of revisions) addKnown(scene, revision, known);
  const { canonical, origin } = known.at(-1)!;
  return { canonical, origin, relations: relationsOf(scene, last), known };
}

/** Where the information of a revision comes from, as of its capture and of all later times; equal for equal answers. */
export function lineageOf(scene: Scene, revision: Ref): string {
  const origins: string[] = [];
  for (let since = scene.sinceOf(revision); since < NEVER;) {
    const { id, next } = originAt(scene, revision, since);
    origins.push(`${since} ${id}`);
    since = next;
  }
  return origins.join('\n');
}

/** Adds what was known of a revision while it stood. */
function addKnown(scene: Scene, revision: Ref, known: Known[]): void {
  const end = scene.untilOf(revision);
  for (let since = scene.sinceOf(revision); since < end || known.length === 0;) {
    const canonical = canonicalAt(scene, revision, since);
    const origin = originAt(scene, revision, since);
    const last = known.at(-1);
    if (last?.canonical !== canonical.id || last.origin !== origin.id)
      known.push({ since, canonical: canonical.id, origin: origin.id });
    since = Math.min(canonical.next, origin.next);
  }
}

/** An answer as of a time, and the next time at which it may be another. */
interface AsOf {
  readonly id: string;
  readonly next: number;
}

/** The earliest of a post and its direct neighbours, of what stood at a time. */
function canonicalAt(scene: Scene, revision: Ref, time: number): AsOf {
  let earliest = revision;
  let next = NEVER;
  const consider = (ref: Ref) => {
    const since = scene.sinceOf(ref);
    const until = scene.untilOf(ref);
    if (since > time) next = Math.min(next, since);
    else if (until > time) {
      next = Math.min(next, until);
      if (scene.compare(ref, earliest) < 0) earliest = ref;
    }
  };
  for (const ref of scene.poolOf(scene.textOf(revision))) consider(ref);
  const forwardOf = scene.forwardOf(revision);
  if (forwardOf !== undefined) for (const ref of scene.revisionsOf(forwardOf)) consider(ref);
  return { id: scene.idOf(earliest), next };
}

/**
 * The root of the information, of what had been said until a time: from a post to the one that it forwards, or to the
 * first that ever said the same, and on from there.
 */
function originAt(scene: Scene, revision: Ref, time: number): AsOf {
  const path: Ref[] = [];
  let next = NEVER;
  /** The first of some by an order, of those that had been captured. */
  const first = (refs: readonly Ref[], isBefore: (a: Ref, b: Ref) => boolean): Ref | undefined => {
    let best: Ref | undefined;
    for (const ref of refs) {
      const since = scene.sinceOf(ref);
      if (since > time) next = Math.min(next, since);
      else if (best === undefined || isBefore(ref, best)) best = ref;
    }
    return best;
  };
  for (let ref = revision; ;) {
    if (path.includes(ref)) {
      const circle = path.slice(path.indexOf(ref));
      return { id: scene.idOf(circle.reduce((a, b) => (scene.compare(b, a) < 0 ? b : a))), next };
    }
    path.push(ref);
    const id = scene.idOf(ref);
    const forwardOf = scene.forwardOf(ref);
    if (forwardOf !== undefined && forwardOf !== id) {
      const target = first(scene.revisionsOf(forwardOf), () => false);
      if (target === undefined) return { id: forwardOf, next };
      ref = target;
      continue;
    }
    const leader = first(scene.poolOf(scene.textOf(ref)), (a, b) => scene.compare(a, b) < 0);
    if (leader === undefined || scene.compare(leader, ref) >= 0 || scene.idOf(leader) === id) return { id, next };
    ref = leader;
  }
}

const NONE: readonly Link[] = [];

/** A text that a revision is related to, and the post that is told of it. */
interface Found {
  readonly kind: Link['kind'];
  readonly score: number;
  readonly ref: Ref;
  readonly text: Ref;
}

/** A relation whose words of evidence are read when they are asked for: they take longer than all else about it. */
class Told implements Link {
  declare readonly until?: number;
  readonly #content: Content;
  readonly #other: Content | undefined;

  constructor(
    readonly kind: Link['kind'],
    readonly to: string,
    readonly score: number,
    until: number | undefined,
    content: Content,
    other: Content | undefined,
  ) {
    if (until !== undefined) this.until = until;
    this.#content = content;
    this.#other = other;
  }

  get shared(): readonly string[] | undefined {
    const words = this.#other ? sharedWords(this.#content, this.#other) : [];
    return words.length > 0 ? words : undefined;
  }
}

/** What a revision is to earlier posts, as they are now or were when it ended. */
function relationsOf(scene: Scene, revision: Ref): readonly Link[] {
  const text = scene.textOf(revision);
  const content = scene.contentOf(text);
  const same: Found[] = [];
  const others: Found[] = [];
  const end = scene.untilOf(revision);
  const add = (kind: Link['kind'], score: number, other: Ref, sameText: boolean) => {
    const ref = firstOf(scene, other, revision, end);
    if (ref === undefined) return;
    (sameText ? same : others).push({ kind, score, ref, text: other });
  };
  add('exact', 1, text, true);
  for (const { kind, score, text: other, sameText } of scene.relatedTo(text)) add(kind, score, other, sameText);
  const told = (found: Found[], most: number): readonly Link[] =>
    found.length === 0
      ? NONE
      : found
          .sort((a, b) => scene.compare(a.ref, b.ref))
          .filter(({ ref }, n) => n + 1 === found.length || !isOfPost(scene, ref, found[n + 1]!.ref))
          .slice(0, most)
          .map(({ kind, score, ref, text: other }, n) => {
            const until = scene.untilOf(ref);
            const isShown = kind !== 'exact' && n < MAX_SHARED;
            return new Told(
              kind,
              scene.idOf(ref),
              score,
              until < end ? until : undefined,
              content,
              isShown ? scene.contentOf(other) : undefined,
            );
          });
  const forwardOf = scene.forwardOf(revision);
  const forward: Link[] =
    forwardOf !== undefined && forwardOf !== scene.idOf(revision) ? [{ kind: 'forward', to: forwardOf, score: 1 }] : [];
  return [...forward, ...told(same, MAX_SAME_TEXT), ...told(others, MAX_OTHERS)];
}

/** Of the posts before a revision, the first that said a text at a time, else the first that had said it. */
function firstOf(scene: Scene, text: Ref, revision: Ref, time: number): Ref | undefined {
  let best: Ref | undefined;
  for (const ref of scene.contendersOf(text)) {
    if (scene.sinceOf(ref) >= time || scene.compare(ref, revision) >= 0) continue;
    if (best === undefined || isPreferred(scene, ref, best, time)) best = ref;
  }
  return best === undefined || isOfPost(scene, best, revision) ? undefined : best;
}

/** Whether two revisions are of one post, published at one time. Ids are seldom looked at: they have to be read out. */
const isOfPost = (scene: Scene, a: Ref, b: Ref): boolean =>
  a === b || (scene.atOf(a) === scene.atOf(b) && scene.idOf(a) === scene.idOf(b));

function isPreferred(scene: Scene, a: Ref, b: Ref, time: number): boolean {
  const [hasEndedA, hasEndedB] = [scene.untilOf(a) < time, scene.untilOf(b) < time];
  return hasEndedA === hasEndedB ? scene.compare(a, b) < 0 : hasEndedB;
}
