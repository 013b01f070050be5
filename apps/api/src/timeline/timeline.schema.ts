import Type from 'typebox';

/** Body of `GET /v1/timeline`. */
export const Timeline = Type.Object(
  {
    interval: Type.Enum(['hour', 'day', 'week']),
    groupBy: Type.Enum(['family', 'type', 'country', 'place']),
    /** By interval and group; none with a count of 0. */
    items: Type.Array(
      Type.Object({
        /** Begin of the interval as clocks of the place show it, so without an offset. Weeks begin on Mondays. */
        from: Type.String({ pattern: '^\\d{4,6}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d$' }),
        group: Type.String(),
        count: Type.Integer({ minimum: 1 }),
      }),
    ),
    generation: Type.Integer(),
  },
  {
    examples: [
      {
        interval: 'day',
        groupBy: 'family',
        items: [{ from: '2022-01-05T00:00:00', group: 'demonstration', count: 12 }],
        generation: 1,
      },
    ],
  },
);
