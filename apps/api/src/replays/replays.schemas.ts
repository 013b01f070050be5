import Type, { type Static } from 'typebox';
import { REPLAY_SOURCES } from '#contracts';
import { Time } from '../schemas.js';

const Bound = Type.Union([Time, Type.Array(Type.Object({ partition: Type.Integer(), offset: Type.Integer() }))]);

const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** One replay: a generation that is built, or was. */
export const Replay = Type.Object(
  {
    id: Type.String(),
    state: Type.Enum(['building', 'ready', 'promoted', 'retired', 'cancelled', 'failed']),
    from: Type.Enum([...REPLAY_SOURCES]),
    /** What it takes in, and nothing before or after that: also when it is live. */
    since: Type.Optional(Bound),
    until: Type.Optional(Bound),
    generation: Type.Integer(),
    /** Whether queries are answered from it now. */
    live: Type.Boolean(),
    /** The generation that it replaced, as long as it is promoted: a roll-back returns to it. */
    replaced: Type.Optional(Type.Integer()),
    openedAt: Time,
    movedAt: Time,
    /** Why it failed. */
    reason: Type.Optional(Type.String()),
    /** Null once its readers have stopped for good. */
    progress: nullable(
      Type.Object({
        /** Records of the topic that it starts from which have come all the way through. */
        done: Type.Integer(),
        /** Records of that topic; on Kafka the markers of transactions are among them. */
        total: Type.Integer(),
        /** Over the last half minute; null while there is nothing to go by. */
        perSecond: nullable(Type.Number()),
        secondsLeft: nullable(Type.Number()),
        /** What its own readers have not worked on yet. */
        stages: Type.Array(Type.Object({ name: Type.String(), lag: Type.Integer() })),
      }),
    ),
  },
  {
    examples: [
      {
        id: 'replay-2',
        state: 'building',
        from: 'posts.normalised',
        generation: 2,
        live: false,
        openedAt: '2022-01-05T06:00:00Z',
        movedAt: '2022-01-05T06:00:00Z',
        progress: {
          done: 5000,
          total: 22_000,
          perSecond: 1000,
          secondsLeft: 17,
          stages: [{ name: 'dedupe', lag: 17_000 }],
        },
      },
    ],
  },
);
export type Replay = Static<typeof Replay>;

/** Body of `GET /v1/replays`: the newest first. */
export const ReplayList = Type.Object({ items: Type.Array(Replay) });
export type ReplayList = Static<typeof ReplayList>;

const Sketch = Type.Object({
  id: Type.String(),
  type: Type.String(),
  title: Type.String(),
  place: Type.Object({ id: Type.String(), name: Type.String() }),
  from: Time,
});
const Pair = Type.Object({ ...Sketch.properties, was: Sketch });

/** Body of `GET /v1/replays/{id}/diff`. */
export const ReplayDiff = Type.Object(
  {
    /** The generation that is live, or was replaced. */
    before: Type.Integer(),
    after: Type.Integer(),
    added: Type.Array(Sketch),
    lost: Type.Array(Sketch),
    retyped: Type.Array(Pair),
    moved: Type.Array(Pair),
    revised: Type.Array(Pair),
    /** How many there are in all: the lists end at `limit`. */
    counts: Type.Object({
      added: Type.Integer(),
      lost: Type.Integer(),
      retyped: Type.Integer(),
      moved: Type.Integer(),
      revised: Type.Integer(),
    }),
  },
  {
    examples: [
      {
        before: 1,
        after: 2,
        added: [],
        lost: [],
        retyped: [],
        moved: [],
        revised: [],
        counts: { added: 0, lost: 0, retyped: 0, moved: 0, revised: 0 },
      },
    ],
  },
);
export type ReplayDiff = Static<typeof ReplayDiff>;
