import Type, { type Static } from 'typebox';
import { Claim, Incident, sampleClaim, sampleIncident } from '#contracts';
import { Relation, Time } from '../schemas.js';

/** Body of `GET /v1/incidents`. */
export const IncidentPage = Type.Object(
  {
    items: Type.Array(Incident),
    /** Cursor of the next page; null on the last one. */
    next: Type.Union([Type.String(), Type.Null()]),
    generation: Type.Integer(),
  },
  { examples: [{ items: [sampleIncident], next: null, generation: 1 }] },
);
export type IncidentPage = Static<typeof IncidentPage>;

/** The same as GeoJSON (RFC 7946); one without coordinates has no geometry. */
export const IncidentFeatures = Type.Object(
  {
    type: Type.Literal('FeatureCollection'),
    features: Type.Array(
      Type.Object({
        type: Type.Literal('Feature'),
        id: Type.String(),
        geometry: Type.Union([
          Type.Object({ type: Type.Literal('Point'), coordinates: Type.Array(Type.Number()) }),
          Type.Null(),
        ]),
        properties: Type.Omit(Incident, ['id']),
      }),
    ),
    next: IncidentPage.properties.next,
    generation: Type.Integer(),
  },
  {
    examples: [
      {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: sampleIncident.id,
            geometry: { type: 'Point', coordinates: [sampleIncident.place.lon, sampleIncident.place.lat] },
            properties: Object.fromEntries(Object.entries(sampleIncident).filter(([name]) => name !== 'id')),
          },
        ],
        next: null,
        generation: 1,
      },
    ],
  },
);

/** Body of `GET /v1/incidents/{id}`: the incident with its claims, their posts, and what happened to it. */
export const IncidentDetail = Type.Object(
  {
    ...Incident.properties,
    claims: Type.Array(
      Type.Object({ id: Type.String(), post: Type.String(), revision: Type.Integer(), ...Claim.properties }),
    ),
    posts: Type.Array(
      Type.Object({
        id: Type.String(),
        source: Type.String(),
        publishedAt: Time,
        relation: Type.Union([Relation, Type.Null()]),
        origin: Type.String(),
      }),
    ),
    history: Type.Array(
      Type.Object({
        at: Time,
        change: Type.Enum(['opened', 'revised', 'withdrawn', 'merged', 'split']),
        version: Type.Optional(Type.Integer()),
        status: Type.Optional(Incident.properties.status),
        title: Type.Optional(Type.String()),
        ids: Type.Optional(Type.Array(Type.String())),
      }),
    ),
  },
  {
    examples: [
      {
        ...sampleIncident,
        claims: [{ id: 'telegram:demo/12@1#0', post: 'telegram:demo/12', revision: 1, ...sampleClaim }],
        posts: [
          {
            id: 'telegram:demo/12',
            source: 'telegram:demo',
            publishedAt: sampleIncident.firstSeen,
            relation: null,
            origin: 'telegram:demo/12',
          },
        ],
        history: [
          {
            at: '2022-01-05T06:01:00.000Z',
            change: 'opened',
            version: 1,
            status: 'single-origin',
            title: sampleIncident.title,
          },
        ],
      },
    ],
  },
);
export type IncidentDetail = Static<typeof IncidentDetail>;
