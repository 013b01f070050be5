import Type, { type Static } from 'typebox';

/** Body of `GET /v1/export/manifest`. */
export const Manifest = Type.Object(
  {
    generation: Type.Integer(),
    /** Every post and decision that was accepted is in it. */
    idle: Type.Boolean(),
    /** Where each partition of the topics that are kept for ever ends: next offset, by partition. */
    positions: Type.Record(Type.String(), Type.Array(Type.Integer())),
  },
  {
    examples: [{ generation: 1, idle: true, positions: { 'posts.raw': [12, 7, 0, 31], decisions: [0, 2, 0, 0] } }],
  },
);
export type Manifest = Static<typeof Manifest>;
