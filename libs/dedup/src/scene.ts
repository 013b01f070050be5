import { earlierTexts, laterTexts } from './neighbours.js';
import { NEW, type Ref, type Related } from './refs.js';
import { View } from './view.js';

/** A view that remembers what it has found out about texts. */
export class Scene extends View {
  private readonly earlier = new Map<Ref, readonly Related[]>();
  private readonly later = new Map<Ref, readonly Related[]>();
  private readonly pools = new Map<Ref, readonly Ref[]>();

  /** Texts that one is related to and that rank before it. */
  earlierThan(text: Ref): readonly Related[] {
    const known = this.earlier.get(text) ?? (this.isAsKnown ? this.groups.relatedAtHand(text) : undefined);
    if (known) return known;
    const related = earlierTexts(this, text);
    this.earlier.set(text, related);
    if (this.isAsKnown && text !== NEW) this.groups.keepAtHand(text, related);
    return related;
  }

  /** Texts that one is related to and that rank after it. */
  laterThan(text: Ref): readonly Related[] {
    let related = this.later.get(text);
    if (!related) this.later.set(text, (related = laterTexts(this, text)));
    return related;
  }

  /** Texts that one is related to and that may come before it at some time of capture; of a settled one, those that rank before it. */
  relatedTo(text: Ref): readonly Related[] {
    const earlier = this.earlierThan(text);
    return this.isSettled(text) ? earlier : [...earlier, ...this.laterThan(text)];
  }

  /** Those that may be the canonical post or the origin of what carries a text: its own contenders and those of related texts. */
  poolOf(text: Ref): readonly Ref[] {
    let pool = this.pools.get(text);
    if (!pool) {
      const refs = [...this.contendersOf(text)];
      for (const { text: other, sameText } of this.relatedTo(text))
        if (sameText) refs.push(...this.contendersOf(other));
      this.pools.set(text, (pool = refs));
    }
    return pool;
  }
}
