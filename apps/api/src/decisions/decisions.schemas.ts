import Type, { type Static } from 'typebox';
import { Decision, decisionMade, DecisionState } from '#contracts';

/** A decision, and where it stands. */
export const WeighedDecision = Type.Object(
  {
    ...Decision.properties,
    state: DecisionState,
    /** Incidents that its claims belong to now. */
    incidents: Type.Array(Type.String()),
  },
  { examples: [{ ...decisionMade.sample, state: 'applied', incidents: [decisionMade.sample.incident] }] },
);
export type WeighedDecision = Static<typeof WeighedDecision>;

/** Body of `GET /v1/decisions`. */
export const DecisionPage = Type.Object(
  {
    items: Type.Array(WeighedDecision),
    next: Type.Union([Type.String(), Type.Null()]),
    generation: Type.Integer(),
  },
  {
    examples: [
      {
        items: [{ ...decisionMade.sample, state: 'needs-review', incidents: [] }],
        next: null,
        generation: 1,
      },
    ],
  },
);
export type DecisionPage = Static<typeof DecisionPage>;

/** Answer to `POST /v1/decisions`: it is kept for ever and is being applied. */
export const AcceptedDecision = Type.Object(
  { id: Type.String(), status: Type.Literal('accepted'), decision: Decision },
  { examples: [{ id: decisionMade.sample.decisionId, status: 'accepted', decision: decisionMade.sample }] },
);
export type AcceptedDecision = Static<typeof AcceptedDecision>;
