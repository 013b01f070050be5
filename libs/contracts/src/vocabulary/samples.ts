import type { Claim } from './claim.js';
import type { Incident } from './incident.js';
import type { NormalisedPost, RawPost } from './post.js';

/** A valid raw post: where contract tests and specs start. */
export const sampleRawPost: RawPost = {
  postId: 'telegram:demo/12',
  source: 'telegram:demo',
  messageId: '12',
  publishedAt: '2022-01-05T06:00:00Z',
  publishedAtBasis: 'source',
  capturedAt: '2022-01-05T06:01:00Z',
  media: [],
  verbatim: 'В Алматы прошёл митинг.',
  format: 'text',
  hash: '72282c6bc80be02b97caad34967c1c4f7b86a08d33aa022ccdb12300d764e52a',
  via: 'push',
};

const { via: _via, language: _language, verbatim, ...provenance } = sampleRawPost;

/** The same post, normalised. */
export const sampleNormalisedPost: NormalisedPost = {
  ...provenance,
  revision: 1,
  text: verbatim,
  operations: [],
  repairs: [],
  marks: [],
  language: 'ru',
  languages: [{ start: 0, end: verbatim.length, language: 'ru' }],
  links: [],
  mentions: [],
  hashtags: [],
  flags: [],
};

/** What it claims. */
export const sampleClaim: Claim = {
  type: 'demonstration.peaceful',
  phase: '',
  polarity: 'asserted',
  modality: 'fact',
  press: false,
  place: {
    id: 'gn:1526384',
    name: 'Almaty',
    country: 'KZ',
    admin1: '02',
    lat: 43.25,
    lon: 76.91667,
    precision: 'settlement',
  },
  time: {
    from: '2022-01-05T00:00:00+06:00',
    to: '2022-01-06T00:00:00+06:00',
    precision: 'day',
    basis: 'publication',
    zone: 'Asia/Almaty',
  },
  actors: ['protesters'],
  target: '',
  quantities: [],
  spans: [{ start: 9, end: 22, text: 'прошёл митинг' }],
  because: ['demonstration.peaceful/ru/rally'],
};

/** The incident that it opens. */
export const sampleIncident: Incident = {
  id: 'inc-49ec4c2faae7ec70',
  type: 'demonstration.peaceful',
  family: 'demonstration',
  status: 'single-origin',
  phase: '',
  press: false,
  title: 'Peaceful demonstration in Almaty',
  summary: 'В Алматы прошёл митинг.',
  place: sampleClaim.place,
  time: { from: sampleClaim.time.from, to: sampleClaim.time.to, precision: 'day', zone: 'Asia/Almaty' },
  quantities: [],
  actors: ['protesters'],
  origins: 1,
  posts: 1,
  firstSeen: '2022-01-05T06:00:00Z',
  lastSeen: '2022-01-05T06:00:00Z',
  version: 1,
  related: [],
};
