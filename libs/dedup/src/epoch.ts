import { Column, numbers32 } from './arrays.js';
import { HashTable } from './hash-table.js';
import { PairsByPart } from './pairs-by-part.js';
import { Postings } from './postings.js';
import { areOne, identityOf, type Content } from './record.js';
import { RevisionStore } from './revision-store.js';
import { inOrder, type Revision } from './standing.js';
import { TextStore } from './text-store.js';

const PARTS = 16;

/**
 * All that was published in one stretch of time: revisions, the texts that they carry, and the index of these. Posts with
 * the same words are one text, which ranks by the earliest post that ever carried it.
 */
export class Epoch {
  readonly texts = new TextStore();
  readonly revisions = new RevisionStore();
  readonly postings = new Postings();
  /** Texts by the identity of their content: exact copies collapse here. */
  readonly exact = new HashTable(PARTS);
  /** The earliest revision of each text, and the last one that came. */
  readonly first = new Column(numbers32);
  readonly last = new Column(numbers32);
  /**
   * For texts where the earliest revision is not the only one that can be the first at some time of capture, because it
   * was captured after others or has ended: all that can.
   */
  readonly contenders = new Map<number, readonly number[]>();
  /** No text ranks later. */
  latest = Number.NEGATIVE_INFINITY;

  constructor(readonly number: number) {}

  /** The text with a content, if there is one. Posts without words are each a text of its own. */
  find(content: Content): number | undefined {
    if (content.tokenCount === 0) return undefined;
    const count = this.exact.gather(identityOf(content), found);
    for (let i = 0; i < count; i++) if (areOne(content, this.texts.get(found[i]!))) return found[i];
    return undefined;
  }

  /** Takes in a revision of a text that was {@link find found}, or a new one; returns whether an earlier answer about another text may have changed. */
  add(post: Revision, known: number | undefined): boolean {
    const { content } = post;
    if (known === undefined) {
      const text = this.addText(content);
      const revision = this.revisions.add(post, text, 0);
      this.first.push(revision);
      this.last.push(revision);
      return this.addToIndex(text, content.fingerprints);
    }
    const revision = this.revisions.add(post, known, this.last.array[known]! + 1);
    this.last.array[known] = revision;
    const changes = this.addCarrier(known, revision);
    if (this.first.array[known] === revision)
      for (const fingerprint of content.fingerprints) this.postings.advance(fingerprint, known, this.#precedes);
    return changes;
  }

  /** Says that a revision has ended; returns as {@link add} does. */
  end(revision: number, until: number): boolean {
    this.revisions.ended.set(revision, until);
    const text = this.revisions.text.array[revision]!;
    if (!this.contendersOf(text).includes(revision)) return false;
    let left: readonly number[] = [];
    for (const other of this.carriers(text)) left = this.withContender(left, other);
    this.setContenders(text, left);
    return true;
  }

  /** The revisions of a text that were the first of it at some time of capture, or are now. */
  contendersOf(text: number): readonly number[] {
    return this.contenders.get(text) ?? [this.first.array[text]!];
  }

  /** All revisions that carry or carried a text, the last that came first. */
  *carriers(text: number): Generator<number> {
    for (let next = this.last.array[text]! + 1; next > 0; next = this.revisions.previous.array[next - 1]!)
      yield next - 1;
  }

  /** Whether the first of a text is the same at all times of capture since it came. */
  isSettled(text: number): boolean {
    return !this.contenders.has(text) && !this.revisions.ended.has(this.first.array[text]!);
  }

  /** Whether text `a` ranks before text `b`. */
  readonly #precedes = (a: number, b: number): boolean => this.compare(this.first.array[a]!, this.first.array[b]!) < 0;

  /** Bytes held by the index: what is kept of texts. */
  get indexBytes(): number {
    return this.texts.bytes + this.postings.bytes + this.exact.bytes + this.first.bytes + this.last.bytes;
  }

  /** The arrays that all else follows from, but for what has ended. */
  get arrays() {
    const { at, since, text, named, names } = this.revisions;
    return [this.texts.units, this.texts.starts, names, named, at, since, text] as const;
  }

  /** Makes anew what follows from {@link arrays} that were read back, and from what has ended. */
  rebuild(ended: Iterable<readonly [revision: number, until: number]>): void {
    const { revisions } = this;
    for (const [revision, until] of ended) revisions.ended.set(revision, until);
    const carried = revisions.text.array;
    for (let revision = 0; revision < revisions.count; revision++) {
      const text = carried[revision]!;
      if (text === this.first.length) {
        this.first.push(revision);
        this.last.push(revision);
        revisions.previous.push(0);
      } else {
        revisions.previous.push(this.last.array[text]! + 1);
        this.last.array[text] = revision;
        this.addCarrier(text, revision);
      }
    }
    revisions.rebuild();
    this.rebuildIndex();
  }

  /** Adds all texts to the index, part by part of its table: much faster than text by text, which goes all over the memory. */
  private rebuildIndex(): void {
    const pairs = new PairsByPart();
    for (let text = 0; text < this.texts.count; text++) {
      const content = this.texts.get(text);
      if (content.tokenCount > 0) this.exact.add(identityOf(content), text);
      for (const fingerprint of content.fingerprints) pairs.add(this.postings.partOf(fingerprint), fingerprint, text);
      this.isBehind(text);
    }
    pairs.forEach((fingerprint, text) => this.postings.add(fingerprint, text, this.#precedes));
  }

  private addText(content: Content): number {
    const text = this.texts.add(content);
    if (content.tokenCount > 0) this.exact.add(identityOf(content), text);
    return text;
  }

  private addToIndex(text: number, fingerprints: Uint32Array): boolean {
    for (let n = 0; n < fingerprints.length; n++) this.postings.add(fingerprints[n]!, text, this.#precedes);
    return this.isBehind(text);
  }

  /** Keeps who is the first of a text; returns whether that changes anything at any time of capture. */
  private addCarrier(text: number, revision: number): boolean {
    const before = this.contendersOf(text);
    const after = this.withContender(before, revision);
    if (after === before) return false;
    if (this.compare(revision, this.first.array[text]!) < 0) this.first.array[text] = revision;
    this.setContenders(text, after);
    return true;
  }

  /** Keeps `latest`; tells whether other texts rank after this one, or as it does. */
  private isBehind(text: number): boolean {
    const at = this.revisions.at.array[this.first.array[text]!]!;
    if (at > this.latest) {
      this.latest = at;
      return false;
    }
    return true;
  }

  private setContenders(text: number, contenders: readonly number[]): void {
    if (contenders.length === 1 && contenders[0] === this.first.array[text]) this.contenders.delete(text);
    else this.contenders.set(text, contenders);
  }

  /** A revision is no contender where another one was published before it, and captured and ended no later or after it. */
  private withContender(contenders: readonly number[], revision: number): readonly number[] {
    if (contenders.some((other) => this.outdoes(other, revision))) return contenders;
    return [...contenders.filter((other) => !this.outdoes(revision, other)), revision];
  }

  private outdoes(a: number, b: number): boolean {
    const { since } = this.revisions;
    return (
      since.array[a]! <= since.array[b]! && this.revisions.until(a) >= this.revisions.until(b) && this.compare(a, b) < 0
    );
  }

  private compare(a: number, b: number): number {
    const { at } = this.revisions;
    return at.array[a]! - at.array[b]! || (a === b ? 0 : inOrder(this.momentOf(a), this.momentOf(b)));
  }

  private momentOf(revision: number) {
    return { at: this.revisions.at.array[revision]!, id: this.revisions.idOf(revision) };
  }
}

const found = new Uint32Array(64);
