import Type, { type Static } from 'typebox';
import { RelationKind } from '#contracts';

/** A point in time in answers, RFC 3339 with an offset. */
export const Time = Type.String({ format: 'date-time', examples: ['2022-01-05T06:00:00Z'] });

/** What a post is to its canonical post. */
export const Relation = Type.Object({ kind: RelationKind, of: Type.String(), score: Type.Number() });

/** Where a record stands in the log. */
export const LogPosition = Type.Object({
  topic: Type.String(),
  partition: Type.Integer(),
  offset: Type.Integer(),
});

/** One step of the way of a revision through the stages. */
export const Step = Type.Object({
  stage: Type.String(),
  eventId: Type.String(),
  version: Type.Optional(Type.Integer()),
});
export type Step = Static<typeof Step>;

/** An error, RFC 9457. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    parameter: Type.Optional(Type.String()),
    pointer: Type.Optional(Type.String()),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          detail: Type.String(),
          parameter: Type.Optional(Type.String()),
          pointer: Type.Optional(Type.String()),
        }),
      ),
    ),
  },
  {
    examples: [
      {
        type: 'urn:khronika:problem:invalid-query',
        title: 'Invalid query',
        status: 400,
        detail: 'limit must not be greater than 500',
        parameter: 'limit',
      },
    ],
  },
);
