import Type, { type Static } from 'typebox';
import {
  Claim,
  NormalisedPost,
  RawPost,
  Relation as Evidence,
  sampleClaim,
  sampleNormalisedPost,
  sampleRawPost,
} from '#contracts';
import { LogPosition, Relation, Step, Time } from '../schemas.js';

const {
  postId: _id,
  capturedAt: _capturedAt,
  hash: _hash,
  operations: _operations,
  dump: _dump,
  languages: _languages,
  repairs: _repairs,
  marks: _marks,
  ...content
} = NormalisedPost.properties;

/** What became of one raw event of the post. */
export const Outcome = Type.Object({
  outcome: Type.Enum(['classified', 'repeated', 'rejected', 'withdrawn', 'cut', 'quarantined']),
  capturedAt: Time,
  raw: Type.Union([LogPosition, Type.Null()]),
  revision: Type.Optional(Type.Integer()),
  /** SHA-256 of the verbatim words, in UTF-8. */
  hash: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  detail: Type.Optional(Type.String()),
});
export type Outcome = Static<typeof Outcome>;

/** A claim of the post, and where it stands. */
const PlacedClaim = Type.Object({
  id: Type.String(),
  /** Incidents that it belongs to. */
  incidents: Type.Array(Type.String()),
  /** Why it stands alone. */
  shelved: Type.Union([Type.String(), Type.Null()]),
  ...Claim.properties,
});

/** Body of `GET /v1/posts/{id}`: the newest revision, where one came through, and the way of every raw event. */
export const Post = Type.Object(
  {
    id: Type.String(),
    /** How far it has come: `classified` once a revision came through. */
    outcome: Outcome.properties.outcome,
    ...Type.Partial(
      Type.Object({
        ...content,
        /** As captured: words or HTML, by `format`. */
        verbatim: RawPost.properties.verbatim,
        capturedAt: Time,
        withdrawnAt: Type.Union([Time, Type.Null()]),
        canonical: Type.String(),
        origin: Type.String(),
        relation: Type.Union([Relation, Type.Null()]),
        relations: Type.Array(Evidence),
        claims: Type.Array(PlacedClaim),
      }),
    ).properties,
    lineage: Type.Object({
      raw: Type.Union([LogPosition, Type.Null()]),
      /** SHA-256 of the verbatim words, in UTF-8. */
      hash: Type.Union([Type.String(), Type.Null()]),
      steps: Type.Array(Step),
      repairs: NormalisedPost.properties.repairs,
      marks: NormalisedPost.properties.marks,
      dump: NormalisedPost.properties.dump,
    }),
    /** Every raw event of the post, in order of capture. */
    outcomes: Type.Array(Outcome),
  },
  {
    examples: [
      {
        id: 'telegram:demo/12',
        outcome: 'classified',
        source: 'telegram:demo',
        revision: 1,
        publishedAt: sampleNormalisedPost.publishedAt,
        language: 'ru',
        verbatim: sampleRawPost.verbatim,
        text: sampleNormalisedPost.text,
        relation: null,
        claims: [{ id: 'telegram:demo/12@1#0', incidents: ['inc-49ec4c2faae7ec70'], shelved: null, ...sampleClaim }],
        lineage: {
          raw: { topic: 'posts.raw', partition: 0, offset: 7 },
          hash: sampleNormalisedPost.hash,
          steps: [
            { stage: 'capture', eventId: 'telegram:demo/12@49ec4c2faae7' },
            { stage: 'normalise', eventId: 'telegram:demo/12@49ec4c2faae7/normalise.0' },
          ],
          repairs: [],
          marks: [],
        },
        outcomes: [
          {
            outcome: 'classified',
            capturedAt: '2022-01-05T06:01:00.000Z',
            raw: { topic: 'posts.raw', partition: 0, offset: 7 },
            revision: 1,
          },
        ],
      },
    ],
  },
);
export type Post = Static<typeof Post>;

/** Body of `GET /v1/posts`. */
export const PostPage = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        source: Type.String(),
        publishedAt: Time,
        revision: Type.Integer(),
        language: NormalisedPost.properties.language,
        /** The cleaned text. */
        text: Type.String(),
        url: Type.Union([Type.String(), Type.Null()]),
        /** How many things it claims. */
        claims: Type.Integer(),
        canonical: Type.String(),
        origin: Type.String(),
        relation: Type.Union([Relation, Type.Null()]),
        withdrawnAt: Type.Union([Time, Type.Null()]),
      }),
    ),
    next: Type.Union([Type.String(), Type.Null()]),
    generation: Type.Integer(),
  },
  {
    examples: [
      {
        items: [
          {
            id: 'telegram:demo/12',
            source: 'telegram:demo',
            publishedAt: sampleNormalisedPost.publishedAt,
            revision: 1,
            language: 'ru',
            text: sampleNormalisedPost.text,
            url: null,
            claims: 1,
            canonical: 'telegram:demo/12',
            origin: 'telegram:demo/12',
            relation: null,
            withdrawnAt: null,
          },
        ],
        next: null,
        generation: 1,
      },
    ],
  },
);
export type PostPage = Static<typeof PostPage>;
