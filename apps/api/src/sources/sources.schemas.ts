import Type, { type Static } from 'typebox';
import { Time } from '../schemas.js';

const Day = Type.String({ format: 'date', examples: ['2022-01-05'] });

/** What has come from a source. */
const Source = Type.Object({
  id: Type.String(),
  posts: Type.Integer(),
  rejected: Type.Integer(),
  firstCaptured: Time,
  /** Somebody looked last. */
  lastCaptured: Time,
  lastPublished: Type.Union([Time, Type.Null()]),
  /** Days between its first and its last without a capture or a post, the latest 20 stretches: nobody was looking. */
  gaps: Type.Array(Type.Object({ from: Day, to: Day })),
});

const source = {
  id: 'telegram:demo',
  posts: 120,
  rejected: 1,
  firstCaptured: '2022-01-02T06:00:00.000Z',
  lastCaptured: '2022-01-09T06:00:00.000Z',
  lastPublished: '2022-01-09T05:58:00.000Z',
  gaps: [{ from: '2022-01-06', to: '2022-01-07' }],
};

/** Body of `GET /v1/sources`. */
export const SourcePage = Type.Object(
  {
    items: Type.Array(Source),
    next: Type.Union([Type.String(), Type.Null()]),
    generation: Type.Integer(),
  },
  { examples: [{ items: [source], next: null, generation: 1 }] },
);
export type SourcePage = Static<typeof SourcePage>;

/** Body of `GET /v1/sources/{id}`. */
export const SourceDetail = Type.Object(
  {
    ...Source.properties,
    days: Type.Array(
      Type.Object({
        day: Day,
        /** Posts and pages captured on that day, whenever they were published. */
        captures: Type.Integer(),
        /** Revisions that were published on that day, whenever they were captured, and those of them that claim something. */
        published: Type.Integer(),
        telling: Type.Integer(),
        /**
         * `events`: something that claims something was published; `no-events`: it was looked at or is known, and claims nothing;
         * `not-looking`: nothing is known of the day.
         */
        state: Type.Enum(['events', 'no-events', 'not-looking']),
      }),
    ),
  },
  {
    examples: [{ ...source, days: [{ day: '2022-01-05', captures: 12, published: 9, telling: 3, state: 'events' }] }],
  },
);
export type SourceDetail = Static<typeof SourceDetail>;
