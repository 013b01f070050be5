import Type, { type Static } from 'typebox';

/** Body of `GET /v1/status`. */
export const Status = Type.Object(
  {
    generation: Type.Integer(),
    /** Every post that was accepted before the question has reached the read model. */
    idle: Type.Boolean(),
    stages: Type.Array(
      Type.Object({
        name: Type.String(),
        /** Records that it has not worked on yet. */
        lag: Type.Integer(),
        /** Offsets that it has passed; on Kafka they include the markers of transactions. */
        processed: Type.Integer(),
        deadLetters: Type.Integer(),
      }),
    ),
    log: Type.Enum(['embedded', 'kafka']),
    store: Type.Enum(['pglite', 'postgres']),
  },
  {
    examples: [
      {
        generation: 1,
        idle: true,
        stages: [{ name: 'normalise', lag: 0, processed: 1200, deadLetters: 0 }],
        log: 'embedded',
        store: 'pglite',
      },
    ],
  },
);
export type Status = Static<typeof Status>;
