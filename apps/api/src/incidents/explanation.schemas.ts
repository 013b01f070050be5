import Type, { type Static } from 'typebox';
import { Claim, Decision, DecisionState, Incident, sampleClaim, sampleIncident } from '#contracts';
import { LogPosition, Step } from '../schemas.js';

/** Ids of the claims that a value follows from. */
const Claims = Type.Array(Type.String());

/** A field, and the claims that say it. */
const Said = (value: Parameters<typeof Type.Object>[0][string]) => Type.Object({ value, claims: Claims });

/** A claim down to the captured words. */
const ExplainedClaim = Type.Object({
  id: Type.String(),
  ...Claim.properties,
  post: Type.String(),
  revision: Type.Integer(),
  /** SHA-256 of the captured words, in UTF-8. `spans` are offsets into them. */
  hash: Type.String(),
  /** Where the captured event stands in the log. */
  raw: Type.Union([LogPosition, Type.Null()]),
  /** The stages between them and the claim, with the version of the last. */
  steps: Type.Array(Step),
});

const { type, phase, press, title, summary, place, time, status, origins } = Incident.properties;

/** Body of `GET /v1/incidents/{id}/explanation`. */
export const Explanation = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    generation: Type.Integer(),
    fields: Type.Object({
      type: Said(type),
      phase: Said(phase),
      press: Said(press),
      title: Said(title),
      summary: Said(summary),
      place: Said(place),
      time: Said(time),
      quantities: Type.Array(Said(Incident.properties.quantities.items)),
      actors: Type.Array(Said(Type.String())),
      status: Type.Object({ value: status, because: Type.String(), claims: Claims }),
      origins: Type.Object({
        value: origins,
        /** Posts that go back to each root. */
        roots: Type.Array(Type.Object({ origin: Type.String(), posts: Type.Array(Type.String()) })),
      }),
    }),
    claims: Type.Array(ExplainedClaim),
    /** What people ruled on it. */
    decisions: Type.Array(
      Type.Object({ decision: Decision, state: DecisionState, incidents: Type.Array(Type.String()) }),
    ),
  },
  {
    examples: [
      {
        id: sampleIncident.id,
        version: 1,
        generation: 1,
        fields: {
          type: { value: sampleIncident.type, claims: ['telegram:demo/12@1#0'] },
          phase: { value: '', claims: [] },
          press: { value: false, claims: [] },
          title: { value: sampleIncident.title, claims: ['telegram:demo/12@1#0'] },
          summary: { value: sampleIncident.summary, claims: ['telegram:demo/12@1#0'] },
          place: { value: sampleIncident.place, claims: ['telegram:demo/12@1#0'] },
          time: { value: sampleIncident.time, claims: ['telegram:demo/12@1#0'] },
          quantities: [],
          actors: [{ value: 'protesters', claims: ['telegram:demo/12@1#0'] }],
          status: { value: 'single-origin', because: 'one origin tells of it', claims: ['telegram:demo/12@1#0'] },
          origins: { value: 1, roots: [{ origin: 'telegram:demo/12', posts: ['telegram:demo/12'] }] },
        },
        claims: [
          {
            id: 'telegram:demo/12@1#0',
            ...sampleClaim,
            post: 'telegram:demo/12',
            revision: 1,
            hash: '72282c6bc80be02b97caad34967c1c4f7b86a08d33aa022ccdb12300d764e52a',
            raw: { topic: 'posts.raw', partition: 0, offset: 7 },
            steps: [{ stage: 'capture', eventId: 'telegram:demo/12@49ec4c2faae7' }],
          },
        ],
        decisions: [],
      },
    ],
  },
);
export type Explanation = Static<typeof Explanation>;
