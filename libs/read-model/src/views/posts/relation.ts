import type { RelationKind } from '#contracts';
import type { PostStanding } from './migrations.js';

/** What a post is to its canonical post, with the score of the evidence. */
export interface PostRelation {
  readonly kind: RelationKind;
  readonly of: string;
  readonly score: number;
}

/** The relation to the canonical post, or to the nearest neighbour where that one is no direct one; null for a canonical post. */
export function relationTo(
  postId: string,
  canonical: string,
  relations: PostStanding['relations'],
): PostRelation | null {
  if (postId === canonical) return null;
  const same = relations.filter((relation) => relation.kind !== 'variant');
  const nearest =
    same.find((relation) => relation.to === canonical) ??
    same.reduce<(typeof same)[number] | undefined>(
      (best, next) => (best && best.score >= next.score ? best : next),
      undefined,
    );
  return nearest ? { kind: nearest.kind, of: nearest.to, score: nearest.score } : null;
}
